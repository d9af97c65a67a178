/** Where a talk of the programme that is over leads. */
import { describe, expect, it } from "vitest";

import { type KeptText, pastTalks, textOf } from "../../../../src/displays/event/past-talk.ts";
import type { PublishedTalk } from "../../../../src/talk/published-talk.ts";
import { at, eventOf } from "../../../harness/event-files.ts";

const EVENT = eventOf({
  sessions: [
    { room: "main", start: "2026-11-28T09:00", end: "2026-11-28T09:45", title: "Welcome" },
    { room: "main", start: "2026-11-28T10:00", end: "2026-11-28T10:45", title: "Tides" },
    { room: "main", start: "2026-11-28T11:00", end: "2026-11-28T11:30", title: "Cranes", token: "b4k2" },
    { room: "lab", start: "2026-11-28T10:30", end: "2026-11-28T11:00", title: "Knots by hand" },
  ],
});

const published = (name: string, title: string, recorded?: string, sounds = 0): PublishedTalk =>
  ({
    name,
    source: "0",
    published: "2026-11-29T10:00:00Z",
    head: {
      title,
      durationMs: 40 * 60_000,
      ...(recorded === undefined ? {} : { recorded: new Date(at(recorded)).toISOString() }),
      sounds: Array.from({ length: sounds }),
    },
  }) as unknown as PublishedTalk;
const locked = { name: "sealed", source: "0", published: "2026-11-29T10:00:00Z" } as unknown as PublishedTalk;

/** What each talk that is over at noon leads to, by its title. */
const found = (
  talks: Readonly<Record<string, readonly PublishedTalk[]>> = {},
  kept: readonly KeptText[] = [],
): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    pastTalks(EVENT, at("12:00")).map((past) => [
      past.session.title,
      textOf(past, new Map(Object.entries(talks)), kept),
    ]),
  );

describe("a talk that is over", () => {
  it("is one of those that could be read, once its time has passed", () => {
    expect(pastTalks(EVENT, at("10:50")).map(({ session }) => session.title)).toEqual(["Welcome", "Tides"]);
    expect(pastTalks(EVENT, at("12:00")).map(({ token, isAlone }) => [token, isAlone])).toEqual([
      ["main", false],
      ["main", false],
      ["b4k2", true],
    ]);
  });

  it("leads to the published talk that was recorded in its time, under whatever title", () => {
    const talks = [published("second", "As published", "10:03", 2), published("first", "Other", "08:58")];
    expect(found({ main: talks })).toMatchObject({
      Welcome: { kind: "talk", name: "first", isHeard: false },
      Tides: { kind: "talk", name: "second", isHeard: true },
      Cranes: undefined,
    });
  });

  it("leads to the one with its title where nobody knows when it was recorded", () => {
    expect(found({ main: [published("sea", "tides ")] })).toMatchObject({
      Welcome: undefined,
      Tides: { kind: "talk", name: "sea" },
    });
  });

  it("leads to a talk that says nothing of itself only where the code was its own", () => {
    expect(found({ main: [locked], b4k2: [locked] })).toMatchObject({
      Tides: undefined,
      Cranes: { kind: "talk", token: "b4k2", name: "sealed", isHeard: false },
    });
  });

  it("leads to what is kept of it where nothing is published, at its first sentence", () => {
    const kept = [
      { token: "main", count: 90, talks: [{ from: 41, title: "Tides", speakers: [] }] },
      { token: "b4k2", count: 12, talks: [] },
    ];
    expect(found({}, kept)).toEqual({
      Welcome: undefined,
      Tides: { kind: "kept", token: "main", from: 41 },
      Cranes: { kind: "kept", token: "b4k2" },
    });
    expect(found({ b4k2: [locked] }, kept)["Cranes"]).toMatchObject({ kind: "talk" });
    expect(found({}, [{ token: "b4k2", count: 0, talks: [] }])["Cranes"]).toBeUndefined();
  });
});
