/**
 * Every screen a person can come to, and the way there. Screens that follow from each other are one walk, so that the
 * page is loaded once for all of them.
 */
import type { Page } from "@playwright/test";

import { end, goLive, goStandby, pause, revoke } from "../../src/node/rehearsal/channel.ts";
import type { Room } from "../../src/node/rehearsal/room.ts";
import type { NewChannel } from "../../src/node/rehearsal/service.ts";
import type { WireEvent } from "../../src/vas/encode-event.ts";
import { lockedRoom } from "../harness/password-channel.ts";
import { said, type Stage, translated } from "../harness/stage.ts";
import { mp3Tone } from "../harness/tone.ts";
import { expect, expectConnection } from "./fixtures.ts";
import { expectSpeech, speechStream } from "./listening.ts";
import { breakStream } from "./page-clock.ts";

const LONG = "A sentence that is long enough to take more than a line on a telephone. ".repeat(6);

/** What a walk stands on; `query` holds the interface language, and nothing here depends on its words. */
export type Walking = { readonly page: Page; readonly stage: Stage; readonly query: string };

/** Shows a screen and waits to be gone on from it; `see` is called for each, with the window it is in where that is not the page. */
export type Walk = (walking: Walking, see: (screen: string, at?: Page) => Promise<void>) => Promise<void>;

async function readerVisit({ page, query }: Walking, room: Room, mark: string): Promise<void> {
  await page.goto(`/broadcast/${room.channel().token}${query}`);
  await expectConnection(page, mark);
}

async function visitNew(walking: Walking, channel: NewChannel, mark: string): Promise<Room> {
  const room = walking.stage.open(channel);
  await readerVisit(walking, room, mark);
  return room;
}

/** A reader with some text by two speakers, translated and in the original. */
async function read(page: Page, stage: Stage, query: string): Promise<Room> {
  const room = stage.open({ settings: { speakerDiarization: true, name: "Harbour talk" } });
  // What is still growing is there at once, not when it has settled.
  await readerVisit({ page, stage, query: `${query}&lang=de&original=on&steady=fast` }, room, "live");
  stage.pass(15_000);
  room.send(
    said(4, "And one more that is still", { is_final: false, speaker_id: "Guest-3", speaker_label: "Cy" }),
  );
  await expect(page.locator("[data-sid]")).toHaveCount(4);
  return room;
}

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

const theFirstPage: Walk = async ({ page, query }, see) => {
  await page.goto(`/${query}`);
  await expect(page.getByRole("textbox")).toBeVisible();
  await see("the first page");
  await page.getByRole("textbox").fill("a3!");
  await expect(page.getByRole("alert")).not.toHaveText("");
  await see("the first page with a problem");
};

const theDoor: Walk = async (walking, see) => {
  const { page, stage } = walking;
  await readerVisit(walking, lockedRoom(stage), "locked");
  await expect(page.locator("aside select")).toBeVisible();
  await see("the door");
  await page.getByRole("textbox").fill("wrong");
  await page.getByRole("textbox").press("Enter");
  await expect(page.getByRole("textbox")).toHaveAttribute("aria-invalid", "true");
  await see("the door with a problem");
};

const theReader: Walk = async ({ page, stage, query }, see) => {
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

const theMarks: Walk = async ({ page, stage, query }, see) => {
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

const theWords: Walk = async ({ page, stage, query }, see) => {
  await read(page, stage, query);
  await lastOfBar(page).click();
  await page.getByRole("tab").last().click();
  await page.locator("#settings button[aria-haspopup='dialog']").nth(1).click();
  await page.getByRole("dialog").getByRole("textbox").fill("danke");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog").locator(".own-go")).toHaveCount(1);
  await see("word alerts");
};

const theWayBack: Walk = async ({ page, stage, query }, see) => {
  const room = await read(page, stage, query);
  await expect(page.locator("header [data-live] button")).toHaveCount(2);
  await goAway(page, true, 0);
  for (let sid = 5; sid < 20; sid += 1)
    room.send(said(sid, LONG, { speaker_id: `Guest-${(sid % 3) + 1}`, start_ms: sid * 60_000 }));
  await expect(page.locator("[data-sid='19']")).toBeVisible();
  await goAway(page, false, 360_000);
  await see("what was missed");
  await page.locator(".own-strip button").first().click();
  await expect(page.getByRole("slider")).toBeVisible();
  await see("catching up");
};

const theTools: Walk = async ({ page, stage, query }, see) => {
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

const theSpeech: Walk = async (walking, see) => {
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

const theRecord: Walk = async ({ page, stage, query }, see) => {
  const room = stage.open({ settings: { speakerDiarization: true, name: "Harbour talk" } });
  await page.goto(`/broadcast/${room.channel().token}/record${query}&lang=de&original=on#s2`);
  await expectConnection(page, "live");
  stage.pass(15_000);
  await expect(page.locator("[data-sid]")).toHaveCount(3);
  await expect(page.locator("[data-sid='2']")).toBeFocused();
  await see("the written record");
};

const whatHappens: Walk = async ({ page, stage, query }, see) => {
  await page.clock.install();
  const style = "color=ffff00&background=000000&window=00ffff&edge=outline";
  const more = "font=dyslexic&line=150&letter=12&word=16&align=center";
  const room = await read(page, stage, `${query}&${style}&${more}`);
  await see("a text style of one's own");
  room.apply((channel, now) => revoke(channel, now));
  await expectConnection(page, "failed");
  await see("closed by the host while reading");

  const other = await read(page, stage, query);
  stage.rehearsal.update(other, { translationLanguages: ["ja-JP"] });
  await expect(page.getByRole("paragraph").filter({ hasText: "Deutsch" })).toBeVisible();
  await see("a language that went away");
  await breakStream(page, () =>
    stage.rehearsal.update(other, { accessType: "password", passCode: "secret" }),
  );
  await expectConnection(page, "locked");
  await see("the door below the text");
};

const theEnd: Walk = async ({ page, stage, query }, see) => {
  const room = await read(page, stage, query);
  await page.route("**/text*", (route) => route.abort());
  room.cut("destroy");
  await expectConnection(page, "reconnecting");
  await see("reconnecting");
  await page.unrouteAll();
  await page.getByRole("main").getByRole("button").last().click();
  await expectConnection(page, "live");
  room.apply((channel, now) => end(channel, now));
  await expectConnection(page, "ended");
  await see("ended while reading");
};

const nothingToRead: Walk = async (walking, see) => {
  const { page } = walking;
  const room = await visitNew(walking, { state: { status: "pending" } }, "waiting");
  await see("not started");
  room.apply((channel, now) => goStandby(channel, "Doors open at nine.", now));
  await expect(page.getByText("Doors open at nine.")).toBeVisible();
  await see("standby");
  room.apply((channel, now) => goLive(channel, now));
  await expectConnection(page, "live");
  await see("listening");
  room.apply((channel, now) => pause(channel, now));
  await expectConnection(page, "waiting");
  await see("paused");
  await visitNew(walking, { state: { status: "ended" } }, "ended");
  await see("ended before");
  await visitNew(walking, { state: { status: "revoked" } }, "failed");
  await see("closed by the host before");
  await visitNew(walking, { arrangement: { line: { ahead: 3, everyMs: 60_000 } } }, "queued");
  await see("in line");
};

const nowhere: Walk = async ({ page, query }, see) => {
  await page.goto(`/broadcast/abc${query}`);
  await expectConnection(page, "failed");
  await see("a code nobody has");
  await page.route("**/api/**", (route) => route.abort());
  await page.goto(`/broadcast/zzzz${query}`);
  await expectConnection(page, "failed");
  await see("a service that cannot be reached");
  await page.unrouteAll();
  await page.goto(`/nothing${query}`);
  await expect(page.getByRole("textbox")).toBeVisible();
  await see("an address that is nothing");
};

/** The walks by the part of the viewer they lead through. */
export const WALKS: Readonly<Record<string, Walk>> = {
  "the first page": theFirstPage,
  "the door": theDoor,
  "the reader and its settings": theReader,
  "marks in the text": theMarks,
  "words of the reader": theWords,
  "catching up": theWayBack,
  "the reader's tools": theTools,
  speech: theSpeech,
  "the written record": theRecord,
  "what happens while somebody reads": whatHappens,
  "a lost connection and the end": theEnd,
  "a broadcast with nothing to read": nothingToRead,
  "what leads nowhere": nowhere,
};
