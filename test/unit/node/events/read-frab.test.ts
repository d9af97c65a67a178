import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { isFrab, readFrab } from "../../../../src/node/events/read-frab.ts";
import { FRAB } from "../../../harness/programmes.ts";

const read = (raw: unknown, zone?: string) => {
  const programme = readFrab(raw, zone);
  if (!programme.ok) throw new Error(programme.error);
  return programme.value;
};
const withConference = (fields: object): unknown => ({
  schedule: { conference: { ...FRAB.schedule.conference, ...fields } },
});

describe("a schedule of frab or pretalx", () => {
  it("is told by its days", () => {
    expect(isFrab(FRAB)).toBe(true);
    expect([{}, [], null, { schedule: [] }].map(isFrab)).toEqual([false, false, false, false]);
  });

  it("is read with rooms in its order, and days as late as they go", () => {
    const programme = read(FRAB);
    expect(programme.name).toBe("Harbour Camp");
    expect(programme.timeZone).toBe("Europe/Berlin");
    expect(programme.rooms).toEqual(["Große Halle", "Zelt"]);
    expect(programme.dayBegins).toBe("04:00");
    expect(programme.notes).toEqual(["1 session left out: they have no start or no length."]);
    expect(programme.sessions.map(({ id }) => id)).toEqual(["frab:a", "frab:b", "frab:d"]);
    expect(programme.sessions[0]).toEqual({
      id: "frab:a",
      room: "Große Halle",
      start: Date.parse("2026-08-21T08:00Z"),
      end: Date.parse("2026-08-21T08:45Z"),
      title: "Cranes and ropes",
      speakers: ["Ada Núñez", "Bo"],
      language: "en",
      link: "https://talks.example/a",
    });
  });

  it("asks for the zone where it names none", () => {
    const noZone = withConference({ time_zone_name: undefined });
    expect(readFrab(noZone, undefined)).toEqual({
      ok: false,
      error: expect.stringContaining("--zone") as string,
    });
    expect(read(noZone, "Europe/Vienna").timeZone).toBe("Europe/Vienna");
  });

  it("tells a talk that is on twice apart, and reads older files by day and clock", () => {
    const event = { guid: "a", start: "00:30", duration: "01:00", title: "Again", persons: [] };
    const programme = read(
      withConference({
        days: [
          {
            date: "2026-08-21",
            day_start: "2026-08-21T09:00+02:00",
            rooms: { Zelt: [event, { ...event, start: "14:00" }] },
          },
        ],
      }),
    );
    expect(programme.sessions.map(({ id, start }) => [id, new Date(start).toISOString()])).toEqual([
      ["frab:a", "2026-08-21T12:00:00.000Z"],
      ["frab:a:2", "2026-08-21T22:30:00.000Z"],
    ]);
  });

  it("of anything gives sessions that can be, or a reason", () => {
    const names = [
      "schedule",
      "conference",
      "days",
      "rooms",
      "date",
      "day_start",
      "day_end",
      "start",
      "duration",
      "title",
      "persons",
      "guid",
      "id",
    ];
    const value = fc.anything({
      key: fc.constantFrom(...names),
      values: [fc.constantFrom("2026-08-21", "2026-08-21T10:00:00+02:00", "10:00", "00:45", "Zelt", 7, null)],
      maxDepth: 5,
    });
    const event = fc.dictionary(fc.constantFrom(...names), value);
    const days = fc.array(
      fc.record({
        date: value,
        day_start: value,
        day_end: value,
        rooms: fc.oneof(value, fc.dictionary(fc.constantFrom("Zelt", "", "A\nB"), fc.array(event))),
      }),
    );
    fc.assert(
      fc.property(fc.oneof(value, days), (anything) => {
        const programme = readFrab(
          { schedule: { conference: { days: anything, title: anything, rooms: anything } } },
          "Europe/Berlin",
        );
        if (!programme.ok) return;
        const ids = programme.value.sessions.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { start, end } of programme.value.sessions) expect(end).toBeGreaterThan(start);
      }),
      { numRuns: 500 },
    );
  });
});
