/**
 * The connection as a pure machine: what happened goes in, the next state and the commands for the network come
 * out. It decides when to open, when to give a silent stream up, how long to wait and when to stop for good, so
 * that all of it can be tested without a socket or a clock.
 */
import { allowedFrom, STREAM_LIMIT, used } from "../lib/budget.ts";
import { mayPass } from "../lib/retry.ts";
import { backoff } from "./backoff.ts";
import {
  type Attempt,
  type Cause,
  COME_BACK_DEBOUNCE_MS,
  COME_BACK_RANGE_MS,
  type ConnectionCommand,
  type ConnectionInput,
  type ConnectionState,
  type Halt,
  HANDOVER_RANGE_MS,
  HEALTHY_AFTER_MS,
  HEALTHY_WITH_TEXT_AFTER_MS,
  type Moment,
  OVERLAP_MS,
  STALE_WHEN_HIDDEN_MS,
  type Step,
} from "./connection-state.ts";
import { dueTimes } from "./due-times.ts";

const stay = (state: ConnectionState): Step => ({ state, commands: [] });

function without<K extends keyof ConnectionState>(
  state: ConnectionState,
  ...keys: K[]
): Omit<ConnectionState, K> {
  const rest = { ...state };
  for (const key of keys) delete rest[key];
  return rest;
}

const closing = (...attempts: readonly (Attempt | undefined)[]): ConnectionCommand[] =>
  attempts.flatMap((attempt) => (attempt === undefined ? [] : [{ type: "close", id: attempt.id }]));

/** Failures since the last healthy stream, as it is when `main` is about to be given up or replaced. */
function failuresSoFar({ main, failures }: ConnectionState, now: number): number {
  if (main?.openedAt === undefined) return failures;
  const healthyAfterMs = main.hasText === true ? HEALTHY_WITH_TEXT_AFTER_MS : HEALTHY_AFTER_MS;
  return now >= main.openedAt + healthyAfterMs ? 0 : failures;
}

function open(state: ConnectionState, now: number): Step {
  const id = state.nextId;
  const main: Attempt = { id, since: now, lastByteAt: now, resume: state.resume };
  return {
    state: {
      ...without(state, "retryAt", "notBefore", "switchAt"),
      main,
      failures: failuresSoFar(state, now),
      nextId: id + 1,
      recentAttempts: used(state.recentAttempts, STREAM_LIMIT, now),
    },
    commands: [{ type: "open", id, resume: main.resume }],
  };
}

/** Opens a stream as soon as the budget of streams allows, where none is open. */
function openSoon(state: ConnectionState, now: number): Step {
  const from = allowedFrom(state.recentAttempts, STREAM_LIMIT);
  return now >= from ? open(state, now) : stay({ ...state, retryAt: from });
}

/** Drops what is open and opens anew within `rangeMs`, but never before the server wants it. */
function reopen(state: ConnectionState, { now, random }: Moment, rangeMs: number): Step {
  if (state.main !== undefined && now - state.main.since < COME_BACK_DEBOUNCE_MS) return stay(state);
  const soon = Math.max(now + random * rangeMs, earliest(state));
  const retryAt = state.main === undefined ? Math.min(state.retryAt ?? soon, soon) : soon;
  const idle = letGo(state, now);
  return {
    state: { ...idle.state, retryAt: Math.max(retryAt, earliest(state)) },
    commands: idle.commands,
  };
}

/** Closes what is open, with no plan to open anew. */
function letGo(state: ConnectionState, now: number): Step {
  return {
    state: {
      ...without(state, "main", "previous", "retryAt", "switchAt"),
      failures: failuresSoFar(state, now),
    },
    commands: closing(state.main, state.previous),
  };
}

function halted(state: ConnectionState, halt: Halt, now: number): Step {
  const idle = letGo(without(state, "notBefore"), now);
  return { state: { ...idle.state, running: false, halt }, commands: idle.commands };
}

/** What a refusal means for good; nothing where it may pass (408, 425, 429 and 5xx). */
function haltOf(cause: Failure): Halt | undefined {
  if (cause.kind !== "refused") return undefined;
  const { status, code } = cause;
  if (status === 204) return "ended";
  if (status === 401 || status === 403) return "unauthorized";
  if (status === 404) return "unknown-token";
  if (status === 410) return code === "revoked" ? "revoked" : "ended";
  return status < 400 || mayPass(status) ? undefined : "refused";
}

type Failure = NonNullable<ConnectionState["lastFailure"]>;

/** Before this moment no attempt may be made by our own decision, in ms on the machine's clock. */
function earliest({ recentAttempts, notBefore = 0 }: ConnectionState): number {
  return Math.max(allowedFrom(recentAttempts, STREAM_LIMIT), notBefore);
}

/**
 * The stream is lost: wait, and try again. A successor that fails leaves its predecessor in place, so that nothing
 * said meanwhile is lost.
 */
function failed(state: ConnectionState, failure: Failure, { now, random }: Moment): Step {
  const { main, previous } = state;
  const failures = failuresSoFar(state, now) + 1;
  const retryAfterMs = failure.kind === "refused" ? failure.retryAfterMs : undefined;
  const endedBy = failure.kind === "silent" || failure.kind === "no-answer" ? "us" : "server";
  const wait = backoff({
    failures,
    endedBy,
    random,
    leftMs: (state.rangeEndsAt ?? now) - now,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  });
  const retryAt = Math.max(now + wait.ms, earliest(state));
  const rangeEndsAt = now + wait.rangeMs;
  const asked = retryAfterMs === undefined ? {} : { notBefore: retryAt };
  const neverOpened = main?.openedAt === undefined && failure.kind === "network";
  if (previous !== undefined) {
    const { replacedAt: _over, ...kept } = previous;
    return {
      state: {
        ...without(state, "previous"),
        main: kept,
        failures,
        lastFailure: failure,
        rangeEndsAt,
        switchAt: Math.max(retryAt, now + OVERLAP_MS),
        ...asked,
      },
      commands: closing(main),
    };
  }
  return {
    state: {
      ...without(state, "main", "switchAt"),
      failures,
      lastFailure: failure,
      retryAt,
      rangeEndsAt,
      resume: neverOpened && state.crossOrigin ? !state.resume : state.resume,
      ...asked,
    },
    commands: closing(main),
  };
}

function closed(state: ConnectionState, id: number, cause: Cause, moment: Moment): Step {
  if (state.previous?.id === id) return stay(without(state, "previous"));
  if (state.main?.id !== id) return stay(state);
  if (cause.kind === "handover") {
    const idle = letGo(state, moment.now);
    const soon = moment.now + moment.random * HANDOVER_RANGE_MS;
    return {
      state: { ...idle.state, retryAt: Math.max(soon, earliest(state)) },
      commands: closing(state.previous),
    };
  }
  const halt = haltOf(cause);
  if (halt !== undefined) return halted({ ...state, lastFailure: cause }, halt, moment.now);
  return { state: failed(state, cause, moment).state, commands: [] };
}

function onTimer(state: ConnectionState, moment: Moment): Step {
  const { now } = moment;
  const due = dueTimes(state);
  if (now >= due.letGo) return letGo(state, now);
  if (now >= due.attempt) return openSoon(state, now);
  if (now >= due.answer) return failed(state, { kind: "no-answer" }, moment);
  if (now >= due.sound) return failed(state, { kind: "silent" }, moment);
  if (now >= due.successor) {
    if (state.main?.openedAt === undefined) return failed(state, { kind: "no-answer" }, moment);
    return { state: without(state, "previous"), commands: closing(state.previous) };
  }
  if (now >= due.again) {
    const again = switched(state, now);
    return { state: { ...again.state, failures: state.failures }, commands: again.commands };
  }
  return stay(state);
}

function switched(state: ConnectionState, now: number): Step {
  const { main, previous } = state;
  if (main === undefined) return stay(state);
  const from = allowedFrom(state.recentAttempts, STREAM_LIMIT);
  if (now < from) return stay({ ...state, switchAt: Math.max(from, state.switchAt ?? 0) });
  const replaced = main.openedAt === undefined ? main : previous;
  const kept = main.openedAt === undefined ? previous : { ...main, replacedAt: now };
  const step = open(
    { ...without(state, "previous"), ...(kept === undefined ? {} : { previous: kept }) },
    now,
  );
  return { state: step.state, commands: [...closing(replaced), ...step.commands] };
}

function heard(
  state: ConnectionState,
  { id, type }: { readonly id: number; readonly type: "bytes" | "event" | "text" },
  now: number,
): Step {
  const news = { lastByteAt: now, ...(type === "text" ? ({ hasText: true } as const) : {}) };
  if (state.previous?.id === id) return stay({ ...state, previous: { ...state.previous, ...news } });
  if (state.main?.id !== id) return stay(state);
  const main = { ...state.main, ...news };
  if (type === "bytes" || state.previous === undefined) return stay({ ...state, main });
  return { state: { ...without(state, "previous"), main }, commands: closing(state.previous) };
}

/** One step of the machine. Inputs about a stream that is no longer ours change nothing. */
export function step(state: ConnectionState, input: ConnectionInput, moment: Moment): Step {
  const { now } = moment;
  if (input.type === "start" || input.type === "retry") {
    if (state.main !== undefined) return stay(state);
    const going = { ...without(state, "halt", "notBefore"), running: true };
    return input.type === "retry" ? open(going, now) : openSoon(going, now);
  }
  if (input.type === "keep-when-hidden") return stay({ ...state, keepWhenHidden: input.keep });
  if (input.type === "offline") return stay({ ...state, offline: true });
  if (input.type === "hidden") return stay({ ...state, hiddenSince: state.hiddenSince ?? now });
  const hiddenForMs = state.hiddenSince === undefined ? 0 : now - state.hiddenSince;
  const awake = input.type === "visible" || input.type === "restored" ? without(state, "hiddenSince") : state;
  if (!state.running) return stay(input.type === "online" ? { ...awake, offline: false } : awake);
  switch (input.type) {
    case "stop":
      return letGo({ ...state, running: false }, now);
    case "finish":
      return halted(state, "ended", now);
    case "switch":
      return switched(state, now);
    case "timer":
      return onTimer(state, moment);
    case "online":
      return reopen({ ...state, offline: false }, moment, COME_BACK_RANGE_MS);
    case "visible":
      return hiddenForMs > STALE_WHEN_HIDDEN_MS ? reopen(awake, moment, COME_BACK_RANGE_MS) : stay(awake);
    case "left":
      return letGo(state, now);
    case "restored":
      return reopen(awake, moment, COME_BACK_RANGE_MS);
    case "heartbeat":
      return stay({ ...state, heartbeatMs: input.everyMs });
    case "opened":
      return state.main?.id === input.id
        ? stay({
            ...state,
            main: { ...state.main, openedAt: now, lastByteAt: now },
            answeredInMs: now - state.main.since,
          })
        : stay(state);
    case "bytes":
    case "event":
    case "text":
      return heard(state, input, now);
    case "closed":
      return closed(state, input.id, input.cause, moment);
  }
}
