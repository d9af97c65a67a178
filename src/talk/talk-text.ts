/**
 * A published talk in the shape that everything else of the viewer reads: sentences with their texts, times and speakers,
 * as a broadcast would have brought them.
 */
import { noSubtitles, type SubtitleState } from "../subtitles/reduce.ts";
import { type Articles, treeOf } from "../subtitles/sections.ts";
import { NO_TEXT, NO_TRANSLATIONS, type Sentence, type Text } from "../subtitles/sentence.ts";
import type { Speakers } from "../subtitles/speakers.ts";
import type { TalkHead, Texts, Timeline } from "./published-talk.ts";

/** The texts that are there, by language. */
export type TextsByLanguage = ReadonlyMap<string, Texts["texts"]>;

/** The id of the speaker at a place of the head's list. */
const speakerId = (place: number): string => `Speaker-${place + 1}`;

const speakersOf = ({ speakers }: Pick<TalkHead, "speakers">): Speakers => ({
  byId: new Map(speakers.map((label, place) => [speakerId(place), { label, renamed: false }])),
  mergedInto: new Map(),
});

const final = (text: string | null | undefined): Text =>
  typeof text === "string" && text !== "" ? { text, isFinal: true } : NO_TEXT;

/** The places of a timeline in the order of the sentences' numbers, each number once. */
function inOrder({ sids }: Timeline): readonly number[] {
  const places = sids.map((_, place) => place).sort((a, b) => (sids[a] ?? 0) - (sids[b] ?? 0));
  return places.filter((place, at) => at === 0 || sids[place] !== sids[places[at - 1] ?? 0]);
}

/** Where a sentence is in time, and when it counts as come, in ms on the viewer's clock. */
export type ArrivedAt = (startMs: number) => number;

/**
 * What was said, in the languages that are there. Where the spoken one is not among them, a sentence has its translations
 * alone.
 */
export function talkSubtitles(
  head: Pick<TalkHead, "languages" | "speakers">,
  timeline: Timeline,
  texts: TextsByLanguage,
  arrivedAt: ArrivedAt,
): SubtitleState {
  const [spoken = ""] = head.languages;
  const originals = texts.get(spoken);
  const others = [...texts].filter(([language]) => language !== spoken);
  const sentences = inOrder(timeline).map((place): Sentence => {
    const startMs = timeline.starts[place] ?? 0;
    const speaker = timeline.speakers[place] ?? -1;
    const translations = others.flatMap(([language, all]): readonly (readonly [string, Text])[] => {
      const text = final(all[place]);
      return text === NO_TEXT ? [] : [[language, text]];
    });
    return {
      sid: timeline.sids[place] ?? 0,
      original: final(originals?.[place]),
      translations: translations.length === 0 ? NO_TRANSLATIONS : new Map(translations),
      ...(speaker >= 0 && speaker < head.speakers.length ? { speakerId: speakerId(speaker) } : {}),
      speakerPinned: true,
      startMs,
      endMs: Math.max(startMs, timeline.ends[place] ?? startMs),
      arrivedAt: arrivedAt(startMs),
      finalAt: arrivedAt(startMs),
      // What has no translation by now never will.
      untranslated: "all",
      unconfirmed: false,
    };
  });
  return {
    ...noSubtitles,
    articles: treeOf(sentences),
    count: sentences.length,
    newestSid: sentences.at(-1)?.sid ?? 0,
    speakers: speakersOf(head),
  };
}

/** Whether a text of one language is missing somewhere, so that the original is needed in its place. */
export const lacksTexts = (texts: Texts["texts"]): boolean =>
  texts.some((text) => text === null || text === "");

/** The part of a text up to a section, counted from its beginning. */
export function firstSections(articles: Articles, count: number): Articles {
  let left = count;
  const first: Articles[number][] = [];
  for (const article of articles) {
    if (left <= 0) break;
    first.push(left >= article.items.length ? article : { ...article, items: article.items.slice(0, left) });
    left -= article.items.length;
  }
  return first;
}

/** How many sections there are up to the one that holds a sentence, that one included. */
export function sectionsUpTo(articles: Articles, sid: number): number {
  let count = 0;
  for (const { items } of articles)
    for (const section of items) {
      count += 1;
      if ((section.items.at(-1)?.sid ?? 0) >= sid) return count;
    }
  return count;
}

export const countSections = (articles: Articles): number =>
  articles.reduce((count, { items }) => count + items.length, 0);
