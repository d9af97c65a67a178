/**
 * How long each word of a growing text has been at its place. A word keeps its age when another one before it is
 * replaced, and a script without spaces keeps it when only the borders between words move.
 */
import { commonLetters, isUnspaced, type Reading, type ReadWord, wordKey } from "./words.ts";

export type HeldWord = ReadWord & {
  readonly key: string;
  /** Since when it is at its place, in ms on the viewer's clock. */
  readonly since: number;
  /** In how many revisions it has stood there, this one among them. */
  readonly seen: number;
  /** Since when any word is there, in ms on the viewer's clock. */
  readonly heardAt: number;
  /** How often another word was at its place before. */
  readonly changes: number;
};

/** How many words further on a word is looked for, where words before it were taken out or replaced. */
const REACH = 4;

type Aged = { readonly letters: readonly string[]; readonly words: readonly HeldWord[] };

/** The age of a word that lies in letters which did not change; nothing where it was part of a longer word. */
function ageOfSame(before: readonly HeldWord[], word: ReadWord, key: string): HeldWord | undefined {
  const first = before[0];
  if (first?.from === word.from && first.to === word.to) return first;
  if (first === undefined || !isUnspaced(key)) return undefined;
  let { since, seen } = first;
  for (const other of before) {
    if (other.from >= word.to) break;
    since = Math.max(since, other.since);
    seen = Math.min(seen, other.seen);
  }
  return { ...first, since, seen };
}

/** The words of `reading` with the ages they have from what was there `before`; `now` in ms on the viewer's clock. */
export function aged(before: Aged, reading: Reading, now: number): readonly HeldWord[] {
  const common = commonLetters(before.letters, reading.letters);
  const old = before.words;
  let next = 0;
  return reading.words.map((word) => {
    const key = wordKey(reading.letters, word);
    const inCommon = word.to <= common;
    const upTo = inCommon ? word.from : common;
    while ((old[next]?.to ?? Infinity) <= upTo) next += 1;
    const near = old.slice(next, next + REACH);
    const found = inCommon ? -1 : near.findIndex((other) => other.key === key);
    const same = inCommon ? ageOfSame(near, word, key) : near[found];
    if (same === undefined) {
      const { heardAt = now, changes = -1 } = near[0] ?? {};
      return { ...word, key, since: now, seen: 1, heardAt, changes: changes + 1 };
    }
    next += found + 1;
    return { ...same, ...word, key, seen: same.seen + 1 };
  });
}
