/**
 * How a live recogniser really writes: word by word, sometimes the wrong word that is taken back a moment later,
 * without punctuation until it is sure, and a little late. Rehearsing with finished sentences would hide exactly
 * what makes live text hard to read.
 */

/** A text as it was at a moment, in ms from the start of its sentence. */
export type Draft = { readonly atMs: number; readonly text: string; readonly isFinal: boolean };

type Word = { readonly text: string; readonly isWord: boolean };

/** Recognition runs behind the voice by about this much, in ms. */
const RECOGNITION_LAG_MS = 250;
/** A recogniser reports about this often, in ms. */
const SHORTEST_STEP_MS = 260;
const LONGEST_STEP_MS = 620;
/** Share of drafts whose newest word is wrong and will be taken back. */
const MISHEARD = 0.22;
/** Share of drafts that already carry the punctuation. */
const PUNCTUATED = 0.3;

const segmenters = new Map<string, Intl.Segmenter>();

function wordsOf(text: string, language: string): readonly Word[] {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: "word" });
  segmenters.set(language, segmenter);
  return Array.from(segmenter.segment(text), ({ segment, isWordLike }) => ({
    text: segment,
    isWord: isWordLike === true,
  }));
}

const joined = (words: readonly Word[]): string =>
  words
    .map((word) => word.text)
    .join("")
    .trim();

const withoutPunctuation = (words: readonly Word[]): readonly Word[] =>
  words.filter((word) => word.isWord || /^\s+$/.test(word.text));

/** What a recogniser might have heard instead: the start of the word, or another word of the talk. */
function misheard(word: string, vocabulary: readonly string[], random: () => number): string {
  const other = vocabulary[Math.floor(random() * vocabulary.length)];
  if (other !== undefined && other !== word && random() < 0.7) return other;
  const half = Array.from(word).slice(0, Math.max(1, Math.ceil(word.length / 2)));
  return half.join("");
}

export type Recognition = {
  readonly text: string;
  readonly language: string;
  /** How long the sentence is spoken, in ms. */
  readonly spokenMs: number;
  /** Words that may be misheard for others. */
  readonly vocabulary: readonly string[];
  readonly random: () => number;
};

/** The drafts of one spoken sentence, the last of them final and equal to its text. */
export function recognise({ text, language, spokenMs, vocabulary, random }: Recognition): readonly Draft[] {
  const words = wordsOf(text, language);
  const total = words.filter((word) => word.isWord).length;
  const drafts: Draft[] = [];
  let atMs = RECOGNITION_LAG_MS + random() * SHORTEST_STEP_MS;
  while (atMs < spokenMs) {
    const heard = Math.ceil((total * atMs) / (spokenMs + RECOGNITION_LAG_MS));
    const shown = random() < PUNCTUATED ? words : withoutPunctuation(words);
    const draft = joined(newestMisheard(boot(shown, heard), vocabulary, random));
    if (draft !== "" && draft !== drafts.at(-1)?.text) drafts.push({ atMs, text: draft, isFinal: false });
    atMs += SHORTEST_STEP_MS + random() * (LONGEST_STEP_MS - SHORTEST_STEP_MS);
  }
  const settledMs = spokenMs + RECOGNITION_LAG_MS + random() * SHORTEST_STEP_MS;
  return [...drafts, { atMs: settledMs, text, isFinal: true }];
}

function boot(words: readonly Word[], count: number): readonly Word[] {
  let left = count;
  const end = words.findIndex((word) => word.isWord && left-- === 0);
  return end === -1 ? words : words.slice(0, end);
}

function newestMisheard(
  words: readonly Word[],
  vocabulary: readonly string[],
  random: () => number,
): readonly Word[] {
  const last = words.findLastIndex((word) => word.isWord);
  const word = words[last];
  if (word === undefined || random() >= MISHEARD) return words;
  return [...words.slice(0, last), { text: misheard(word.text, vocabulary, random), isWord: true }];
}

/** Translation runs behind the original by between these, in ms. */
const SHORTEST_TRANSLATION_LAG_MS = 1_000;
const LONGEST_TRANSLATION_LAG_MS = 3_000;

export type Translation = {
  readonly text: string;
  readonly language: string;
  readonly original: readonly Draft[];
  readonly random: () => number;
};

/** The drafts of one translation: it follows the original's drafts later and more coarsely. */
export function translate({ text, language, original, random }: Translation): readonly Draft[] {
  const words = wordsOf(text, language);
  const total = words.filter((word) => word.isWord).length;
  const spread = LONGEST_TRANSLATION_LAG_MS - SHORTEST_TRANSLATION_LAG_MS;
  const lagMs = SHORTEST_TRANSLATION_LAG_MS + random() * spread * 0.7;
  const drafts: Draft[] = [];
  original.forEach((source, index) => {
    if (source.isFinal || index % 2 === 0) return;
    const share = (index + 1) / original.length;
    const draft = joined(boot(withoutPunctuation(words), Math.ceil(total * share * 0.8)));
    if (draft !== "" && draft !== drafts.at(-1)?.text) {
      drafts.push({ atMs: source.atMs + lagMs, text: draft, isFinal: false });
    }
  });
  const finalMs = (original.at(-1)?.atMs ?? 0) + lagMs + random() * spread * 0.3;
  return [...drafts, { atMs: finalMs, text, isFinal: true }];
}
