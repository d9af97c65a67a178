/** What a reader sees of one sentence that the stabiliser shows, over time. */
import { expect } from "vitest";

import type { SteadyMode } from "../../../../src/subtitles/stabiliser/holds.ts";
import {
  NO_TEXT,
  type StabilisedText,
  steady,
  tick,
} from "../../../../src/subtitles/stabiliser/stabilise.ts";
import { deepFreeze } from "../../../harness/builders.ts";

export type Sent = readonly [atMs: number, text: string, isFinal?: "final"];

/** What a reader sees of one sentence: every change of it, each with its time in ms, until `untilMs`. */
export function seen(
  mode: SteadyMode,
  sent: readonly Sent[],
  untilMs = 30_000,
  language = "en",
): [number, string][] {
  const changes: [number, string][] = [];
  let state: StabilisedText = NO_TEXT;
  const look = (now: number, next: StabilisedText): void => {
    if (next.shown !== state.shown) changes.push([now, next.shown]);
    state = deepFreeze(next);
  };
  sent.forEach(([atMs, text, final], index) => {
    look(atMs, steady(state, { text, isFinal: final === "final", language }, atMs, mode));
    const until = sent[index + 1]?.[0] ?? untilMs;
    for (let now = atMs; state.wakeAt !== undefined && state.wakeAt <= until;) {
      expect(state.wakeAt).toBeGreaterThan(now);
      now = state.wakeAt;
      look(now, tick(state, now, mode));
    }
  });
  return changes;
}

export const texts = (changes: readonly [number, string][]): string[] => changes.map(([, text]) => text);

/** A step in ms that is well within what a word waits. */
export const STEP = 200;
