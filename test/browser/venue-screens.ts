/**
 * The screens of an event in a hall and in its foyer, in each of their states.
 */
import type { Page } from "@playwright/test";

import { end } from "../../src/node/rehearsal/channel.ts";
import { talksFolder, writeTalk } from "../harness/published-talk.ts";
import { eventAround, type RoomAround, type TalkAround } from "../harness/event-around.ts";
import { expect, expectConnection, sentence } from "./fixtures.ts";
import { say } from "./kiosk-screen.ts";
import type { Walk } from "./walking.ts";

const LONG_TITLE =
  "Tides, currents and what a harbour of the next century will have to know about both of them before it is built";

const ROOMS: readonly RoomAround[] = [
  { id: "hall", name: "Harbour hall", place: "Ground floor" },
  { id: "dock", name: "Dock 4", token: "dock", place: "Behind the hall, 3 minutes" },
  { id: "loft", name: "Sail loft" },
];

const ELSEWHERE: readonly TalkAround[] = [
  { room: "dock", from: -10, to: 35, title: "How to lift a ship", speakers: ["Pieter Maes"] },
  { room: "loft", from: -20, to: 50, title: LONG_TITLE, speakers: ["Bo Lindqvist", "Ilse Brandt"] },
];

/** Serves an event to a page. */
export async function serveEvent(
  page: Page,
  talks: readonly TalkAround[],
  rooms: readonly RoomAround[] = ROOMS,
): Promise<void> {
  await page.unroute("**/event.json");
  const event = eventAround(Date.now(), rooms, talks);
  await page.route("**/event.json", (route) => route.fulfill({ json: event }));
}

const inHall = (from: number, to: number, more: Partial<TalkAround> = {}): TalkAround => ({
  room: "hall",
  from,
  to,
  title: "What a tide gauge knows",
  speakers: ["Ilse Brandt", "Tomás Reyes"],
  ...more,
});

/** The screen of a room: before, during, between and after its talks. */
export const theRoom: Walk = async ({ page, stage, query }, see) => {
  const open = async (talks: readonly TalkAround[], mark = "waiting", more = ""): Promise<void> => {
    await serveEvent(page, [...ELSEWHERE, ...talks]);
    await page.goto(`/kiosk/room/hall${query}&dim=0${more}`);
    await expectConnection(page, mark);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  };
  const room = stage.open();
  const { token } = room.channel();
  await open([inHall(25, 60, { token })]);
  await see("a room with a talk to come, and what is on elsewhere");
  await open([inHall(7, 40, { token, title: "What a tide gauge knows, and what it will never know" })]);
  await see("a room right before a talk");
  await open([inHall(7, 40, { title: LONG_TITLE })]);
  await see("a room right before a talk of a long name, without subtitles");
  await open([inHall(-5, 40), inHall(50, 80, { title: "Cables on the sea floor" })]);
  await see("a room with a talk without subtitles");
  await open([inHall(-5, 40, { token }), inHall(50, 80)], "live", "&lang=de-DE,ja-JP&steady=fast");
  await see("a room whose talk has no text yet");
  say(room, 1, 12);
  await expect(sentence(page, 12).first()).toBeVisible();
  await see("a room with the text of its talk");
  await open(
    [inHall(-50, -2), inHall(-1, 60, { title: "Cables on the sea floor", token: "zzz9" })],
    "failed",
  );
  await see("a room whose talk has a token that leads nowhere");
  room.apply((channel, now) => end(channel, now));
  await open([inHall(-50, 2, { token })], "ended");
  await see("a room whose talk has ended early");
  await open([inHall(-60, -10), inHall(1_440, 1_500)]);
  await see("a room at the end of a day");
  await page.goto(`/kiosk/room/attic${query}`);
  await expectConnection(page, "failed");
  await see("a room that the event does not have");
};

const MANY = Array.from({ length: 14 }, (_, at) => ({
  id: `room${at}`,
  name: `Room ${at + 1}`,
  ...(at % 3 === 0 ? { place: `Floor ${at}, behind the stairs` } : {}),
}));

/** The board in the foyer: with few rooms, with many, and after all. */
export const theFoyer: Walk = async ({ page, stage, query }, see) => {
  const open = async (talks: readonly TalkAround[], rooms?: readonly RoomAround[]): Promise<void> => {
    await serveEvent(page, talks, rooms);
    await page.goto(`/kiosk/event${query}&dim=0`);
    await expectConnection(page, "waiting");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  };
  await open([...ELSEWHERE, inHall(10, 40), inHall(50, 90, { room: "dock", title: "A crane that sees" })]);
  await see("a board of three rooms");
  const { token } = stage.open().channel();
  await open([...ELSEWHERE, inHall(-5, 40, { token })]);
  await expect(page.locator(".board-live")).toBeVisible();
  await see("a board of a room that is live");
  await open(
    MANY.flatMap(({ id }, at) => [
      inHall(-20, 20 + at, { room: id, title: at % 2 === 0 ? "How to lift a ship" : LONG_TITLE }),
      inHall(30 + at, 80, { room: id }),
    ]),
    MANY,
  );
  await see("a board with more rooms than fit");
  await open([inHall(1_440, 1_500)]);
  await see("a board on the day before");
  await open([inHall(-60, -2)]);
  await see("a board after the last talk");
  await page.unroute("**/event.json");
  await page.route("**/event.json", (route) => route.fulfill({ status: 404 }));
  await page.goto(`/kiosk/event${query}`);
  await expectConnection(page, "failed");
  await see("a board without an event");
  const { folder, remove } = await talksFolder(stage);
  await writeTalk(folder, "wall", "tides", {
    title: "What a tide gauge knows about the harbour that nobody else does",
    recorded: "2026-01-04T10:00:00.000Z",
    durationMs: 2_700_000,
    languages: ["en-US"],
    sentences: [
      { sid: 1, startMs: 0, endMs: 900, speaker: "Ada Okafor", text: "Good morning.", translations: {} },
    ],
    sounds: [],
    about: [],
  });
  await page.goto(`/kiosk/event${query}`);
  await expectConnection(page, "waiting");
  await expect(page.getByRole("heading", { level: 1 })).toContainText("tide gauge");
  await see("a foyer that shows published talks");
  await remove();
};
