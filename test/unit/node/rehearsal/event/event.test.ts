import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { readEventFile } from "../../../../../src/event/event-file.ts";
import {
  roomNow,
  sessionsByRoom,
  sessionsOfDay,
  tokenNow,
  tokensOfRoom,
} from "../../../../../src/event/programme.ts";
import { notesOn } from "../../../../../src/node/events/notes-on-event.ts";
import { createDemo } from "../../../../../src/node/rehearsal/demo.ts";
import { rehearsalEvent } from "../../../../../src/node/rehearsal/event/event.ts";
import { builtInScript } from "../../../../../src/node/rehearsal/script/scripts.ts";
import { fakeSynthesizer } from "../../../../harness/fake-synthesizer.ts";

const MINUTE = 60_000;
const { synthesize } = fakeSynthesizer();
const START = Date.parse("2026-11-28T10:02:30Z");

describe("the event of a rehearsal", () => {
  it("has three rooms, two days, and something on in each room, whenever it starts", () => {
    const time = fc.integer({ min: Date.UTC(2026, 0), max: Date.UTC(2028, 0) });
    const zone = fc.constantFrom(
      "UTC",
      "Europe/Brussels",
      "America/St_Johns",
      "Asia/Kolkata",
      "Pacific/Apia",
    );
    fc.assert(
      fc.property(time, zone, (now, timeZone) => {
        const event = readEventFile(rehearsalEvent(now, timeZone));
        expect(event.refused).toEqual([]);
        expect(notesOn(event)).toEqual([]);
        expect(event.rooms).toHaveLength(3);
        expect(event.days).toHaveLength(2);
        expect(event.days.map((day) => sessionsOfDay(event, day).length)).toEqual([9, 5]);
        const byRoom = sessionsByRoom(event);
        for (const room of event.rooms)
          expect(roomNow(room, byRoom.get(room.id) ?? [], now).now).toBeDefined();
      }),
    );
  });

  it("plays as its programme says, and otherwise where it should", () => {
    let now = START;
    const rehearsal = createDemo({ script: builtInScript(), now: () => now, synthesize });
    const event = readEventFile(rehearsal.event());
    const byRoom = sessionsByRoom(event);
    const isLive = (token: string): boolean => {
      const channel = rehearsal.byToken(token)?.channel();
      return channel?.status === "active" && channel.phase === "live";
    };
    /** Minutes after the round time at 10:00 UTC. */
    const seen = (minute: number): readonly string[] => {
      now = Date.parse("2026-11-28T10:00Z") + minute * MINUTE;
      rehearsal.tick();
      return event.rooms.map((room) => {
        const state = roomNow(room, byRoom.get(room.id) ?? [], now, isLive);
        const token = tokenNow(room, state, now);
        const how = token === undefined ? "no token" : `${token} ${isLive(token) ? "live" : "not live"}`;
        return `${state.now?.title ?? "pause"}${state.runsOver ? " (runs over)" : ""}: ${how}`;
      });
    };
    const talk = "The Bridge That Would Not Stop Humming";
    expect(seen(5)).toEqual([
      `${talk}: hall live`,
      "How to lift a ship: dock live",
      "Knots by hand: no token",
    ]);
    expect(seen(8)).toEqual([
      `${talk}: hall live`,
      "How to lift a ship (runs over): dock live",
      "Knots by hand: no token",
    ]);
    expect(seen(11)).toEqual([
      "pause: hal2 not live",
      "How to lift a ship (runs over): dock live",
      "Knots by hand: no token",
    ]);
    expect(seen(13)).toEqual([
      "pause: hal2 not live",
      "A crane that sees: doc2 live",
      "Knots by hand: no token",
    ]);
    expect(seen(16)[0]).toBe("What a tide gauge knows: hal2 not live");
    expect(seen(18)[0]).toBe("What a tide gauge knows: hal2 live");
  });

  it("names no broadcast that is not there", () => {
    const rehearsal = createDemo({ script: builtInScript(), now: () => START, synthesize });
    const event = readEventFile(rehearsal.event());
    const byRoom = sessionsByRoom(event);
    const tokens = event.rooms.flatMap((room) => [...tokensOfRoom(room, byRoom.get(room.id) ?? [])]);
    expect(tokens.sort()).toEqual(["doc2", "dock", "hal2", "hall"]);
    expect(tokens.filter((token) => rehearsal.byToken(token) === undefined)).toEqual([]);
  });
});
