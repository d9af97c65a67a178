/**
 * The board in the foyer of an event, over a day: the rooms with what is on and what comes, what is live, and the talks that
 * are published.
 */
import { screen } from "@solidjs/testing-library";
import { expect, it } from "vitest";

import { end } from "../../../src/node/rehearsal/channel.ts";
import { qrPath } from "../../../src/ui/qr/qr-path.ts";
import { textsOf, until } from "../../harness/app-in-dom.tsx";
import { cranes, DOCK, HALL, stageEvent, tides, title, untilTitle } from "../../harness/event-in-dom.ts";
import { qrIn } from "../../harness/kiosk-in-dom.ts";
import { lockedTalk, openTalk, serveTalks } from "../../harness/talk-index.ts";
// Fetched by the page when it is asked for; here it is there before.
import "../../../src/displays/screens.tsx";
import "../../../src/displays/event-screens.tsx";

const { stage, serve, open, minutes } = stageEvent();

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
