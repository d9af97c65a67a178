/**
 * A password channel on a screen that nobody touches: the password is typed once, kept unless the box is unticked, and asked
 * for again only where the service wants another.
 */
import { screen } from "@solidjs/testing-library";
import { expect, it } from "vitest";

import { end, goLive } from "../../../src/node/rehearsal/channel.ts";
import type { Room } from "../../../src/node/rehearsal/room.ts";
import { stageApp, textsOf, until, untilConnection, untilSentences } from "../../harness/app-in-dom.tsx";
import { passwordChannelOf, PASSWORD } from "../../harness/password-channel-in-dom.ts";
import { said } from "../../harness/small-script.ts";
// Fetched by the page when it is asked for; here it is there before.
import "../../../src/displays/screens.tsx";

const VERIFY = /\/verify$/;

const stage = stageApp();
const { lockedRoom, tryPassword, verifies } = passwordChannelOf(stage);

const keep = (): HTMLInputElement =>
  screen.getByRole<HTMLInputElement>("checkbox", { name: "Keep the password on this device" });
const queryForget = (): HTMLElement | null =>
  screen.queryByRole("button", { name: "Forget the kept password" });
/** Everything the page keeps on the device and in the tab, and its address. */
const everythingKept = (): string =>
  JSON.stringify([
    Object.entries(localStorage),
    Object.entries(sessionStorage),
    location.href,
    history.state,
  ]);

async function readerVisit(token: string, mark: string, query = ""): Promise<void> {
  await stage.readerVisit(`/kiosk/${token}?lang=en${query}`);
  await untilConnection(mark);
}

async function unlock(keeps: boolean): Promise<{ room: Room; token: string }> {
  const room = lockedRoom();
  const { token } = room.channel();
  await readerVisit(token, "locked");
  expect(keep().checked).toBe(true);
  if (!keeps) keep().click();
  await tryPassword(PASSWORD);
  await untilConnection("live");
  return { room, token };
}

it("typed once and not kept: nothing is left on the device", async () => {
  const { room, token } = await unlock(false);
  room.send(said(1, "Behind the door."));
  await untilSentences(["Behind the door."]);
  expect(everythingKept()).not.toContain(PASSWORD);
  expect(everythingKept()).not.toContain("access");
  await readerVisit(token, "locked");
});

it("kept: the screen comes back by itself after a reload, with one request, and a link alone deletes nothing", async () => {
  const { token } = await unlock(true);
  expect(verifies()).toHaveLength(1);
  await readerVisit(token, "live");
  expect(verifies()).toHaveLength(2);
  // It is this broadcast's alone.
  await readerVisit(lockedRoom().channel().token, "locked");
  expect(verifies()).toHaveLength(2);
  await readerVisit(token, "locked", "&forget=password");
  expect(location.search).toBe("?lang=en");
  expect(everythingKept()).toContain(PASSWORD);
  expect(verifies()).toHaveLength(2);
  queryForget()?.click();
  expect(everythingKept()).not.toContain(PASSWORD);
  await readerVisit(token, "locked");
});

it("kept, and a link that asks to forget it: the screen goes on where nobody does", async () => {
  const { token } = await unlock(true);
  await readerVisit(token, "locked", "&forget=password");
  await stage.waitUntil("live");
  expect(everythingKept()).toContain(PASSWORD);
});

it("kept and then wrong: it is forgotten, and asked for once more", async () => {
  const { room, token } = await unlock(true);
  stage.rehearsal.update(room, { passCode: "another" });
  await readerVisit(token, "locked");
  expect(verifies()).toHaveLength(2);
  expect(everythingKept()).not.toContain(PASSWORD);
  expect(queryForget()).toBeNull();
  await tryPassword("another");
  await untilConnection("live");
  expect(everythingKept()).toContain("another");
});

it("kept while the service is away: the screen tries again, and a person can make it forget", async () => {
  const { token } = await unlock(true);
  const stop = stage.answer(VERIFY, "no answer");
  await readerVisit(token, "locked");
  expect(queryForget()).not.toBeNull();
  stop();
  await stage.waitUntil("live");
  expect(verifies()).toHaveLength(3);
  stage.answer(VERIFY, "no answer");
  await readerVisit(token, "locked");
  queryForget()?.click();
  expect(queryForget()).toBeNull();
  expect(everythingKept()).not.toContain(PASSWORD);
});

it("a key that went stale is replaced without a word, with one request for each refusal", async () => {
  const { room, token } = await unlock(false);
  for (let times = 1; times <= 3; times += 1) {
    room.send(said(times, `Sentence ${times}.`));
    await until(() => textsOf("[data-sid]").length === times);
    stage.rehearsal.access.revokeAll(token);
    room.cut("end");
    await untilConnection("reconnecting");
    await stage.waitUntil("live");
    expect(verifies()).toHaveLength(1 + times);
  }
  expect(textsOf("[data-sid]")).toHaveLength(3);
});

it("a channel that is opened to all lets a locked screen in", async () => {
  const room = lockedRoom();
  await readerVisit(room.channel().token, "locked");
  stage.rehearsal.update(room, { accessType: "public", passCode: null });
  await stage.waitUntil("live");
});

it("after the end and on to the next recording, behind the same password", async () => {
  const { room } = await unlock(false);
  room.apply((channel, now) => end(channel, now));
  await untilConnection("ended");
  room.apply(goLive);
  await stage.waitUntil("live");
  expect(verifies()).toHaveLength(1);
});

it("a channel that gets a password after its end asks for it", async () => {
  const room = stage.open();
  await readerVisit(room.channel().token, "live");
  room.apply((channel, now) => end(channel, now));
  await untilConnection("ended");
  stage.rehearsal.update(room, { accessType: "password", passCode: PASSWORD });
  room.apply(goLive);
  await stage.waitUntil("locked");
  await tryPassword(PASSWORD);
  await untilConnection("live");
});
