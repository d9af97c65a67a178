/**
 * Which texts of a sentence are seen, and where: one, two below each other, or side by side.
 */
import { said } from "../harness/stage.ts";
import { expect, follow, sentence, test } from "./fixtures.ts";

const TEXTS = { "de-DE": "Guten Morgen.", "ja-JP": "おはよう。" };

test("two translations stand side by side where the page is wide, and below each other where it is not", async ({
  page,
  stage,
}) => {
  const room = stage.open();
  await page.setViewportSize({ width: 1_200, height: 800 });
  await follow(page, room.channel().token, "?lang=de,ja&layout=side");
  room.send(said(1, "Good morning.", { translated_texts: TEXTS }));
  const box = async (language: string) => {
    const found = await sentence(page, 1).locator(`[lang="${language}"]`).boundingBox();
    return found ?? { x: Number.NaN, y: Number.NaN, width: Number.NaN };
  };
  await expect(sentence(page, 1).locator("[lang]")).toHaveText(["Guten Morgen.", "おはよう。"]);
  expect((await box("ja-JP")).x).toBeGreaterThanOrEqual((await box("de-DE")).x + (await box("de-DE")).width);
  expect((await box("ja-JP")).y).toBe((await box("de-DE")).y);
  await page.setViewportSize({ width: 390, height: 800 });
  await expect.poll(async () => (await box("ja-JP")).x - (await box("de-DE")).x).toBe(0);
  expect((await box("ja-JP")).y).toBeGreaterThan((await box("de-DE")).y);
});

test("a text that is missing leaves its place empty", async ({ page, stage }) => {
  const room = stage.open();
  await page.setViewportSize({ width: 1_200, height: 800 });
  await follow(page, room.channel().token, "?lang=de,ja&layout=side");
  room.send(said(1, "Good morning.", { translated_texts: TEXTS }));
  room.send(said(2, "And good evening.", { translated_texts: { "ja-JP": "こんばんは。" } }));
  const left = async (sid: number) =>
    (await sentence(page, sid).locator('[lang="ja-JP"]').boundingBox())?.x ?? Number.NaN;
  await expect(sentence(page, 2)).toBeVisible();
  expect(await left(2)).toBe(await left(1));
});

test("a tap on a sentence shows its original, another hides it", async ({ page, stage }) => {
  const room = stage.open();
  await follow(page, room.channel().token, "?lang=de");
  room.send(said(1, "Good morning.", { translated_texts: TEXTS }));
  await expect(sentence(page, 1)).toHaveText("Guten Morgen.");
  await sentence(page, 1).click();
  await expect(sentence(page, 1).locator("[lang]")).toHaveText(["Good morning.", "Guten Morgen."]);
  await sentence(page, 1).click();
  await expect(sentence(page, 1).locator("[lang]")).toHaveText(["Guten Morgen."]);
});

test("a double click selects a word and does not show the original", async ({ page, stage }) => {
  const room = stage.open();
  await follow(page, room.channel().token, "?lang=de");
  room.send(said(1, "Good morning.", { translated_texts: { "de-DE": "Guten Morgen." } }));
  await expect(sentence(page, 1)).toHaveText("Guten Morgen.");
  await page.getByText("Guten Morgen.").dblclick({ position: { x: 20, y: 10 } });
  await expect(sentence(page, 1)).toHaveText("Guten Morgen.");
  expect(await page.evaluate(() => getSelection()?.toString().trim())).toBe("Guten");
});

test("selecting text does not show the original", async ({ page, stage }) => {
  const room = stage.open();
  await follow(page, room.channel().token, "?lang=de");
  room.send(said(1, "Good morning.", { translated_texts: TEXTS }));
  const box = await sentence(page, 1).locator("[lang]").boundingBox();
  const { x, y, height } = box ?? { x: 0, y: 0, height: 0 };
  await page.mouse.move(x + 4, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + 80, y + height / 2);
  await page.mouse.up();
  expect(await page.evaluate(() => getSelection()?.toString().length)).toBeGreaterThan(2);
  await expect(sentence(page, 1).locator("[lang]")).toHaveText(["Guten Morgen."]);
});

test("times stand beside the sentences when they are asked for", async ({ page, stage }) => {
  const room = stage.open();
  await follow(page, room.channel().token, "?times=on");
  room.send(said(1, "Good morning.", { start_ms: 65_000 }));
  room.send(said(2, "Good evening.", { start_ms: 3_725_000 }));
  await expect(sentence(page, 1).getByRole("time")).toHaveText("1:05");
  await expect(sentence(page, 2).getByRole("time")).toHaveText("1:02:05");
});
