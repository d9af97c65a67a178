/**
 * The device's time of day jumps while a page is open, by an hour or by years, both ways: whatever the page is at goes on,
 * nothing that was said is lost, and the service is asked no more than it would be otherwise.
 */
import { describe, expect, it, vi } from "vitest";

import { end, goLive, goStandby } from "../../../src/node/rehearsal/channel.ts";
import type { Room } from "../../../src/node/rehearsal/room.ts";
import { stageApp, untilConnection, untilSentences } from "../../harness/app-in-dom.tsx";
import { passwordChannelOf, PASSWORD } from "../../harness/password-channel-in-dom.ts";
import { said } from "../../harness/small-script.ts";

const HOUR_MS = 3_600_000;
const YEARS_MS = 20 * 365 * 24 * HOUR_MS;
const BEFORE = "Said before.";
const AFTER = "Said after.";

const stage = stageApp();
const { lockedRoom, tryPassword, verifies } = passwordChannelOf(stage);

async function follow(query = ""): Promise<Room> {
  const room = await stage.follow(query);
  room.send(said(1, BEFORE));
  return room;
}

async function unlock(room: Room): Promise<void> {
  await stage.readerVisit(`/broadcast/${room.channel().token}`);
  await untilConnection("locked");
  await tryPassword(PASSWORD);
  await untilConnection("live");
  room.send(said(1, BEFORE));
  await untilSentences([BEFORE]);
}

/** What is said is still heard, and nothing that was said is gone. */
async function goesOn(room: Room): Promise<void> {
  room.send(said(2, AFTER));
  await untilSentences([BEFORE, AFTER]);
}

/** What a page is at, and how it goes on after `jump`, which moves the time of day. */
const STATES: Readonly<Record<string, (jump: () => void) => Promise<void>>> = {
  "is live": async (jump) => {
    const room = await follow();
    await untilSentences([BEFORE]);
    jump();
    await stage.wait(120_000);
    await untilConnection("live");
    await goesOn(room);
  },
  "gets its stream back": async (jump) => {
    const room = await follow();
    await untilSentences([BEFORE]);
    const back = stage.answer(/\/text$/, { status: 503, headers: { "retry-after": "20" } });
    room.cut("destroy");
    await untilConnection("reconnecting");
    await stage.wait(40_000);
    jump();
    await stage.wait(40_000);
    back();
    await stage.waitUntil("live");
    await goesOn(room);
  },
  "asks for the password": async (jump) => {
    const room = lockedRoom();
    await stage.readerVisit(`/broadcast/${room.channel().token}`);
    await untilConnection("locked");
    jump();
    await stage.wait(120_000);
    await untilConnection("locked");
    await tryPassword(PASSWORD);
    await untilConnection("live");
    room.send(said(1, BEFORE));
    await goesOn(room);
    expect(verifies()).toHaveLength(1);
  },
  "renews its access token": async (jump) => {
    const room = lockedRoom();
    await unlock(room);
    jump();
    await stage.wait(120_000);
    expect(verifies()).toHaveLength(1);
    stage.rehearsal.access.revokeAll(room.channel().token);
    room.cut("end");
    await untilConnection("reconnecting");
    jump();
    await stage.waitUntil("live");
    await goesOn(room);
    expect(verifies()).toHaveLength(2);
  },
  "shows what is said some seconds later": async (jump) => {
    const room = await follow("delay=10");
    await stage.wait(5_000);
    await untilSentences([]);
    jump();
    await stage.wait(4_000);
    await untilSentences([]);
    await stage.wait(2_000);
    await untilSentences([BEFORE]);
    room.send(said(2, AFTER));
    await stage.wait(11_000);
    await untilSentences([BEFORE, AFTER]);
  },
  "waits for the beginning": async (jump) => {
    const room = stage.open({ state: { status: "active", phase: "standby", standbyMessage: "Soon." } });
    await stage.readerVisit(`/broadcast/${room.channel().token}`);
    await untilConnection("waiting");
    jump();
    await stage.wait(120_000);
    await untilConnection("waiting");
    room.apply(goLive);
    await stage.waitUntil("live");
    room.send(said(1, BEFORE));
    await goesOn(room);
  },
  "waits in the middle": async (jump) => {
    const room = await follow();
    await untilSentences([BEFORE]);
    room.apply((channel, now) => goStandby(channel, "A break.", now));
    await untilConnection("waiting");
    jump();
    await stage.wait(120_000);
    await untilSentences([BEFORE]);
    room.apply(goLive);
    await stage.waitUntil("live");
    await goesOn(room);
  },
  "is after the end": async (jump) => {
    const room = await follow();
    await untilSentences([BEFORE]);
    room.apply((channel, now) => end(channel, now));
    await untilConnection("ended");
    jump();
    await stage.wait(120_000);
    await untilConnection("ended");
    await untilSentences([BEFORE]);
  },
};

/** Requests of a page in the two minutes or so of a test, at most: what it asks and no storm. */
const MOST_ASKED = 12;
/** After the end it asks each 9 to 15 s whether the talk is published. */
const MOST_ASKED_OF_TALKS = 15;

describe.each(Object.entries(STATES))("a page that %s", (_state, play) => {
  it.each([
    ["stays right", 0],
    ["goes on by an hour", HOUR_MS],
    ["goes back by an hour", -HOUR_MS],
    ["goes on by years", YEARS_MS],
    ["goes back by years", -YEARS_MS],
  ])("is the same where the time of day %s", async (_how, jumpMs) => {
    await play(() => vi.setSystemTime(Date.now() + jumpMs));
    const ofTalks = stage.asked.filter(({ path }) => path.startsWith("/talks/")).length;
    expect(ofTalks).toBeLessThanOrEqual(MOST_ASKED_OF_TALKS);
    expect(stage.asked.length - ofTalks).toBeLessThanOrEqual(MOST_ASKED);
  });
});
