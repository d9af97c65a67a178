/**
 * Which word of a displayed text is being spoken. A clip's boundaries name the words of the text that was sent to the
 * voice; the displayed one may differ in spaces, case, width, punctuation or vowel marks. Words are therefore looked
 * for from where the last one ended, by what is left of both sides when all of that is taken away.
 */
import type { WordBoundary } from "../vas/events.ts";

/** A word's place in the displayed text, in UTF-16 units, and its time in ms of the clip at rate 1. */
export type LocatedWord = {
  readonly from: number;
  readonly to: number;
  readonly startMs: number;
  readonly endMs: number;
};

/** What is not compared: all but letters and numbers. */
const SILENT = /[^\p{L}\p{N}]/u;
/** Marks, joiners and the Arabic stretching stroke: part of the letter they follow. */
const ATTACHED = /[\p{M}\u0640\u200c\u200d]/u;
/** Scripts whose words are next to each other without a space. */
const UNSPACED = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}]/u;

/** How far ahead a word is looked for, in letters; each letter of a word that is not there adds two. */
const REACH = 40;

/** One letter of a text as it is compared, and the character it belongs to in that text. */
type Letter = {
  readonly folded: string;
  readonly from: number;
  to: number;
  /** Whether a word can begin here. */
  readonly opens: boolean;
};

/** The letters of `text` without case, width, marks, spaces and punctuation. One character may fold into several. */
function lettersOf(text: string): readonly Letter[] {
  const letters: Letter[] = [];
  let at = 0;
  for (const character of text) {
    const to = at + character.length;
    const last = letters.at(-1);
    const attaches = last !== undefined && last.to === at;
    const folded = SILENT.test(character)
      ? []
      : Array.from(character.normalize("NFKD").toLowerCase()).filter(
          (part) => !SILENT.test(part) && !ATTACHED.test(part),
        );
    for (const part of folded) {
      letters.push({ folded: part, from: at, to, opens: !attaches || UNSPACED.test(character) });
    }
    const belongs = ATTACHED.test(character) || (folded.length === 0 && !SILENT.test(character));
    if (belongs && attaches) last.to = to;
    at = to;
  }
  return letters;
}

/** Where `wanted` begins: right at `from`, or where a word begins within `reach`; -1 where it does not. */
function find(letters: readonly Letter[], wanted: readonly Letter[], from: number, reach: number): number {
  const last = Math.min(letters.length - wanted.length, from + reach);
  for (let at = from; at <= last; at += 1) {
    const mayBegin = at === from || letters[at]?.opens === true;
    if (mayBegin && wanted.every(({ folded }, index) => letters[at + index]?.folded === folded)) return at;
  }
  return -1;
}

/**
 * The places of a clip's words in the displayed `text`, in the order they are spoken. A word that is not there, or
 * holds no letters, is left out. The ranges rise, do not overlap, and never cut a character in two.
 */
export function locateWords(text: string, words: readonly WordBoundary[]): readonly LocatedWord[] {
  const letters = lettersOf(text);
  const located: LocatedWord[] = [];
  let next = 0;
  let reach = REACH;
  for (const { text: spoken, offsetMs, durationMs } of words) {
    const wanted = lettersOf(spoken);
    const at = wanted.length === 0 ? -1 : find(letters, wanted, next, reach);
    if (at === -1) {
      reach += wanted.length * 2;
      continue;
    }
    const first = letters[at];
    const last = letters[at + wanted.length - 1];
    const previous = located.at(-1);
    if (first === undefined || last === undefined || first.from < (previous?.to ?? 0)) continue;
    next = at + wanted.length;
    reach = REACH;
    located.push({ from: first.from, to: last.to, startMs: offsetMs, endMs: offsetMs + durationMs });
  }
  return located;
}

/** The word spoken at `positionMs` (of the clip at rate 1): the last that has begun and is not over. */
export function wordAt(located: readonly LocatedWord[], positionMs: number): LocatedWord | undefined {
  for (let index = located.length - 1; index >= 0; index -= 1) {
    const word = located[index];
    if (word !== undefined && word.startMs <= positionMs) return positionMs < word.endMs ? word : undefined;
  }
  return undefined;
}
