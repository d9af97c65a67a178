/**
 * The screen of a room in an event and the board in its foyer, over a day: what they show follows the programme, the
 * broadcast and a file that changes.
 */
import { screen } from "@solidjs/testing-library";
import { beforeEach, expect, it } from "vitest";

import { end } from "../../../src/node/rehearsal/channel.ts";
import type { Room } from "../../../src/node/rehearsal/room.ts";
import { qrPath } from "../../../src/ui/qr/qr-path.ts";
import { stageApp, textOf, textsOf, until, untilConnection } from "../../harness/app-in-dom.tsx";
import { eventAround, type RoomAround, type TalkAround } from "../../harness/event-around.ts";
import { qrIn } from "../../harness/kiosk-in-dom.ts";
import { said } from "../../harness/small-script.ts";
import { lockedTalk, openTalk, serveTalks } from "../../harness/talk-index.ts";
// Fetched by the page when it is asked for; here it is there before.
import "../../../src/displays/screens.tsx";
import "../../../src/displays/event-screens.tsx";

const START = Date.UTC(2026, 0, 5, 9);
const MINUTE_MS = 60_000;

const stage = stageApp();
let stopServing = (): void => undefined;
let believeDevice = (): void => undefined;

/** The host's file from now on; minutes are counted from the start of the test. */
function serve(talks: readonly TalkAround[], rooms: readonly RoomAround[]): void {
  stopServing();
  const body = JSON.stringify(eventAround(START, rooms, talks));
  stopServing = stage.answer(/^\/event\.json/, { headers: { "content-type": "application/json" }, body });
}

const HALL = { id: "hall", name: "Harbour hall" };
const DOCK = { id: "dock", name: "Dock 4" };
const tides = (more: Partial<TalkAround> = {}): TalkAround => ({
  room: "hall",
  from: 20,
  to: 50,
  title: "Tides",
  speakers: ["Ada Núñez", "Bo Lindqvist"],
  ...more,
});
const cranes = (more: Partial<TalkAround> = {}): TalkAround => ({
  ...tides(),
  from: 55,
  to: 80,
  title: "Cranes",
  speakers: [],
  ...more,
});

beforeEach(() => {
  stopServing = () => undefined;
  // The device's clock counts unless a test says otherwise.
  believeDevice = stage.answer(/^\/config\.json/, "no answer");
});

const title = (): string | undefined => textOf("h1");
const untilTitle = (words: string): Promise<void> => until(() => expect(title()).toBe(words));
const minutes = (count: number): Promise<void> => stage.wait(count * MINUTE_MS);

/** Sheets are not loaded here. */
function isShown(): boolean {
  for (const link of document.querySelectorAll("link")) link.dispatchEvent(new Event("load"));
  return document.querySelector("h1, [data-dimmed]") !== null;
}

/** The code leads to the reader of a talk in the hall. */
const leadsToHall = (token: string): void =>
  expect(qrIn()).toBe(qrPath(`${location.origin}/broadcast/${token}?event=-&room=hall`).path);

async function open(path = "/kiosk/room/hall", query = "lang=en&steady=fast"): Promise<void> {
  await stage.readerVisit(`${path}?${query}`);
  await until(isShown);
}

/** Somebody speaks, so that the talk goes on. */
async function speak(room: Room, sid: number): Promise<void> {
  await untilConnection("live");
  room.send(said(sid, `Sentence ${sid}.`));
  await until(() => textsOf("[data-sid]").some((text) => text.includes(`Sentence ${sid}.`)));
}

it("before a talk: its title, its speakers, how long it is until then, what is on elsewhere, and a code", async () => {
  const elsewhere = { room: "dock", from: -10, to: 60, title: "Knots by hand" };
  serve([tides({ token: "main" }), elsewhere], [HALL, DOCK]);
  await open();
  await untilTitle("Tides");
  expect(textOf(".talk-screen-speakers")).toBe("Ada Núñez, Bo Lindqvist");
  expect(textOf("[role=timer]")).toBe("in 20 minutes");
  screen.getByText("Knots by hand");
  screen.getByText("main");
  leadsToHall("main");
  await minutes(11);
  await until(() => expect(textOf("[role=timer]")).toBe("in 9 minutes"));
  expect(screen.queryByText("Knots by hand")).toBeNull();
  await minutes(8);
  await until(() => expect(textOf("[role=timer]")).toBe("Starts in a moment"));
});

it("the talk is heard when it begins, and stays while it runs over, with a word on the next", async () => {
  const room = stage.open();
  serve([tides({ token: room.channel().token }), cranes({ token: "zzz9" })], [HALL]);
  await open();
  await untilTitle("Tides");
  await minutes(20);
  await speak(room, 1);
  expect(title()).toBe("Tides");
  leadsToHall(room.channel().token);
  await minutes(28);
  await stage.waitUntil("live");
  await speak(room, 2);
  await minutes(2);
  await stage.waitUntil("live");
  await until(() => expect(textOf("[role=status]")).toMatch(/^Next here, .*: Cranes$/));
  room.apply((channel, now) => end(channel, now));
  await untilConnection("ended");
  await until(() => expect(textsOf("[data-sid]").at(-1)).toBe("Sentence 2."));
  await stage.wait(15_000);
  await untilTitle("Cranes");
  expect(textsOf("[data-sid]")).toEqual([]);
});

it("a screen that starts itself afresh while a talk runs over goes on with it, and not once it is over", async () => {
  const room = stage.open();
  const { token } = room.channel();
  serve([tides({ from: -5, to: 5, token }), cranes({ from: 8, token: "zzz9" })], [HALL]);
  await open();
  await minutes(4);
  await stage.waitUntil("live");
  await speak(room, 1);
  await minutes(2);
  await stage.waitUntil("live");
  await open();
  await stage.waitUntil("live");
  expect(title()).toBe("Tides");
  room.apply((channel, now) => end(channel, now));
  await untilConnection("ended");
  await stage.wait(15_000);
  await untilTitle("Cranes");
  await open();
  await untilTitle("Cranes");
});

it("a talk that fell silent makes room for the next", async () => {
  const room = stage.open();
  serve(
    [tides({ from: -5, to: 5, token: room.channel().token }), cranes({ from: 6, token: "zzz9" })],
    [HALL],
  );
  await open();
  await speak(room, 1);
  await minutes(10);
  await untilTitle("Cranes");
});

it("two talks under one token: what was said in the first is no text of the second", async () => {
  const room = stage.open();
  const { token } = room.channel();
  serve([tides({ from: -5, to: 2, token }), cranes({ from: 2, token })], [HALL]);
  await open();
  await speak(room, 1);
  await minutes(2);
  await untilTitle("Cranes");
  expect(textsOf("[data-sid]")).toEqual([]);
  await stage.waitUntil("live");
  room.send(said(2, "About cranes."));
  await until(() => expect(textsOf("[data-sid]").at(-1)).toBe("About cranes."));
});

it("a token that comes late is heard as soon as the file names it, and a broken file changes nothing", async () => {
  const room = stage.open();
  serve([tides({ from: -5 })], [HALL]);
  await open();
  await untilTitle("Tides");
  screen.getByText("/event");
  stopServing();
  stopServing = stage.answer(/^\/event\.json/, { body: "{" });
  await minutes(7);
  await untilTitle("Tides");
  serve([tides({ from: -5, token: room.channel().token })], [HALL]);
  await minutes(7);
  await stage.waitUntil("live");
  await speak(room, 1);
});

it("a talk whose token leads nowhere, or is over, is shown by the programme alone", async () => {
  serve([tides({ from: -5, token: "zzz9" })], [HALL]);
  await open();
  await untilTitle("Tides");
  await untilConnection("failed");
  expect(document.body.textContent).not.toContain("zzz9");
  screen.getByText("/event");
});

it("the time of the server counts where the device's clock is wrong", async () => {
  believeDevice();
  const date = new Date(START + 3 * 24 * 60 * MINUTE_MS).toUTCString();
  stage.answer(/^\/config\.json/, { headers: { date } });
  const later = 3 * 24 * 60;
  serve([tides(), cranes({ from: later - 5, to: later + 50 })], [HALL]);
  await open();
  await untilTitle("Cranes");
});

it("after the last talk it says goodbye, at night it is dark, and the next day it goes on", async () => {
  // From noon to the small hours.
  const day = 14 * 60;
  serve([tides({ from: -60, to: 2 }), cranes({ from: day, to: day + 30 })], [HALL]);
  await open();
  await untilTitle("Tides");
  await minutes(3);
  await untilTitle("Thank you for coming");
  screen.getByText("Cranes");
  await minutes(30);
  await until(() => document.querySelector("[data-dimmed]") !== null);
  await minutes(day - 33 - 60);
  await untilTitle("Cranes");
  await minutes(60);
  await until(() => screen.getByText("Now"));
});

it("a room or an event that there is not is said", async () => {
  serve([tides()], [HALL]);
  await open("/kiosk/room/attic");
  await untilTitle("The programme has no room “attic”.");
  stopServing();
  await stage.readerVisit("/kiosk/event");
  await untilTitle("The programme is not available. This screen keeps trying.");
  await untilConnection("failed");
});

it("without an event, the board shows the talks that are published in turn, and none that is locked", async () => {
  const talks = [openTalk("tides", "Tides"), lockedTalk("secret"), openTalk("cranes", "Cranes")];
  const stop = serveTalks(stage, "a3f9", talks);
  await open("/kiosk/event");
  const seen: string[] = [];
  for (let turns = 0; turns < 4; turns += 1) {
    await until(() => expect(["Tides", "Cranes"]).toContain(title()));
    screen.getByText("Ada Núñez");
    const name = title() === "Tides" ? "tides" : "cranes";
    expect(qrIn()).toBe(qrPath(`${location.origin}/talk/a3f9/${name}`).path);
    seen.push(name);
    await stage.wait(30_000);
  }
  expect(new Set(seen)).toEqual(new Set(["tides", "cranes"]));
  expect(seen.slice(0, 2)).toEqual(seen.slice(2));
  stop();
});

it("the screens are switched off with the kiosk", async () => {
  serve([tides()], [HALL]);
  await stage.readerVisit("/kiosk/room/hall", { features: { kiosk: false, keeping: false } });
  await until(() => expect(document.body.textContent).toContain("switched off"));
});

it("it speaks the languages of its link where it has words of its own, one line in each", async () => {
  serve([tides()], [HALL]);
  await open("/kiosk/room/hall", "lang=de,ja");
  await untilTitle("Tides");
  const lead = (language: string) => textsOf(`aside [lang="${language}"]`);
  expect(lead("de")).toEqual(["Das ganze Programm auf dem Handy"]);
  expect(lead("ja")).toEqual(["プログラム全体をスマートフォンで"]);
});

it("the board shows all rooms and turns its pages by itself", async () => {
  const rooms = Array.from({ length: 8 }, (_, at) => ({ id: `r${at}`, name: `Room ${at}` }));
  serve(
    rooms.flatMap(({ id }) => [tides({ room: id, from: -5 }), cranes({ room: id })]),
    rooms,
  );
  await open("/kiosk/event", "");
  await until(() => expect(textsOf("tbody tr")).toHaveLength(4));
  expect(document.querySelector("table[data-roomy]")).toBeNull();
  const [first] = textsOf("tbody th");
  screen.getByText("/event");
  expect(textsOf("thead th")).toEqual(["Room", "Now", "Next"]);
  await stage.wait(15_000);
  await until(() => expect(textsOf("tbody th")[0]).not.toBe(first));
  await stage.wait(15_000);
  await until(() => expect(textsOf("tbody th")[0]).toBe(first));
  await minutes(85);
  await untilTitle("Thank you for coming");
});

it("a board of few rooms gives its titles a third line", async () => {
  serve([tides(), cranes()], [HALL]);
  await open("/kiosk/event", "");
  await until(() => expect(textsOf("tbody tr")).toHaveLength(1));
  expect(document.querySelector("table[data-roomy]")).not.toBeNull();
});

it("the board marks what is live: each room is asked for once a minute at most, and less while the service errs", async () => {
  const room = stage.open();
  const { token } = room.channel();
  serve([tides({ token, from: -5, to: 600 }), tides({ room: "dock", from: -5, to: 600 })], [HALL, DOCK]);
  const asked = (): number =>
    stage.asked.filter(({ path }) => path === `/api/v1/viewer/broadcasts/${token}`).length;
  await open("/kiosk/event", "");
  await until(() => expect(textsOf("tbody th")).toEqual(["Harbour hallLive", "Dock 4"]));
  for (let minute = 0; minute < 10; minute += 1) await minutes(1);
  expect(asked()).toBeGreaterThan(5);
  expect(asked()).toBeLessThanOrEqual(11);
  room.apply((channel, now) => end(channel, now));
  await minutes(3);
  await until(() => expect(textsOf("tbody th")[0]).toBe("Harbour hall"));
  const stop = stage.answer(/^\/api\/v1\/viewer\/broadcasts/, "no answer");
  const before = asked();
  for (let minute = 0; minute < 30; minute += 1) await minutes(1);
  expect(asked() - before).toBeLessThanOrEqual(8);
  stop();
});

/** An index of published talks. */
const published = (token: string, name: string, head: object): object => ({
  version: 1,
  token,
  talks: [
    {
      name,
      source: "0123456789abcdef",
      published: "2026-01-04T10:00:00.000Z",
      head: {
        durationMs: 1_800_000,
        languages: ["en-US"],
        speakers: [],
        sentences: 0,
        timeline: { file: "timeline.0.json", bytes: 1 },
        texts: { "en-US": { file: "texts.0.json", bytes: 1 } },
        words: {},
        sounds: [],
        about: {},
        ...head,
      },
    },
  ],
});

it("after the last talk the foyer shows those of the event that are published, in turn, each with its code", async () => {
  const json = (content: object) => ({
    headers: { "content-type": "application/json" },
    body: JSON.stringify(content),
  });
  stage.answer(/^\/talks\/index\.json/, json({ version: 1, tokens: ["hall", "dock", "else"] }));
  stage.answer(
    /^\/talks\/hall\/index\.json/,
    json(published("hall", "tides", { title: "Tides", speakers: ["Ada"] })),
  );
  stage.answer(/^\/talks\/dock\/index\.json/, json(published("dock", "cranes", { title: "Cranes" })));
  const talks = [tides({ from: -60, to: -30 }), cranes({ room: "dock", from: -60, to: -30, token: "dock" })];
  serve(talks, [{ ...HALL, token: "hall" }, DOCK]);
  await open("/kiosk/event", "lang=en&dim=0");
  const seen = new Map<string | undefined, string | undefined>();
  await until(() => {
    seen.set(title(), qrIn());
    expect(seen.size).toBeGreaterThan(0);
    expect(seen.has("Tides") || seen.has("Cranes")).toBe(true);
  });
  for (let turn = 0; turn < 4; turn += 1) {
    await stage.wait(15_000);
    seen.set(title(), qrIn());
  }
  expect(seen.get("Tides")).toBe(qrPath(`${location.origin}/talk/hall/tides`).path);
  expect(seen.get("Cranes")).toBe(qrPath(`${location.origin}/talk/dock/cranes`).path);
});
