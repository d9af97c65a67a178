/** How long an original waits for its translation, as translations have been coming. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { noSubtitles, reduceSubtitles, type SubtitleInput } from "../../../src/subtitles/reduce.ts";
import { findSentence } from "../../../src/subtitles/sections.ts";
import {
  LONGEST_TRANSLATION_WAIT_MS,
  NO_PACE,
  sameWaits,
  type TranslationPace,
  TRANSLATION_WAIT_MS,
  waitsOf,
  withArrivals,
} from "../../../src/subtitles/translation-pace.ts";
import { standsInAt, type View } from "../../../src/subtitles/view.ts";
import { final, interim, translation } from "../../harness/builders.ts";

type Came = readonly [at: number, event: SubtitleInput & { readonly sid: number }];

/** What is known after the events. */
function paceAfter(...events: readonly Came[]): TranslationPace {
  let [state, pace] = [noSubtitles, NO_PACE];
  for (const [at, event] of events) {
    const next = reduceSubtitles(state, event, at);
    const [before, after] = [state, next].map(({ articles }) => findSentence(articles, event.sid));
    if (after !== undefined) pace = withArrivals(pace, before, after, at);
    state = next;
  }
  return pace;
}
/** Sentences of 3 s, each translated so many ms after it began. */
const translatedAfter = (...delays: readonly number[]): Came[] =>
  delays.flatMap((delay, index): Came[] => {
    const [sid, at] = [index + 1, index * 20_000];
    const events: Came[] = [
      [at, interim(sid, "Good")],
      [at + 3_000, final(sid, "Good morning.")],
      [at + delay, translation(sid, "de", "Guten Morgen.")],
    ];
    return events.toSorted(([one], [other]) => one - other);
  });
const german = (pace: TranslationPace) => waitsOf(pace).get("de");

describe("the wait for a translation", () => {
  it("is twice what is usual, in both ways to count it", () => {
    expect(german(paceAfter(...translatedAfter(2_000)))).toEqual({ growing: 4_000, whole: 1_500 });
    expect(german(paceAfter(...translatedAfter(4_200)))).toEqual({ growing: 5_000, whole: 2_500 });
    expect(german(paceAfter(...translatedAfter(900, 1_000, 9_000)))?.growing).toBe(2_000);
  });

  it("forgets what is long ago", () => {
    const slow = Array.from({ length: 9 }, () => 2_000);
    const fast = Array.from({ length: 9 }, () => 600);
    expect(german(paceAfter(...translatedAfter(...slow, ...fast)))?.growing).toBe(TRANSLATION_WAIT_MS);
  });

  it("learns nothing from what came with its sentence, was there already, or has no sentence", () => {
    const together = paceAfter([0, final(1, "Good morning.")], [50, translation(1, "de", "Guten Morgen.")]);
    const alone = paceAfter([0, translation(1, "de", "Guten Morgen.")], [900, final(1, "Good morning.")]);
    expect([together, alone]).toEqual([NO_PACE, NO_PACE]);
    const grown = paceAfter(
      [0, interim(1, "Good")],
      [1_200, translation(1, "de", "Guten", { isFinal: false })],
      [4_000, translation(1, "de", "Guten Morgen.")],
    );
    expect(german(grown)?.growing).toBe(2_500);
  });

  it("is what a view goes by, in each language by its own", () => {
    const waits = waitsOf(paceAfter(...translatedAfter(2_000)));
    const view: View = { languages: ["de", "fr"], original: false, transcriptionLanguage: "en", waits };
    const { articles } = reduceSubtitles(noSubtitles, interim(1, "Good"), 100);
    const sentence = findSentence(articles, 1);
    if (sentence === undefined) throw new Error("There is no sentence");
    expect(standsInAt(sentence, "de", view)).toBe(4_100);
    expect(standsInAt(sentence, "fr", view)).toBe(100 + TRANSLATION_WAIT_MS);
  });

  it("is never shorter than the shortest, never longer than the longest, whatever the clock does", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -60_000, max: 600_000 }), { maxLength: 40 }), (delays) => {
        const wait = german(paceAfter(...translatedAfter(...delays)));
        for (const ms of wait === undefined ? [] : [wait.growing, wait.whole]) {
          expect(ms).toBeGreaterThanOrEqual(TRANSLATION_WAIT_MS);
          expect(ms).toBeLessThanOrEqual(LONGEST_TRANSLATION_WAIT_MS);
        }
      }),
    );
  });

  it("holds at a steady pace, so that nothing on the page has to be looked at anew", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 800, max: 990 }),
        fc.array(fc.nat({ max: 9 }), { maxLength: 20 }),
        (usual, apart) => {
          const delays = apart.map((ms) => usual + ms);
          const waits = delays.map((_, index) =>
            waitsOf(paceAfter(...translatedAfter(...delays.slice(0, index + 1)))),
          );
          const [first] = waits;
          if (first !== undefined) expect(waits.every((some) => sameWaits(some, first))).toBe(true);
        },
      ),
    );
  });
});
