/**
 * The bar of controls: it steps back while somebody only reads, stays in sight and moves no text, two fingers on the text change its size, and
 * the interface follows the language that is read.
 */
import type { Page } from "@playwright/test";

import { settingsButton, settingsTab } from "../harness/controls.ts";
import { said, type Stage } from "../harness/stage.ts";
import { expect, follow, sentence, test } from "./fixtures.ts";
import { expectNewest, followLongTalk, pill, restingTop, say, wheelUp } from "./long-talk.ts";

const bar = (page: Page) => page.getByRole("navigation");
const expectSteppedBack = (page: Page) => expect(bar(page)).toHaveAttribute("data-stepped-back", "");
const expectThere = (page: Page) => expect(bar(page)).not.toHaveAttribute("data-stepped-back");
/** Whether a button of the bar has a ground of its own, once that has come to rest. */
const expectGround = (page: Page, has: boolean) =>
  expect
    .poll(() =>
      settingsButton(page).evaluate(
        (button) => getComputedStyle(button).backgroundColor !== "rgba(0, 0, 0, 0)",
      ),
    )
    .toBe(has);

/** How the words of the settings' button stand out from the page. */
const contrast = (page: Page) =>
  settingsButton(page).evaluate((button) => {
    const light = (colour: string): number => {
      const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((part) => {
        const share = Number(part) / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const [ink, ground] = [
      getComputedStyle(button).color,
      getComputedStyle(document.documentElement).backgroundColor,
    ].map(light);
    const [darker = 0, lighter = 0] = [ink ?? 0, ground ?? 0].toSorted((one, other) => one - other);
    return (lighter + 0.05) / (darker + 0.05);
  });

/** Lets the page's clock run for longer than the bar waits. */
const passWait = (page: Page) => page.clock.runFor(4_100);

async function read(page: Page, stage: Stage, query = "?lang=en"): Promise<void> {
  const room = stage.open();
  await follow(page, room.channel().token, query);
  room.send(said(1, "Good morning."));
  await expect(sentence(page, 1)).toBeVisible();
}

test("the bar steps back without moving the text, and has its full look again with a touch, a key and a focus", async ({
  page,
  stage,
}) => {
  await page.clock.install();
  await read(page, stage);
  const top = await restingTop(page, 1);
  await page.mouse.move(100, 100);
  await passWait(page);
  await expectSteppedBack(page);
  await expectGround(page, false);
  expect(await restingTop(page, 1)).toBe(top);
  await test.step("its words stay in sight, well enough to be read", async () => {
    const word = settingsButton(page).getByText("Settings");
    await expect(word).toBeInViewport({ ratio: 1 });
    await expect.poll(() => contrast(page)).toBeGreaterThanOrEqual(4.5);
  });

  await test.step("a pointer that moves over it, and not one over the text", async () => {
    await page.mouse.move(120, 120);
    await expectSteppedBack(page);
    await settingsButton(page).hover();
    await expectThere(page);
    await expectGround(page, true);
    await page.mouse.move(120, 120);
    await passWait(page);
    await expectSteppedBack(page);
  });
  await test.step("a focus, also of a screen reader", async () => {
    await settingsButton(page).focus();
    await expectThere(page);
    await settingsButton(page).blur();
    await passWait(page);
    await expectSteppedBack(page);
  });
  await test.step("a key, and it stays for whoever uses keys", async () => {
    await page.keyboard.press("Shift");
    await expectThere(page);
    await passWait(page);
    await expectThere(page);
    await page.mouse.move(140, 140);
    await passWait(page);
    await expectSteppedBack(page);
  });
});

/** How many buttons of the page have an edge, at rest. */
const edges = (page: Page) =>
  page
    .locator("header button, nav button, nav label > span:last-child")
    .evaluateAll(
      (all) => all.filter((one) => getComputedStyle(one).borderTopColor !== "rgba(0, 0, 0, 0)").length,
    );

test("the buttons above the text step back with the bar", async ({ page, stage }) => {
  await page.clock.install();
  await read(page, stage);
  await expect(page.getByRole("button", { name: "Freeze the text" })).toBeVisible();
  await page.mouse.move(100, 100);
  expect(await edges(page)).toBeGreaterThan(5);
  await passWait(page);
  await expectSteppedBack(page);
  await expect.poll(() => edges(page)).toBe(0);
});

test("the bar steps back beside the text as well", async ({ page, stage }) => {
  await page.clock.install();
  await page.setViewportSize({ width: 844, height: 390 });
  await read(page, stage);
  await page.mouse.move(100, 100);
  await passWait(page);
  await expectSteppedBack(page);
  await expectGround(page, false);
  await expect(settingsButton(page)).toBeInViewport({ ratio: 1 });
});

test("the bar stays while something is open, heard, announced or scrolled back, and with forced colours", async ({
  page,
  stage,
}) => {
  await page.clock.install();
  const room = await followLongTalk(page, stage);
  const expectHeld = async (): Promise<void> => {
    await page.mouse.move(10, 10);
    await page.mouse.move(20, 20);
    await passWait(page);
    await expectThere(page);
  };
  await settingsButton(page).click();
  await expectHeld();
  await page.getByRole("button", { name: "Close" }).click();
  await wheelUp(page, 600);
  await expectHeld();
  await test.step("the way back is in the bar, and covers no text", async () => {
    say(room, 41, 42);
    await expect(pill(page).getByText("Live · 2 new", { exact: true })).toBeVisible();
    const { y: text = 0, height = 0 } = (await page.getByRole("main").boundingBox()) ?? {};
    const { y: way = 0 } = (await pill(page).boundingBox()) ?? {};
    expect(way).toBeGreaterThanOrEqual(text + height);
    await pill(page).click();
    await expectNewest(page, 42);
  });
  await page.getByRole("button", { name: "Listen", exact: true }).click();
  await expectHeld();
  await page.getByRole("button", { name: "Listen", exact: true }).click();
  await page.emulateMedia({ forcedColors: "active" });
  await expectHeld();
  await page.emulateMedia({ forcedColors: "none" });
  await read(page, stage, "?lang=en&screenreader=on");
  await expectHeld();
});

test.describe("on a telephone", () => {
  test.use({ hasTouch: true, viewport: { width: 360, height: 740 } });

  test("the first touch on a button that stepped back presses it", async ({ page, stage }) => {
    await page.clock.install();
    await read(page, stage);
    await passWait(page);
    await expectSteppedBack(page);
    await settingsButton(page).tap();
    await expectThere(page);
    await expect(settingsButton(page)).toHaveAttribute("aria-expanded", "true");
  });

  test("two fingers on the text change its size and not the page's, and the place stays", async ({
    page,
    stage,
  }) => {
    await read(page, stage);
    const session = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", apart?: number) =>
      session.send("Input.dispatchTouchEvent", {
        type,
        touchPoints:
          apart === undefined
            ? []
            : [
                { x: 180 - apart / 2, y: 300, id: 1 },
                { x: 180 + apart / 2, y: 300, id: 2 },
              ],
      });
    const size = () => page.locator("html").evaluate((root) => root.style.getPropertyValue("--size"));
    // A browser that is busy when fingers come takes them for its own, until they come again.
    await expect(async () => {
      await touch("touchStart", 100);
      for (const apart of [120, 150, 180]) await touch("touchMove", apart);
      try {
        await expect.poll(size, { timeout: 1_000 }).toBe("1.8");
      } catch (error) {
        await touch("touchEnd");
        throw error;
      }
    }).toPass();
    await touch("touchMove", 60);
    await touch("touchEnd");
    await expect.poll(size).toBe("0.6");
    expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
    await expect(sentence(page, 1)).toBeInViewport({ ratio: 1 });
    await page.reload();
    await expect.poll(size).toBe("0.6");
  });
});

test("the interface follows the language chosen to read until one is chosen for it, and a link has its say", async ({
  page,
  stage,
}) => {
  const root = page.locator("html");
  const { token } = stage.open().channel();
  await follow(page, token, "?lang=ja");
  await expect(root).toHaveAttribute("lang", "en");
  const language = page.locator("nav select");
  await language.focus();
  await language.selectOption("ar-SA");
  await expect(root).toHaveAttribute("lang", "ar");
  await expect(root).toHaveAttribute("dir", "rtl");
  await expect(page.getByRole("button", { name: "استماع" })).toBeVisible();
  await expect(language).toBeFocused();
  await page.reload();
  await expect(root).toHaveAttribute("dir", "rtl");

  await page.locator("nav").getByRole("button").last().click();
  await page.getByRole("tab").nth(1).click();
  await page.locator("#settings select").last().selectOption("en");
  await expect(root).toHaveAttribute("lang", "en");
  await expect(settingsTab(page, "languages")).toHaveAttribute("aria-selected", "true");
  await language.selectOption("de-DE");
  await expect(language).toHaveValue("de-DE");
  await expect(root).toHaveAttribute("lang", "en");
  await follow(page, token, "?ui=fr");
  await expect(root).toHaveAttribute("lang", "fr");
});

test("the language's button is ringed for whoever comes with keys, and not after a finger chose", async ({
  page,
  stage,
}) => {
  await follow(page, stage.open().channel().token, "?ui=en");
  const list = page.getByRole("combobox", { name: "Language", exact: true });
  const ring = () =>
    list.evaluate((select) => getComputedStyle(select.nextElementSibling ?? select).outlineStyle);
  await list.dispatchEvent("pointerdown");
  await list.selectOption({ index: 1 });
  await list.focus();
  expect(await list.evaluate((select) => select.matches(":focus-visible"))).toBe(true);
  expect(await ring()).toBe("none");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Shift+Tab");
  await expect(list).toBeFocused();
  expect(await ring()).toBe("solid");
});
