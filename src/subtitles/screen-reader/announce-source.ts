/**
 * What there is to announce to a screen reader: sentences whose texts are final in every language shown, in order,
 * and what is missing between two of them. Pure selections; `announcing.ts` decides when each is said.
 */
import { lastNearSid } from "../talk-position.ts";
import type { SubtitleState } from "../reduce.ts";
import { type Articles, findSentence, firstFrom } from "../sections.ts";
import type { Sentence } from "../sentence.ts";
import { AT_LAST, columnsOf, hasText, type ShownText, textIn, type View } from "../view.ts";

export type AnnounceContext = {
  readonly subtitles: Pick<SubtitleState, "articles" | "speakers" | "gaps" | "newestSid">;
  readonly view: View;
  /** Ms on the viewer's clock. */
  readonly now: number;
};

/**
 * How long a final sentence waits for its translation before the original is announced, in ms: longer than on the page,
 * for what was spoken cannot be taken back when the translation comes.
 */
const SPOKEN_WAIT_MS = 5_000;
/** How long a sentence that is not final holds back final ones after it, in ms. */
const HOLD_MS = 8_000;
/** How long a number nothing was heard of holds back what comes after it, in ms: events may overtake each other. */
const HOLE_MS = 2_000;
/** Sentences looked at in one go. */
const MOST_LOOKED_AT = 1_000;

export type Ready = {
  readonly sentence: Sentence;
  readonly texts: readonly ShownText[];
  /** Sentences left behind before this one because they did not become final in time. */
  readonly passed: number;
};

export type Waiting = {
  /** What can be announced now, in order. */
  readonly ready: readonly Ready[];
  /** When there may be more without anything new being said, in ms on the viewer's clock. */
  readonly lookAt?: number;
};

const isWaiting = ({ finalAt }: Sentence, now: number): boolean =>
  finalAt === undefined || now - finalAt < SPOKEN_WAIT_MS;

/** The final texts of a sentence, each once; nothing while one of them may still come or change. */
function finalTexts(sentence: Sentence, view: View, now: number): readonly ShownText[] | undefined {
  const waits = isWaiting(sentence, now);
  const moment = waits ? { now: -Infinity } : AT_LAST;
  const texts: ShownText[] = [];
  for (const column of columnsOf(view)) {
    const shown = textIn(sentence, column, view, moment);
    if (shown === undefined && waits) return undefined;
    if (shown?.isFinal === false) return undefined;
    if (shown !== undefined && !texts.some(({ text }) => text === shown.text)) texts.push(shown);
  }
  return texts;
}

function* sentencesAfter(articles: Articles, sid: number, upTo: number): Generator<Sentence> {
  let next = firstFrom(articles, sid + 1);
  for (let looked = 0; next !== undefined && next <= upTo && looked < MOST_LOOKED_AT; looked += 1) {
    const sentence = findSentence(articles, next);
    if (sentence !== undefined) yield sentence;
    next = firstFrom(articles, next + 1);
  }
}

/** Everything that can be announced after sentence `after`; at a sentence that is worth waiting for it stops. */
export function waitingAfter(at: number, { subtitles, view, now }: AnnounceContext): Waiting {
  const frontier = lastNearSid(subtitles);
  // A number far from the talk was announced before the talk was known.
  const after = at > frontier ? subtitles.newestSid - 1 : at;
  const ready: Ready[] = [];
  let expected = after + 1;
  let passed = 0;
  let lookAt: number | undefined;
  let waitMs = 0;
  for (const sentence of sentencesAfter(subtitles.articles, after, frontier)) {
    const hole = after > 0 && sentence.sid > expected;
    const explained = subtitles.gaps.some(({ from, to }) => from <= sentence.sid && to >= expected);
    if (hole && !explained) waitMs = Math.max(waitMs, HOLE_MS);
    expected = sentence.sid + 1;
    const texts = finalTexts(sentence, view, now);
    if (texts === undefined) {
      if (sentence.finalAt !== undefined) lookAt ??= sentence.finalAt + SPOKEN_WAIT_MS;
      if (hasText(sentence, view)) passed += 1;
      waitMs = HOLD_MS;
    } else if (texts.length > 0) {
      const due = (sentence.finalAt ?? sentence.arrivedAt) + waitMs;
      if (waitMs > 0 && due > now)
        return { ready, lookAt: lookAt === undefined || lookAt <= now ? due : Math.min(lookAt, due) };
      ready.push({ sentence, texts, passed });
      passed = 0;
      waitMs = 0;
      lookAt = undefined;
    }
  }
  return lookAt === undefined || lookAt <= now ? { ready } : { ready, lookAt };
}

function* backwards<T>(list: readonly T[]): Generator<T> {
  for (let index = list.length - 1; index >= 0; index -= 1) {
    const item = list[index];
    if (item !== undefined) yield item;
  }
}

/** The newest sentence of the talk before `sid` whose texts are final, or nothing. */
export function readyBefore(sid: number, { subtitles, view, now }: AnnounceContext): Ready | undefined {
  const before = Math.min(sid, lastNearSid(subtitles) + 1);
  for (const article of backwards(subtitles.articles)) {
    for (const { items } of backwards(article.items)) {
      if ((items[0]?.sid ?? before) >= before) continue;
      for (const sentence of backwards(items)) {
        if (sentence.sid >= before) continue;
        const texts = finalTexts(sentence, view, now);
        if (texts !== undefined && texts.length > 0) return { sentence, texts, passed: 0 };
      }
    }
  }
  return undefined;
}

export type Missing = { readonly count: number; readonly lostForMs: number };

/** What never came between sentences `after` and `before` because the stream was away; nothing where all came. */
export function missingBetween(
  after: number,
  before: number,
  { articles, gaps }: Pick<SubtitleState, "articles" | "gaps">,
): Missing | undefined {
  let count = 0;
  let lostForMs = 0;
  for (const gap of gaps) {
    const [from, to] = [Math.max(gap.from, after + 1), Math.min(gap.to, before - 1)];
    if (from > to) continue;
    let missing = to - from + 1;
    // A gap wider than what is looked at is not counted sentence by sentence.
    for (let sid = from; missing <= MOST_LOOKED_AT && sid <= to; sid += 1) {
      if (findSentence(articles, sid)?.original.isFinal === true) missing -= 1;
    }
    count += missing;
    if (missing > 0) lostForMs += gap.lostForMs;
  }
  return count === 0 ? undefined : { count, lostForMs };
}
