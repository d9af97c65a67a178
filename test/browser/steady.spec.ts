/**
 * How patient the page is with text that is still being recognised.
 */
import { said } from "../harness/stage.ts";
import { expect, follow, sentence, test } from "./fixtures.ts";
import { stopClock } from "./page-clock.ts";

const interim = (sid: number, text: string, revision: number) =>
  said(sid, text, { is_final: false, revision });

/** Every text the sentence had on the page, in order. */
const noteTexts = `
  const texts = [];
  window.texts = texts;
  new MutationObserver(() => {
    const text = document.querySelector("[data-sid='1'] [lang]")?.textContent ?? "";
    if (text !== "" && text !== texts.at(-1)) texts.push(text);
  }).observe(document, { subtree: true, childList: true, characterData: true });
`;

for (const mode of ["fast", "balanced", "steady"] as const) {
  test(`steady=${mode}: ${mode === "fast" ? "text is shown as it comes" : "a word that is taken back at once never shows"}`, async ({
    page,
    stage,
  }) => {
    await page.addInitScript(noteTexts);
    const room = stage.open();
    await follow(page, room.channel().token, `?steady=${mode}`);
    room.send(interim(1, "Good morning every won", 1));
    if (mode === "fast") await expect(sentence(page, 1)).toHaveText("Good morning every won");
    room.send(interim(1, "Good morning everyone", 2));
    await expect(sentence(page, 1)).toHaveText("Good morning everyone");
    const texts = await page.evaluate(() => (window as unknown as { texts: string[] }).texts);
    expect(texts.some((text) => text.includes("won"))).toBe(mode === "fast");
  });

  test(`steady=${mode}: a final is shown at once, whatever stood before`, async ({ page, stage }) => {
    const room = stage.open();
    await stopClock(page);
    await follow(page, room.channel().token, `?steady=${mode}`);
    room.send(interim(1, "Good morning every won", 1));
    room.send(said(1, "Good morning, everyone.", { revision: 2 }));
    await expect(sentence(page, 1)).toHaveText("Good morning, everyone.");
    await expect(sentence(page, 1)).toHaveAttribute("data-state", "final");
  });
}

test("interim text that stays is shown without a further event", async ({ page, stage }) => {
  const room = stage.open();
  await follow(page, room.channel().token, "?steady=steady");
  room.send(interim(1, "Nobody says anything more", 1));
  await expect(sentence(page, 1)).toHaveText("Nobody says anything more");
  await expect(sentence(page, 1)).toHaveAttribute("data-state", "interim");
});
