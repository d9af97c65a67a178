import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { boardAt, pageAt, PAGE_MS } from "../../../src/event/board.ts";
import { at, eventOf } from "../../harness/event-files.ts";

const DAY = 86_400_000;

const told = (clock: number): string => {
  const { day, isToday, rows } = boardAt(eventOf(), clock);
  const lines = rows.map(({ room, now, next }) => `${room.id} ${now?.title ?? "-"}/${next?.title ?? "-"}`);
  return [`${day ?? "over"}${isToday ? " today" : ""}`, ...lines].join("; ");
};

describe("the board of the foyer", () => {
  it.each([
    ["09:00", "2026-11-28 today; main -/Tides; lab -/Knots by hand"],
    ["10:30", "2026-11-28 today; main Tides/Cranes; lab Knots by hand/-"],
    ["11:45", "2026-11-28 today; lab Knots by hand/-"],
    ["12:00", "over"],
  ])("at %s: %s", (clock, said) => {
    expect(told(at(clock))).toBe(said);
  });

  it("shows the next day of the event before that has come", () => {
    expect(told(at("09:00") - 2 * DAY)).toBe("2026-11-28; main -/Tides; lab -/Knots by hand");
  });

  it("leaves what comes on a later day for that day", () => {
    const sessions = [
      { room: "main", start: "2026-11-28T10:00", end: "2026-11-28T11:00", title: "One" },
      { room: "lab", start: "2026-11-29T10:00", end: "2026-11-29T11:00", title: "Two" },
    ];
    const event = eventOf({ sessions });
    expect(boardAt(event, at("10:30")).rows.map(({ room }) => room.id)).toEqual(["main"]);
    expect(boardAt(event, at("11:00")).rows.map(({ room }) => room.id)).toEqual(["lab"]);
    expect(boardAt(event, at("11:00")).isToday).toBe(false);
  });
});

describe("what is live on a board", () => {
  const isLive = (token: string): boolean => token === "main";
  const rowsAt = (clock: string) => boardAt(eventOf(), at(clock), isLive).rows;

  it("is marked, and nothing else is", () => {
    expect(rowsAt("10:35").map(({ room, isLive: live }) => [room.id, live])).toEqual([
      ["main", true],
      ["lab", false],
    ]);
    expect(boardAt(eventOf(), at("10:35")).rows.some((row) => row.isLive)).toBe(false);
  });

  it("is not marked in a break, when nothing is on", () => {
    expect(rowsAt("09:55")[0]).toMatchObject({ next: { title: "Tides" }, isLive: false });
  });

  it("stays on it when it runs over, and is known to", () => {
    expect(rowsAt("10:50")[0]).toMatchObject({ now: { title: "Tides" }, isLive: true, runsOver: true });
    expect(rowsAt("10:35")[0]).toMatchObject({ now: { title: "Tides" }, runsOver: false });
    expect(boardAt(eventOf(), at("10:50")).rows[0]?.now).toBeUndefined();
  });
});

describe("the pages of a board", () => {
  it("show every item for as long as every other, in order, and are as full as each other", () => {
    fc.assert(
      fc.property(fc.nat(60), fc.integer({ min: 1, max: 12 }), fc.nat(10_000_000), (count, most, now) => {
        const items = Array.from({ length: count }, (_, index) => index);
        const { pages } = pageAt(items, most, 0);
        const start = Math.floor(now / (pages * PAGE_MS)) * pages * PAGE_MS;
        const shown = Array.from({ length: pages }, (_, page) => pageAt(items, most, start + page * PAGE_MS));
        expect(shown.flatMap((one) => one.items)).toEqual(items);
        expect(shown.map(({ page }) => page)).toEqual(shown.map((_, page) => page));
        const sizes = shown.map((one) => one.items.length);
        expect(Math.max(...sizes)).toBeLessThanOrEqual(most);
        expect(Math.max(...sizes)).toBe(pageAt(items, most, now).fullest);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
