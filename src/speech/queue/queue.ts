/**
 * Speech as a pure machine: what happened goes in, the next state and the commands for the player come out. It
 * decides which sentence is spoken next, how fast, and what is left out and why, so that speech never talks over
 * itself, never falls minutes behind and never waits for ever, and all of it can be tested without sound or a clock.
 */
import type { Clip, PlayerEvent } from "../players/player.ts";
import { flow, isStale } from "./flow.ts";
import { back, pause, replay, resume, skipToLive, start, stop, switchLanguage, toNewest } from "./person.ts";
import { lengthOf, NOTICE_JOINS_MS } from "./policy.ts";
import type { QueueInput, QueueState, QueueStep, SpeechSettings } from "./state.ts";
import { find, withClip, withFinal, withClipFailed } from "./store.ts";
import { heardOf } from "./talk.ts";
import { ended, failed, held, loaded, started, stateOnly } from "./playbacks.ts";

export { initialQueue } from "./state.ts";
export { wakeAt } from "./flow.ts";

function onSettings(state: QueueState, settings: SpeechSettings): QueueStep {
  const volume = settings.volume;
  return {
    state: { ...state, settings },
    commands: volume === state.settings.volume ? [] : [{ type: "set-volume", volume }],
  };
}

/** A clip for a sentence that was passed comes too late; it is kept all the same, for who taps the sentence. */
function onClip(before: QueueState, clip: Clip, clipAt: number): QueueStep {
  const state = heardOf(before, clip.sid);
  const known = find(state.sentences, clip.sid);
  const passed = known?.fate === undefined ? clip.sid <= state.livePoint : known.fate !== "heard";
  const late = state.on && passed && known?.clip === undefined;
  const counts = late ? { ...state.counts, late: state.counts.late + 1 } : state.counts;
  return stateOnly({ ...state, counts, sentences: withClip(state, clip, clipAt) });
}

function onPlayer(state: QueueState, event: PlayerEvent, now: number): QueueStep {
  const { key } = event;
  switch (event.type) {
    case "loaded":
      return loaded(state, key, lengthOf(event.durationMs), now);
    case "started":
      return started(state, key, now);
    case "resumed": {
      const { current } = state;
      const tooOld = current?.key === key && current.phase === "held" && isStale(current, now);
      if (tooOld && state.hold === "device") {
        const { hold: _hold, ...free } = state;
        return toNewest(free, now, true);
      }
      return started(state, key, now);
    }
    case "ended":
      return ended(state, key);
    case "failed":
      return failed(state, key, event.reason, now);
    case "locked":
      return held(state, key, "lock", now);
    case "interrupted":
      return held(state, key, "device", now);
  }
}

function react(state: QueueState, input: QueueInput, now: number): QueueStep {
  switch (input.type) {
    case "start":
      return start(state, input.since ?? now, now);
    case "stop":
      return stop(state);
    case "tick":
      return stateOnly(state);
    case "pause":
      return pause(state, now);
    case "resume":
      return resume(state, now);
    case "skip-to-live":
      return skipToLive(state, now);
    case "back":
      return back(state, now);
    case "replay":
      return replay(state, input.sid, now);
    case "final":
      return stateOnly({ ...heardOf(state, input.sid), sentences: withFinal(state, input, now) });
    case "clip":
      return onClip(state, input.clip, Math.min(input.clipAt ?? now, now));
    case "clip-failed":
      return stateOnly({ ...state, sentences: withClipFailed(state, input.sid) });
    case "settings":
      return onSettings(state, input.settings);
    case "switch":
      return switchLanguage(state);
    case "player":
      return onPlayer(state, input.event, now);
  }
}

/** What was to be heard and will not be is said, unless something else was just said about this step. */
function withUnheardNotice(before: QueueState, { state, commands }: QueueStep, now: number): QueueStep {
  const lost = (some: QueueState): number => some.counts.missing + some.counts.failed;
  const count = lost(state) - lost(before);
  if (count <= 0 || state.notice !== before.notice) return { state, commands };
  const { notice } = before;
  const joins = notice?.kind === "unheard" && now - notice.at <= NOTICE_JOINS_MS ? notice.count : 0;
  return { state: { ...state, notice: { kind: "unheard", count: count + joins, at: now } }, commands };
}

/** One step of the machine. Inputs about what is no longer ours change nothing. */
export const step = (state: QueueState, input: QueueInput, now: number): QueueStep =>
  withUnheardNotice(state, flow(react(state, input, now), now), now);
