/**
 * Every screen a person can come to, and the way there. Screens that follow from each other are one walk, so that the
 * page is loaded once for all of them.
 */
import { end, goLive, goStandby, pause, revoke } from "../../src/node/rehearsal/channel.ts";
import { lockedRoom } from "../harness/password-channel.ts";
import { expect, expectConnection } from "./fixtures.ts";
import { breakStream } from "./page-clock.ts";
import { theMarks, theReader, theSpeech, theTools, theWayBack, theWords } from "./reader-screens.ts";
import { read, readerVisit, visitNew, type Walk } from "./walking.ts";

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
