/**
 * Half a minute of the stream, as the viewer would have it: one stream is opened, what it brings is noted, and it is closed.
 * A page that is hidden is given little time by its browser, so what comes meanwhile is not measured, and the half minute
 * waits; where that takes long, the stream is given back.
 */
import type { Clock } from "../lib/clock.ts";
import { sentAtOf } from "../lib/arrival-times.ts";
import { createSingleTimer } from "../lib/single-timer.ts";
import { type Cause, CONNECT_DEADLINE_MS, LET_GO_WHEN_HIDDEN_MS } from "../stream/connection-state.ts";
import type { OpenTransport } from "../stream/transport.ts";
import { withUnread, type Unread } from "../stream/unread.ts";
import type { Decoded, Frame } from "../vas/decode-event.ts";
import { isText } from "../vas/events/index.ts";
import type { FrameReader } from "../vas/frame-reader.ts";
import type { Arrival, Moment } from "./jitter.ts";
import { subjectOf } from "./read-arrival.ts";

/** How long is measured, in ms, without the time in which the page was hidden. */
export const MEASURE_MS = 30_000;
/** What comes this soon after a page is shown again may have come before, in ms. */
const SETTLE_MS = 1_000;
/** Frames that are not read this long after the end are left out, in ms: what reads them could not be loaded. */
const READ_DEADLINE_MS = 5_000;
/** How often the time that is left is told, in ms. */
const TICK_MS = 1_000;

export type StreamMeasure = {
  /** `complete`; `closed` from the other side; `no-answer` within the deadline; `hidden` for too long. */
  readonly end: "complete" | "closed" | "no-answer" | "hidden";
  /** Why it was closed. */
  readonly cause?: Cause;
  /** When it opened, on the steady clock, and how long that took, both in ms; absent where it never did. */
  readonly openedAt?: number;
  readonly openedAfterMs?: number;
  /** How long was measured, and how long the page was hidden meanwhile, in ms. */
  readonly measuredMs: number;
  readonly hiddenMs: number;
  readonly bytes: number;
  /** When bytes came in. */
  readonly chunks: readonly Moment[];
  /** When it opened and when the measure ended, and when the page was hidden and shown again in between. */
  readonly edges: readonly Moment[];
  readonly arrivals: readonly Arrival[];
  /** Frames that were looked into, and how many of them could be read. */
  readonly frames: number;
  readonly framesRead: number;
  /** How many of them held something that was said. */
  readonly textsRead: number;
  /** Kinds of those that could not. */
  readonly unread: readonly Unread[];
  readonly heartbeatMs?: number;
  /** The place in line at last, where the broadcast is full. */
  readonly queue?: number;
};

export type MeasurePorts = {
  readonly url: string;
  readonly openTransport: OpenTransport;
  readonly frameReader: Pick<FrameReader, "read">;
  readonly clock: Clock;
  /** Ms since 1970, as near to the service's clock as is known. */
  readonly wallNow: () => number;
  /** Whether the page is hidden as the measure begins. */
  readonly isHidden: boolean;
  /** Is told how much is left, in ms, and whether the measure waits because the page is hidden. */
  readonly onProgress: (leftMs: number, isPaused: boolean) => void;
};

export type StreamMeasurement = {
  readonly result: Promise<StreamMeasure>;
  readonly hide: () => void;
  readonly show: () => void;
  /** Closes the stream; `result` never settles. */
  readonly dispose: () => void;
};

type Notes = { -readonly [Name in keyof StreamMeasure]: StreamMeasure[Name] } & {
  chunks: Moment[];
  edges: Moment[];
  arrivals: Arrival[];
};

const newNotes = (): Notes => ({
  end: "complete",
  measuredMs: 0,
  hiddenMs: 0,
  bytes: 0,
  chunks: [],
  edges: [],
  arrivals: [],
  frames: 0,
  framesRead: 0,
  textsRead: 0,
  unread: [],
});

/** Notes what a frame was read as. */
function noteDecoded(notes: Notes, decoded: Decoded): void {
  if (!decoded.ok) {
    notes.unread = withUnread(notes.unread, decoded.error);
    return;
  }
  notes.framesRead += 1;
  if (decoded.value.some(isText)) notes.textsRead += 1;
  for (const event of decoded.value) {
    if (event.type === "connected" && event.heartbeatMs !== undefined) notes.heartbeatMs = event.heartbeatMs;
    if (event.type === "queue") notes.queue = event.position;
    else if (event.type !== "heartbeat") delete notes.queue;
  }
}

/** Time that goes on while the page is seen. */
function createSeenTime(clock: Clock, isHidden: boolean) {
  let hiddenAt = isHidden ? clock.now() : undefined;
  let shownAt = -Infinity;
  let stretch = 0;
  let passedMs = 0;
  let since = clock.now();
  let hiddenMs = 0;
  return {
    stretch: () => stretch,
    isHidden: () => hiddenAt !== undefined,
    /** Whether what comes now came now. */
    counts: () => hiddenAt === undefined && clock.now() - shownAt >= SETTLE_MS,
    passedMs: () => passedMs + (hiddenAt === undefined ? clock.now() - since : 0),
    hiddenMs: () => hiddenMs + (hiddenAt === undefined ? 0 : clock.now() - hiddenAt),
    restart: () => {
      passedMs = 0;
      since = clock.now();
    },
    hide: () => {
      if (hiddenAt !== undefined) return;
      passedMs += clock.now() - since;
      hiddenAt = clock.now();
    },
    show: () => {
      if (hiddenAt === undefined) return;
      hiddenMs += clock.now() - hiddenAt;
      hiddenAt = undefined;
      stretch += 1;
      shownAt = clock.now();
      since = shownAt;
    },
  };
}

/** Opens the stream at `url` and measures it. */
// Over 60 lines: one measurement is one set of notes, which all that happens adds to.
export function measureStream(ports: MeasurePorts): StreamMeasurement {
  const { clock, wallNow, onProgress } = ports;
  const notes = newNotes();
  const time = createSeenTime(clock, ports.isHidden);
  const askedAt = clock.now();
  const ending = createSingleTimer(clock);
  const ticking = createSingleTimer(clock);
  let isOver = false;
  let isSettled = false;
  let waiting = 0;
  let resolveWith: (measure: StreamMeasure) => void = () => undefined;
  const result = new Promise<StreamMeasure>((resolve) => {
    resolveWith = resolve;
  });

  const now = (): Moment => ({ at: clock.now(), stretch: time.stretch() });

  function noteEdge(): void {
    if (notes.openedAt !== undefined) notes.edges.push(now());
  }

  function close(): void {
    isOver = true;
    ending.cancel();
    ticking.cancel();
    transport.close();
  }

  /** Nothing is noted any more. */
  function settle(): void {
    ending.cancel();
    isSettled = true;
    notes.frames -= waiting;
    resolveWith(notes);
  }

  function finish(end: StreamMeasure["end"], cause?: Cause): void {
    if (isOver) return;
    close();
    if (!time.isHidden()) noteEdge();
    notes.end = end;
    notes.measuredMs = notes.openedAt === undefined ? 0 : time.passedMs();
    notes.hiddenMs = time.hiddenMs();
    if (cause !== undefined) notes.cause = cause;
    if (waiting === 0) settle();
    else ending.set(READ_DEADLINE_MS, settle);
  }

  function tick(): void {
    const leftMs = Math.max(0, MEASURE_MS - (notes.openedAt === undefined ? 0 : time.passedMs()));
    onProgress(leftMs, time.isHidden());
    if (!time.isHidden()) ticking.set(TICK_MS, tick);
  }

  /** What ends the measure next, as things are. */
  function follow(): void {
    if (time.isHidden()) ending.set(LET_GO_WHEN_HIDDEN_MS, () => finish("hidden"));
    else if (notes.openedAt === undefined)
      ending.set(CONNECT_DEADLINE_MS - time.passedMs(), () => finish("no-answer"));
    else ending.set(MEASURE_MS - time.passedMs(), () => finish("complete"));
    tick();
  }

  function onFrame(frame: Frame): void {
    if (isOver) return;
    const sentAt = sentAtOf(frame.data, wallNow());
    const arrival: Arrival = {
      ...now(),
      ...(sentAt === undefined ? {} : { sentAt }),
    };
    const counts = time.counts();
    notes.frames += 1;
    waiting += 1;
    ports.frameReader.read(frame, (decoded) => {
      if (isSettled) return;
      waiting -= 1;
      noteDecoded(notes, decoded);
      const subject = decoded.ok ? subjectOf(decoded.value[0]) : undefined;
      if (counts) notes.arrivals.push({ ...arrival, ...(subject === undefined ? {} : { subject }) });
      if (isOver && waiting === 0) settle();
    });
  }

  const transport = ports.openTransport(ports.url, undefined, {
    onOpen: () => {
      if (isOver || notes.openedAt !== undefined) return;
      notes.openedAt = clock.now();
      notes.openedAfterMs = clock.now() - askedAt;
      noteEdge();
      time.restart();
      follow();
    },
    onBytes: (count) => {
      notes.bytes += count;
      if (time.counts()) notes.chunks.push(now());
    },
    onFrame,
    onId: () => undefined,
    together: (run) => run(),
    onMissing: () => undefined,
    // Phones cut the streams of hidden pages, and tell of it when these are seen again.
    onClose: (cause) => finish(time.counts() ? "closed" : "hidden", cause),
  });
  follow();

  return {
    result,
    hide: () => {
      if (isOver) return;
      if (!time.isHidden()) noteEdge();
      time.hide();
      follow();
    },
    show: () => {
      if (isOver || !time.isHidden()) return;
      time.show();
      noteEdge();
      follow();
    },
    dispose: () => {
      isSettled = true;
      ending.cancel();
      if (!isOver) close();
    },
  };
}
