/**
 * The screens of somebody who reads: the text, its settings, what a reader does with it, and what is heard of it.
 */
import type { Page } from "@playwright/test";

import type { WireEvent } from "../../src/vas/encode-event.ts";
import { said, translated } from "../harness/stage.ts";
import { mp3Tone } from "../harness/tone.ts";
import { expect } from "./fixtures.ts";
import { expectSpeech, speechStream } from "./listening.ts";
import { read, visitNew, type Walk } from "./walking.ts";

const LONG = "A sentence that is long enough to take more than a line on a telephone. ".repeat(6);

/** Sound of a sentence that lasts longer than any look at the page, with one word of it that is spoken all the time. */
async function longClip(sid: number, language: string, word: string): Promise<WireEvent> {
  const durationMs = 20_000;
  const audio = Buffer.from(await mp3Tone(durationMs)).toString("base64");
  const word_boundaries = [{ text: word, offset_ms: 0, duration_ms: durationMs }];
  const payload = { sid, language, voice_name: "Ada", audio, duration_ms: durationMs, word_boundaries };
  return { name: "tts_ready", payload };
}

/** The settings, in whatever language. */
const lastOfBar = (page: Page) => page.locator("nav").getByRole("button").last();
const listenButton = (page: Page) => page.locator("nav").getByRole("button").first();

export const theReader: Walk = async ({ page, stage, query }, see) => {
  const room = await read(page, stage, query);
  await see("the text");
  await lastOfBar(page).click();
  await expect(page.getByRole("slider").first()).toBeVisible();
  await see("the settings of the text");
  await page.getByRole("tab").nth(1).click();
  await see("the settings of the languages");
  await page.getByRole("tab").last().click();
  await page.locator("summary").last().click();
  await expect(page.getByRole("definition").first()).toBeVisible();
  await see("the settings with the connection's details");
  await lastOfBar(page).click();
  await expect(page.getByRole("tab")).toHaveCount(0);
  for (const id of ["a", "b", "c"])
    room.send({ name: "announcement", payload: { announcement_id: id, message: id + LONG } });
  await expect(page.locator("section").getByRole("paragraph")).toHaveCount(3);
  await see("announcements");
};

export const theMarks: Walk = async ({ page, stage, query }, see) => {
  await read(page, stage, query);
  await expect(page.locator("header [data-live] button")).toHaveCount(2);
  await page.keyboard.press("Alt+Shift+F2");
  await expect(page.locator("[data-sid='4'] .own-mark")).toBeVisible();
  const told = page.locator(".own-told");
  await expect(told).toBeVisible();
  await see("a sentence with a star");
  await told.getByRole("button").first().click();
  await page.getByRole("dialog").getByRole("textbox").fill("Ask about this");
  await see("marks and notes");
  await page.keyboard.press("Enter");
  await expect(page.locator("[data-own-mark='note'] .own-mark")).toBeVisible();
  await see("a marked sentence");
};

/** The page is not seen, or seen again, and its wall clock is so much later. */
const goAway = (page: Page, isHidden: boolean, laterMs: number): Promise<void> =>
  page.evaluate(
    ([hidden, later]) => {
      const { now } = Date;
      Date.now = () => now() + later;
      Object.defineProperty(document, "hidden", { value: hidden, configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    },
    [isHidden, laterMs] as const,
  );

export const theWords: Walk = async ({ page, stage, query }, see) => {
  await read(page, stage, query);
  await lastOfBar(page).click();
  await page.getByRole("tab").last().click();
  await page.locator("#settings button[aria-haspopup='dialog']").nth(1).click();
  await page.getByRole("dialog").getByRole("textbox").fill("danke");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog").locator(".own-go")).toHaveCount(1);
  await see("word alerts");
};

export const theWayBack: Walk = async ({ page, stage, query }, see) => {
  const room = await read(page, stage, query);
  await expect(page.locator("header [data-live] button")).toHaveCount(2);
  await goAway(page, true, 0);
  for (let sid = 5; sid < 20; sid += 1)
    room.send(said(sid, LONG, { speaker_id: `Guest-${(sid % 3) + 1}`, start_ms: sid * 60_000 }));
  await expect(page.locator("[data-sid='19']")).toBeVisible();
  await goAway(page, false, 360_000);
  await see("what was missed");
  await page.locator("nav button[aria-expanded]").last().click();
  await expect(page.getByRole("tab").first()).toBeVisible();
  await see("settings while something was missed");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("tab")).toHaveCount(0);
  await page.locator(".own-strip button").first().click();
  await expect(page.getByRole("slider")).toBeVisible();
  await see("catching up");
};

export const theTools: Walk = async ({ page, stage, query }, see) => {
  const room = await read(page, stage, query);
  await page.locator("nav").getByRole("button", { expanded: false }).first().click();
  await page.getByRole("searchbox").fill("o");
  await expect(page.getByRole("search").getByRole("status")).not.toHaveText("");
  await see("the text that is searched");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("searchbox")).toHaveCount(0);
  await page
    .locator("[data-sid='2'] p")
    .first()
    .dblclick({ position: { x: 20, y: 15 } });
  await page.locator("header [aria-haspopup]").click();
  await expect(page.getByRole("radio").first()).toBeChecked();
  await see("saving");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.keyboard.press("Alt+Shift+8");
  await expect(page.locator("header [data-frozen]")).toBeAttached();
  await see("the text that is frozen");
  await page.keyboard.press("Alt+Shift+8");
  for (let sid = 5; sid < 70; sid += 1) room.send(said(sid, LONG));
  await expect(page.locator("[data-sid='69']")).toBeAttached();
  await page.getByRole("main").hover();
  await page.mouse.wheel(0, -100_000);
  await expect(page.locator("nav > button")).toBeVisible();
  await see("the text scrolled away from");
  for (const theme of ["light", "hall"]) {
    await read(page, stage, `${query}&ruler=on&theme=${theme}`);
    await page.goto(`${page.url()}&one-sentence=on`);
    await expect(page.locator("main > [aria-hidden]")).toBeVisible();
    await expect(page.locator("main [data-sid]")).toHaveCount(1);
    await see(`one sentence with a ruler, ${theme}`);
  }
  await lastOfBar(page).click();
  await expect(page.getByRole("slider").first()).toBeVisible();
  await see("settings in a dark hall");
};

/** The text in a small window; only the gallery looks at it, since what is there is drawn as in the page. */
export const theSmallWindow: Walk = async ({ page, stage, query }, see) => {
  await read(page, stage, query);
  await lastOfBar(page).click();
  await page.getByRole("tab").last().click();
  const opened = page.context().waitForEvent("page");
  await page.locator("#settings [class*='doors'] > div button").click();
  const small = await opened;
  await expect(small.locator("[data-sid]")).toHaveCount(4);
  await see("the text in a small window", small);
};

export const theSpeech: Walk = async (walking, see) => {
  const { page, stage, query } = walking;
  const room = await read(page, stage, query);
  // A clip is sent to those alone whose stream asks for speech when its sentence is said.
  const asked = speechStream(page);
  await listenButton(page).click();
  await asked;
  await expectSpeech(page, "idle");
  await page.locator("section[aria-label] [aria-expanded]").first().click();
  await expect(page.getByRole("slider").first()).toBeVisible();
  await see("voice and speed");
  await page.locator("section[aria-label] [aria-expanded]").first().click();
  room.setSpeech({ mode: "silent" });
  room.send(said(5, "And this one."));
  // Long enough for its clip: one that takes far longer than its text can is not believed.
  room.send(translated(5, "de-DE", `Und dieser auch. ${LONG}`));
  room.send(await longClip(5, "de-DE", "Und"));
  const spoken = page.locator("[data-spoken-word]");
  await expect(spoken).toHaveCount(1);
  await see("the text while it is heard");
  await expect(spoken, "it was heard all the time").toHaveCount(1);
  await visitNew({ ...walking, query: `${query}&lang=de` }, { settings: { speechLanguages: [] } }, "live");
  await listenButton(page).click();
  await expectSpeech(page, "failed");
  await see("speech that nothing can give");
};
