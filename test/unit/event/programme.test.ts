import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { type EventFile, readEventFile } from "../../../src/event/event-file.ts";
import {
  dayToShow,
  LONGEST_OVERRUN_MS,
  nextChange,
  type RoomNow,
  roomNow,
  sessionsByRoom,
  sessionsOfDay,
  spanOfDay,
  tokenNow,
  tokenOfSession,
  tokensOfRoom,
} from "../../../src/event/programme.ts";
import { at, eventOf } from "../../harness/event-files.ts";

function inRoom(event: EventFile, id: string, time: number, live?: readonly string[]): RoomNow {
  const room = event.rooms.find((one) => one.id === id);
  if (room === undefined) throw new Error(`no room ${id}`);
  const isLive = live && ((token: string) => live.includes(token));
  return roomNow(room, sessionsByRoom(event).get(id) ?? [], time, isLive);
}
const titles = ({ now, next, later }: RoomNow): string =>
  [now?.title ?? "-", next?.title ?? "-", ...later.map(({ title }) => title)].join(" / ");

describe("the programme of a room", () => {
  it.each([
    ["09:59", "- / Tides / Cranes"],
    ["10:00", "Tides / Cranes"],
    ["10:45", "- / Cranes"],
    ["11:00", "Cranes / -"],
    ["11:30", "- / -"],
  ])("at %s is %s", (clock, said) => {
    const room = inRoom(eventOf(), "main", at(clock));
    expect(titles(room)).toBe(said);
    expect(room.isOver).toBe(clock === "11:30");
  });

  it.each([
    ["10:50", ["main"], "Tides / Cranes", true],
    ["10:50", [], "- / Cranes", false],
    // The next talk has a token of its own that is not live yet.
    ["11:05", ["main"], "Tides / Cranes", true],
    ["11:05", ["main", "b4k2"], "Cranes / -", false],
    ["11:05", ["b4k2"], "Cranes / -", false],
    ["11:40", ["b4k2"], "Cranes / -", true],
    ["12:15", ["b4k2"], "- / -", false],
  ])("at %s, with %j live, is %s", (clock, live, said, runsOver) => {
    const room = inRoom(eventOf(), "main", at(clock), live);
    expect(titles(room)).toBe(said);
    expect(room.runsOver).toBe(runsOver);
  });

  it("goes by the clock where both talks have one token", () => {
    const event = eventOf({
      sessions: [
        { room: "main", start: "2026-11-28T10:00", end: "2026-11-28T11:00", title: "One" },
        { room: "main", start: "2026-11-28T11:00", end: "2026-11-28T12:00", title: "Two" },
      ],
    });
    expect(titles(inRoom(event, "main", at("11:01"), ["main"]))).toBe("Two / -");
  });

  it("has the token of the talk, of the time, or of the room", () => {
    const event = eventOf({
      rooms: [{ id: "main", token: "main", tokens: [{ from: "2026-11-28T11:00", token: "late" }] }],
      sessions: [
        { room: "main", start: "2026-11-28T10:00", end: "2026-11-28T11:30", title: "One" },
        { room: "main", start: "2026-11-28T12:00", end: "2026-11-28T12:30", title: "Two", token: "b4k2" },
      ],
    });
    const [room] = event.rooms;
    if (room === undefined) throw new Error("no room");
    const token = (clock: string): string | undefined =>
      tokenNow(room, inRoom(event, "main", at(clock)), at(clock));
    expect(["09:00", "10:59", "11:00", "12:10", "12:30"].map(token)).toEqual([
      "main",
      "main",
      "late",
      "b4k2",
      "late",
    ]);
    expect(event.sessions.map((session) => tokenOfSession(room, session))).toEqual(["main", "b4k2"]);
    expect([...tokensOfRoom(room, event.sessions)]).toEqual(["main", "late", "b4k2"]);
  });

  const anySession = fc.record({
    room: fc.constantFrom("main", "lab"),
    from: fc.integer({ min: 0, max: 3_000 }),
    minutes: fc.integer({ min: 1, max: 400 }),
  });
  const anyEvent = fc.array(anySession, { maxLength: 12 }).map((sessions) =>
    eventOf({
      sessions: sessions.map(({ room, from, minutes }, n) => ({
        room,
        title: `T${n}`,
        start: new Date(at("00:00") + from * 60_000).toISOString(),
        end: new Date(at("00:00") + (from + minutes) * 60_000).toISOString(),
      })),
    }),
  );

  it("holds together at any time: nothing over is on, each coming talk is there once, in order", () => {
    const live = fc.constantFrom<readonly string[]>([], ["main"]);
    fc.assert(
      fc.property(anyEvent, fc.integer({ min: -100, max: 3_600 }), live, (event, minute, tokens) => {
        const time = at("00:00") + minute * 60_000;
        for (const { id } of event.rooms) {
          const { now, next, later, runsOver, isOver } = inRoom(event, id, time, tokens);
          const coming = [...(next === undefined ? [] : [next]), ...later];
          expect(isOver).toBe(now === undefined && next === undefined);
          expect(new Set(coming).size).toBe(coming.length);
          if (now !== undefined) {
            expect(coming).not.toContain(now);
            expect(now.start).toBeLessThanOrEqual(time);
            expect(now.end + (runsOver ? LONGEST_OVERRUN_MS : 0)).toBeGreaterThan(time);
            expect(runsOver).toBe(now.end <= time);
          }
          for (const [n, one] of coming.entries())
            expect(one.start).toBeGreaterThanOrEqual(coming[n - 1]?.start ?? 0);
          const missing = (sessionsByRoom(event).get(id) ?? []).filter(
            (one) => one.start > time && !coming.includes(one),
          );
          expect(missing).toEqual([]);
        }
      }),
    );
  });

  it("changes at no time but the next change", () => {
    fc.assert(
      fc.property(
        anyEvent,
        fc.integer({ min: -100, max: 3_600 }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (event, minute, share) => {
          const time = at("00:00") + minute * 60_000;
          const change = nextChange(event, time);
          const until = change ?? time + 86_400_000;
          const between = time + Math.floor((until - time) * share);
          for (const { id } of event.rooms)
            expect(titles(inRoom(event, id, between))).toBe(titles(inRoom(event, id, time)));
        },
      ),
    );
  });
});

describe("the days of an event", () => {
  it("have each session once, also over midnight and where the clock changes", () => {
    const start = fc.integer({ min: Date.parse("2026-10-23T00:00Z"), max: Date.parse("2026-10-28T00:00Z") });
    fc.assert(
      fc.property(
        fc.array(start, { maxLength: 10 }),
        fc.constantFrom("00:00", "04:30"),
        (starts, dayBegins) => {
          const event = readEventFile({
            timeZone: "Europe/Brussels",
            dayBegins,
            rooms: [{ id: "main" }],
            sessions: starts.map((ms) => ({
              room: "main",
              title: "T",
              start: new Date(ms - (ms % 1_000)).toISOString(),
              end: new Date(ms + 7_200_000).toISOString(),
            })),
          });
          expect(event.days.flatMap((day) => sessionsOfDay(event, day))).toEqual(event.sessions);
        },
      ),
    );
  });

  it("are 25 hours long in the night of the change", () => {
    const span = spanOfDay(eventOf(), "2026-10-25");
    expect(span && span.to - span.from).toBe(25 * 3_600_000);
    expect(spanOfDay(eventOf(), "2026-02-30")).toBeUndefined();
  });

  it("begin with today, or with the next there is, or else are shown from the last", () => {
    const event = eventOf({ days: ["2026-11-28", "2026-11-30"] });
    const day = 86_400_000;
    expect([-3, 0, 1, 2, 9].map((days) => dayToShow(event, at("12:00") + days * day))).toEqual([
      "2026-11-28",
      "2026-11-28",
      "2026-11-30",
      "2026-11-30",
      "2026-11-30",
    ]);
  });
});
