/**
 * When each sentence was said. The service may give times, some times, none, or times that start anew after a pause; a
 * subtitle file wants a single line of time on which nothing overlaps, goes backwards or has no length.
 */
import type { Sentence } from "../subtitles/sentence.ts";

export type TimedSentence = {
  readonly sentence: Sentence;
  /** Whole ms from the start of the broadcast; `endMs` is after `startMs` and not after the next one's `startMs`. */
  readonly startMs: number;
  readonly endMs: number;
};

/** Where a sentence would like to be. */
type Wish = TimedSentence & { readonly isTimed: boolean };

/** Later times are not believed: programs that read subtitles know two digits of hours. */
const LATEST_MS = 72 * 3_600_000;
/** Times that go back further than this do not jitter, they were started anew. */
const JITTER_MS = 5_000;
/** The shortest a sentence is shown: where its times are known, where they are guessed, and beyond `LATEST_MS`. */
const LEAST_TIMED_MS = 100;
const LEAST_GUESSED_MS = 500;
const LEAST_LATE_MS = 10;
/** The longest a sentence is shown whose end is not known. */
const LONGEST_GUESS_MS = 8_000;
const CHARACTER_MS = 65;
const WIDE_CHARACTER_MS = 220;
/** Sentences looked at for a first known time, so that those before it can be placed. */
const LOOKED_AHEAD = 1_000;

const usable = (ms: number | undefined): number | undefined =>
  ms !== undefined && ms >= 0 && ms <= LATEST_MS ? Math.round(ms) : undefined;

/** About how long a text takes to say, in ms: 15 characters a second, 4.5 where each is a syllable or a word. */
function estimateMs(text: string): number {
  let ms = 0;
  for (let at = 0; at < text.length && ms < LONGEST_GUESS_MS; at += 1) {
    const code = text.charCodeAt(at);
    ms += code >= 0x2e80 && code <= 0xd7ff ? WIDE_CHARACTER_MS : CHARACTER_MS;
  }
  return Math.min(LONGEST_GUESS_MS, Math.max(LEAST_GUESSED_MS, ms));
}

/** How long a sentence without an end was spoken: as long as it took to become final, where that was watched. */
function guessedLength({ arrivedAt, finalAt, original }: Sentence): number {
  const watched = finalAt === undefined ? 0 : finalAt - arrivedAt;
  return watched >= LEAST_GUESSED_MS && watched <= LONGEST_GUESS_MS ? watched : estimateMs(original.text);
}

/** What has to be taken off an arrival to get a time on the line. */
function firstOffset(sentences: Iterable<Sentence>): number {
  let first: number | undefined;
  let looked = 0;
  for (const { arrivedAt, startMs } of sentences) {
    if (Number.isFinite(arrivedAt)) {
      const start = usable(startMs);
      if (start !== undefined) return Math.min(first ?? arrivedAt, arrivedAt - start);
      first ??= arrivedAt;
    }
    looked += 1;
    if (looked >= LOOKED_AHEAD) break;
  }
  return first ?? 0;
}

function* wishes(sentences: Iterable<Sentence>): Generator<Wish> {
  let offset = firstOffset(sentences);
  /** What the service's times are behind ours since they started anew. */
  let shift = 0;
  let lastStart = 0;
  let lastEnd = 0;
  for (const sentence of sentences) {
    const given = usable(sentence.startMs);
    const arrived = Number.isFinite(sentence.arrivedAt) ? sentence.arrivedAt - offset : lastEnd;
    let startMs = Math.min(LATEST_MS, Math.max(0, Math.round(arrived)));
    let endMs: number | undefined;
    if (given !== undefined) {
      if (given + shift < lastStart - JITTER_MS) shift = Math.max(lastEnd, startMs) - given;
      startMs = Math.min(LATEST_MS, given + shift);
      const end = usable(sentence.endMs);
      if (end !== undefined && end > given) endMs = end + shift;
      if (Number.isFinite(sentence.arrivedAt)) offset = sentence.arrivedAt - startMs;
    }
    endMs ??= startMs + Math.round(guessedLength(sentence));
    lastStart = startMs;
    lastEnd = Math.min(LATEST_MS, endMs);
    yield { sentence, startMs, endMs: lastEnd, isTimed: given !== undefined };
  }
}

function leastLength({ startMs, isTimed }: Wish, cursor: number): number {
  if (Math.max(cursor, startMs) >= LATEST_MS) return LEAST_LATE_MS;
  return isTimed ? LEAST_TIMED_MS : LEAST_GUESSED_MS;
}

/**
 * Places sentences, which come in `sid` order, on one line of time: by `startMs` and `endMs` where the service gave
 * them, else by arrival. Times that are in order and at least 100 ms long stay as they are; others give way.
 */
export function* timelineOf(sentences: Iterable<Sentence>): Generator<TimedSentence> {
  let cursor = 0;
  const placed = (wish: Wish, nextStart: number): TimedSentence => {
    const startMs = Math.max(cursor, wish.startMs);
    const least = startMs + leastLength(wish, cursor);
    const endMs = Math.max(least, Math.min(wish.endMs, nextStart));
    cursor = endMs;
    return { sentence: wish.sentence, startMs, endMs };
  };
  let waiting: Wish | undefined;
  for (const wish of wishes(sentences)) {
    if (waiting !== undefined) yield placed(waiting, wish.startMs);
    waiting = wish;
  }
  if (waiting !== undefined) yield placed(waiting, Number.POSITIVE_INFINITY);
}
