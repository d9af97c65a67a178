/**
 * The sentences that a reader marked for themselves, with their notes. A mark holds no text: it knows its sentence by its number
 * and by when it began, so that it finds it again where sentences were numbered anew, and never stands at another one.
 */
import { cleanName } from "../vas/clean-text.ts";
import { type Articles, findSentence, sentencesOf } from "./sections.ts";
import type { Sentence } from "./sentence.ts";

export type OwnMark = {
  readonly sid: number;
  /** When the sentence began, by the service, in ms; absent where it was never said. */
  readonly startMs?: number;
  /** The reader's own words; empty for none. */
  readonly note: string;
};

/** What a page does with the marks of a text. */
export type OwnMarks = {
  /** By the numbers of their sentences, in order; only those whose sentences are there. */
  readonly bySid: () => ReadonlyMap<number, OwnMark>;
  /** Marks a sentence, or takes its mark and note away; whether it is marked now. */
  readonly toggle: (sid: number) => boolean;
  readonly setNote: (sid: number, note: string) => void;
};

/** Marks of one broadcast; more are not made. */
export const MOST_MARKS = 500;
/** The longest note, in UTF-16 units. */
export const LONGEST_NOTE = 500;
/** A sentence begins when it began, but for what a recogniser corrects, in ms. */
const SAME_START_MS = 2_000;

export const cleanNote = (note: string): string => cleanName(note, LONGEST_NOTE);

const isOtherStart = (a: number | undefined, b: number | undefined): boolean =>
  a !== undefined && b !== undefined && Math.abs(a - b) > SAME_START_MS;

/** The sentence at the mark's number, where it is not another one. */
function sentenceAt(articles: Articles, { sid, startMs }: OwnMark): Sentence | undefined {
  const sentence = findSentence(articles, sid);
  return sentence === undefined || isOtherStart(sentence.startMs, startMs) ? undefined : sentence;
}

/** The one sentence that began when the mark's did; nothing where there is none, or two began as close to it. */
function sentenceOfStart(articles: Articles, startMs: number): Sentence | undefined {
  let best: Sentence | undefined;
  let away = SAME_START_MS + 1;
  let isAlone = true;
  for (const sentence of sentencesOf(articles)) {
    if (sentence.startMs === undefined) continue;
    const by = Math.abs(sentence.startMs - startMs);
    if (by > away || by > SAME_START_MS) continue;
    isAlone = by < away;
    if (isAlone) [best, away] = [sentence, by];
  }
  return isAlone ? best : undefined;
}

function settledMark(mark: OwnMark, articles: Articles, mayMove: boolean): OwnMark {
  const { startMs } = mark;
  const there = sentenceAt(articles, mark);
  if (there !== undefined)
    return startMs === undefined && there.startMs !== undefined ? { ...mark, startMs: there.startMs } : mark;
  const moved = mayMove && startMs !== undefined ? sentenceOfStart(articles, startMs) : undefined;
  return moved === undefined ? mark : { ...mark, sid: moved.sid };
}

/**
 * The marks as they belong to this text: each at its sentence, with the beginning of that where it is known by now. With
 * `mayMove` a mark whose sentence is not at its number is looked for in the whole text. The very same list where nothing changes.
 */
export function settledMarks(
  marks: readonly OwnMark[],
  articles: Articles,
  mayMove: boolean,
): readonly OwnMark[] {
  const settled = marks.map((mark) => settledMark(mark, articles, mayMove));
  return settled.every((mark, at) => mark === marks[at]) ? marks : joinedMarks(settled, []);
}

/** Marks of two lists, each sentence once and in order; of two notes on one sentence the first that says something. */
export function joinedMarks(first: readonly OwnMark[], second: readonly OwnMark[]): readonly OwnMark[] {
  const joined = new Map<number, OwnMark>();
  for (const mark of [...first, ...second]) {
    const known = joined.get(mark.sid);
    joined.set(mark.sid, known === undefined || known.note === "" ? { ...known, ...mark } : known);
  }
  return [...joined.values()].sort((a, b) => a.sid - b.sid).slice(-MOST_MARKS);
}

/** The marks whose sentences are there, by number. */
export function marksThere(marks: readonly OwnMark[], articles: Articles): ReadonlyMap<number, OwnMark> {
  return new Map(
    marks.filter((mark) => sentenceAt(articles, mark) !== undefined).map((mark) => [mark.sid, mark] as const),
  );
}

/** The marks with one more at `sid`, or without it where it is there. */
export function toggledMark(marks: readonly OwnMark[], sid: number, articles: Articles): readonly OwnMark[] {
  if (marksThere(marks, articles).has(sid)) return marks.filter((mark) => mark.sid !== sid);
  const { startMs } = findSentence(articles, sid) ?? {};
  // What is left at this number belongs to a sentence that is not there any more.
  const others = marks.filter((mark) => mark.sid !== sid);
  return joinedMarks(others, [{ sid, ...(startMs === undefined ? {} : { startMs }), note: "" }]);
}

/** The marks with another note at `sid`; where it is not marked nothing changes. */
export const notedMark = (marks: readonly OwnMark[], sid: number, note: string): readonly OwnMark[] =>
  marks.map((mark) => (mark.sid === sid ? { ...mark, note: cleanNote(note) } : mark));
