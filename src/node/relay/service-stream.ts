/**
 * The relay's one stream at the service: the viewer's own connection machine and reading, in Node.
 */
import type { Clock } from "../../lib/clock.ts";
import { createSingleTimer } from "../../lib/single-timer.ts";
import { yieldToPage } from "../../lib/yield-to-page.ts";
import { type ConnectionState, type Halt, isDelivering } from "../../stream/connection-state.ts";
import { createPace } from "../../stream/pace.ts";
import { createStream, type StreamCounters } from "../../stream/stream.ts";
import { createTransport } from "../../stream/transport.ts";
import type { StreamBreak } from "../../subtitles/reduce.ts";
import { type StreamNeeds, streamUrl } from "../../vas/addresses.ts";
import type { BroadcastEvent } from "../../vas/events/index.ts";
import { createFrameReader } from "../../vas/frame-reader.ts";
import type { KnownLanguages } from "../../vas/shape/tags.ts";
import type { StreamNames } from "../../vas/stream-names.ts";

export type ServiceStreamOptions = {
  readonly origin: string;
  readonly token: string;
  readonly accessToken: string | undefined;
  readonly lastEventId: string | undefined;
  /** The language and the voice that are asked for; all languages and no speech where it is left out. */
  readonly needs?: Partial<StreamNeeds>;
  readonly names: StreamNames | undefined;
  readonly clock: Clock;
  readonly random: () => number;
  readonly languages: () => KnownLanguages;
  /** An event, or a break of the stream, and the service's id of the stream's newest event by then. */
  readonly onInput: (input: BroadcastEvent | StreamBreak, lastEventId: string | undefined) => void;
  readonly onCounters: (counters: StreamCounters) => void;
  /** Nothing more comes, and asking again would not help. */
  readonly onHalt: (halt: Halt) => void;
};

export type ServiceStream = { readonly isOpen: () => boolean; readonly dispose: () => void };

/** Opens the stream and keeps it open. */
// Over 60 lines: one stream with the timer that settles its texts.
export function openServiceStream(options: ServiceStreamOptions): ServiceStream {
  const { origin, token, accessToken, lastEventId, needs, names, clock, random, onInput } = options;
  const openTransport = createTransport(fetch, { now: clock.now, yieldToPage });
  const together = (run: () => void): void => run();
  const frameReader = createFrameReader({
    clock,
    names,
    pace: createPace({ now: clock.now, yieldToPage, together }),
    context: options.languages,
  });
  const settling = createSingleTimer(clock);
  let isThere = false;

  const pass = (input: BroadcastEvent | StreamBreak): void => onInput(input, stream.lastEventId());

  /** Texts of which the service does not say whether they are final are so after some silence. */
  function scheduleSettling(): void {
    const due = frameReader.finality()?.due();
    if (due === undefined) {
      settling.cancel();
      return;
    }
    settling.set(due - clock.now(), () => {
      for (const event of frameReader.finality()?.settle(clock.now()) ?? []) pass(event);
      scheduleSettling();
    });
  }

  function noteState(state: ConnectionState): void {
    const is = isDelivering(state);
    if (is !== isThere) {
      isThere = is;
      pass({ type: is ? "stream-back" : "stream-lost" });
      if (is) frameReader.finality()?.resume(clock.now());
      else frameReader.finality()?.pause();
      scheduleSettling();
    }
    if (state.halt !== undefined) options.onHalt(state.halt);
  }

  const stream = createStream({
    openTransport,
    url: () => streamUrl(origin, token, { ...needs, ...(accessToken === undefined ? {} : { accessToken }) }),
    crossOrigin: false,
    clock,
    random,
    frameReader,
    together,
    ...(lastEventId === undefined ? {} : { lastEventId }),
    onEvent: (event) => {
      const finality = frameReader.finality();
      for (const counted of finality?.take(event, clock.now()) ?? [event]) pass(counted);
      if (finality?.due() !== undefined) scheduleSettling();
    },
    onChange: (state, counters) => {
      options.onCounters(counters);
      noteState(state);
    },
  });
  stream.send({ type: "keep-when-hidden", keep: true });
  stream.send({ type: "start" });

  return {
    isOpen: () => isThere,
    dispose: () => {
      isThere = false;
      settling.cancel();
      stream.dispose();
      frameReader.dispose();
    },
  };
}
