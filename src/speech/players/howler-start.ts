/**
 * How howler is asked to play, to be silent and to go. It forgets what it is asked while a start is pending, so that has
 * to wait until the start went through or was given up.
 */
import type { Clock, TimerHandle } from "../../lib/clock.ts";
import { type OpenedHowl, whyRefused } from "./howler-element.ts";
import type { HeardTime } from "./howler-heard.ts";
import type { UnheardReason } from "./player.ts";

/** What a clip reports; the player adds the key. */
export type ClipReport =
  | { readonly type: "loaded"; readonly durationMs?: number }
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
  /** Undefined until the element knows it. */
  durationMs: number | undefined;
  /** Started past howler, which then knows nothing of the sound: all later starts go there too. */
  isDirect: boolean;
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

/**
 * Asks howler to play, or the element itself where its data is not at hand: howler would wait for that, and some devices
 * fetch nothing before the element plays (iOS). `answered` is told why the element itself does not start, or nothing where
 * it does; howler answers by its events.
 */
export function askToPlay(clip: ClipState, answered: (refusal: string | undefined) => void): void {
  const { opened, sound } = clip;
  if (opened === undefined) return;
  const { howl, element } = opened;
  clip.tries += 1;
  clip.pending = true;
  // Where howler believes that a sound has no length, it takes it for ended before it begins.
  const isKnown = howl.state() === "loaded" && howl.duration() > 0;
  clip.isDirect ||= !isKnown || element.readyState < HTMLMediaElement.HAVE_FUTURE_DATA;
  if (clip.isDirect) {
    void whyRefused(element).then(answered);
  } else if (sound === undefined) {
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
    element.pause();
    howl.unload();
    element.muted = false;
  };
  // While a start is pending howler would leave its listeners on an element that it gives to the next clip.
  if (!clip.pending) clip.unload();
}
