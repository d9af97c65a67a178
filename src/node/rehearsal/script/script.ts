/**
 * A script is everything that will be recognised and translated in one lap of a broadcast, each draft at its time.
 * The built-in talk and a person's own transcript both become one, and a broadcast simply plays it, lap after lap.
 */
import { seededRandom } from "../random.ts";
import { type Draft, recognise, translate } from "./revisions.ts";

export type ScriptSentence = {
  /** When it is spoken, in ms from the start of the lap. */
  readonly startMs: number;
  readonly endMs: number;
  readonly text: string;
  readonly speaker?: { readonly id: string; readonly label: string };
  readonly translations: Readonly<Record<string, string>>;
};

export type Cue = {
  /** When it happens, in ms from the start of the lap. */
  readonly atMs: number;
  /** Which sentence of the script, from 0. */
  readonly index: number;
  /** The translation's language; absent for the original. */
  readonly language?: string;
  readonly text: string;
  readonly isFinal: boolean;
  /** Counts the drafts of this text, from 1. */
  readonly revision: number;
};

export type Script = {
  readonly name: string;
  readonly language: string;
  readonly translationLanguages: readonly string[];
  readonly sentences: readonly ScriptSentence[];
  /** Sorted by time. */
  readonly cues: readonly Cue[];
  readonly lapMs: number;
};

/** Quiet between two laps, in ms. */
const BETWEEN_LAPS_MS = 6_000;
const SEED = 20_260;

export type ScriptSource = {
  readonly name: string;
  readonly language: string;
  readonly translationLanguages: readonly string[];
  readonly sentences: readonly ScriptSentence[];
};

/** Writes the script of a talk: when each draft of each text appears. The same source gives the same script. */
export function writeScript(source: ScriptSource): Script {
  const random = seededRandom(SEED);
  const vocabulary = [
    ...new Set(source.sentences.flatMap(({ text }) => text.match(/\p{L}{3,}/gu) ?? [])),
  ].slice(0, 500);
  const cues = source.sentences.flatMap((sentence, index) => {
    const original = recognise({
      text: sentence.text,
      language: source.language,
      spokenMs: sentence.endMs - sentence.startMs,
      vocabulary,
      random,
    });
    const translated = source.translationLanguages.flatMap((language) => {
      const text = sentence.translations[language];
      if (text === undefined || text === "") return [];
      return cuesOf(translate({ text, language, original, random }), sentence.startMs, index, language);
    });
    return [...cuesOf(original, sentence.startMs, index), ...translated];
  });
  cues.sort((a, b) => a.atMs - b.atMs);
  const lapMs = Math.ceil((cues.at(-1)?.atMs ?? 0) + BETWEEN_LAPS_MS);
  return { ...source, cues, lapMs };
}

const cuesOf = (drafts: readonly Draft[], startMs: number, index: number, language?: string): Cue[] =>
  drafts.map(({ atMs, text, isFinal }, draft) => ({
    atMs: startMs + atMs,
    index,
    text,
    isFinal,
    revision: draft + 1,
    ...(language === undefined ? {} : { language }),
  }));

/** Index of the first cue after `atMs` (ms from the start of the lap), by bisection. */
export function firstCueAfter(cues: readonly Cue[], atMs: number): number {
  let low = 0;
  let high = cues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cues[middle]?.atMs ?? 0) <= atMs) low = middle + 1;
    else high = middle;
  }
  return low;
}
