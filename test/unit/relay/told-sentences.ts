/**
 * What a service told, for the tests of a player's subtitles: made by hand or by chance, and the cues that follow from it.
 */
import fc from "fast-check";

import type { Said } from "../../../src/node/relay/store.ts";
import { type Cue, noTimeline, takeTold } from "../../../src/node/relay/subtitles/timeline.ts";

export const RHYTHM = { segmentMs: 6_000, holdMs: 8_000 };
export const START = Date.UTC(2026, 4, 6, 9);

type Sentence = {
  readonly text: string;
  readonly at: number;
  readonly startMs?: number;
  readonly endMs?: number;
};

export const original = (sid: number, { text, at, startMs, endMs }: Sentence): Said => ({
  name: "init_sentence",
  data: JSON.stringify({
    sid,
    original_text: text,
    is_final: true,
    ...(startMs === undefined ? {} : { start_ms: startMs }),
    ...(endMs === undefined ? {} : { end_ms: endMs }),
  }),
  at,
});
export const translation = (sid: number, language: string, text: string, at: number): Said => ({
  name: "translation",
  data: JSON.stringify({ sid, language, text, is_final: true }),
  at,
});

/** What a recording begins with. */
export const BEGUN: Said = { name: "connected", data: "{}", at: START };

export function cuesOf(told: readonly Said[], textDelayMs = 0) {
  let { timeline } = takeTold(noTimeline, BEGUN, { ...RHYTHM, textDelayMs, spoken: "en" });
  const cues: (Cue & { readonly language: string; readonly toldAt: number })[] = [];
  for (const one of told) {
    const step = takeTold(timeline, one, { ...RHYTHM, textDelayMs, spoken: "en" });
    timeline = step.timeline;
    cues.push(...step.cues.map((cue) => ({ ...cue, language: step.language, toldAt: one.at ?? 0 })));
  }
  return { timeline, cues };
}

const word = fc.stringMatching(/^[a-zé]{1,12}$/);
/** So many sentences at most as a service tells them: some with times, some late, each with its text once. */
export const talkOf = (most: number) =>
  fc
    .array(
      fc.record({
        words: fc.array(word, { minLength: 1, maxLength: 20 }),
        afterMs: fc.integer({ min: 0, max: 20_000 }),
        lastsMs: fc.integer({ min: 200, max: 15_000 }),
        lateMs: fc.integer({ min: 500, max: 40_000 }),
        hasTimes: fc.boolean(),
      }),
      { minLength: 1, maxLength: most },
    )
    .map((sentences) => {
      let saidMs = 0;
      let at = START;
      return sentences.map(({ words, afterMs, lastsMs, lateMs, hasTimes }, index) => {
        const startMs = saidMs + afterMs;
        saidMs = startMs + lastsMs;
        at = Math.max(at, START + saidMs + lateMs);
        const times = hasTimes ? { startMs, endMs: saidMs } : {};
        return original(index + 1, { text: words.join(" "), at, ...times });
      });
    });
