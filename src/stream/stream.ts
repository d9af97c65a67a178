/**
 * The one place where the connection machine touches the world: it runs the machine's commands, tells it what the
 * network, the page and the clock report, and hands decoded events on. A subscriber that throws is counted and
 * cannot hurt the stream.
 */
import type { Clock, TimerHandle } from "../lib/clock.ts";
import { type Decoded, decodeFrame, type RefusalCode } from "../vas/decode-event.ts";
import { documentedCode } from "../vas/errors.ts";
import { type BroadcastEvent, isText } from "../vas/events/index.ts";
import type { FrameReader } from "../vas/frame-reader.ts";
import { step } from "./connection.ts";
import { wakeAt } from "./due-times.ts";
import { type Unread, withUnread } from "./unread.ts";
import { type ConnectionInput, type ConnectionState, initialConnection } from "./connection-state.ts";
import type { OpenTransport, Transport } from "./transport.ts";

/** What the diagnostics panel shows; never an address or a secret. */
export type StreamCounters = {
  readonly attempts: number;
  readonly bytes: number;
  readonly events: number;
  /** Texts among the events. */
  readonly texts: number;
  readonly refused: Readonly<Partial<Record<RefusalCode, number>>>;
  /** What was not read, by name and keys: never what it holds. */
  readonly unread: readonly Unread[];
  readonly thrown: number;
};

export const noCounters: StreamCounters = {
  attempts: 0,
  bytes: 0,
  events: 0,
  texts: 0,
  refused: {},
  unread: [],
  thrown: 0,
};

export type StreamOptions = {
  readonly openTransport: OpenTransport;
  /** The address of the next attempt; asked anew each time, so that it holds the current language and token. */
  readonly url: () => string;
  readonly crossOrigin: boolean;
  readonly clock: Clock;
  readonly random: () => number;
  /** How frames are read; by their names alone where it is left out. */
  readonly frameReader?: Pick<FrameReader, "read">;
  readonly onEvent: (event: BroadcastEvent) => void;
  /** The stream was away for this time before what comes next, in ms, where another tab had it; `isOver`: it is back. */
  readonly onMissing?: (lostForMs: number, isOver: boolean) => void;
  /** Runs what brings several events at once, so that what follows from them follows once. */
  readonly together?: (run: () => void) => void;
  /** Told of every event by the counters; the state is the same object until more changes than when it was heard from. */
  readonly onChange: (state: ConnectionState, counters: StreamCounters) => void;
  /** Where to go on from, after a reload of the page. */
  readonly lastEventId?: string;
};

export type Stream = {
  readonly send: (input: ConnectionInput) => void;
  readonly lastEventId: () => string | undefined;
  /** Where the next attempt goes on from; nothing where nothing is to be sent again. */
  readonly setPosition: (lastEventId: string | undefined) => void;
  readonly dispose: () => void;
};

/** Statuses that fatal `error` events stand for, so that they halt the machine like the same answer would. */
const STATUS_OF_FATAL: Readonly<Record<string, number>> = {
  unauthorized: 401,
  "unknown-token": 404,
  revoked: 410,
  ended: 410,
};

/** Inputs that only say that the stream is alive. */
const HEARD: ReadonlySet<ConnectionInput["type"]> = new Set(["bytes", "event", "text"]);

const byName: Pick<FrameReader, "read"> = { read: (frame, take) => take(decodeFrame(frame)) };

// Over 60 lines: the shell of one machine, whose commands and reports meet in one state.
export function createStream(options: StreamOptions): Stream {
  const { clock, frameReader = byName } = options;
  let state = initialConnection(options.crossOrigin);
  /** As it was last told: that something was heard just now is no news. */
  let reported = state;
  let counters: StreamCounters = noCounters;
  let lastEventId = options.lastEventId;
  let timer: TimerHandle | undefined;
  let wakesAt: number | undefined;
  const open = new Map<number, Transport>();

  const count = (change: Partial<StreamCounters>): void => {
    counters = { ...counters, ...change };
  };

  /** Whether the machine still wants to hear of this stream; a transport may have more to say after it was closed. */
  const isOurs = (id: number): boolean => state.main?.id === id || state.previous?.id === id;

  function guarded(subscriber: () => void): void {
    try {
      subscriber();
    } catch {
      count({ thrown: counters.thrown + 1 });
    }
  }

  const reportChange = (): void => guarded(() => options.onChange(reported, counters));

  function deliver(id: number, event: BroadcastEvent): void {
    guarded(() => options.onEvent(event));
    if (event.type === "connected" && event.heartbeatMs !== undefined) {
      send({ type: "heartbeat", everyMs: event.heartbeatMs });
    } else if (event.type === "ended") {
      send({ type: "finish" });
    } else if (event.type === "error" && event.fatal) {
      const code = documentedCode(event.code);
      const status = code === undefined ? undefined : STATUS_OF_FATAL[code];
      if (code === undefined || status === undefined) return;
      open.get(id)?.close();
      open.delete(id);
      send({ type: "closed", id, cause: { kind: "refused", status, code } });
    }
  }

  /** A frame that waited to be read may come when its stream is over: what it says was said all the same. */
  function take(id: number, decoded: Decoded): void {
    if (!decoded.ok) {
      const { code } = decoded.error;
      count({
        refused: { ...counters.refused, [code]: (counters.refused[code] ?? 0) + 1 },
        unread: withUnread(counters.unread, decoded.error),
      });
      reportChange();
      return;
    }
    const wasOurs = isOurs(id);
    const texts = decoded.value.filter(isText).length;
    count({ events: counters.events + decoded.value.length, texts: counters.texts + texts });
    if (wasOurs) send({ type: texts > 0 ? "text" : "event", id });
    for (const event of decoded.value) {
      if (isOurs(id) || (!wasOurs && isText(event))) deliver(id, event);
    }
  }

  function connect(id: number, resume: boolean): void {
    count({ attempts: counters.attempts + 1 });
    const transport = options.openTransport(options.url(), resume ? lastEventId : undefined, {
      onOpen: () => send({ type: "opened", id }),
      together: options.together ?? ((run) => run()),
      onBytes: (bytes) => {
        if (!isOurs(id)) return;
        count({ bytes: counters.bytes + bytes });
        send({ type: "bytes", id });
      },
      onId: (eventId) => {
        if (isOurs(id)) lastEventId = eventId === "" ? undefined : eventId;
      },
      onMissing: (lostForMs, isOver) => {
        if (isOurs(id)) guarded(() => options.onMissing?.(lostForMs, isOver));
      },
      onFrame: (frame, eventId) => {
        if (!isOurs(id)) return;
        frameReader.read(frame, (decoded) => {
          if (eventId !== "") lastEventId = eventId;
          take(id, decoded);
        });
      },
      onClose: (cause) => {
        open.delete(id);
        send({ type: "closed", id, cause });
      },
    });
    if (isOurs(id)) open.set(id, transport);
    else transport.close();
  }

  function schedule(): void {
    const due = wakeAt(state);
    if (due === wakesAt) return;
    timer?.cancel();
    wakesAt = due;
    timer = due === undefined ? undefined : clock.after(due - clock.now(), wake);
  }

  /** What was heard since the timer was set may have put the moment off. */
  function wake(): void {
    wakesAt = undefined;
    if ((wakeAt(state) ?? 0) > clock.now()) schedule();
    else send({ type: "timer" });
  }

  function send(input: ConnectionInput): void {
    const before = state;
    const next = step(state, input, { now: clock.now(), random: options.random() });
    state = next.state;
    for (const command of next.commands) {
      if (command.type === "open") {
        connect(command.id, command.resume);
      } else {
        open.get(command.id)?.close();
        open.delete(command.id);
      }
    }
    const isOnlyHeard = HEARD.has(input.type) && next.commands.length === 0;
    if (!isOnlyHeard) reported = state;
    // What is heard only puts off what the timer is set for.
    if (!isOnlyHeard || wakesAt === undefined) schedule();
    if (state !== before && input.type !== "bytes") reportChange();
  }

  return {
    send,
    lastEventId: () => lastEventId,
    setPosition: (id) => {
      lastEventId = id;
    },
    dispose: () => {
      send({ type: "stop" });
      timer?.cancel();
    },
  };
}
