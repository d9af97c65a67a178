/**
 * A viewer without a page: the stream over real sockets, on a clock that a test moves, with everything it hears,
 * counts and shows kept for the test to look at.
 */
import { wakeAt } from "../../src/stream/due-times.ts";
import type { ConnectionState } from "../../src/stream/connection-state.ts";
import {
  createStream,
  noCounters,
  type Stream,
  type StreamCounters,
  type StreamOptions,
} from "../../src/stream/stream.ts";
import { createTransport } from "../../src/stream/transport.ts";
import { noSubtitles, reduceSubtitles, type SubtitleState } from "../../src/subtitles/reduce.ts";
import type { BroadcastEvent } from "../../src/vas/events.ts";
import { type Condition, createCondition } from "./condition.ts";
import { createManualClock, type ManualClock } from "./manual-clock.ts";

export type Viewer = {
  readonly stream: Stream;
  readonly clock: ManualClock;
  readonly events: readonly BroadcastEvent[];
  /** Bytes that came in, over all streams. */
  readonly bytes: () => number;
  readonly state: () => ConnectionState;
  readonly counters: () => StreamCounters;
  /** What was said, folded the way a visit folds it. */
  readonly subtitles: () => SubtitleState;
  /** Settles as soon as `holds` does. */
  readonly until: Condition["until"];
  readonly untilOpen: () => Promise<void>;
  /** Settles when the stream is lost and no attempt is under way. */
  readonly untilLost: () => Promise<void>;
  /** Lets time pass until the next attempt is made; how long that was, in ms. */
  readonly passUntilAttempt: (withinMs?: number) => number;
  /** Lets time pass until the stream is given up; how long that was, in ms. */
  readonly passUntilLost: () => number;
};

export type ViewerOptions = Partial<Omit<StreamOptions, "clock" | "openTransport" | "onChange">> & {
  readonly fetch?: typeof fetch;
  /** Rung at whatever the viewer notices; shared with a server so that a test can wait for both. */
  readonly condition?: Condition;
};

/** Longer than any wait, deadline or watchdog, in ms. */
const LONGEST_WAIT_MS = 400_000;

export const isDelivering = ({ main, previous }: ConnectionState): boolean =>
  main?.openedAt !== undefined || previous !== undefined;

/** Starts a viewer of the stream at `url`. It has to be disposed. */
export function startViewer(url: string, options: ViewerOptions = {}): Viewer {
  const { fetch: fetchImpl = fetch, condition = createCondition(), onEvent, ...more } = options;
  const clock = createManualClock();
  const openTransport = createTransport(fetchImpl);
  const events: BroadcastEvent[] = [];
  let bytes = 0;
  let state: ConnectionState | undefined;
  let counters = noCounters;
  let subtitles = noSubtitles;

  const fold = (input: Parameters<typeof reduceSubtitles>[1]): void => {
    subtitles = reduceSubtitles(subtitles, input, clock.now());
  };
  const stream = createStream({
    url: () => url,
    crossOrigin: false,
    random: () => 0.5,
    ...more,
    clock,
    openTransport: (address, lastEventId, handlers) =>
      openTransport(address, lastEventId, {
        ...handlers,
        onBytes: (count) => {
          bytes += count;
          handlers.onBytes(count);
          condition.notify();
        },
      }),
    onEvent: (event) => {
      events.push(event);
      fold(event);
      try {
        onEvent?.(event);
      } finally {
        condition.notify();
      }
    },
    onChange: (next, counted) => {
      const was = state !== undefined && isDelivering(state);
      state = next;
      counters = counted;
      if (was && !isDelivering(next)) fold({ type: "stream-lost" });
      if (!was && isDelivering(next)) fold({ type: "stream-back" });
      condition.notify();
    },
  });
  stream.send({ type: "start" });

  const current = (): ConnectionState => {
    if (state === undefined) throw new Error("The stream has told nothing yet");
    return state;
  };
  function passUntil(what: string, holds: () => boolean, withinMs: number): number {
    const from = clock.now();
    while (!holds()) {
      const due = wakeAt(current());
      if (due === undefined || due - from > withinMs) throw new Error(`No ${what} within ${withinMs} ms`);
      clock.advance(due - clock.now());
    }
    return clock.now() - from;
  }
  return {
    stream,
    clock,
    events,
    bytes: () => bytes,
    state: current,
    counters: () => counters,
    subtitles: () => subtitles,
    until: condition.until,
    untilOpen: () => condition.until("an open stream", () => current().main?.openedAt !== undefined),
    untilLost: () => condition.until("a lost stream", () => current().main === undefined),
    passUntilAttempt: (withinMs = LONGEST_WAIT_MS) => {
      const before = counters.attempts;
      return passUntil("attempt", () => counters.attempts > before, withinMs);
    },
    passUntilLost: () => passUntil("loss", () => current().main === undefined, LONGEST_WAIT_MS),
  };
}
