/**
 * A fixture for the connection machine: a clock that stops at every moment the machine asked for, and the streams
 * its commands opened. It keeps a diary, so that tests can say what a viewer's network would have seen.
 */
import { step } from "../../src/stream/connection.ts";
import { wakeAt } from "../../src/stream/due-times.ts";
import {
  type Cause,
  type ConnectionInput,
  type ConnectionState,
  initialConnection,
} from "../../src/stream/connection-state.ts";

export type Opened = {
  readonly id: number;
  readonly at: number;
  readonly resume: boolean;
  /** The input that led to it. */
  readonly by: ConnectionInput["type"];
};
export type Closed = { readonly id: number; readonly at: number; readonly by: ConnectionInput["type"] };

export type ConnectionFixture = {
  readonly now: () => number;
  readonly state: () => ConnectionState;
  /** Streams that are open on the network, oldest first. */
  readonly open: () => readonly number[];
  readonly opened: readonly Opened[];
  /** Streams the machine closed. */
  readonly closed: readonly Closed[];
  readonly send: (input: ConnectionInput) => void;
  /** Lets time pass; the machine hears the time whenever it asked to. */
  readonly advance: (ms: number) => void;
  /** The same, until a moment; sums of fractions could miss it by a hair. */
  readonly advanceTo: (until: number) => void;
  /** A stream answers; the newest where none is named. */
  readonly accept: (id?: number) => void;
  /** A stream says something; the newest where none is named. */
  readonly say: (what: "bytes" | "event" | "text", id?: number) => void;
  /** A stream ends; the newest where none is named. */
  readonly end: (cause: Cause, id?: number) => void;
};

export type ConnectionFixtureOptions = {
  readonly crossOrigin?: boolean;
  readonly random?: () => number;
  readonly startMs?: number;
  /** Called after every step of the machine. */
  readonly onStep?: (fixture: ConnectionFixture, input: ConnectionInput) => void;
};

export const network: Cause = { kind: "network" };
export const ended: Cause = { kind: "ended" };

/** A refusal with a status, as the transport reports it. */
export const refused = (status: number, retryAfterMs?: number): Cause => ({
  kind: "refused",
  status,
  code: status === 410 ? "ended" : "service-error",
  ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
});

/** Time steps at one moment after which two wake-ups chase each other without time passing. */
const MOST_STEPS_AT_ONCE = 50;

export function createConnectionFixture(options: ConnectionFixtureOptions = {}): ConnectionFixture {
  const { crossOrigin = false, random = () => 0.5, startMs = 0, onStep } = options;
  let now = startMs;
  let state = initialConnection(crossOrigin);
  const streams = new Set<number>();
  const opened: Opened[] = [];
  const closed: Closed[] = [];

  const send = (input: ConnectionInput): void => {
    const next = step(state, input, { now, random: random() });
    state = next.state;
    for (const command of next.commands) {
      if (command.type === "open") {
        streams.add(command.id);
        opened.push({ id: command.id, at: now, resume: command.resume, by: input.type });
      } else {
        streams.delete(command.id);
        closed.push({ id: command.id, at: now, by: input.type });
      }
    }
    onStep?.(fixture, input);
  };

  const newest = (): number => {
    const id = [...streams].at(-1);
    if (id === undefined) throw new Error("No stream is open");
    return id;
  };

  const fixture: ConnectionFixture = {
    now: () => now,
    state: () => state,
    open: () => [...streams],
    opened,
    closed,
    send,
    advance: (ms) => fixture.advanceTo(now + ms),
    advanceTo: (until) => {
      let atOnce = 0;
      for (let due = wakeAt(state); due !== undefined && due <= until; due = wakeAt(state)) {
        atOnce = due > now ? 0 : atOnce + 1;
        if (atOnce > MOST_STEPS_AT_ONCE)
          throw new Error(`The machine asks for the time without end at ${now} ms`);
        now = Math.max(now, due);
        send({ type: "timer" });
      }
      now = Math.max(now, until);
    },
    accept: (id = newest()) => send({ type: "opened", id }),
    say: (what, id = newest()) => send({ type: what, id }),
    end: (cause, id = newest()) => {
      streams.delete(id);
      send({ type: "closed", id, cause });
    },
  };
  return fixture;
}

/** A fixture in which the first stream is open. */
export function connectedFixture(options: ConnectionFixtureOptions = {}): ConnectionFixture {
  const fixture = createConnectionFixture(options);
  fixture.send({ type: "start" });
  fixture.accept();
  return fixture;
}

/** Lets the fixture run until the machine opens its next stream; how long that took, or nothing within `withinMs`. */
export function msUntilOpen(fixture: ConnectionFixture, withinMs = 400_000): number | undefined {
  const before = fixture.opened.length;
  const from = fixture.now();
  for (let due = wakeAt(fixture.state()); due !== undefined; due = wakeAt(fixture.state())) {
    if (due > from + withinMs) return undefined;
    fixture.advanceTo(due);
    const next = fixture.opened[before];
    if (next !== undefined) return next.at - from;
  }
  return undefined;
}
