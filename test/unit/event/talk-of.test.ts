import { describe, expect, it } from "vitest";

import { sessionsUnder, talkOf } from "../../../src/event/talk-of.ts";
import { at, eventOf } from "../../harness/event-files.ts";

const event = eventOf({
  sessions: [
    { room: "main", start: "2026-11-28T10:00", end: "2026-11-28T10:30", title: "One" },
    { room: "main", start: "2026-11-28T10:45", end: "2026-11-28T11:15", title: "Two" },
    { room: "main", start: "2026-11-28T13:00", end: "2026-11-28T13:30", title: "Other", token: "b4k2" },
    { room: "main", start: "2026-11-28T14:00", end: "2026-11-28T14:30", title: "Three" },
    { room: "lab", start: "2026-11-28T10:00", end: "2026-11-28T18:00", title: "Lab" },
  ],
});
const under = sessionsUnder(event, "main");

describe("the talk a sentence belongs to", () => {
  it.each([
    ["09:54", undefined],
    ["09:55", "One"],
    ["10:15", "One"],
    ["10:35", "One"],
    ["10:41", "Two"],
    ["11:40", "Two"],
    ["12:00", undefined],
    ["13:10", undefined],
    ["14:29", "Three"],
  ])("at %s is %s", (clock, title) => {
    expect(talkOf(under, at(clock))?.title).toBe(title);
  });

  it("is the one that began last of two that ended together", () => {
    const { sessions } = eventOf({
      sessions: [
        { room: "main", start: "2026-11-28T10:00", end: "2026-11-28T11:00", title: "Long" },
        { room: "main", start: "2026-11-28T10:40", end: "2026-11-28T11:00", title: "Last words" },
      ],
    });
    expect(talkOf(sessions, at("11:10"))?.title).toBe("Last words");
  });

  it("is one of those under the token", () => {
    expect(under.map(({ title }) => title)).toEqual(["One", "Two", "Three"]);
    expect(sessionsUnder(event, "b4k2", "main").map(({ title }) => title)).toEqual(["Other"]);
    expect(sessionsUnder(event, "main", "lab")).toEqual([]);
  });
});
