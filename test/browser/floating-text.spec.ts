/**
 * The text in a small window: as a pop-up, and through a stand-in for the browser's window on top, which opens one in its place.
 */
import type { Page } from "@playwright/test";

import { violationsOf } from "../harness/axe.ts";
import { said } from "../harness/stage.ts";
import { expect, keepEnglish, sentence, test } from "./fixtures.ts";
import { expectNewest, followLongTalk, pill, region, say } from "./long-talk.ts";

test.use({ viewport: { width: 1_000, height: 700 } });

const OPEN = "Text in a small window on top";

async function openSettings(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByRole("tab", { name: "Tools" }).click();
}

/** Opens the small window. */
async function float(page: Page): Promise<Page> {
  await openSettings(page);
  const opened = page.context().waitForEvent("page");
  await page.getByRole("button", { name: OPEN }).click();
  const small = await opened;
  await expect(region(small)).toBeVisible();
  return small;
}

test("the same text goes on in a small window, in the same look, over one stream", async ({
  page,
  stage,
}) => {
  await keepEnglish(page);
  let streams = 0;
  page.context().on("request", (request) => {
    if (request.url().includes("/text")) streams += 1;
  });
  const room = await followLongTalk(page, stage);
  const before = streams;
  const small = await float(page);

  await test.step("what is said is there, as it grows and when it is final", async () => {
    await expectNewest(small, 40);
    room.send(said(41, "It grows", { is_final: false, revision: 1 }));
    room.send(said(41, "It grows to its end", { is_final: false, revision: 2 }));
    room.send(said(41, "It grows to its end.", { revision: 3 }));
    await expect(sentence(small, 41)).toHaveText("It grows to its end.");
    say(room, 42, 60);
    await expectNewest(small, 60);
    expect(streams).toBe(before);
    expect(await violationsOf(small)).toEqual([]);
  });

  await test.step("a change of the look counts there too", async () => {
    await page.getByRole("tab", { name: "Text" }).click();
    await page.getByRole("radio", { name: "Sepia" }).check();
    await expect(small.locator("html")).toHaveAttribute("data-theme", "sepia");
    await page.getByRole("combobox", { name: "Typeface" }).selectOption("lexend");
    await expect(small.locator("html")).toHaveAttribute("data-font", "lexend");
    const colour = (of: Page) =>
      of.locator("html").evaluate((root) => getComputedStyle(root).backgroundColor);
    expect(await colour(small)).toBe(await colour(page));
  });

  await test.step("it can be scrolled back and brought to live again", async () => {
    await region(small).hover();
    await small.mouse.wheel(0, -300);
    const back = small.getByRole("button", { name: "Back to live" });
    await expect(back).toBeVisible();
    say(room, 61, 62);
    await back.click();
    await expectNewest(small, 62);
    await expect(back).toHaveCount(0);
  });

  await test.step("how the broadcast is stands beneath, and closing leads back to what is said now", async () => {
    room.cut("destroy");
    await page.getByRole("tab", { name: "Tools" }).click();
    await page.getByRole("button", { name: "Close the small window" }).click();
    await expect.poll(() => small.isClosed()).toBe(true);
    await expect(page.getByRole("button", { name: OPEN })).toBeVisible();
    await expectNewest(page, 62);
  });
});

test("a window that is closed leads the page to the sentence that stood there", async ({ page, stage }) => {
  await keepEnglish(page);
  await followLongTalk(page, stage);
  const small = await float(page);
  await page.getByRole("button", { name: "Close", exact: true }).click();
  await region(small).evaluate((scroller) => {
    scroller.scrollTop = 0;
  });
  await expect(sentence(small, 1)).toBeInViewport();
  await small.evaluate(() => window.close());
  await expect(sentence(page, 1)).toBeInViewport();
  await expect(pill(page)).toBeVisible();
});

test("the page's policy and its trusted types hold in the window, and a page that goes takes it along", async ({
  page,
  stage,
}) => {
  await keepEnglish(page);
  await followLongTalk(page, stage);
  const small = await float(page);
  const held = await small.evaluate(async () => {
    const violations: string[] = [];
    addEventListener("securitypolicyviolation", (event) => violations.push(event.effectiveDirective));
    let isMarkupRefused = false;
    try {
      document.createElement("div").innerHTML = "<b>markup</b>";
    } catch {
      isMarkupRefused = true;
    }
    const sheet = document.createElement("style");
    sheet.textContent = "body { outline: 7px solid }";
    document.head.append(sheet);
    const isStyled = getComputedStyle(document.body).outlineWidth === "7px";
    sheet.remove();
    await new Promise((resolve) => setTimeout(resolve, 0));
    return { isMarkupRefused, isStyled, violations };
  });
  expect(held.isMarkupRefused).toBe(true);
  expect(held.isStyled).toBe(false);
  expect(held.violations).toContain("style-src-elem");
  await page.goto("/");
  await expect.poll(() => small.isClosed()).toBe(true);
});

test("a window on top is asked for where the browser has one; where it gives none, that is said", async ({
  page,
  stage,
}) => {
  await page.addInitScript(() => {
    const asked: unknown[] = [];
    Object.assign(globalThis, { asked });
    Object.defineProperty(globalThis, "documentPictureInPicture", {
      value: {
        requestWindow: (options: unknown) => {
          asked.push(options);
          const opened = window.open("", "", "popup,width=300,height=200");
          return opened === null ? Promise.reject(new Error("none")) : Promise.resolve(opened);
        },
      },
    });
  });
  await keepEnglish(page);
  const room = await followLongTalk(page, stage);
  const small = await float(page);
  expect(await page.evaluate(() => Reflect.get(globalThis, "asked") as unknown)).toEqual([
    { width: 440, height: 240 },
  ]);
  say(room, 41, 41);
  await expectNewest(small, 41);
  await page.getByRole("button", { name: "Close the small window" }).click();
  await page.evaluate(() => {
    window.open = () => null;
  });
  await page.getByRole("button", { name: OPEN }).click();
  await expect(page.getByText("This browser did not open a window.")).toBeVisible();
});

test.describe("on a phone", () => {
  test.use({ viewport: { width: 390, height: 700 }, hasTouch: true, isMobile: true });
  test("nothing pretends to float", async ({ page, stage }) => {
    // Browsers of phones have none; this one is a computer's.
    await page.addInitScript(() =>
      Object.defineProperty(globalThis, "documentPictureInPicture", { value: undefined }),
    );
    await keepEnglish(page);
    await followLongTalk(page, stage);
    await openSettings(page);
    await expect(page.getByRole("switch", { name: "Reading ruler" })).toBeVisible();
    await expect(page.getByRole("button", { name: OPEN })).toHaveCount(0);
  });
});

test("text goes on in the window while the browser translates it", async ({ page, stage }) => {
  await keepEnglish(page);
  const room = await followLongTalk(page, stage);
  const small = await float(page);
  const translate = (): Promise<void> =>
    small.evaluate(() => {
      for (const { firstChild } of document.querySelectorAll("[data-sid] p")) {
        if (firstChild?.nodeType !== Node.TEXT_NODE) continue;
        const font = document.createElement("font");
        font.textContent = `«${firstChild.textContent ?? ""}»`;
        firstChild.replaceWith(font);
      }
    });
  await translate();
  for (const [revision, text] of ["It grows", "It grows to", "It grows to its end."].entries()) {
    room.send(said(41, text, { is_final: revision === 2, revision: revision + 1 }));
    await expect(sentence(small, 41)).toHaveText(text);
    await translate();
  }
  room.send(said(42, "The next one."));
  await expect(sentence(small, 42)).toHaveText("The next one.");
  await expect(sentence(small, 41)).toHaveText(/^«?It grows to its end\.»?$/);
  await expect(small.locator("[data-sid='41']")).toHaveCount(1);
});
