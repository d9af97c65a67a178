/**
 * The vocabulary of the connection machine: its state, what can happen to it, what it can command, and the limits
 * it keeps.
 */
import type { Uses } from "../lib/budget.ts";
import type { VasErrorCode } from "../vas/errors.ts";

/** No answer within this time is a failure, in ms. */
export const CONNECT_DEADLINE_MS = 10_000;
/** A service that answered within this time, in ms, is expected to be as quick after a loss. */
export const QUICK_ANSWER_MS = 1_000;
/** No answer of such a service within this time is a failure, in ms. */
export const QUICK_DEADLINE_MS = 6_000;
/** For how many attempts after a loss that is so. */
export const QUICK_ATTEMPTS = 3;
/** Silence is measured in heartbeats, but never judged sooner or later than this, in ms. */
export const SHORTEST_SILENCE_MS = 20_000;
export const LONGEST_SILENCE_MS = 300_000;
export const SILENCE_IN_HEARTBEATS = 2.5;
/** A stream that lived this long was healthy: the next failure draws from the first range again, in ms. */
export const HEALTHY_AFTER_MS = 60_000;
/** A stream that brought text counts as healthy after this time, in ms; one that breaks sooner does not. */
export const HEALTHY_WITH_TEXT_AFTER_MS = 2_000;
/** A page hidden for longer than this comes back to a fresh stream, in ms. */
export const STALE_WHEN_HIDDEN_MS = 5_000;
/** A page hidden for longer than this lets its stream go, in ms. */
export const LET_GO_WHEN_HIDDEN_MS = 60_000;
/** Range of the wait before a fresh stream when the page or the network came back, in ms. */
export const COME_BACK_RANGE_MS = 1_000;
/** A fresh stream younger than this is not replaced by another, in ms. */
export const COME_BACK_DEBOUNCE_MS = 1_000;
/** Range of the wait after another tab gave the shared stream up, in ms. */
export const HANDOVER_RANGE_MS = 200;
/** A replaced stream goes on beside its successor for at most this long, in ms. */
export const OVERLAP_MS = 5_000;

/** Why a stream is over. */
export type Cause =
  | { readonly kind: "network" }
  | { readonly kind: "ended" }
  | {
      readonly kind: "refused";
      readonly status: number;
      readonly code: VasErrorCode;
      readonly retryAfterMs?: number;
    }
  | { readonly kind: "wrong-type" }
  /** Another tab gave the shared stream up; nothing is wrong, and this tab may go on at once. */
  | { readonly kind: "handover" };

/** Answers after which asking again would not help; the person has to act, or nothing more will come. */
export type Halt = "unauthorized" | "unknown-token" | "revoked" | "ended" | "refused";

export type Attempt = {
  readonly id: number;
  readonly since: number;
  readonly openedAt?: number;
  readonly lastByteAt: number;
  readonly resume: boolean;
  /** What was said came on it. */
  readonly hasText?: true;
};

export type ConnectionState = {
  readonly running: boolean;
  /** The stream whose events count. */
  readonly main?: Attempt;
  /** The predecessor that goes on until `main` delivers. */
  readonly previous?: Attempt & { readonly replacedAt: number };
  /** When the stream's new address is tried again, after a successor that failed. */
  readonly switchAt?: number;
  readonly failures: number;
  readonly retryAt?: number;
  /** The end of the range that the newest wait was drawn from. */
  readonly rangeEndsAt?: number;
  /** Before this moment the server does not want to hear from us. */
  readonly notBefore?: number;
  readonly halt?: Halt;
  readonly lastFailure?:
    | Exclude<Cause, { kind: "handover" }>
    | { readonly kind: "silent" }
    | { readonly kind: "no-answer" };
  readonly hiddenSince?: number;
  readonly keepWhenHidden: boolean;
  readonly offline: boolean;
  readonly heartbeatMs?: number;
  /** How long the stream that was opened last took to answer, in ms. */
  readonly answeredInMs?: number;
  /** A cross-origin service may refuse `Last-Event-ID` in its preflight, which looks like a lost network. */
  readonly crossOrigin: boolean;
  /** Whether the next attempt sends `Last-Event-ID`. */
  readonly resume: boolean;
  readonly recentAttempts: Uses;
  readonly nextId: number;
};

export type ConnectionInput =
  /** `start` comes from the page, `retry` from a person, who does not wait for the budget of streams. */
  | { readonly type: "start" | "stop" | "finish" | "switch" | "retry" }
  | { readonly type: "timer" | "online" | "offline" | "hidden" | "visible" | "left" | "restored" }
  | { readonly type: "keep-when-hidden"; readonly keep: boolean }
  | { readonly type: "heartbeat"; readonly everyMs: number }
  | { readonly type: "opened"; readonly id: number }
  /** `text` is an event that says what is said. */
  | { readonly type: "bytes" | "event" | "text"; readonly id: number }
  | { readonly type: "closed"; readonly id: number; readonly cause: Cause };

export type ConnectionCommand =
  | { readonly type: "open"; readonly id: number; readonly resume: boolean }
  | { readonly type: "close"; readonly id: number };

/** Circumstances of a step: the time on a steady clock in ms, and a draw from [0, 1). */
export type Moment = { readonly now: number; readonly random: number };
export type Step = { readonly state: ConnectionState; readonly commands: readonly ConnectionCommand[] };

/** A machine that has not started. */
export const initialConnection = (crossOrigin: boolean): ConnectionState => ({
  running: false,
  failures: 0,
  keepWhenHidden: false,
  offline: false,
  crossOrigin,
  resume: true,
  recentAttempts: [],
  nextId: 1,
});

/** Whether an open stream brings events, be it the newest or the one that goes on until its successor delivers. */
export const isDelivering = ({ main, previous }: ConnectionState): boolean =>
  main?.openedAt !== undefined || previous !== undefined;
