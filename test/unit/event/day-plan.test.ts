import { describe, expect, it } from "vitest";

import { dayPlan } from "../../../src/event/day-plan.ts";
import { at, eventOf } from "../../harness/event-files.ts";

const DAY = 86_400_000;
const rooms = [
  { id: "main", name: "Main hall", token: "main" },
  { id: "dock", name: "Dock", token: "dock", tokens: [{ from: "2026-11-29T00:00", token: "d0k2" }] },
  { id: "lab", name: "Lab" },
];
const talk = (room: string, day: number, more: object = {}) => ({
  room,
  start: `2026-11-2${day}T10:00`,
  end: `2026-11-2${day}T11:00`,
  title: "Tides",
  ...more,
});

describe("what is prepared for a day", () => {
  it("is the codes of the day's talks, and on paper only a code that holds on all days", () => {
    const event = eventOf({
      rooms,
      sessions: [talk("main", 8), talk("dock", 8), talk("dock", 9), talk("lab", 8)],
    });
    const told = (time: number) =>
      dayPlan(event, time).map(({ room, tokens, printed, isRead }) => [room.id, tokens, printed, isRead]);
    expect(told(at("08:00"))).toEqual([
      ["main", ["main"], "main", true],
      ["dock", ["dock"], undefined, true],
      ["lab", [], undefined, false],
    ]);
    expect(told(at("08:00") + DAY)).toEqual([
      ["main", ["main"], "main", true],
      ["dock", ["d0k2"], undefined, true],
      ["lab", [], undefined, false],
    ]);
  });

  it("is every code of a day on which talks have their own, each once", () => {
    const sessions = [
      talk("lab", 8, { token: "aaaa" }),
      talk("lab", 8, { start: "2026-11-28T12:00", end: "2026-11-28T13:00", token: "bbbb" }),
      talk("lab", 8, { start: "2026-11-28T14:00", end: "2026-11-28T15:00", token: "aaaa" }),
    ];
    const [, , lab] = dayPlan(eventOf({ rooms, sessions }), at("08:00"));
    expect(lab).toMatchObject({ tokens: ["aaaa", "bbbb"], isRead: true });
    expect(lab).not.toHaveProperty("printed");
  });
});
