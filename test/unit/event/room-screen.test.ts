import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { type EventFile, readEventFile } from "../../../src/event/event-file.ts";
import { dayOf, LONGEST_OVERRUN_MS } from "../../../src/event/programme.ts";
import {
  COUNTDOWN_MS,
  elsewhereAt,
  type Heard,
  isHouseIdle,
  liveAsHeard,
  type RoomScreen,
  roomScreen,
  SOON_MS,
} from "../../../src/event/room-screen.ts";
import { timeAt } from "../../../src/unattended/server-time-signals.ts";
import { at, eventOf } from "../../harness/event-files.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const live =
  (...tokens: readonly string[]) =>
  (token: string): boolean =>
    tokens.includes(token);

/** What a screen is about, in a line. */
function told(screen: RoomScreen): string {
  switch (screen.kind) {
    case "no-room":
      return "no room";
    case "talk":
      return `talk ${screen.session.title} ${screen.token ?? "-"}${screen.runsOver ? " over" : ""}`;
    case "next":
      return `next ${screen.session.title} ${screen.minutes ?? "-"} ${screen.elsewhere.length}`;
    case "goodbye":
      return `goodbye ${screen.next?.title ?? "-"} ${screen.elsewhere.length}`;
  }
}

describe("the screen of a room", () => {
  it.each([
    ["08:00", "main", "next Tides - 0"],
    ["09:20", "main", "next Tides 40 0"],
    ["09:59", "main", "next Tides 1 0"],
    ["10:00", "main", "talk Tides main"],
    ["10:45", "main", "next Cranes 15 1"],
    ["10:50", "main", "next Cranes 10 0"],
    ["11:00", "main", "talk Cranes b4k2"],
    ["11:30", "main", "goodbye - 1"],
    ["11:56", "main", "goodbye - 0"],
    ["10:29", "lab", "next Knots by hand 1 0"],
    ["10:30", "lab", "talk Knots by hand -"],
    ["10:30", "attic", "no room"],
  ])("at %s in %s: %s", (clock, room, said) => {
    expect(told(roomScreen(eventOf(), room, at(clock)))).toBe(said);
  });

  it("stays with a talk that runs over as long as its broadcast is heard", () => {
    const event = eventOf();
    expect(told(roomScreen(event, "main", at("10:50"), live("main")))).toBe("talk Tides main over");
    expect(told(roomScreen(event, "main", at("11:10"), live("main")))).toBe("talk Tides main over");
    expect(told(roomScreen(event, "main", at("11:10"), live()))).toBe("talk Cranes b4k2");
  });

  it("says goodbye at the end of a day, and shows what comes in the morning of the next", () => {
    const sessions = [
      { room: "main", start: "2026-11-28T10:00", end: "2026-11-28T11:00", title: "One" },
      { room: "main", start: "2026-11-29T09:00", end: "2026-11-29T10:00", title: "Two" },
    ];
    const event = eventOf({ sessions });
    expect(told(roomScreen(event, "main", at("23:59")))).toBe("goodbye Two 0");
    const midnight = at("23:59") + MINUTE;
    expect(told(roomScreen(event, "main", midnight))).toBe("next Two - 0");
    const late = eventOf({ sessions, dayBegins: "06:00" });
    expect(told(roomScreen(late, "main", midnight + 5 * HOUR))).toBe("goodbye Two 0");
  });

  it("shows a token that comes late, as soon as the file has it", () => {
    expect(told(roomScreen(eventOf(), "lab", at("10:40")))).toBe("talk Knots by hand -");
    const rooms = [
      { id: "main", name: "Main hall" },
      { id: "lab", name: "Lab", token: "lab1" },
    ];
    expect(told(roomScreen(eventOf({ rooms }), "lab", at("10:40")))).toBe("talk Knots by hand lab1");
  });

  it("goes on over the end of daylight saving time", () => {
    const event = eventOf({
      sessions: [
        { room: "main", start: "2026-10-25T01:30", end: "2026-10-25T03:30", title: "Night" },
        { room: "main", start: "2026-10-25T04:00", end: "2026-10-25T05:00", title: "Dawn" },
      ],
    });
    const start = Date.parse("2026-10-25T01:30:00+02:00");
    expect(told(roomScreen(event, "main", start + 3 * HOUR - 1))).toBe("talk Night main");
    expect(told(roomScreen(event, "main", start + 3 * HOUR))).toBe("next Dawn 30 0");
  });
});

describe("what is on elsewhere", () => {
  it("is what goes on for a while, rooms with subtitles first", () => {
    const sessions = ["lab", "main"].map((room) => ({
      room,
      start: "2026-11-28T10:00",
      end: "2026-11-28T11:00",
      title: room,
    }));
    const event = eventOf({
      rooms: [{ id: "lab" }, { id: "main", token: "main" }, { id: "attic" }],
      sessions,
    });
    const ids = (clock: string) => elsewhereAt(event, "attic", at(clock)).map(({ room }) => room.id);
    expect(ids("10:30")).toEqual(["main", "lab"]);
    expect(ids("10:56")).toEqual([]);
  });
});

describe("a dark screen", () => {
  it.each([
    ["07:59", true],
    ["08:00", false],
    ["10:30", false],
    ["12:09", false],
    ["12:10", true],
  ])("at %s: %s", (clock, isDark) => {
    expect(isHouseIdle(eventOf(), at(clock), 10 * MINUTE)).toBe(isDark);
    expect(isHouseIdle(eventOf(), at(clock), 0)).toBe(false);
  });
});

describe("what is heard", () => {
  it("is live while somebody speaks, and says nothing of other broadcasts", () => {
    const heard: Heard = { token: "main", isOn: true, isSilent: false };
    expect(liveAsHeard(heard)("main")).toBe(true);
    expect(liveAsHeard({ ...heard, isSilent: true })("main")).toBe(false);
    expect(liveAsHeard({ ...heard, isOn: false })("main")).toBe(false);
    expect(liveAsHeard(heard)("b4k2")).toBeUndefined();
    expect(liveAsHeard(undefined)("main")).toBeUndefined();
  });
});

/** Days around the end of daylight saving time in Brussels. */
const BEGIN = Date.UTC(2026, 9, 23);
const time = fc.integer({ min: 0, max: 5 * 24 * 60 }).map((minutes) => BEGIN + minutes * MINUTE);
const token = fc.option(fc.constantFrom("aaaa", "bbbb", "cccc"), { nil: undefined });
const programme: fc.Arbitrary<EventFile> = fc
  .record({
    rooms: fc.tuple(token, token, token),
    sessions: fc.array(
      fc.record({
        room: fc.constantFrom("r0", "r1", "r2"),
        from: time,
        minutes: fc.integer({ min: 5, max: 300 }),
        token,
      }),
      { maxLength: 25 },
    ),
  })
  .map(({ rooms, sessions }) =>
    readEventFile({
      timeZone: "Europe/Brussels",
      rooms: rooms.map((one, at) => ({ id: `r${at}`, ...(one === undefined ? {} : { token: one }) })),
      sessions: sessions.map(({ room, from, minutes, token: own }, at) => ({
        id: `s${at}`,
        room,
        title: `s${at}`,
        start: new Date(from).toISOString(),
        end: new Date(from + minutes * MINUTE).toISOString(),
        ...(own === undefined ? {} : { token: own }),
      })),
    }),
  );
const heardTokens = fc.subarray(["aaaa", "bbbb", "cccc"]);

describe("over days", () => {
  it("what is shown is on or comes, and the countdown is what is left", () => {
    fc.assert(
      fc.property(programme, time, heardTokens, (event, now, tokens) => {
        const screen = roomScreen(event, "r0", now, live(...tokens));
        const here = event.sessions.filter(({ room }) => room === "r0");
        const isOn = here.some(({ start, end }) => start <= now && now < end);
        if (screen.kind === "talk") {
          const { start, end } = screen.session;
          expect(start).toBeLessThanOrEqual(now);
          expect(now).toBeLessThan(end + (screen.runsOver ? LONGEST_OVERRUN_MS : 0));
          if (screen.runsOver) expect(tokens).toContain(screen.token);
        } else {
          expect(isOn).toBe(false);
        }
        if (screen.kind === "next") {
          const soonest = Math.min(...here.filter(({ start }) => start > now).map(({ start }) => start));
          expect(screen.session.start).toBe(soonest);
          const wait = soonest - now;
          expect(screen.minutes).toBe(
            wait <= COUNTDOWN_MS ? Math.max(1, Math.ceil(wait / MINUTE)) : undefined,
          );
          if (wait <= SOON_MS) expect(screen.elsewhere).toEqual([]);
        }
        if (screen.kind === "goodbye" && screen.next === undefined)
          expect(here.filter(({ start }) => start > now)).toEqual([]);
        if (screen.kind === "next" || screen.kind === "goodbye")
          expect(screen.elsewhere.every(({ room }) => room.id !== "r0")).toBe(true);
      }),
    );
  });

  it("a changed programme shows what it says, whatever was shown before", () => {
    fc.assert(
      fc.property(
        programme,
        programme,
        time,
        fc.nat(10 * 60),
        heardTokens,
        (before, after, now, later, tokens) => {
          const isLive = live(...tokens);
          roomScreen(before, "r0", now, isLive);
          const then = now + later * MINUTE;
          const fresh = readEventFile(JSON.parse(JSON.stringify(asWritten(after))));
          expect(roomScreen(after, "r0", then, isLive)).toEqual(roomScreen(fresh, "r0", then, isLive));
        },
      ),
    );
  });

  it("a device clock that is wrong shows the same, once one answer has said what time it is", () => {
    const wrong = fc.integer({ min: -400, max: 400 }).map((days) => days * DAY + 12_345);
    fc.assert(
      fc.property(programme, time, wrong, (event, now, wrongBy) => {
        const steady = 5_000;
        const device = now + wrongBy;
        const sample = { offset: -wrongBy, epoch: device - steady };
        const seen = timeAt([sample], device, steady);
        expect(roomScreen(event, "r0", seen)).toEqual(roomScreen(event, "r0", now));
      }),
    );
  });

  it("a dark screen hides nothing that is on, and nothing that is counted down to", () => {
    fc.assert(
      fc.property(programme, time, (event, now) => {
        if (!isHouseIdle(event, now, 10 * MINUTE)) return;
        const screen = roomScreen(event, "r0", now);
        expect(screen.kind).not.toBe("talk");
        if (screen.kind === "next") expect(screen.minutes).toBeUndefined();
        if (screen.kind !== "talk" && screen.kind !== "no-room") expect(screen.elsewhere).toEqual([]);
      }),
    );
  });

  it("changes only when something here begins or ends, when a day of the event begins, or for what is on elsewhere", () => {
    fc.assert(
      fc.property(programme, time, (event, now) => {
        const next = now + MINUTE;
        const about = (screen: RoomScreen): string =>
          [
            screen.kind,
            "session" in screen ? screen.session.id : "",
            "token" in screen ? screen.token : "",
          ].join();
        const [before, after] = [roomScreen(event, "r1", now), roomScreen(event, "r1", next)];
        const isMoment = event.sessions.some(
          ({ room, start, end }) => room === "r1" && [start, end].some((at) => now < at && at <= next),
        );
        if (!isMoment && dayOf(event, now) === dayOf(event, next)) expect(about(after)).toBe(about(before));
      }),
    );
  });
});

/** The event as an organiser would have written it. */
function asWritten({ timeZone, rooms, sessions }: EventFile): unknown {
  const iso = (ms: number): string => new Date(ms).toISOString();
  return {
    timeZone,
    rooms,
    sessions: sessions.map((session) => ({ ...session, start: iso(session.start), end: iso(session.end) })),
  };
}
