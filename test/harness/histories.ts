/**
 * Random histories of a broadcast, and what a network makes of them: events lost, repeated and out of order.
 */
import fc from "fast-check";

import {
  noSubtitles,
  reduceSubtitles,
  type SubtitleInput,
  type SubtitleState,
} from "../../src/subtitles/reduce.ts";
import type { SentenceEvent, TranslationEvent } from "../../src/vas/events.ts";

export type SpokenEvent = SentenceEvent | TranslationEvent;

const LANGUAGES = ["en", "ja"] as const;

/** The one text that belongs to a sentence, a language and a revision. */
export const textFor = (sid: number, language: string, revision: number): string =>
  `${language} ${sid}.${revision}`;

const sentenceHistory = (sid: number): fc.Arbitrary<SpokenEvent[]> =>
  fc
    .record({
      revisions: fc.integer({ min: 1, max: 5 }),
      finalFrom: fc.integer({ min: 1, max: 6 }),
      embedded: fc.subarray([...LANGUAGES]),
    })
    .map(({ revisions, finalFrom, embedded }) =>
      Array.from({ length: revisions }, (_, index) => index + 1).flatMap((revision): SpokenEvent[] => {
        const isFinal = revision >= finalFrom;
        const translations = new Map(
          embedded.map((language) => [language, textFor(sid, language, revision)] as const),
        );
        const text = textFor(sid, "original", revision);
        return [
          { type: "sentence", sid, text, isFinal, revision, translations },
          ...LANGUAGES.map((language): SpokenEvent => ({
            type: "translation",
            sid,
            language,
            text: textFor(sid, language, revision),
            isFinal,
            revision,
          })),
        ];
      }),
    );

/** What a service says in good order: every text carries a revision, and once final stays final. */
export const history: fc.Arbitrary<SpokenEvent[]> = fc
  .uniqueArray(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 6 })
  .chain((sids) => fc.tuple(...sids.map(sentenceHistory)))
  .map((parts) => parts.flat());

/** What arrives of a history: any part of it, in any order, some of it twice. */
export const arrival: fc.Arbitrary<SpokenEvent[]> = history.chain((events) =>
  fc
    .tuple(fc.shuffledSubarray(events), fc.shuffledSubarray(events))
    .chain(([once, again]) =>
      fc.shuffledSubarray([...once, ...again], { minLength: once.length + again.length }),
    ),
);

/** The same event as a service without revisions would send it. */
export function withoutRevision(event: SpokenEvent): SpokenEvent {
  const { revision: _dropped, ...rest } = event;
  return rest;
}

/** Folds events one after the other, each a second after the one before. */
export function fold(
  events: readonly SubtitleInput[],
  from: SubtitleState = noSubtitles,
  onStep?: (state: SubtitleState, before: SubtitleState, event: SubtitleInput) => void,
): SubtitleState {
  return events.reduce((before, event, index) => {
    const state = reduceSubtitles(before, event, index * 1_000);
    onStep?.(state, before, event);
    return state;
  }, from);
}
