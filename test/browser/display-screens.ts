/**
 * The screens of the displays that `screens.ts` does not lead to.
 */
import type { Page } from "@playwright/test";

import { end, pause } from "../../src/node/rehearsal/channel.ts";
import type { NewChannel } from "../../src/node/rehearsal/service.ts";
import { drawPicture } from "../../src/node/rehearsal/partners/draw-picture.ts";
import { DISPLAY_NAMES } from "../../src/links/display-names.ts";
import { lockedRoom } from "../harness/password-channel.ts";
import { talksFolder, writeTalk } from "../harness/published-talk.ts";
import { BRAND } from "./branded.ts";
import { expect, expectConnection, sentence } from "./fixtures.ts";
import { announcementOf, say } from "./kiosk-screen.ts";
import { serveEvent } from "./venue-screens.ts";
import { sayTalk, TALK_CHANNEL } from "./talk-in-scripts.ts";
import type { Walk, Walking } from "./walking.ts";

export { theEvent, theEventFrame, theEventSetup, theRoomsOfAnEvent } from "./event-screens.ts";
export { theRest, theScripts, theSizes } from "./script-screens.ts";
export { theTalk } from "./talk-screens.ts";
export { theFoyer, theRoom } from "./venue-screens.ts";

const COUNT = 7;

/** Opens a display of a channel, and waits until it shows how things are. */
async function visit({ page, stage, query }: Walking, path: string, channel: NewChannel, mark: string) {
  const room = stage.open(channel);
  const [start = "", more = ""] = path.split("?");
  await page.goto(`/${start}/${room.channel().token}${query}&${more}`);
  await expectConnection(page, mark);
  return room;
}

const LOCKED: NewChannel = { settings: { accessType: "password", passCode: "secret" } };

export const theFrame: Walk = async (walking, see) => {
  const { page } = walking;
  const room = await visit(walking, "embed?lang=de-DE&steady=fast", TALK_CHANNEL, "live");
  sayTalk(room, COUNT);
  await expect(sentence(page, COUNT)).toBeAttached();
  await see("a frame");
  room.send(announcementOf("The doors of the hall close in five minutes."));
  await expect(page.getByText("The doors of the hall close")).toBeVisible();
  await see("an announcement in a frame");
  const bare = await visit(walking, "embed?lang=ja-JP&controls=off&steady=fast", TALK_CHANNEL, "live");
  sayTalk(bare, COUNT);
  await expect(sentence(page, COUNT)).toBeAttached();
  await see("a frame without controls");
  await visit(walking, "embed", { state: { status: "pending" } }, "waiting");
  await see("a frame before the start");
  await visit(walking, "embed", LOCKED, "locked");
  await see("a frame of a locked broadcast");
  await visit(walking, "embed", { state: { status: "ended" } }, "ended");
  await see("a frame after the end");
};

const SENTENCES = 12;

export const theKiosk: Walk = async (walking, see) => {
  const { page } = walking;
  for (const [screen, languages] of [
    ["one language", "de-DE"],
    ["two languages", "de-DE,ja-JP"],
    ["three languages", "en-US,ar-SA,ja-JP"],
    ["four languages", "de-DE,ja-JP,ar-SA,zh-TW"],
    ["four languages beside each other", "de-DE,ja-JP,ar-SA,zh-TW&arrange=columns"],
    ["one language in a dark hall", "de-DE&theme=hall"],
  ]) {
    const room = await visit(walking, `kiosk?lang=${languages}&steady=fast`, {}, "live");
    say(room, 1, SENTENCES);
    await expect(sentence(page, SENTENCES).first()).toBeVisible();
    await see(`a screen with ${screen}`);
  }
  const room = await visit(walking, "kiosk?lang=de-DE&steady=fast", {}, "live");
  say(room, 1, SENTENCES);
  await expect(sentence(page, SENTENCES)).toBeVisible();
  room.send(announcementOf("The doors of the hall close in five minutes."));
  await expect(page.getByText("The doors of the hall close")).toBeVisible();
  await see("an announcement on a screen");
  room.apply((channel, now) => pause(channel, now));
  await expectConnection(page, "waiting");
  await see("a screen in a pause");
  room.apply((channel, now) => end(channel, now));
  await expectConnection(page, "ended");
  await see("a screen after the end");
  await visit(walking, "kiosk?lang=de-DE,ja-JP", { state: { status: "pending" } }, "waiting");
  await see("a screen before the start");
  await visit(walking, "kiosk?lang=de-DE,ja-JP", { state: { status: "paused" } }, "waiting");
  await see("a screen that was opened in a pause");
  await visit(walking, "kiosk?lang=de-DE,ja-JP", { state: { status: "ended" } }, "ended");
  await see("a screen that invites to take the talk home");
  await seePicture(walking, see);
  await visit(walking, "kiosk", LOCKED, "locked");
  await see("a screen of a locked broadcast");
  await visit(walking, "kiosk", { state: { status: "revoked" } }, "failed");
  await see("a screen of a withdrawn broadcast");
};

/** A screen that waits, with the picture of a talk that was published under its code. */
async function seePicture(
  { page, stage, query }: Walking,
  see: (name: string) => Promise<void>,
): Promise<void> {
  const { folder, remove } = await talksFolder(stage);
  const { token } = stage.open({ state: { status: "pending" } }).channel();
  await writeTalk(folder, token, "tides", {
    title: "Tides",
    durationMs: 1_000,
    languages: ["en-US"],
    sentences: [],
    sounds: [],
    about: [],
    picture: { type: "image/png", bytes: Uint8Array.from(drawPicture(1)), alt: "A bridge in the morning" },
  });
  await page.goto(`/kiosk/${token}${query}`);
  const picture = page.getByRole("img", { name: "A bridge in the morning" });
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(640);
  await see("a screen with a picture before the start");
  await remove();
}

/** Stands for the video under an overlay: light, dark and busy beside each other. */
const layPicture = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      'html::before { content: ""; position: fixed; z-index: -1; inset: 0; background: repeating-linear-gradient(' +
        "60deg, #fff 0 14px, #d7c59a 14px 31px, #32485c 31px 40px, #101418 40px 52px, #e9e4d8 52px 70px) }",
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });

export const theOverlay: Walk = async (walking, see) => {
  const { page } = walking;
  for (const [screen, query] of [
    ["one language", "lang=de-DE"],
    ["Japanese", "lang=ja-JP"],
    ["Arabic", "lang=ar-SA"],
    ["two languages at the top", "lang=en-US,ja-JP&position=top"],
    ["a box behind the letters", "lang=de-DE&box=on"],
    ["three lines on green", "lang=de-DE&lines=3&key=00ff00"],
  ]) {
    const room = await visit(walking, `overlay?${query}&steady=fast&fade=0`, {}, "live");
    say(room, 1, SENTENCES);
    await expect(sentence(page, SENTENCES).first()).toBeVisible();
    if (!query?.includes("key=")) await layPicture(page);
    await see(`over a picture: ${screen}`);
  }
  const room = await visit(walking, "overlay?lang=de-DE&box=on&speakers=on&fade=0", TALK_CHANNEL, "live");
  sayTalk(room, COUNT - 1);
  await expect(page.getByText("Ada Okafor").first()).toBeVisible();
  await layPicture(page);
  await see("over a picture: names on a box");
  await visit(walking, "overlay?lang=de-DE", LOCKED, "locked");
  await see("the password of an overlay");
  await visit(walking, "overlay?lang=de-DE&captions=obs", {}, "live");
  await page.getByRole("button").first().click();
  await expect(page.getByRole("alert")).not.toHaveText("");
  await see("the set-up of closed captions on an overlay");
};

export const theLinkBuilder: Walk = async ({ page, stage, query }, see) => {
  await page.goto(`/setup${query}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await see("the link builder without a code");
  await page.locator("#code").fill("zzzz");
  await expect(page.getByRole("alert")).not.toHaveText("");
  await see("the link builder with a wrong code");
  const room = stage.open(TALK_CHANNEL);
  for (const display of DISPLAY_NAMES) {
    const { token } = room.channel();
    await page.goto(`/setup${query}&code=${token}&home=${display}&lang=de-DE,ja-JP&key=123456&accent=aa0000`);
    const framed = page.frameLocator("iframe").first();
    await expect(framed.locator("html")).toHaveAttribute("data-connection", "live");
    if (display === "reader") sayTalk(room, COUNT);
    await see(`a link for the ${display}`);
    if (display === "kiosk") {
      const section = page.locator("section:has(iframe)");
      await section.locator("[type=radio]").nth(2).check();
      await expect(section.locator("output")).toBeVisible();
      await see("a link for the kiosk with an example of a talk");
    }
    if (display !== "overlay") continue;
    await page.locator("section:has(iframe) [type=checkbox]").check();
    await see("a link for the overlay over a busy picture");
  }
};

const RUNNING = /running|locked|paused/;
const STEP_MS = 500;

export const theCheck: Walk = async ({ page, stage, query }, see) => {
  await page.clock.install();
  const room = stage.open({ settings: { name: "Harbour lectures" } });
  await page.goto(`/check/${room.channel().token}${query}`);
  const overall = page.locator("[data-overall]");
  await expect(overall).toHaveAttribute("data-overall", "running");
  await see("a seat while it is checked");
  await expect(async () => {
    stage.pass(STEP_MS);
    await page.clock.runFor(STEP_MS);
    await expect(overall).not.toHaveAttribute("data-overall", RUNNING, { timeout: 1 });
  }).toPass({ intervals: [0], timeout: 20_000 });
  await see("a seat that was checked");
  await page.goto(`/check/${lockedRoom(stage).channel().token}${query}`);
  await expect(overall).toHaveAttribute("data-overall", "locked");
  await see("a seat of a locked broadcast");
};

export const thePrivacyPage: Walk = async ({ page, query }, see) => {
  await page.goto(`/privacy${query}`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await see("what is kept");
  await page.getByRole("main").getByRole("button").last().click();
  await expect(page.getByRole("group").getByRole("button")).toHaveCount(2);
  await see("what is kept, before it is deleted");
  await page.getByRole("group").getByRole("button").first().click();
  await expect(page.getByRole("status").last()).not.toHaveText("");
  await see("what was kept and is deleted");
};

/** A viewer with a name and a logo of its host. */
export const theBrand: Walk = async (walking, see) => {
  const { page, query } = walking;
  await page.route("**/config.json", (route) => route.fulfill({ json: { brand: BRAND } }));
  await page.goto(`/${query}`);
  await expect(page.getByRole("img").first()).toBeVisible();
  await see("the first page of a host");
  await visit(walking, "kiosk?lang=de-DE", { state: { status: "pending" } }, "waiting");
  await expect(page.getByRole("img").first()).toBeVisible();
  await see("a screen of a host before the start");
  await serveEvent(page, [{ room: "hall", from: 5, to: 20, title: "Tides" }]);
  for (const [path, seen] of [
    ["room/hall", "a room of a host"],
    ["event", "a board of a host"],
  ] as const) {
    await page.goto(`/kiosk/${path}${query}`);
    await expect(page.getByRole("img").first()).toBeVisible();
    await see(seen);
  }
  await page.goto(`/privacy${query}`);
  await expect(page.getByRole("img").first()).toBeVisible();
  await see("the page about data of a host");
  await page.unrouteAll();
};
