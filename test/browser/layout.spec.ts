/**
 * Which texts of a sentence are seen, and where: one, two below each other, or side by side.
 */
import { said } from "../harness/stage.ts";
import { expect, follow, sentence, test } from "./fixtures.ts";
import { stopClock } from "./page-clock.ts";

const NAME = "What a harbour of the next century has to know about tides, currents and ships";
const TEXTS = { "de-DE": "Guten Morgen.", "ja-JP": "おはよう。" };

test("two translations stand side by side where the page is wide, and below each other where it is not", async ({
  page,
  stage,
}) => {
  const room = stage.open({ settings: { name: NAME } });
  await page.setViewportSize({ width: 1_200, height: 800 });
  await follow(page, room.channel().token, "?ui=en&lang=de,ja&layout=side&times=on");
  room.send(said(1, "Good morning.", { translated_texts: TEXTS, start_ms: 65_000 }));
  room.send(
    said(2, "And good evening.", { translated_texts: { "ja-JP": "こんばんは。" }, start_ms: 3_725_000 }),
  );
  const box = async (language: string, sid = 1) => {
    const found = await sentence(page, sid).locator(`[lang="${language}"]`).boundingBox();
    return found ?? { x: Number.NaN, y: Number.NaN, width: Number.NaN };
  };
  await expect(sentence(page, 2)).toBeVisible();

  await test.step("side by side", async () => {
    await expect(sentence(page, 1).locator("[lang]")).toHaveText(["Guten Morgen.", "おはよう。"]);
    expect((await box("ja-JP")).x).toBeGreaterThanOrEqual(
      (await box("de-DE")).x + (await box("de-DE")).width,
    );
    expect((await box("ja-JP")).y).toBe((await box("de-DE")).y);
  });

  await test.step("a text that is missing leaves its place empty", async () => {
    expect((await box("ja-JP", 2)).x).toBe((await box("ja-JP")).x);
  });

  await test.step("times stand beside the sentences", async () => {
    await expect(sentence(page, 1).getByRole("time")).toHaveText("1:05");
    await expect(sentence(page, 2).getByRole("time")).toHaveText("1:02:05");
    const turn = (to: "ltr" | "rtl"): Promise<void> =>
      page.locator("html").evaluate((root, dir) => root.setAttribute("dir", dir), to);
    await turn("rtl");
    // In the margin or above, on the side where lines begin.
    await expect(sentence(page, 1).getByRole("time")).toHaveCSS("direction", "rtl");
    await turn("ltr");
  });

  await test.step("the name and the controls stand at the edges of both texts", async () => {
    const name = await page.getByRole("heading", { level: 1 }).boundingBox();
    expect(Math.abs((name?.x ?? 0) - (await box("de-DE")).x)).toBeLessThan(24);
  });

  await test.step("below each other", async () => {
    await page.setViewportSize({ width: 390, height: 800 });
    await expect.poll(async () => (await box("ja-JP")).x - (await box("de-DE")).x).toBe(0);
    expect((await box("ja-JP")).y).toBeGreaterThan((await box("de-DE")).y);
  });

  await test.step("a long name is whole while it is touched", async () => {
    const name = page.getByRole("heading", { level: 1 });
    await expect(name).toHaveAttribute("tabindex", "0");
    const hidden = () => name.evaluate(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight);
    expect(await hidden()).toBeGreaterThan(1);
    await name.click();
    await expect.poll(hidden).toBeLessThanOrEqual(1);
    await name.evaluate((heading) => heading.blur());
    await expect.poll(hidden).toBeGreaterThan(1);
  });

  await test.step("a word says up to where there is no translation", async () => {
    for (const sid of [3, 4]) room.send(said(sid, "Nobody translates this."));
    room.send(said(5, "Good morning again.", { translated_texts: TEXTS }));
    const words = (sid: number) =>
      sentence(page, sid).evaluate((row) => getComputedStyle(row, "::before").content);
    await expect.poll(() => words(5)).toBe('"Not translated up to here"');
    expect(await words(4)).toBe("none");
  });
});

test("a tap on a sentence shows its original and hides it, and what selects text does not", async ({
  page,
  stage,
}) => {
  const room = stage.open();
  await stopClock(page);
  await follow(page, room.channel().token, "?lang=de&steady=fast");
  room.send(said(1, "Good morning.", { translated_texts: TEXTS }));
  const texts = sentence(page, 1).locator("[lang]");
  await expect(texts).toHaveText(["Guten Morgen."]);
  /** Longer than a press waits for a second one. */
  const settle = (): Promise<void> => page.clock.runFor(1_000);
  const select = (): Promise<string | undefined> => page.evaluate(() => getSelection()?.toString().trim());

  await test.step("a double click selects a word", async () => {
    await page.getByText("Guten Morgen.").dblclick({ position: { x: 20, y: 10 } });
    await settle();
    await expect(texts).toHaveText(["Guten Morgen."]);
    expect(await select()).toBe("Guten");
  });

  await test.step("a drag selects some", async () => {
    await page.evaluate(() => getSelection()?.removeAllRanges());
    const { x, y, height } = (await texts.boundingBox()) ?? { x: 0, y: 0, height: 0 };
    await page.mouse.move(x + 4, y + height / 2);
    await page.mouse.down();
    await page.mouse.move(x + 80, y + height / 2);
    await page.mouse.up();
    await settle();
    expect((await select())?.length).toBeGreaterThan(2);
    await expect(texts).toHaveText(["Guten Morgen."]);
  });

  await test.step("a tap", async () => {
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await sentence(page, 1).click();
    await settle();
    await expect(texts).toHaveText(["Guten Morgen.", "Good morning."]);
    await sentence(page, 1).click();
    await settle();
    await expect(texts).toHaveText(["Guten Morgen."]);
  });
});
