/**
 * The bar of controls: it fades while somebody only reads and moves no text, two fingers on the text change its size, and
 * the interface follows the language that is read.
 */
import type { Page } from "@playwright/test";

import { settingsButton, settingsTab } from "../harness/controls.ts";
import { said, type Stage } from "../harness/stage.ts";
import { expect, follow, sentence, test } from "./fixtures.ts";
import { expectNewest, followLongTalk, pill, restingTop, say, wheelUp } from "./long-talk.ts";

const bar = (page: Page) => page.getByRole("navigation");
const expectFaded = (page: Page) => expect(bar(page)).toHaveAttribute("data-faded", "");
const expectThere = (page: Page) => expect(bar(page)).not.toHaveAttribute("data-faded");
/** How well the controls are seen, once that has come to rest. */
const expectOpacity = (page: Page, opacity: string) =>
  expect(bar(page).locator("label")).toHaveCSS("opacity", opacity);

/** Lets the page's clock run for longer than the bar waits. */
const passFade = (page: Page) => page.clock.runFor(4_100);

async function read(page: Page, stage: Stage, query = "?lang=en"): Promise<void> {
  const room = stage.open();
  await follow(page, room.channel().token, query);
  room.send(said(1, "Good morning."));
  await expect(sentence(page, 1)).toBeVisible();
}

test("the bar fades without moving the text, and is there again with a touch, a key and a focus", async ({
  page,
  stage,
}) => {
  await page.clock.install();
  await read(page, stage);
  const top = await restingTop(page, 1);
  await page.mouse.move(100, 100);
  await passFade(page);
  await expectFaded(page);
  await expectOpacity(page, "0");
  expect(await restingTop(page, 1)).toBe(top);

  await test.step("a pointer", async () => {
    await page.mouse.move(120, 120);
    await expectThere(page);
    await expectOpacity(page, "1");
    await passFade(page);
    await expectFaded(page);
  });
  await test.step("a focus, also of a screen reader", async () => {
    await settingsButton(page).focus();
    await expectThere(page);
    await settingsButton(page).blur();
    await passFade(page);
    await expectFaded(page);
  });
  await test.step("a key, and it stays for whoever uses keys", async () => {
    await page.keyboard.press("Shift");
    await expectThere(page);
    await passFade(page);
    await expectThere(page);
    await page.mouse.move(140, 140);
    await passFade(page);
    await expectFaded(page);
  });
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
    await passFade(page);
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

  test("the touch that brings the bar back presses nothing", async ({ page, stage }) => {
    await page.clock.install();
    await read(page, stage);
    const place = (await settingsButton(page).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const tap = () => page.touchscreen.tap(place.x + place.width / 2, place.y + place.height / 2);
    await passFade(page);
    await expectFaded(page);
    await tap();
    await expectThere(page);
    await expect(settingsButton(page)).toHaveAttribute("aria-expanded", "false");
    await tap();
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
    await touch("touchStart", 100);
    for (const apart of [120, 150, 180]) await touch("touchMove", apart);
    await expect.poll(size).toBe("1.8");
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
