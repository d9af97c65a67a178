/**
 * Days without a hand: a kiosk goes from one recording to the next by itself, whatever it meets in between.
 */
import { describe, expect, it, vi } from "vitest";

import { end, goLive, revoke } from "../../../src/node/rehearsal/channel.ts";
import type { Room } from "../../../src/node/rehearsal/room.ts";
import { stageApp, textsOf, until, untilConnection, untilSentences } from "../../harness/app-in-dom.tsx";
import { said, translated } from "../../harness/small-script.ts";
// Fetched by the page when it is asked for; here it is there before.
import "../../../src/displays/screens.tsx";

const RESOLVE = /^\/api\/v1\/viewer\/broadcasts\/[^/]+$/;
const STREAM = /\/text$/;
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

const stage = stageApp();

async function watch(query = "lang=en"): Promise<Room> {
  const room = stage.open();
  await stage.readerVisit(`/kiosk/${room.channel().token}?${query}`);
  await untilConnection("live");
  return room;
}

const timesResolved = (): number => stage.asked.filter(({ path }) => RESOLVE.test(path)).length;

/** Lets time pass until the broadcast is asked for again; how long it took, in ms to the second. */
async function waitUntilChecked(withinMs = 10 * MINUTE_MS): Promise<number> {
  const before = timesResolved();
  let passed = 0;
  for (; timesResolved() === before && passed < withinMs; passed += 1_000) await stage.wait(1_000);
  return passed;
}

async function endIt(room: Room): Promise<void> {
  room.apply((channel, now) => end(channel, now));
  await untilConnection("ended");
}

it("after the end it goes on to the next recording by itself, with nothing of the last one", async () => {
  const room = await watch("lang=en,de");
  room.send(said(1, "Yesterday."));
  room.send(translated(1, "de-DE", "Gestern."));
  await untilSentences(["Yesterday.", "Gestern."]);
  await endIt(room);
  await waitUntilChecked();
  await untilConnection("ended");
  room.apply(goLive);
  await waitUntilChecked();
  await untilConnection("live");
  expect(document.body.textContent).not.toContain("Yesterday");
  // The service counts from the start again.
  room.send(said(1, "Today."));
  room.send(translated(1, "de-DE", "Heute."));
  await untilSentences(["Today.", "Heute."]);
});

it("it asks slowly: at most once a minute, for as long as it takes", async () => {
  await endIt(await watch());
  for (let check = 0; check < 15; check += 1) {
    const passed = await waitUntilChecked();
    expect(passed).toBeGreaterThanOrEqual(59_000);
    expect(passed).toBeLessThanOrEqual(77_000);
  }
});

it("a code that leads nowhere yet, or is withdrawn, is looked at again", async () => {
  await stage.readerVisit("/kiosk/t0mr?lang=en");
  await untilConnection("failed");
  const room = stage.open({ token: "t0mr" });
  await waitUntilChecked();
  await untilConnection("live");
  room.send(said(1, "The code is there."));
  await untilSentences(["The code is there."]);
  room.apply(revoke);
  await untilConnection("failed");
  // The stream has to be told so as well, whenever it asks.
  await stage.wait(35_000);
  room.apply(goLive);
  await waitUntilChecked();
  await untilConnection("live");
  expect(textsOf("[data-sid]")).toEqual([]);
});

it("a stream that is refused is asked for again, at most every five minutes", async () => {
  const stop = stage.answer(STREAM, { status: 400 });
  await stage.readerVisit(`/kiosk/${stage.open().channel().token}`);
  await untilConnection("failed");
  stop();
  expect(await waitUntilChecked()).toBeGreaterThanOrEqual(5 * MINUTE_MS - 1_000);
  await untilConnection("live");
});

it("a service that is away for hours is waited for, and nothing grows", async () => {
  const room = await watch();
  room.send(said(1, "Before the night."));
  await untilSentences(["Before the night."]);
  const back = [stage.answer(STREAM, "no answer"), stage.answer(RESOLVE, "no answer")];
  room.cut("destroy");
  await untilConnection("reconnecting");
  const nodes = (): number => document.querySelectorAll("*").length;
  const before = nodes();
  await stage.wait(2 * HOUR_MS);
  await untilConnection("reconnecting");
  expect(nodes()).toBeLessThanOrEqual(before + 5);
  for (const stop of back) stop();
  await stage.waitUntil("live");
  room.send(said(2, "After the night."));
  await until(() => textsOf("[data-sid]").includes("After the night."));
});

describe("a device clock", () => {
  it.each([
    ["a day fast", DAY_MS],
    ["a day slow", -DAY_MS],
  ] as const)("that is %s, or jumps, changes nothing", async (_how, offMs) => {
    const right = Date.now();
    vi.setSystemTime(right + offMs);
    const room = await watch();
    room.send(said(1, "One."));
    await untilSentences(["One."]);
    vi.setSystemTime(right - offMs);
    room.send(said(2, "Two."));
    await untilSentences(["One.", "Two."]);
    room.cut("destroy");
    await untilConnection("reconnecting");
    vi.setSystemTime(right + offMs);
    await stage.waitUntil("live");
    room.send(said(3, "Three."));
    await untilSentences(["One.", "Two.", "Three."]);
  });
});
