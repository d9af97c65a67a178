/**
 * How howler is asked to play, to be silent and to go. It forgets what it is asked while a start is pending, so that has
 * to wait until the start went through or was given up.
 */
import type { Clock, TimerHandle } from "../../lib/clock.ts";
import type { OpenedHowl } from "./howler-element.ts";
import type { HeardTime } from "./howler-heard.ts";
import type { UnheardReason } from "./player.ts";

/** What a clip reports; the player adds the key. */
export type ClipReport =
  | { readonly type: "loaded"; readonly durationMs: number }
  | { readonly type: "started" | "ended" | "locked" | "interrupted" | "resumed" }
  | { readonly type: "failed"; readonly reason: UnheardReason };

/** One clip and what howler was asked of it. */
export type ClipState = {
  opened: OpenedHowl | undefined;
  readonly clock: Clock;
  readonly report: (report: ClipReport) => void;
  readonly heard: HeardTime;
  phase: "loading" | "ready" | "starting" | "playing" | "paused" | "locked" | "interrupted" | "over";
  /** howler's number for the sound, once it was asked to play. */
  sound: number | undefined;
  rate: number;
  durationMs: number;
  /** Sound came out. */
  started: boolean;
  /** howler was asked to play and has not said yet how that went. */
  pending: boolean;
  /** How often, and since when, this start was tried. */
  tries: number;
  askedMs: number;
  deadline: TimerHandle | undefined;
  watch: TimerHandle | undefined;
  /** Given once the clip is over: unloads the Howl, once. */
  unload: (() => void) | undefined;
  stopListening: () => void;
};

/** A start that is given up settles within this time, in ms. */
const SETTLE_MS = 1_000;

/** Asks howler to play. Only with data at hand: else howler waits with a listener that outlives the Howl. */
export function askToPlay(clip: ClipState): void {
  const { opened, sound } = clip;
  if (opened === undefined || opened.element.readyState < HTMLMediaElement.HAVE_FUTURE_DATA) return;
  const { howl, element } = opened;
  clip.tries += 1;
  clip.pending = true;
  if (sound === undefined) {
    clip.sound = howl.play();
  } else {
    // howler takes a sound that the device paused for one that plays.
    if (howl.playing(sound)) howl.pause(sound);
    howl.play(sound);
  }
  // Not by `howl.rate`: on a sound that plays it replaces the element's end by a timer.
  element.playbackRate = clip.rate;
}

/** Silence. While a start is pending howler would lose this; it is done when that settles. */
export function silence({ opened, sound, pending }: ClipState): void {
  if (pending || opened === undefined) return;
  if (sound !== undefined && opened.howl.playing(sound)) opened.howl.pause(sound);
  opened.element.pause();
}

/** howler's start went through, or was given up. */
export function settle(clip: ClipState): void {
  clip.pending = false;
  if (clip.unload !== undefined) clip.unload();
  else if (clip.phase === "paused") silence(clip);
}

/** Lets the Howl go, whatever it is doing; nothing is reported afterwards. */
export function release(clip: ClipState): void {
  const { opened, clock } = clip;
  clip.phase = "over";
  clip.deadline?.cancel();
  clip.watch?.cancel();
  if (opened === undefined || clip.unload !== undefined) return;
  const { howl, element } = opened;
  clip.stopListening();
  element.muted = true;
  const timer = clock.after(SETTLE_MS, () => clip.unload?.());
  let isGone = false;
  clip.unload = () => {
    timer.cancel();
    if (isGone) return;
    isGone = true;
    howl.unload();
    element.muted = false;
  };
  // While a start is pending howler would leave its listeners on an element that it gives to the next clip.
  if (!clip.pending) clip.unload();
}
