/**
 * A host who goes live again after the end finds the readers still there, and they find what was said before.
 */
import { expect, it } from "vitest";

import { end, goLive } from "../../../src/node/rehearsal/channel.ts";
import type { Room } from "../../../src/node/rehearsal/room.ts";
import { stageApp, textsOf, until, untilConnection, untilSentences } from "../../harness/app-in-dom.tsx";
import { said } from "../../harness/small-script.ts";

const stage = stageApp();

async function follow(channel = {}, mark = "live"): Promise<Room> {
  const room = stage.open(channel);
  await stage.readerVisit(`/broadcast/${room.channel().token}?lang=en&steady=fast`);
  await untilConnection(mark);
  return room;
}

async function endAndBeginAgain(room: Room): Promise<void> {
  room.apply((channel, now) => end(channel, now));
  await untilConnection("ended");
  room.apply(goLive);
  await stage.waitUntil("live");
}

it("an open reader gets in again by itself, and what was said before stays above", async () => {
  const room = await follow();
  room.send(said(1, "Before the end."));
  room.send(said(2, "That was all."));
  await untilSentences(["Before the end.", "That was all."]);
  await endAndBeginAgain(room);
  // The service counts from the start again.
  room.send(said(1, "And on we go."));
  await untilSentences(["Before the end.", "That was all.", "And on we go."]);
  room.send(said(2, "As if nothing had happened."));
  await until(() => textsOf("[data-sid]").length === 4);
});

it("numbers that go on stay as they are", async () => {
  const room = await follow();
  room.send(said(1, "One."));
  await untilSentences(["One."]);
  await endAndBeginAgain(room);
  room.send(said(2, "Two."));
  await untilSentences(["One.", "Two."]);
  expect(textsOf('[data-sid="2"]')).toEqual(["Two."]);
});

it("a network that comes back asks at once", async () => {
  const room = await follow();
  room.apply((channel, now) => end(channel, now));
  await untilConnection("ended");
  room.apply(goLive);
  window.dispatchEvent(new Event("online"));
  await untilConnection("live");
});

it("a reader who came after the end is there when it begins again", async () => {
  const room = await follow({ state: { status: "ended" } }, "ended");
  room.apply(goLive);
  await stage.waitUntil("live");
  room.send(said(1, "Here we are."));
  await untilSentences(["Here we are."]);
});
