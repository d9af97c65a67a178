/**
 * Who speaks when, as the few stretches that a line of some hundred pixels can show. Pure.
 */
import type { Timeline } from "./published-talk.ts";

export type Stretch = {
  /** As shares of the whole, from 0 to 1. */
  readonly from: number;
  readonly to: number;
  /** The speaker's place in the head's list; -1 for nobody. */
  readonly speaker: number;
};

/** Stretches of a line at most: more than that nobody tells apart. */
const MOST_STRETCHES = 240;
/** A pause up to this, in ms, is part of what is said around it. */
const PAUSE_MS = 5_000;

type Span = { fromMs: number; toMs: number; readonly speaker: number };

/** Puts sentences of one speaker together, over pauses up to `pauseMs`. */
function joined({ starts, ends, speakers }: Timeline, pauseMs: number): readonly Span[] {
  const spans: Span[] = [];
  for (const [place, startMs] of starts.entries()) {
    const last = spans.at(-1);
    const speaker = speakers[place] ?? -1;
    const endMs = Math.max(startMs, ends[place] ?? startMs);
    if (last?.speaker === speaker && startMs - last.toMs <= pauseMs) last.toMs = Math.max(last.toMs, endMs);
    else spans.push({ fromMs: startMs, toMs: endMs, speaker });
  }
  return spans;
}

/** Leaves out what is too short to see; whoever speaks around it has its room. */
function coarser(spans: readonly Span[], leastMs: number): readonly Span[] {
  const rest: Span[] = [];
  for (const span of spans) {
    const last = rest.at(-1);
    const isShort = span.toMs - span.fromMs < leastMs;
    if (last !== undefined && (isShort || last.speaker === span.speaker)) {
      if (span.fromMs - last.toMs <= PAUSE_MS) last.toMs = Math.max(last.toMs, span.toMs);
      else if (!isShort) rest.push({ ...span });
    } else if (!isShort || last === undefined) rest.push({ ...span });
  }
  return rest;
}

/** The stretches of a talk of `lengthMs`, in their order and without overlaps. */
export function stretchesOf(timeline: Timeline, lengthMs: number): readonly Stretch[] {
  if (lengthMs <= 0) return [];
  let spans = joined(timeline, PAUSE_MS);
  for (let leastMs = lengthMs / 2_000; spans.length > MOST_STRETCHES; leastMs *= 2) {
    spans = coarser(spans, leastMs);
    if (leastMs > lengthMs) break;
  }
  const share = (ms: number): number => Math.min(1, Math.max(0, ms / lengthMs));
  let covered = 0;
  return spans.flatMap(({ fromMs, toMs, speaker }): readonly Stretch[] => {
    const [from, to] = [Math.max(covered, share(fromMs)), share(toMs)];
    covered = Math.max(covered, to);
    return to > from ? [{ from, to, speaker }] : [];
  });
}
