/**
 * What the person asks for: hear it again, go on to the newest, hold it, go on. The answer comes in the same step,
 * because a browser may only let sound start within the tap.
 */
import { isStale, withPassed } from "./flow.ts";
import { planFor, readyLive } from "./plan.ts";
import type { QueueState, QueueStep } from "./state.ts";
import { untried } from "./store.ts";
import { disposing, settled, stateOnly, without } from "./playbacks.ts";

/** Speech on: what becomes final from `since` on is spoken, not what was on the page before. */
export function start(state: QueueState, since: number, now: number): QueueStep {
  if (state.on) return stateOnly(state);
  const onSince = Math.min(since, now);
  return stateOnly({ ...state, on: true, onSince, readySince: now, unheardInRow: 0, troubles: 0 });
}

/** Speech off: nothing is left in the player's hands. */
export function stop(state: QueueState): QueueStep {
  return {
    state: {
      ...without(state, "current", "hold", "blockedSince", "notice"),
      on: false,
      mode: "live",
      trails: false,
      ahead: [],
      catchUp: 1,
      sentences: state.sentences.map((sentence) => ({ ...sentence, live: false })),
    },
    commands: disposing(state.current, ...state.ahead),
  };
}

/** Silence at once, where it is; what is said meanwhile waits. */
export function pause(state: QueueState, now: number): QueueStep {
  const { current, hold } = state;
  if (!state.on || hold === "lock" || hold === "person") return stateOnly(state);
  if (current === undefined || current.phase === "held")
    return stateOnly({ ...state, hold: "person", trails: true });
  return {
    state: { ...state, hold: "person", trails: true, current: settled(current, now, { phase: "held" }) },
    commands: [{ type: "pause", key: current.key }],
  };
}

/** Goes on where it was held. What the device or the browser held is left out where it is too old by now. */
export function resume(state: QueueState, now: number): QueueStep {
  const { current, hold } = state;
  if (hold === undefined) return stateOnly({ ...state, unheardInRow: 0, troubles: 0 });
  const free = without(state, "hold");
  if (current === undefined) return stateOnly(free);
  if (hold !== "person" && isStale(current, now)) return toNewest(free, now, true);
  return {
    state: { ...free, current: { ...current, phase: "starting", since: now } },
    commands: [{ type: "resume", key: current.key }],
  };
}

/** Leaves everything but the newest sentence that can be spoken, and what is spoken now with it. */
export function toNewest(state: QueueState, now: number, notice: boolean): QueueStep {
  const { current } = state;
  const live: QueueState = { ...without(state, "current"), mode: "live", trails: false };
  const after = Math.max(live.livePoint, current?.mode === "live" ? current.sid : -Infinity);
  const newest = readyLive(live, now, after).at(-1)?.sentence.sid ?? Infinity;
  const passed = live.sentences.filter(
    ({ sid, fate, live, finalAt, clipAt }) =>
      live &&
      fate === undefined &&
      (finalAt ?? clipAt) !== undefined &&
      (sid === current?.sid || (sid > state.livePoint && sid < newest && newest !== Infinity)),
  );
  return { state: withPassed(live, passed, now, notice), commands: disposing(current) };
}

/** The next one spoken is the newest. What is spoken now goes on only if it is the newest itself. */
export function skipToLive(state: QueueState, now: number): QueueStep {
  const { current } = state;
  if (!state.on) return stateOnly(state);
  const livePoint = Math.max(state.livePoint, current?.mode === "live" ? current.sid : -Infinity);
  const live: QueueState = { ...state, mode: "live", trails: false };
  const newer = readyLive(live, now, livePoint).length > 0;
  const isNewest = current !== undefined && current.sid >= livePoint && !isStale(current, now);
  if (newer || !isNewest) return toNewest(without(live, "hold"), now, false);
  return resume(live, now);
}

/** Hear a sentence again, and what follows it. Where nothing can be heard from there, say so and go on. */
export function replay(state: QueueState, sid: number, now: number): QueueStep {
  if (!state.on) return stateOnly(state);
  const sentences = state.sentences.map((sentence) => (sentence.sid < sid ? sentence : untried(sentence)));
  const from: QueueState = { ...state, sentences, mode: "replay", replayPoint: sid - 1 };
  const { pick, waits } = planFor(from, now);
  if (pick === undefined && !waits)
    return stateOnly({ ...state, notice: { kind: "nothing-to-hear", sid, at: now } });
  return { state: without(from, "current", "hold", "notice"), commands: disposing(state.current) };
}

/** One sentence back from the one that is spoken; while none is, the last one again. */
export function back(state: QueueState, now: number): QueueStep {
  const { current, lastSid } = state;
  const before = state.sentences.filter(
    ({ sid, text, clip }) => current !== undefined && sid < current.sid && (text ?? clip) !== undefined,
  );
  const sid = before.at(-1)?.sid ?? current?.sid ?? lastSid;
  return sid === undefined ? stateOnly(state) : replay(state, sid, now);
}

/**
 * Another language from the next sentence on: what is spoken now finishes, what waits in the old one is of no use any
 * more.
 */
export function switchLanguage(state: QueueState): QueueStep {
  const { current } = state;
  const heldNow = current?.phase === "held" ? current : undefined;
  const rest: QueueState = heldNow === undefined ? state : without(state, "current");
  return {
    state: {
      ...without(rest, "blockedSince"),
      sentences: [],
      ahead: [],
      mode: "live",
      trails: false,
      unheardInRow: 0,
    },
    commands: disposing(heldNow, ...state.ahead),
  };
}
