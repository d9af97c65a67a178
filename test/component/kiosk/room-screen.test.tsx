/**
 * The screen of a room in an event, over a day: what it shows follows the programme, the broadcast and a file that changes.
 */
import { screen } from "@solidjs/testing-library";
import { expect, it } from "vitest";

import { end } from "../../../src/node/rehearsal/channel.ts";
import type { Room } from "../../../src/node/rehearsal/room.ts";
import { qrPath } from "../../../src/ui/qr/qr-path.ts";
import { textOf, textsOf, until, untilConnection } from "../../harness/app-in-dom.tsx";
import {
  cranes,
  DOCK,
  HALL,
  MINUTE_MS,
  stageEvent,
  START,
  tides,
  title,
  untilTitle,
} from "../../harness/event-in-dom.ts";
import { qrIn } from "../../harness/kiosk-in-dom.ts";
import { said } from "../../harness/small-script.ts";
// Fetched by the page when it is asked for; here it is there before.
import "../../../src/displays/screens.tsx";
import "../../../src/displays/event-screens.tsx";

const { stage, serve, serveBroken, stopServing, believeServer, open, minutes } = stageEvent();

/** The code leads to the reader of a talk in the hall. */
const leadsToHall = (token: string): void =>
  expect(qrIn()).toBe(qrPath(`${location.origin}/broadcast/${token}?event=-&room=hall`).path);

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
  serveBroken();
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
  believeServer();
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
