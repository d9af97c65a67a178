/**
 * How a broadcast stands, at a glance and in a sentence: waiting, live, paused, in line, over, or not to be had.
 */
import { fireEvent, screen, within } from "@solidjs/testing-library";
import { expect, it } from "vitest";

import { end, goLive, goStandby, pause, revoke } from "../../../src/node/rehearsal/channel.ts";
import type { Room } from "../../../src/node/rehearsal/room.ts";
import type { NewChannel } from "../../../src/node/rehearsal/service.ts";
import { talksPath } from "../../../src/talk/addresses.ts";
import {
  sentence,
  stageApp,
  textsOf,
  until,
  untilConnection,
  untilSentences,
} from "../../harness/app-in-dom.tsx";
import { said } from "../../harness/small-script.ts";

const LISTENING = "Listening. The text appears here as soon as someone speaks.";
const ENDED = "This broadcast has ended.";
const WITHDRAWN = "This broadcast was closed by the host.";

const stage = stageApp();

async function readerVisit(channel?: NewChannel, mark = "live"): Promise<Room> {
  const room = stage.open(channel);
  await stage.readerVisit(`/broadcast/${room.channel().token}`);
  await untilConnection(mark);
  return room;
}

/** The mark on the page's root, the word beside the name, and the sentence where the text will be. */
async function expectStatus(mark: string, word: string, message: string | RegExp): Promise<void> {
  await untilConnection(mark);
  await until(() => {
    expect(screen.getByRole("banner").querySelector("[data-word]")?.textContent).toBe(word);
    within(screen.getByRole("main")).getByText(message);
  });
}

/** A page with nothing to read: the sentence is all there is. */
async function expectDeadEnd(message: string): Promise<void> {
  await untilConnection("failed");
  await until(() => screen.getByRole("heading", { level: 1, name: message }));
  expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1, name: message }));
}

it("not started: waits, and starts by itself when the host does", async () => {
  const room = await readerVisit({ state: { status: "pending" } }, "waiting");
  await expectStatus("waiting", "Waiting", /^Not started yet\. Subtitles will appear here automatically/);
  room.apply(goLive);
  await expectStatus("live", "Live", LISTENING);
  stage.pass(15_000);
  await until(() => textsOf("[data-sid]").length === 3);
  expect(screen.queryByText(LISTENING)).toBeNull();
});

it("before there is text the title is whole, and there is nothing to search, to save or to hear", async () => {
  const room = await readerVisit({ state: { status: "pending" } }, "waiting");
  const { token } = room.channel();
  const main = within(screen.getByRole("main"));
  main.getByRole("heading", { level: 1, name: "Small talk" });
  main.getByText(`Code ${token}`);
  main.getByText("You are all set. Just leave this page open.");
  main.getByRole("group", { name: "Read in" });
  for (const name of ["Save", "Find", "Listen"]) expect(screen.queryByRole("button", { name })).toBeNull();
  room.apply(goLive);
  room.send(said(1, "Good morning."));
  await untilSentences(["Good morning."]);
  within(screen.getByRole("banner")).getByRole("heading", { level: 1, name: "Small talk" });
  for (const name of ["Save", "Find"]) screen.getByRole("button", { name });
  expect(main.queryByRole("group")).toBeNull();
});

it("standby: shows the host's message, also one that changes", async () => {
  const room = await readerVisit(
    { state: { status: "active", phase: "standby", standbyMessage: "Doors open at ten." } },
    "waiting",
  );
  await expectStatus("waiting", "Standby", "About to begin.");
  screen.getByText("Doors open at ten.");
  room.apply((channel, now) => goStandby(channel, "Five minutes more.", now));
  await until(() => screen.getByText("Five minutes more."));
  expect(screen.queryByText("Doors open at ten.")).toBeNull();
  room.apply(goLive);
  await expectStatus("live", "Live", LISTENING);
  expect(screen.queryByText("Five minutes more.")).toBeNull();
});

it("paused: what was said stays, and the text goes on by itself", async () => {
  const room = await readerVisit();
  await expectStatus("live", "Live", LISTENING);
  room.send(said(1, "Before the break."));
  room.apply(pause);
  await expectStatus("waiting", "Paused", "Paused by the host. Subtitles will resume automatically.");
  await untilSentences(["Before the break."]);
  room.apply(goLive);
  room.send(said(2, "After the break."));
  await untilSentences(["Before the break.", "After the break."]);
  await untilConnection("live");
  expect(screen.queryByText(/^Paused/)).toBeNull();
});

it("full: says the place in line, and lets in when someone leaves", async () => {
  const room = stage.open({ settings: { maxViewers: 1 } });
  const { token } = room.channel();
  const leave = await stage.watch(token);
  await until(() => room.viewers() === 1);
  await stage.readerVisit(`/broadcast/${token}`);
  await expectStatus("queued", "In line", "Waiting for a place: you are number 1 in line.");
  room.send(said(1, "Not for those in line."));
  leave();
  await until(() => room.viewers() === 0);
  stage.pass(50);
  await expectStatus("live", "Live", LISTENING);
  expect(sentence(1)).toBeNull();
});

it("a long line: the place and the time to go count down", async () => {
  await readerVisit({ arrangement: { line: { ahead: 2, everyMs: 30_000 } } }, "queued");
  await expectStatus("queued", "In line", /you are number 3 in line, about 2 minutes to go\.$/);
  stage.pass(30_000);
  await expectStatus("queued", "In line", /you are number 2 in line, about 60 seconds to go\.$/);
  stage.pass(30_000);
  await expectStatus("live", "Live", LISTENING);
});

it("ended: what was said stays readable, and the service is asked at most once a minute", async () => {
  const room = await readerVisit();
  room.send(said(1, "That was all."));
  room.apply((channel, now) => end(channel, now));
  await expectStatus("ended", "Ended", ENDED);
  screen.getByText(/^What was said stays here/);
  await until(() => screen.getByRole("button", { name: "Save the text" }));
  screen.getByRole("button", { name: "Read it from the start" });
  await untilSentences(["That was all."]);
  const token = room.channel().token;
  const ofService = () => stage.asked.filter(({ path }) => path.startsWith("/api/"));
  const before = ofService().length;
  await stage.wait(59_000);
  expect(ofService()).toHaveLength(before);
  await stage.wait(120_000);
  await untilConnection("ended");
  const asked = ofService().slice(before);
  expect(asked.length).toBeLessThanOrEqual(3);
  expect(new Set(asked.map(({ path }) => path))).toEqual(new Set([`/api/v1/viewer/broadcasts/${token}`]));
});

it("ended: asks the page's own host now and then whether the talk is published", async () => {
  const room = await readerVisit();
  room.send(said(1, "That was all."));
  room.apply((channel, now) => end(channel, now));
  await expectStatus("ended", "Ended", ENDED);
  const ofTalks = () => stage.asked.filter(({ path }) => path.startsWith("/talks/"));
  await until(() => expect(ofTalks()).not.toHaveLength(0));
  await stage.wait(180_000);
  expect(new Set(ofTalks().map(({ path }) => path))).toEqual(
    new Set([`/${talksPath(room.channel().token)}`]),
  );
  // Every 9 to 15 s.
  expect(ofTalks().length).toBeGreaterThanOrEqual(12);
  expect(ofTalks().length).toBeLessThanOrEqual(21);
});

it("opened after the end: says so", async () => {
  await readerVisit({ state: { status: "ended" } }, "ended");
  await expectStatus("ended", "Ended", ENDED);
  screen.getByRole("heading", { name: "Small talk" });
});

it("revoked while reading: says so, and what was said stays", async () => {
  const room = await readerVisit();
  room.send(said(1, "Still here."));
  await untilSentences(["Still here."]);
  room.apply(revoke);
  await expectStatus("failed", "Not available", WITHDRAWN);
  await untilSentences(["Still here."]);
});

it("revoked before anything was said, or before it was opened: says so", async () => {
  const room = await readerVisit();
  room.apply(revoke);
  await expectDeadEnd(WITHDRAWN);
  screen.getByText("Small talk");
  await stage.readerVisit(`/broadcast/${room.channel().token}`);
  await expectDeadEnd(WITHDRAWN);
});

it("unknown: says which code leads nowhere, and the way to another", async () => {
  await stage.readerVisit("/broadcast/zzz9");
  await expectDeadEnd("There is no broadcast with the code zzz9.");
  expect(screen.queryByRole("button", { name: "Try now" })).toBeNull();
  await until(() => screen.getByRole("textbox", { name: "Code" }));
  const field = screen.getByRole("textbox", { name: "Code" });
  const room = stage.open({ settings: { name: "The right one" } });
  fireEvent.input(field, { target: { value: room.channel().token } });
  fireEvent.submit(field);
  await untilConnection("live");
  await until(() => screen.getByRole("heading", { level: 1, name: "The right one" }));
});

it("no code at all: says so without asking the service", async () => {
  await stage.readerVisit("/broadcast/not-a-code");
  await expectDeadEnd("There is no broadcast with the code not-a-code.");
  expect(stage.asked).toEqual([]);
});
