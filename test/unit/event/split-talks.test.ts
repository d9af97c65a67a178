/** Where the talks of a programme begin in a text: by times, by what is not known, and by what was known earlier. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { splitTalks, type TalkInText } from "../../../src/event/split-talks.ts";
import { sessionsUnder } from "../../../src/event/talk-of.ts";
import { at, eventOf } from "../../harness/event-files.ts";

const event = eventOf({
  sessions: [
    { room: "main", start: "2026-11-28T10:00", end: "2026-11-28T10:30", title: "One", speakers: ["Ada"] },
    { room: "main", start: "2026-11-28T10:45", end: "2026-11-28T11:15", title: "Two" },
    { room: "main", start: "2026-11-28T14:00", end: "2026-11-28T14:30", title: "Three" },
  ],
});
const sessions = sessionsUnder(event, "main");

/** Sentences from 1 on, said at these times; `-` where nobody knows. */
const said = (...clocks: readonly string[]) =>
  clocks.map((clock, index) => ({ sid: index + 1, at: clock === "-" ? undefined : at(clock) }));

const named = (talks: readonly TalkInText[]): string[] => talks.map(({ from, title }) => `${from} ${title}`);

describe("the talks of a text", () => {
  it("begin with the first sentence said in each, shortly before it, and go on after the end", () => {
    const talks = splitTalks(sessions, said("09:56", "10:20", "10:35", "10:41", "11:00", "11:40", "14:01"));
    expect(named(talks)).toEqual(["1 One", "4 Two", "7 Three"]);
    expect(talks[0]?.speakers).toEqual(["Ada"]);
  });

  it("leave out a talk in which nothing was said, and text before any of them", () => {
    expect(named(splitTalks(sessions, said("08:00", "08:30", "10:50", "14:10")))).toEqual([
      "3 Two",
      "4 Three",
    ]);
    expect(splitTalks(sessions, said("08:00"))).toEqual([]);
    expect(splitTalks([], said("10:10"))).toEqual([]);
  });

  it("keep what was said long after an end with the talk before", () => {
    expect(named(splitTalks(sessions, said("11:00", "12:30", "13:00", "14:00")))).toEqual([
      "1 Two",
      "4 Three",
    ]);
  });

  it("take sentences without a time to the talk before them, and to the first where there is none", () => {
    expect(named(splitTalks(sessions, said("-", "-", "10:10", "-", "10:50", "-")))).toEqual([
      "1 One",
      "5 Two",
    ]);
    expect(named(splitTalks(sessions, said("08:00", "-", "10:10")))).toEqual(["2 One"]);
  });

  it("never go back to an earlier talk, whatever the times say", () => {
    expect(named(splitTalks(sessions, said("10:10", "10:50", "10:20", "11:00")))).toEqual(["1 One", "2 Two"]);
  });

  it("are those that were kept where the programme has none any more, and the programme's where it has", () => {
    const kept = [
      { from: 1, title: "Yesterday", speakers: ["Cy"] },
      { from: 3, title: "One, as it was called", speakers: [] },
    ];
    const today = said("-", "-", "10:10", "10:50").map((one) =>
      one.sid < 3 ? { ...one, at: at("10:00") - 86_400_000 } : one,
    );
    expect(named(splitTalks(sessions, today, kept))).toEqual(["1 Yesterday", "3 One", "4 Two"]);
    expect(named(splitTalks([], today, kept))).toEqual(["1 Yesterday", "3 One, as it was called"]);
    const later = [...today, { sid: 5, at: at("13:00") }];
    expect(named(splitTalks(sessions, later, kept))).toEqual(["1 Yesterday", "3 One", "4 Two"]);
  });

  it("are in order, each another than the one before, and the same when they are found again", () => {
    const times = fc.array(fc.option(fc.integer({ min: at("08:00"), max: at("16:00") }), { nil: undefined }));
    fc.assert(
      fc.property(times, (all) => {
        const text = all.map((time, index) => ({ sid: index + 1, at: time }));
        const talks = splitTalks(sessions, text);
        for (const [index, talk] of talks.entries()) {
          expect(talk.from).toBeGreaterThan(talks[index - 1]?.from ?? 0);
          expect(talk.title).not.toBe(talks[index - 1]?.title);
        }
        expect(splitTalks(sessions, text, talks)).toEqual(talks);
        expect(splitTalks([], text, talks)).toEqual(talks);
      }),
    );
  });
});
