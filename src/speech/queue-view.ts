/**
 * What the page may say about speech: read from the queue's state, so that nothing is shown that is not so.
 */
import { awaited, bornAtOf, deviceCanSpeak } from "./queue-plan.ts";
import type { Mode, QueueState, SpeechCounts, SpeechNotice } from "./queue-state.ts";

export type SpeechState = "off" | "locked" | "loading" | "idle" | "playing" | "paused" | "failed";

/** This many utterances in a row without one heard: speech does not work here. */
export const FAILED_AFTER_UNHEARD = 3;

export type SpeechView = {
  readonly state: SpeechState;
  readonly pausedBy?: "person" | "device";
  readonly mode: Mode;
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
 * How far speech is behind the text, in ms: from when a sentence was final in the text until it began to be spoken;
 * while nothing is spoken, how long the first one has waited that may still be.
 */
export function behindMs(state: QueueState, now: number): number {
  const { on, current, livePoint } = state;
  if (!on) return 0;
  if (current !== undefined) return Math.max(0, (current.startedAt ?? now) - current.bornAt);
  const [first] = awaited(state, now, livePoint);
  const bornAt = first === undefined ? undefined : bornAtOf(first);
  return bornAt === undefined ? 0 : Math.max(0, now - bornAt);
}

/** Everything the page shows of speech but the time, which passes by itself (`behindMs`). */
export function speechView(state: QueueState): SpeechView {
  const { hold, mode, current, counts, notice } = state;
  const heard = current?.startedAt === undefined ? undefined : current;
  const clip = heard?.utterance.kind === "clip" ? heard.utterance.clip : undefined;
  return {
    state: speechStateOf(state),
    ...(state.on && (hold === "person" || hold === "device") ? { pausedBy: hold } : {}),
    mode: current?.mode ?? mode,
    ...(heard === undefined ? {} : { sid: heard.sid, key: heard.key, kind: heard.utterance.kind }),
    ...(clip === undefined ? {} : { voiceName: clip.voiceName }),
    rate: rateOf(state),
    counts,
    ...(notice === undefined ? {} : { notice }),
  };
}
