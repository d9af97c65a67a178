import { describe, expect, it } from "vitest";

import {
  findSessions,
  indexSessions,
  languagesOffered,
  sessionsReadIn,
} from "../../../src/event/find-sessions.ts";
import { eventOf } from "../../harness/event-files.ts";

const event = eventOf();
const titles = (sessions: readonly { readonly title: string }[]): readonly string[] =>
  sessions.map(({ title }) => title);

describe("looking through a programme", () => {
  it.each([
    ["nunez", ["Tides"]],
    ["MAIN hall", ["Tides", "Cranes"]],
    ["hand knots", ["Knots by hand"]],
    ["  ", ["Tides", "Knots by hand", "Cranes"]],
    ["tides cranes", []],
  ])("for %j finds %j", (query, found) => {
    expect(titles(findSessions(indexSessions(event), query))).toEqual(found);
  });

  it("by language finds what can be read in it or near it", () => {
    expect(languagesOffered(event)).toEqual(["en-US", "ja-JP"]);
    expect(titles(sessionsReadIn(event, event.sessions, "en-GB"))).toEqual(["Tides", "Cranes"]);
    expect(titles(sessionsReadIn(event, event.sessions, "de"))).toEqual([]);
  });
});
