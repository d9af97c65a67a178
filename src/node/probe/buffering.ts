/**
 * Whether something between the service and here holds the stream back and lets it through in portions: told by what
 * comes together although it was said one after another.
 */
import { isFields } from "../../lib/fields.ts";
import type { ReadFrame } from "./read-frames.ts";

/** Frames closer together came together, in ms: a network alone does that to them. */
const TOGETHER_MS = 60;
/** What comes first may be what was said before, all at once, in ms after the first event. */
const BACKLOG_MS = 1_500;
/** Keys of times of day that a service may send along. */
const TIME_KEY = /(?:^|_|[a-z])(?:timestamp|time|ts|at)$/i;

/** How late frames were against the one that was fastest, in ms: clocks need not agree for that. */
type Lateness = { readonly count: number; readonly p50Ms: number; readonly p95Ms: number };

export type Buffering = {
  /** Newer states of a text that came in the same moment as the state before. */
  readonly updates: number;
  readonly updatesTogether: number;
  /** New sentences that began in the same moment as another. */
  readonly sentences: number;
  readonly sentencesTogether: number;
  /** By times of day in the frames. */
  readonly late?: Lateness;
  /** By the times at which finished sentences end in the talk: recognition takes a while that differs, too. */
  readonly lateInTalk?: Lateness;
};

function timeIn(value: unknown): number | undefined {
  if (typeof value === "number" && value > 1.5e12 && value < 1e13) return value;
  if (typeof value === "number" && value > 1.5e9 && value < 1e10) return value * 1_000;
  return typeof value === "string" && /^\d{4}-\d\d-\d\dT/.test(value) ? Date.parse(value) : undefined;
}

/** The time of day that a frame was made at, in ms, as its root or what is one level below says. */
function madeAt(data: string): number | undefined {
  let root: unknown;
  try {
    root = JSON.parse(data);
  } catch {
    return undefined;
  }
  const objects = isFields(root) ? [root, ...Object.values(root).filter(isFields)] : [];
  const times = objects.flatMap((object) =>
    Object.entries(object).flatMap(([key, value]) => (TIME_KEY.test(key) ? (timeIn(value) ?? []) : [])),
  );
  const known = times.filter(Number.isFinite);
  return known.length === 0 ? undefined : Math.max(...known);
}

/** `pairs`: when something was, and when it was here, both in ms. Nothing of fewer than five. */
export function latenessOf(pairs: readonly (readonly [number, number])[]): Lateness | undefined {
  if (pairs.length < 5) return undefined;
  const least = Math.min(...pairs.map(([was, came]) => came - was));
  const late = pairs.map(([was, came]) => came - was - least).sort((a, b) => a - b);
  const at = (share: number): number => late[Math.min(late.length - 1, Math.floor(late.length * share))] ?? 0;
  return { count: late.length, p50Ms: at(0.5), p95Ms: at(0.95) };
}

/** Measures how the frames of one stream came. */
export function measureBuffering(frames: readonly ReadFrame[]): Buffering {
  const liveFrom = (frames[0]?.atMs ?? 0) + BACKLOG_MS;
  const live = frames.filter(({ atMs }) => atMs >= liveFrom);
  const newest = new Map<string, { readonly atMs: number; readonly text: string }>();
  let newestSentenceAt = -Infinity;
  let [updates, updatesTogether, sentences, sentencesTogether] = [0, 0, 0, 0];
  for (const { atMs, events } of frames) {
    const isLive = atMs >= liveFrom;
    let begins = false;
    for (const event of events) {
      if (event.type !== "sentence" && event.type !== "translation") continue;
      const key = `${event.sid} ${event.type === "translation" ? event.language : ""}`;
      const before = newest.get(key);
      newest.set(key, { atMs, text: event.text });
      if (before === undefined) begins ||= event.type === "sentence";
      else if (isLive && before.text !== event.text) {
        updates += 1;
        if (atMs - before.atMs <= TOGETHER_MS) updatesTogether += 1;
      }
    }
    if (!begins) continue;
    if (isLive) sentences += 1;
    if (isLive && atMs - newestSentenceAt <= TOGETHER_MS) sentencesTogether += 1;
    newestSentenceAt = atMs;
  }
  const late = latenessOf(
    live.flatMap(({ data, atMs }) => {
      const was = madeAt(data);
      return was === undefined ? [] : [[was, atMs] as const];
    }),
  );
  const lateInTalk = latenessOf(
    live.flatMap(({ events, atMs }) =>
      events.flatMap((event) =>
        event.type === "sentence" && event.isFinal && event.endMs !== undefined
          ? [[event.endMs, atMs] as const]
          : [],
      ),
    ),
  );
  return {
    updates,
    updatesTogether,
    sentences,
    sentencesTogether,
    ...(late === undefined ? {} : { late }),
    ...(lateInTalk === undefined ? {} : { lateInTalk }),
  };
}

/** Whether that is a stream that is held back. */
export function isBuffered({ updates, updatesTogether, sentencesTogether, late }: Buffering): boolean {
  const isByUpdates = updatesTogether >= 3 && updatesTogether >= updates * 0.3;
  return isByUpdates || sentencesTogether >= 3 || (late !== undefined && late.p95Ms > 1_500);
}
