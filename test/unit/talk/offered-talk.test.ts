/**
 * Of the talks of one address, the one that somebody has just seen end is offered, and no earlier one.
 */
import { expect, it } from "vitest";

import { markOf, offeredTalk } from "../../../src/talk/offered-talk.ts";
import type { PublishedTalk, TalkHead } from "../../../src/talk/published-talk.ts";

const HEAD: TalkHead = {
  title: "Tides",
  durationMs: 3_600_000,
  languages: ["en-US"],
  speakers: [],
  sentences: 0,
  timeline: { file: "timeline.0.json", bytes: 1 },
  texts: {},
  words: {},
  sounds: [],
  about: {},
};
const NAMED = { name: "tides", source: "0123456789abcdef" };

/** A talk of an hour. */
const talk = (recorded: string | undefined, published: string): PublishedTalk => ({
  ...NAMED,
  published,
  head: { ...HEAD, ...(recorded === undefined ? {} : { recorded }) },
});
const locked = (published: string): PublishedTalk => ({
  ...NAMED,
  published,
  lock: { kdf: "PBKDF2-SHA-512", rounds: 1, salt: "s".repeat(22) },
  sealed: "sealed",
});

const lastWeek = talk("2026-01-01T10:00:00Z", "2026-01-01T12:00:00Z");
const saidMs = Date.parse("2026-01-08T11:00:00Z");
const atFirst = { saidMs, known: undefined };

it("is the newest for a page that was opened after the end", () => {
  expect(offeredTalk([lastWeek], { saidMs: undefined, known: undefined })).toBe(lastWeek);
  expect(offeredTalk([], { saidMs: undefined, known: undefined })).toBeUndefined();
});

it("is none of an earlier day for a page that saw the end", () => {
  expect(offeredTalk([lastWeek], atFirst)).toBeUndefined();
  expect(offeredTalk([locked("2026-01-01T12:00:00Z")], atFirst)).toBeUndefined();
});

it("is the one that was published since, or that was recorded up to then", () => {
  const today = talk("2026-01-08T10:00:00Z", "2026-01-08T12:00:00Z");
  expect(offeredTalk([today, lastWeek], atFirst)).toBe(today);
  const withoutDate = talk(undefined, "2026-01-08T11:00:10Z");
  expect(offeredTalk([withoutDate, lastWeek], atFirst)).toBe(withoutDate);
  // A publisher whose clock is behind.
  const behind = talk("2026-01-08T10:00:00Z", "2026-01-07T12:00:00Z");
  expect(offeredTalk([behind, lastWeek], atFirst)).toBe(behind);
});

it("is one that was not there when it was asked first, whatever the clocks say", () => {
  const known = new Set([markOf(lastWeek)]);
  const odd = talk("2020-01-01T10:00:00Z", "2020-01-01T12:00:00Z");
  expect(offeredTalk([odd, lastWeek], { saidMs, known })).toBe(odd);
  expect(offeredTalk([lastWeek], { saidMs, known })).toBeUndefined();
});
