/**
 * The limits of time that the connection machine keeps, and when it wants to hear the time again.
 */
import {
  CONNECT_DEADLINE_MS,
  QUICK_ANSWER_MS,
  QUICK_ATTEMPTS,
  QUICK_DEADLINE_MS,
  type ConnectionState,
  LET_GO_WHEN_HIDDEN_MS,
  LONGEST_SILENCE_MS,
  OVERLAP_MS,
  SHORTEST_SILENCE_MS,
  SILENCE_IN_HEARTBEATS,
} from "./connection-state.ts";

/** How long the stream may be silent before it counts as dead, in ms; `heartbeatMs` is what the service promises. */
export const silenceLimitMs = (heartbeatMs: number | undefined): number =>
  heartbeatMs === undefined
    ? LONGEST_SILENCE_MS
    : Math.min(Math.max(heartbeatMs * SILENCE_IN_HEARTBEATS, SHORTEST_SILENCE_MS), LONGEST_SILENCE_MS);

/** How long an attempt may go without an answer, in ms: not as long where the service was quick before. */
const answerDeadlineMs = ({ failures, answeredInMs = Infinity }: ConnectionState): number =>
  answeredInMs <= QUICK_ANSWER_MS && failures <= QUICK_ATTEMPTS ? QUICK_DEADLINE_MS : CONNECT_DEADLINE_MS;

/**
 * When each limit falls due, in ms on the machine's clock; infinity where it does not apply. One place for both the
 * wake-up and the check, so that a wake-up always finds something to do, whatever fractions the clock has.
 */
export function dueTimes(state: ConnectionState) {
  const { main, previous, retryAt, switchAt, hiddenSince, keepWhenHidden, heartbeatMs } = state;
  const waiting = main === undefined ? retryAt : undefined;
  const unseen = keepWhenHidden || (main === undefined && retryAt === undefined) ? undefined : hiddenSince;
  const answered = main?.openedAt !== undefined;
  return {
    letGo: (unseen ?? Infinity) + LET_GO_WHEN_HIDDEN_MS,
    attempt: waiting ?? Infinity,
    answer: main === undefined || answered ? Infinity : main.since + answerDeadlineMs(state),
    sound: main === undefined || !answered ? Infinity : main.lastByteAt + silenceLimitMs(heartbeatMs),
    successor: (previous?.replacedAt ?? Infinity) + OVERLAP_MS,
    again: answered && previous === undefined ? (switchAt ?? Infinity) : Infinity,
  };
}

/** When the machine wants to hear the time again, in ms on its clock; nothing where it waits for the world. */
export function wakeAt(state: ConnectionState): number | undefined {
  const first = state.running ? Math.min(...Object.values(dueTimes(state))) : Infinity;
  return first === Infinity ? undefined : first;
}
