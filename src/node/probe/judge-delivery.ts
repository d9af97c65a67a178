/**
 * Judges how the stream comes: as what, compressed or not, at once or in portions, and whether it stays open.
 */
import { largest } from "../../lib/arrival-times.ts";
import { silenceLimitMs } from "../../stream/due-times.ts";
import { type Buffering, isBuffered, measureBuffering } from "./buffering.ts";
import type { StreamAnswer } from "./facts.ts";
import { counted, finding, type Judged, note, time, together } from "./finding.ts";
import type { ReadFrame } from "./read-frames.ts";

/** A quiet stream is cut by many servers after 60 s; half of that leaves room, in ms. */
const LONG_QUIET_MS = 30_000;

export type Heartbeats = {
  /** What the service says of them, in ms. */
  readonly toldMs?: number;
  readonly comments: number;
  readonly events: number;
  /** Longest time between two of them, in ms. */
  readonly longestIntervalMs?: number;
  /** Longest time without a byte, in ms. */
  readonly longestQuietMs: number;
};

const longestGap = (times: readonly number[]): number =>
  largest(times.map((at, index) => at - (times[index - 1] ?? at)));

/** When the stream was asked for, in ms since 1970, by the `Date` header of its head (RFC 9110, section 6.6.1). */
function startedAtOf({ headers, headAfterMs }: StreamAnswer): number | undefined {
  const date = Date.parse(headers["date"] ?? "");
  return Number.isNaN(date) ? undefined : date - headAfterMs;
}

/** What keeps the stream open. */
function heartbeatsOf(stream: StreamAnswer, frames: readonly ReadFrame[]): Heartbeats {
  const events = frames
    .filter(({ explained }) => explained.readAs.includes("heartbeat"))
    .map(({ atMs }) => atMs);
  const beats = [...events, ...stream.comments.map(({ atMs }) => atMs)].sort((a, b) => a - b);
  const told = frames.flatMap(({ events }) =>
    events.flatMap((event) => (event.type === "connected" ? (event.heartbeatMs ?? []) : [])),
  )[0];
  const longestQuietMs = longestGap([
    stream.headAfterMs,
    ...stream.chunks.map(({ atMs }) => atMs),
    stream.openMs,
  ]);
  return {
    comments: stream.comments.length,
    events: events.length,
    longestQuietMs,
    ...(told === undefined ? {} : { toldMs: told }),
    ...(beats.length < 2 ? {} : { longestIntervalMs: longestGap(beats) }),
  };
}

function judgeHeartbeats({
  toldMs,
  comments,
  events,
  longestIntervalMs,
  longestQuietMs,
}: Heartbeats): Judged {
  const beats = `${counted(comments, "comment line")} and ${counted(events, "heartbeat event")}${longestIntervalMs === undefined ? "" : `, at most ${time(longestIntervalMs)} apart`}; the longest time without a byte was ${time(longestQuietMs)}`;
  const patience = time(silenceLimitMs(toldMs));
  const told =
    toldMs === undefined
      ? `The service does not say how often it sends a sign of life, so a lost stream is noticed after ${patience}: ${beats}.`
      : `A sign of life is promised every ${time(toldMs)}, so a lost stream is noticed after ${patience}: ${beats}.`;
  const bound = toldMs === undefined ? LONG_QUIET_MS : toldMs * 1.5 + 1_000;
  if (longestQuietMs <= bound) return note("heartbeats", told);
  return finding(
    "quiet",
    told,
    toldMs === undefined
      ? "Let the service send a comment line or a heartbeat at least every 15 s, and say so in `heartbeat_interval_ms` of its first event: servers in between cut what is quiet, often after 60 s."
      : "Let the service keep the promise, or look for a server in between that holds small pieces back (proxy_buffering off, as in deploy/nginx).",
  );
}

function judgeBuffering(measured: Buffering): Judged {
  const { updates, updatesTogether, sentences, sentencesTogether, late, lateInTalk } = measured;
  const said = [
    `${updatesTogether} of ${updates} newer states of a text came in the same moment as the state before, and ${sentencesTogether} of ${sentences} sentences with another one`,
    late &&
      `against the service's times of day half came within ${time(late.p50Ms)} of the fastest, 95 % within ${time(late.p95Ms)}`,
    lateInTalk &&
      `against the times in the talk finished sentences came within ${time(lateInTalk.p50Ms)} (half) and ${time(lateInTalk.p95Ms)} (95 %) of the fastest`,
  ]
    .filter(Boolean)
    .join("; ");
  if (!isBuffered(measured)) return note("buffering", `Nothing holds the stream back: ${said}.`);
  return finding(
    "buffered",
    `Something holds the stream back and lets it through in portions: ${said}.`,
    "Switch buffering off for the stream in every server between the service and the readers: proxy_buffering off in nginx (deploy/nginx/live-subtitles/stream.conf), flush_interval -1 in Caddy, and no content delivery network that collects answers. The service can send X-Accel-Buffering: no.",
  );
}

const isStreamType = (type: string): boolean => /^\s*text\/event-stream\s*(;|$)/i.test(type);

/** As what the stream is sent. */
function judgeForm({ headers }: StreamAnswer): Judged {
  const type = headers["content-type"] ?? "nothing";
  const encoding = headers["content-encoding"]?.trim().toLowerCase() ?? "identity";
  return together([
    !isStreamType(type) &&
      finding(
        "content-type",
        `The stream is sent as ${type}: the viewer refuses what is not text/event-stream.`,
        "Let the service send Content-Type: text/event-stream, and see that no server in between changes it or answers in its place, as a sign-in page would.",
      ),
    encoding !== "identity" &&
      finding(
        "compressed",
        `The stream is compressed (${encoding}): compressing collects text until there is enough of it, so subtitles come late.`,
        "Leave text/event-stream out of what is compressed, in the server before the service (gzip_types in nginx, encode in Caddy) or in the service.",
      ),
  ]);
}

/** Whether it stays open for as long as it is watched. */
function judgeEnd(
  { headers, endedBy, openMs }: StreamAnswer,
  frames: readonly ReadFrame[],
): Judged | undefined {
  const hasEnded = frames.some(({ explained }) => explained.readAs.includes("broadcast_ended"));
  if (endedBy === undefined) return undefined;
  switch (endedBy) {
    case "size":
      return note("size", "The stream brought more than the probe reads; it was closed before its time.");
    case "network":
      return finding(
        "stream-broke",
        `The stream broke off after ${time(openMs)}.`,
        "Look at the network and the servers between here and the service.",
      );
    case "service":
      if (hasEnded || !isStreamType(headers["content-type"] ?? "")) return undefined;
      return finding(
        "stream-ended",
        `The stream was ended from the other side after ${time(openMs)}.`,
        "Look for a time limit on answers in the servers between here and the service (proxy_read_timeout in nginx).",
      );
  }
}

/** Everything about the way of the main stream, with the figures it was judged by. */
export function judgeDelivery(
  stream: StreamAnswer,
  frames: readonly ReadFrame[],
): Judged & { readonly heartbeats: Heartbeats; readonly buffering: Buffering } {
  const { status, chunks, headAfterMs, errorCode } = stream;
  const figures = {
    heartbeats: heartbeatsOf(stream, frames),
    buffering: measureBuffering(frames, startedAtOf(stream)),
  };
  if (status !== 200) {
    const what = `The stream was answered with ${status}${errorCode === undefined ? "" : ` ${errorCode}`}.`;
    const change = "See in the logs of the service, or of the server before it, why.";
    return { ...figures, ...finding("stream-status", what, change) };
  }
  const first = chunks[0] === undefined ? "never" : `after ${time(chunks[0].atMs)}`;
  return {
    ...figures,
    ...together([
      note(
        "first-byte",
        `The head of the stream was there after ${time(headAfterMs)}, the first byte ${first}.`,
      ),
      judgeForm(stream),
      judgeEnd(stream, frames),
      judgeHeartbeats(figures.heartbeats),
      frames.length > 0 && judgeBuffering(figures.buffering),
    ]),
  };
}
