import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import { isBuffered, latenessOf, measureBuffering } from "../../../../src/node/probe/buffering.ts";
import type { TimedFrame } from "../../../../src/node/probe/facts.ts";
import { readFrames } from "../../../../src/node/probe/read-frames.ts";

const START = Date.parse("2026-01-03T10:00:00Z");

/** A talk of sentences that grow every `everyMs` and are final after six states; `made` adds the time of day. */
const talk = (everyMs: number, made = false): readonly TimedFrame[] =>
  Array.from({ length: 60 }, (_, at) => {
    const state = at % 6;
    return {
      atMs: 3_000 + at * everyMs,
      name: "init_sentence",
      data: JSON.stringify({
        sid: Math.floor(at / 6) + 1,
        original_text: "word ".repeat(state + 1),
        is_final: state === 5,
        ...(made ? { timestamp: new Date(START + at * everyMs).toISOString() } : {}),
      }),
    };
  });
const greeting: TimedFrame = { atMs: 0, name: "heartbeat", data: "{}" };
const measured = (frames: readonly TimedFrame[], startedAt: number | undefined = START) =>
  measureBuffering(readFrames([greeting, ...frames], { transcriptionLanguage: "en-US" }), startedAt);
/** The same frames with one more key. */
const withKey = (frames: readonly TimedFrame[], key: string, value: unknown): readonly TimedFrame[] =>
  frames.map((frame) => ({
    ...frame,
    data: JSON.stringify({ ...(JSON.parse(frame.data) as object), [key]: value }),
  }));
/** What a server does that lets the stream through every `everyMs`. */
const held = (frames: readonly TimedFrame[], everyMs: number) =>
  frames.map((frame) => ({ ...frame, atMs: Math.ceil(frame.atMs / everyMs) * everyMs }));

describe("whether a stream is held back", () => {
  it("is not said of one that comes as it is spoken, and is said of the same one in portions", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 150, max: 700 }),
        fc.integer({ min: 2_000, max: 10_000 }),
        (pace, everyMs) => {
          expect(isBuffered(measured(talk(pace)))).toBe(false);
          expect(isBuffered(measured(held(talk(pace), everyMs)))).toBe(true);
        },
      ),
      { numRuns: 30 },
    );
  });

  it("is not said of what was said before and comes at the beginning", () => {
    expect(isBuffered(measured(talk(300).map((frame) => ({ ...frame, atMs: 100 }))))).toBe(false);
  });

  it("is told by times of day, whatever the clocks say", () => {
    const late = measured(held(talk(2_000, true), 10_000)).late;
    expect(late?.p95Ms).toBeGreaterThan(1_500);
    expect(measured(talk(2_000, true)).late).toMatchObject({ p50Ms: 0, p95Ms: 0 });
    expect(measured(talk(2_000)).late).toBeUndefined();
  });

  it.each([
    ["started_at", START - 600_000],
    ["started_at", "2026-01-03T09:50:00Z"],
    ["expires_at", START + 1_800_000],
    ["expires_at", (START + 86_400_000) / 1_000],
  ])("is not told by a constant %s (%s), and that hides no time of sending", (key, value) => {
    const constant = measured(withKey(talk(300), key, value));
    expect(constant.late).toBeUndefined();
    expect(isBuffered(constant)).toBe(false);
    expect(measured(withKey(talk(2_000, true), key, value)).late).toMatchObject({ p50Ms: 0, p95Ms: 0 });
    expect(isBuffered(measured(withKey(held(talk(2_000, true), 10_000), key, value)))).toBe(true);
  });

  it("is not told by times of another day, nor where the service does not say what time it is", () => {
    const another = withKey(talk(300), "timestamp", START - 7_200_000);
    expect(measured(another).late).toBeUndefined();
    expect(measureBuffering(readFrames(talk(300, true), {}), undefined).late).toBeUndefined();
  });

  it("is measured of more frames than a call can take as arguments", () => {
    const pairs = Array.from({ length: 600_000 }, (_, at) => [at, at + 5] as const);
    expect(latenessOf(pairs)).toEqual({ count: 600_000, p50Ms: 0, p95Ms: 0 });
  });

  it("is not told by a few times", () => {
    expect(latenessOf([[1, 2]])).toBeUndefined();
  });
});
