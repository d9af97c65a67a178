/**
 * A text as the stabiliser compares it: its letters without case, width and punctuation, because a comma that comes and
 * goes is no change of what was said, and the words it may be cut at.
 */

/** One word, as a range of letters: from `from` up to `to`. */
export type ReadWord = { readonly from: number; readonly to: number };

export type Reading = {
  readonly text: string;
  /** What is compared: one entry for each letter with its marks, folded. */
  readonly letters: readonly string[];
  /** Where each letter and what belongs to it ends in `text`, in UTF-16 units. */
  readonly ends: readonly number[];
  /** In order, without overlap; every letter is in one. */
  readonly words: readonly ReadWord[];
};

/** What carries meaning: letters, numbers, symbols such as + and €, and those signs that Unicode calls punctuation. */
const LETTER = /[\p{L}\p{N}\p{S}%‰&@#]/u;
/** Part of the letter before it: marks, joiners, skin tones, and the Thai and Lao vowel that is written behind. */
const ATTACHED = /[\p{M}\p{Cf}\u{1F3FB}-\u{1F3FF}\u0E33\u0EB3]/u;
/** Scripts whose words are next to each other without a space. */
const UNSPACED = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u;

/** Whether a word is in a script where a longer word does not mean that the shorter one was wrong. */
export const isUnspaced = (letter: string): boolean => UNSPACED.test(letter);

const segmenters = new Map<string, Intl.Segmenter | undefined>();

/** Finds words by the language's own rules; nothing in a browser without it (Firefox before 125). */
function segmenterOf(language: string): Intl.Segmenter | undefined {
  if (segmenters.has(language)) return segmenters.get(language);
  let segmenter: Intl.Segmenter | undefined;
  try {
    segmenter = new Intl.Segmenter(language, { granularity: "word" });
  } catch {
    segmenter = language === "en" ? undefined : segmenterOf("en");
  }
  segmenters.set(language, segmenter);
  return segmenter;
}

/** Where pieces of `text` begin, in UTF-16 units. */
function piecesOf(text: string, language: string): ReadonlySet<number> | undefined {
  const segmenter = segmenterOf(language);
  if (segmenter === undefined) return undefined;
  return new Set(Array.from(segmenter.segment(text), ({ index }) => index));
}

const folded = (letter: string): string => letter.normalize("NFKC").toLowerCase();

/** Reads `text` (of `language`, a BCP 47 tag). Where the browser knows no words, spaces part them, or every letter. */
export function read(text: string, language: string): Reading {
  const pieces = piecesOf(text, language);
  const starts: number[] = [];
  const ends: number[] = [];
  const words: { from: number; to: number }[] = [];
  let at = 0;
  let end = 0;
  let opens = true;
  for (const character of text) {
    const to = at + character.length;
    const attaches = end === at && at > 0 && ATTACHED.test(character);
    if (pieces === undefined ? /\s/.test(character) : pieces.has(at)) opens = true;
    if (attaches) {
      ends[ends.length - 1] = to;
      end = to;
    } else if (LETTER.test(character)) {
      const word = words[words.length - 1];
      if (word === undefined || opens || (pieces === undefined && UNSPACED.test(character))) {
        words.push({ from: starts.length, to: starts.length + 1 });
      } else {
        word.to = starts.length + 1;
      }
      starts.push(at);
      ends.push(to);
      end = to;
      opens = false;
    }
    at = to;
  }
  const letters = starts.map((from, index) => folded(text.slice(from, ends[index])));
  return { text, letters, ends, words };
}

/** How many letters two readings have in common from the start. */
export function commonLetters(a: readonly string[], b: readonly string[]): number {
  const most = Math.min(a.length, b.length);
  for (let at = 0; at < most; at += 1) if (a[at] !== b[at]) return at;
  return most;
}

/** The word of letters `from` up to `to`, to compare it with another. */
export const wordKey = (letters: readonly string[], { from, to }: ReadWord): string =>
  letters.slice(from, to).join("");

/**
 * `shown` with the letters from `from` up to `to` of a newer text behind it; the last letter of `shown` ends at
 * `lettersEnd`. Punctuation that is already behind it stays, and what it became since is left out.
 */
export function joined(shown: string, lettersEnd: number, newer: Reading, from: number, to: number): string {
  const { text, ends } = newer;
  const piece = text.slice(ends[from - 1] ?? 0, ends[to - 1]);
  if (shown.slice(lettersEnd).trim() === "") return shown.slice(0, lettersEnd) + piece;
  return shown.trimEnd() + piece.replace(/^[^\s\p{L}\p{N}\p{S}\p{Ps}\p{Pi}%‰&@#]+/u, "");
}
