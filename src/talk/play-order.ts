/**
 * Which sentence, word and chapter is heard at a moment of the sound, and where each begins. Pure; all times in ms from
 * the start of the recording.
 */
import type { About, Timeline, Words } from "./published-talk.ts";

/** A sentence counts as heard for this long after its end, in ms: pauses between sentences are no news. */
const LINGER_MS = 4_000;
/** Someone who asks for the sentence before within its first moments, in ms, means the one before that. */
const JUST_BEGUN_MS = 1_500;

export type PlayOrder = {
  /** The sentence that is heard at a moment; nothing in a long pause. */
  readonly sidAt: (ms: number) => number | undefined;
  /** The sentence to read at a moment: the one that is heard, else the one before, else the first. */
  readonly nearestSid: (ms: number) => number | undefined;
  readonly startOf: (sid: number) => number | undefined;
  /** Where the next sentence begins, or the one before. */
  readonly step: (ms: number, direction: "next" | "previous") => number | undefined;
  /** The word of a sentence that is heard, as a part of its text in UTF-16 units. */
  readonly wordAt: (
    words: Words,
    sid: number,
    ms: number,
  ) => { readonly from: number; readonly to: number } | undefined;
};

/** How many of a sorted list are not above a value. */
function countUpTo(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The order in which the sentences of a timeline are heard. */
export function createPlayOrder({ sids, starts: begins, ends: finishes }: Timeline): PlayOrder {
  const order = begins.map((_, place) => place).sort((a, b) => (begins[a] ?? 0) - (begins[b] ?? 0));
  const starts = order.map((place) => begins[place] ?? 0);
  const placeOf = new Map(sids.map((sid, place) => [sid, place]));
  const placeAt = (at: number): number => order[at] ?? -1;

  return {
    sidAt: (ms) => {
      const place = placeAt(countUpTo(starts, ms) - 1);
      return ms <= (finishes[place] ?? -Infinity) + LINGER_MS ? sids[place] : undefined;
    },
    nearestSid: (ms) => sids[placeAt(Math.max(0, countUpTo(starts, ms) - 1))],
    startOf: (sid) => begins[placeOf.get(sid) ?? -1],
    step: (ms, direction) => {
      if (direction === "next") return starts[countUpTo(starts, ms)];
      return starts[Math.max(0, countUpTo(starts, ms - JUST_BEGUN_MS) - 1)];
    },
    wordAt: ({ words }, sid, ms) => {
      const found = words[placeOf.get(sid) ?? -1]?.filter(([, , start]) => start <= ms).at(-1);
      if (found === undefined) return undefined;
      const [from, to, , end] = found;
      return ms <= end + LINGER_MS ? { from, to } : undefined;
    },
  };
}

export type Chapter = About["chapters"][number];

/** The chapter that a moment is in; nothing before the first. */
export const chapterAt = (chapters: readonly Chapter[], ms: number): Chapter | undefined =>
  chapters[
    countUpTo(
      chapters.map(({ startMs }) => startMs),
      ms,
    ) - 1
  ];
