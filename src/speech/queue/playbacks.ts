/**
 * What is in the hands of the player: how far it is, when it is given up, and what its events mean. The state only
 * ever says what the player reported.
 */
import {
  LOAD_DEADLINE_MS,
  longestClipMs,
  OVERTIME_MS,
  patienceMs,
  STALE_AFTER_MS,
  UNKNOWN_LENGTH_MS,
} from "./policy.ts";
import type { UnheardReason } from "../players/player.ts";
import { meansFor, planFor } from "./plan.ts";
import type { Hold, QueueCommand, QueueState, QueueStep, Playback } from "./state.ts";
import { change, find } from "./store.ts";
import { reached } from "./talk.ts";

export const stateOnly = (state: QueueState): QueueStep => ({ state, commands: [] });

/** One step and then another. */
export function andThen(step: QueueStep, next: (state: QueueState) => QueueStep): QueueStep {
  const { state, commands } = next(step.state);
  return { state, commands: [...step.commands, ...commands] };
}

/** A state without some of its optional fields. */
export function without<K extends keyof QueueState>(state: QueueState, ...keys: K[]): Omit<QueueState, K> {
  const rest = { ...state };
  for (const key of keys) delete rest[key];
  return rest;
}

export const disposing = (...playbacks: readonly (Playback | undefined)[]): QueueCommand[] =>
  playbacks.flatMap((playback) => (playback === undefined ? [] : [{ type: "dispose", key: playback.key }]));

/** How much of a playback was heard by `now`, in ms at rate 1. */
const playedMs = (playback: Playback, now: number): number =>
  playback.phase === "playing"
    ? playback.playedMs + (now - playback.since) * playback.rate
    : playback.playedMs;

/** The same playback with its progress up to `now` written down. */
export const settled = (playback: Playback, now: number, changes: Partial<Playback>): Playback => ({
  ...playback,
  playedMs: playedMs(playback, now),
  since: now,
  ...changes,
});

/** When a playback that is or will be heard is expected to end, in ms; never before `now`. */
export const endsAt = (playback: Playback, now: number): number =>
  now + Math.max(0, playback.expectedMs - playedMs(playback, now)) / playback.rate;

/** When the playback that may be audible is given up, in ms; infinity while nothing limits it. */
export function currentDueAt({ current, troubles, trails }: QueueState): number {
  if (current === undefined || current.phase === "held") return Infinity;
  if (current.phase === "playing") {
    const longest = current.durationMs ?? Math.max(UNKNOWN_LENGTH_MS, 2 * current.expectedMs);
    return current.since + Math.max(0, longest - current.playedMs) / current.rate + OVERTIME_MS;
  }
  const patient = current.since + patienceMs(troubles);
  const goesStale = current.mode === "live" && current.startedAt === undefined && !trails;
  return goesStale ? Math.min(patient, current.bornAt + STALE_AFTER_MS) : patient;
}

/** When a playback that is made ready is given up, in ms: sooner when it holds something else that could be heard. */
export function aheadDueAt(state: QueueState, playback: Playback): number {
  if (playback.phase !== "loading") return Infinity;
  const latest = playback.since + LOAD_DEADLINE_MS;
  if (state.blockedSince === undefined || state.ahead[0] !== playback) return latest;
  const soonest = Math.max(playback.since, state.blockedSince) + patienceMs(state.troubles);
  if (soonest >= latest) return latest;
  return planFor(givenUp(state, playback, "unreachable", soonest), soonest).pick === undefined
    ? latest
    : soonest;
}

/**
 * An utterance that will not be heard. The device's voice may still say what a clip did not, if none of it was
 * heard; after the device's voice there is none to try.
 */
export function givenUp(
  state: QueueState,
  playback: Playback,
  reason: UnheardReason,
  now: number,
): QueueState {
  const rest =
    state.current?.key === playback.key
      ? without(state, "current")
      : { ...state, ahead: state.ahead.filter(({ key }) => key !== playback.key) };
  const failed =
    playback.utterance.kind === "clip" ? { clipFailed: true } : { clipFailed: true, deviceFailed: true };
  const tried = { ...rest, sentences: change(rest.sentences, playback.sid, failed) };
  const sentence = find(tried.sentences, playback.sid);
  const another =
    playback.startedAt === undefined && sentence !== undefined && meansFor(tried, sentence, now) !== "never";
  const counted = {
    ...tried,
    troubles: state.troubles + 1,
    unheardInRow: state.unheardInRow + 1,
    lastTrouble: reason,
  };
  if (another) return counted;
  return {
    ...counted,
    sentences: change(tried.sentences, playback.sid, { fate: "failed" }),
    counts: { ...state.counts, failed: state.counts.failed + 1 },
  };
}

/** The player says how long it is, and that it can start. A clip that cannot be its sentence is not played. */
export function loaded(
  state: QueueState,
  key: number,
  durationMs: number | undefined,
  now: number,
): QueueStep {
  const found = state.ahead.find((playback) => playback.key === key && playback.phase === "loading");
  const isClip = found?.utterance.kind === "clip";
  const longestMs = isClip ? longestClipMs(find(state.sentences, found.sid)?.text) : Infinity;
  if (found !== undefined && (durationMs ?? 0) > longestMs)
    return { state: givenUp(state, found, "malformed", now), commands: disposing(found) };
  const ahead = state.ahead.map((playback): Playback => {
    if (playback.key !== key || playback.phase !== "loading") return playback;
    const known = durationMs === undefined ? {} : { durationMs, expectedMs: durationMs };
    return { ...playback, ...known, phase: "ready", since: now };
  });
  return stateOnly({ ...state, ahead });
}

/** Sound comes out: from now on this sentence is spoken, and never again by itself. */
export function started(state: QueueState, key: number, now: number): QueueStep {
  const { current, hold } = state;
  if (current?.key !== key || current.phase === "playing") return stateOnly(state);
  const { sid } = current;
  const begun: QueueState = {
    ...reached(state, sid),
    troubles: 0,
    lastSid: sid,
    ...(current.mode === "replay" ? { replayPoint: Math.max(state.replayPoint, sid) } : {}),
  };
  const first = current.startedAt === undefined ? { startedAt: now } : {};
  if (hold === "person")
    return { state: { ...begun, current: { ...current, ...first } }, commands: [{ type: "pause", key }] };
  return stateOnly({
    ...without(begun, "hold"),
    current: settled(current, now, { phase: "playing", ...first }),
  });
}

/** It was heard to its end. */
export function ended(state: QueueState, key: number): QueueStep {
  const { current, counts } = state;
  if (current?.key !== key) return stateOnly(state);
  return stateOnly({
    ...without(reached(state, current.sid), "current"),
    sentences: change(state.sentences, current.sid, { fate: "heard" }),
    counts: { ...counts, heard: counts.heard + 1 },
    troubles: 0,
    unheardInRow: 0,
  });
}

/** The device or the browser holds it where it is; a pause of the person's outlasts that. */
export function held(state: QueueState, key: number, by: Hold, now: number): QueueStep {
  const { current } = state;
  if (current?.key !== key) return stateOnly(state);
  const hold = state.hold === "person" ? "person" : by;
  return stateOnly({ ...state, hold, current: settled(current, now, { phase: "held" }) });
}

/** The player gave it up. */
export function failed(state: QueueState, key: number, reason: UnheardReason, now: number): QueueStep {
  const playback = [state.current, ...state.ahead].find((playback) => playback?.key === key);
  return stateOnly(playback === undefined ? state : givenUp(state, playback, reason, now));
}
