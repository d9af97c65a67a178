/**
 * Whether something between the service and here holds the stream back and lets it through in portions: told by what
 * comes together although it was said one after another.
 */
import { BACKLOG_MS, quantile, sentAtOf, TOGETHER_MS } from "../../lib/arrival-times.ts";
import type { ReadFrame } from "./read-frames.ts";

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

/** `pairs`: when something was, and when it was here, both in ms. Nothing of fewer than five. */
export function latenessOf(pairs: readonly (readonly [number, number])[]): Lateness | undefined {
  if (pairs.length < 5) return undefined;
  const ages = pairs.map(([was, came]) => came - was);
  const least = ages.reduce((fastest, age) => Math.min(fastest, age), Infinity);
  const at = (share: number): number => (quantile(ages, share) ?? least) - least;
  return { count: ages.length, p50Ms: at(0.5), p95Ms: at(0.95) };
}

/**
 * Measures how the frames of one stream came. `startedAt`: when the stream was asked for, in ms since 1970 by the
 * service's clock; without it no time of day in a frame is believed.
 */
export function measureBuffering(frames: readonly ReadFrame[], startedAt: number | undefined): Buffering {
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
      const was = startedAt === undefined ? undefined : sentAtOf(data, startedAt + atMs);
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
