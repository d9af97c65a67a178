/**
 * What half a minute of the stream means for those who will follow it. Pure.
 */
import { nameLine } from "../lib/plain-line.ts";
import type { Cause } from "../stream/connection-state.ts";
import { silenceLimitMs } from "../stream/due-times.ts";
import { largest, quantile } from "../lib/arrival-times.ts";
import { type CodeOf, type Facts, type Finding, finding } from "./findings.ts";
import { isHeldBack, jitterOf, latenciesOf, spacingsOf } from "./jitter.ts";
import type { StreamMeasure } from "./measure-stream.ts";

/** A stream that takes longer than this to open is slow, in ms. */
const SLOW_OPENING_MS = 3_000;
/** Text that is later than this is behind what is heard in the hall, in ms. */
const LATE_MS = 3_000;
/** Text that is this much later than usual now and then is uneven, in ms. */
const UNEVEN_MS = 1_000;
/** Fewer times than this say nothing of how even they are. */
const ENOUGH_TIMES = 5;
/** Kinds of frames that are named in a sentence. */
const MOST_NAMED = 3;

type StreamCode = CodeOf<"stream">;

function refusalOf(cause: Cause): { readonly code: StreamCode; readonly facts?: Facts } {
  switch (cause.kind) {
    case "refused":
      if (cause.code === "ended") return { code: "over" };
      if (cause.code === "too-many-requests" || cause.status === 503) return { code: "full" };
      return { code: "refused", facts: { status: { text: String(cause.status) } } };
    case "wrong-type":
      return { code: "foreign" };
    case "network":
    case "ended":
    case "handover":
      return { code: "unreachable" };
  }
}

/** Whether the stream opened, and brought anything. */
export function judgeStream(measure: StreamMeasure): Finding {
  const { end, cause, openedAfterMs, bytes, measuredMs, queue } = measure;
  if (end === "hidden") return finding("stream", "hidden");
  if (openedAfterMs === undefined) {
    const { code, facts = {} } = cause === undefined ? { code: "unreachable" as const } : refusalOf(cause);
    return finding("stream", code, facts);
  }
  if (end === "closed") return finding("stream", "broken", { after: { ms: measuredMs } });
  if (bytes === 0) return finding("stream", "empty");
  if (queue !== undefined) return finding("stream", "queued", { position: { count: queue } });
  const facts: Facts = { time: { ms: openedAfterMs }, kilobytes: { count: Math.ceil(bytes / 1_000) } };
  return finding("stream", openedAfterMs > SLOW_OPENING_MS ? "slow" : "flowing", facts);
}

/** Whether the viewer understands what the stream says. What holds no text is missed by nobody. */
export function judgeFrames({ frames, framesRead, textsRead, unread }: StreamMeasure): Finding {
  if (frames === 0) return finding("frames", "nothing");
  if (framesRead === frames) return finding("frames", "all", { all: { count: frames } });
  const texts = unread.filter(({ texts }) => texts > 0);
  const named = (texts.length > 0 ? texts : unread).slice(0, MOST_NAMED);
  const names = {
    text: named.map(({ name, keys }) => `${nameLine(name)} (${keys.map(nameLine).join(", ")})`).join("; "),
  };
  if (texts.length === 0)
    return finding("frames", "others", { count: { count: frames - framesRead }, names });
  const facts: Facts = { read: { count: framesRead }, all: { count: frames }, names };
  return finding("frames", textsRead === 0 ? "none" : "some", facts);
}

/** Whether the page was in sight all the time. */
export const judgeVisible = ({ hiddenMs }: StreamMeasure): Finding =>
  hiddenMs === 0 ? finding("visible", "seen") : finding("visible", "hidden", { time: { ms: hiddenMs } });

export type ServiceTime = {
  /** What is added to the steady clock for the service's time, in ms since 1970. */
  readonly toServerMs: number;
  /** Whether that came from the service, and not from the device's clock, which may be wrong. */
  readonly isKnown: boolean;
};

/** The longest time without a byte, from the opening to the end of the measure, in ms. */
function longestSilenceMs({ chunks, edges }: StreamMeasure): number {
  const moments = [...edges, ...chunks].sort((a, b) => a.stretch - b.stretch || a.at - b.at);
  return largest(spacingsOf(moments));
}

/** How late and how evenly the text comes. Frames' own times come first, else how far they are apart. */
export function judgeDelay(measure: StreamMeasure, { toServerMs, isKnown }: ServiceTime): Finding {
  const { arrivals, chunks, openedAt, heartbeatMs } = measure;
  if (openedAt === undefined || chunks.length === 0) return finding("delay", "nothing");
  if (isHeldBack(arrivals, openedAt)) return finding("delay", "heldBack");
  const silence = longestSilenceMs(measure);
  if (silence > silenceLimitMs(heartbeatMs)) return finding("delay", "silent", { silence: { ms: silence } });
  if (chunks.length === 1) return finding("delay", "nothing");
  const sinceOpen = arrivals.filter(
    ({ sentAt }) => sentAt !== undefined && sentAt >= openedAt + toServerMs - LATE_MS,
  );
  const latencies = latenciesOf(sinceOpen, toServerMs);
  if (latencies.length < ENOUGH_TIMES) return finding("delay", "spaced", { silence: { ms: silence } });
  const jitter = jitterOf(latencies);
  // The service tells its time in whole seconds.
  const delay = Math.max(1, Math.ceil((quantile(latencies, 0.5) ?? 0) / 1_000)) * 1_000;
  if (isKnown && delay > LATE_MS)
    return finding("delay", "late", { delay: { ms: delay }, jitter: { ms: jitter } });
  if (jitter > UNEVEN_MS) return finding("delay", "uneven", { jitter: { ms: jitter } });
  return isKnown
    ? finding("delay", "timed", { delay: { ms: delay }, jitter: { ms: jitter } })
    : finding("delay", "untimed", { jitter: { ms: jitter } });
}
