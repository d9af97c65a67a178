/**
 * What leads through the text: a ruler on the line where somebody reads, and one sentence at a time.
 */
import type { Page } from "@playwright/test";

import { violationsOf } from "../harness/axe.ts";
import { said } from "../harness/stage.ts";
import { expect, follow, keepEnglish, sentence, test } from "./fixtures.ts";
import { expectNewest, followLongTalk, pill, region, say } from "./long-talk.ts";

// Wide enough for each of them to be one line.
test.use({ viewport: { width: 800, height: 700 } });

const band = (page: Page) => page.locator("main > [aria-hidden]");

/** How far the band's middle is from the middle of the line at `y` of a sentence, in px; `line` counts from its first one. */
const apartFrom = (page: Page, sid: number, line = 0): Promise<number> =>
  sentence(page, sid)
    .locator("p")
    .evaluate((text, at) => {
      const letters = document.createRange();
      letters.selectNodeContents(text);
      const tops = [...new Set(Array.from(letters.getClientRects(), ({ top }) => Math.round(top)))];
      const box = Array.from(letters.getClientRects()).find(({ top }) => Math.round(top) === tops[at]);
      const ruler = document.querySelector("main > [aria-hidden]")?.getBoundingClientRect();
      if (box === undefined || ruler === undefined) return Number.NaN;
      return Math.abs((box.top + box.bottom) / 2 - (ruler.top + ruler.bottom) / 2);
    }, line);
const expectOn = (page: Page, sid: number, line = 0) =>
  expect.poll(() => apartFrom(page, sid, line), { message: `on sentence ${sid}` }).toBeLessThan(2);

async function switchOn(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByRole("tab", { name: "Tools" }).click();
  await page.getByRole("switch", { name }).check();
  await page.getByRole("button", { name: "Settings" }).click();
}

test("the ruler is on the line that is said, goes where a pointer or keys lead, and stays on its line", async ({
  page,
  stage,
}) => {
  await keepEnglish(page);
  const room = await followLongTalk(page, stage);
  await switchOn(page, "Reading ruler");
  await expectOn(page, 40);
  say(room, 41, 42);
  await expectOn(page, 42);

  await sentence(page, 38).locator("p").hover();
  await expectOn(page, 38);
  say(room, 43, 44);
  await expectNewest(page, 44);
  await expectOn(page, 38);

  await page.keyboard.press("Alt+Shift+7");
  await expectOn(page, 37);
  for (let back = 0; back < 20; back += 1) await page.keyboard.press("Alt+Shift+7");
  await expectOn(page, 17);
  await expect(sentence(page, 17)).toBeInViewport({ ratio: 1 });
  await page.keyboard.press("Alt+Shift+9");
  await expectOn(page, 18);
  expect(await violationsOf(page)).toEqual([]);

  await pill(page).click();
  await expectOn(page, 44);
  await page.emulateMedia({ forcedColors: "active" });
  await expect(band(page)).toHaveCSS("border-top-style", "solid");
  await page.emulateMedia({ forcedColors: null });
  await page.reload();
  await expectOn(page, 44);
});

test("the ruler goes through the lines of a sentence", async ({ page, stage }) => {
  const room = stage.open();
  await follow(page, room.channel().token, "?ui=en&lang=en&ruler=on");
  await page.setViewportSize({ width: 390, height: 700 });
  room.send(said(1, "Each lighthouse has a rhythm of its own, like a signature that sailors know and read."));
  await expect(band(page)).toBeVisible();
  await page.keyboard.press("Alt+Shift+7");
  await expectOn(page, 1, 1);
  await page.keyboard.press("Alt+Shift+7");
  await expectOn(page, 1, 0);
  await page.keyboard.press("Alt+Shift+7");
  await expectOn(page, 1, 0);
  await page.keyboard.press("Alt+Shift+9");
  await expectOn(page, 1, 1);
});

const rows = (page: Page) => page.locator("main [data-sid]");

test("one sentence is there at a time, by buttons, by keys, and live at the end", async ({ page, stage }) => {
  await keepEnglish(page);
  const room = await followLongTalk(page, stage);
  await switchOn(page, "One sentence at a time");
  await expect(rows(page)).toHaveCount(1);
  await expect(sentence(page, 40)).toBeVisible();
  say(room, 41, 41);
  await expect(sentence(page, 41)).toBeVisible();

  const previous = page.getByRole("button", { name: "Previous sentence" });
  await previous.click();
  await previous.click();
  await expect(sentence(page, 39)).toBeVisible();
  await expect(previous).toBeFocused();
  await expect(
    page.locator("[aria-live=polite]").filter({ hasText: "This is sentence number 39" }),
  ).toHaveCount(1);
  say(room, 42, 43);
  await expect(pill(page)).toHaveAccessibleName("Back to live · 4 new sentences");
  await expect(sentence(page, 39)).toBeVisible();
  expect(await violationsOf(page)).toEqual([]);

  await page.keyboard.press("Alt+Shift+9");
  await expect(sentence(page, 40)).toBeFocused();
  for (let on = 0; on < 3; on += 1) await page.keyboard.press("Alt+Shift+9");
  await expect(sentence(page, 43)).toBeFocused();
  await expect(pill(page)).toHaveCount(0);
  // At the end it follows, and the focus goes along.
  say(room, 44, 44);
  await expect(sentence(page, 44)).toBeFocused();
  await expect(rows(page)).toHaveCount(1);
});

test("whoever searches has the whole text, and whoever ends it is where they were", async ({
  page,
  stage,
}) => {
  await keepEnglish(page);
  await followLongTalk(page, stage);
  await switchOn(page, "One sentence at a time");
  await page.getByRole("button", { name: "Find" }).click();
  await expect(sentence(page, 1)).toBeAttached();
  await expect(page.getByRole("searchbox")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(rows(page)).toHaveCount(1);
  for (let back = 0; back < 20; back += 1) await page.keyboard.press("Alt+Shift+7");
  await expect(sentence(page, 20)).toBeVisible();
  await page.getByRole("button", { name: "Settings" }).click();
  await page.getByRole("tab", { name: "Tools" }).click();
  await page.getByRole("switch", { name: "One sentence at a time" }).uncheck();
  await page.getByRole("button", { name: "Settings" }).click();
  await expect(sentence(page, 20)).toBeInViewport({ ratio: 1 });
  await expect(pill(page)).toBeVisible();
  await expect(region(page)).toBeVisible();
});
