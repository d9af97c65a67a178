/**
 * What the page may say about speech: read from the queue's state, so that nothing is shown that is not so.
 */
import { upcoming, bornAtOf, deviceCanSpeak } from "./plan.ts";
import type { Mode, QueueState, SpeechCounts, SpeechNotice } from "./state.ts";

export type SpeechState = "off" | "locked" | "loading" | "idle" | "playing" | "paused" | "failed";

/** This many utterances in a row without one heard: speech does not work here. */
const FAILED_AFTER_UNHEARD = 3;

export type SpeechView = {
  readonly state: SpeechState;
  readonly pausedBy?: "person" | "device";
  readonly mode: Mode;
  /** It is behind because the person paused, and has not caught up yet. */
  readonly trails: boolean;
  /** The sentence that is spoken now (or is held in the middle), its key at the player, and who speaks it. */
  readonly sid?: number;
  readonly key?: number;
  readonly kind?: "clip" | "device";
  readonly voiceName?: string;
  /** The rate in effect. */
  readonly rate: number;
  readonly counts: SpeechCounts;
  readonly notice?: SpeechNotice;
};

/** What speech is doing, in one word. */
export function speechStateOf(state: QueueState): SpeechState {
  const { on, hold, current, ahead, settings } = state;
  if (!on) return "off";
  if (hold !== undefined) return hold === "lock" ? "locked" : "paused";
  if (current?.phase === "playing") return "playing";
  if (!settings.serviceSpeaks && !deviceCanSpeak(state)) return "failed";
  if (state.unheardInRow >= FAILED_AFTER_UNHEARD) return "failed";
  return current !== undefined || ahead.length > 0 ? "loading" : "idle";
}

/** The rate in effect: the person's, times what catching up adds. */
export const rateOf = ({ settings, catchUp }: QueueState): number => settings.rate * catchUp;

/**
 * How far speech is behind the text, in ms: how long the sentence spoken waited for its start, or the next one has
 * been waiting by now, whichever is longer.
 */
export function behindMs(state: QueueState, now: number): number {
  const { on, current, livePoint, mode, replayPoint } = state;
  if (!on) return 0;
  const point = Math.max(current?.sid ?? -Infinity, mode === "live" ? livePoint : replayPoint);
  const [next] = upcoming(state, now, point);
  const nextBornAt = next && bornAtOf(next);
  const waitedMs = nextBornAt === undefined ? 0 : now - nextBornAt;
  const ownMs = current === undefined ? 0 : (current.startedAt ?? now) - current.bornAt;
  return Math.max(0, waitedMs, ownMs);
}

/** Everything the page shows of speech but the time, which passes by itself (`behindMs`). */
export function speechView(state: QueueState): SpeechView {
  const { hold, mode, trails, current, counts, notice } = state;
  const heard = current?.startedAt === undefined ? undefined : current;
  const clip = heard?.utterance.kind === "clip" ? heard.utterance.clip : undefined;
  return {
    state: speechStateOf(state),
    ...(state.on && (hold === "person" || hold === "device") ? { pausedBy: hold } : {}),
    mode: current?.mode ?? mode,
    trails,
    ...(heard === undefined ? {} : { sid: heard.sid, key: heard.key, kind: heard.utterance.kind }),
    ...(clip === undefined ? {} : { voiceName: clip.voiceName }),
    rate: rateOf(state),
    counts,
    ...(notice === undefined ? {} : { notice }),
  };
}
