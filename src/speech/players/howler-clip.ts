/**
 * One clip in howler, from loading to its end. howler's events are taken as hints: it reports a start that was refused
 * twice and without a reason, and a pause by the device not at all.
 */
import type { Clock } from "../../lib/clock.ts";
import type { CheckedClip } from "./clip-check.ts";
import { canPlay, type OpenedHowl, openHowl, whyRefused } from "./howler-element.ts";
import { createHeardTime, FASTEST_RATE, SLOWEST_RATE } from "./howler-heard.ts";
import { askToPlay, type ClipReport, type ClipState, release, settle, silence } from "./howler-start.ts";
import type { UnheardReason } from "./player.ts";

export type HowlerClip = {
  readonly play: (rate: number) => void;
  readonly pause: () => void;
  readonly resume: () => void;
  readonly setRate: (rate: number) => void;
  readonly positionMs: () => number | undefined;
  /** Lets the Howl go, once, whatever it is doing; nothing is reported afterwards. */
  readonly release: () => void;
};

/** Bytes that are here already and do not load within this time load once they are played, as on iOS, or never; in ms. */
const LOAD_PATIENCE_MS = 1_500;
/** The first sound after `play`, in ms: some devices wake their speakers first. */
const START_DEADLINE_MS = 4_000;
/** The first sound after `resume`, in ms. */
const RESUME_DEADLINE_MS = 900;
/**
 * An audio clock that did not move for this long while playing was stopped by the device, in ms; that is reported within
 * 1 s (docs/reliability.md, R15).
 */
const STANDSTILL_MS = 600;
/** How often that clock is looked at while playing, and until it starts, in ms. */
const WATCH_MS = 200;
const START_WATCH_MS = 25;
/** How often a start that failed for a passing reason is tried. */
const MOST_TRIES = 3;

const clamp = (rate: number): number => Math.min(FASTEST_RATE, Math.max(SLOWEST_RATE, rate));

const positionOf = ({ opened }: ClipState): number => (opened?.element.currentTime ?? 0) * 1_000;

const runs = ({ opened }: ClipState): boolean =>
  opened !== undefined && (!opened.element.paused || opened.element.ended);

function finish(clip: ClipState, report: ClipReport): void {
  if (clip.phase === "over") return;
  clip.report(report);
  // Whoever gets the report may start the next clip; cleaning up comes after.
  clip.phase = "over";
  queueMicrotask(() => release(clip));
}

const fail = (clip: ClipState, reason: UnheardReason): void => finish(clip, { type: "failed", reason });

const lengthOf = ({ opened }: ClipState): number | undefined => {
  const ms = (opened?.element.duration ?? 0) * 1_000;
  return ms > 0 && ms < Infinity ? ms : undefined;
};

/** Has the clip played from here on, whether its data is at hand or not. */
function becomeReady(clip: ClipState): void {
  if (clip.phase !== "loading") return;
  clip.deadline?.cancel();
  clip.durationMs = lengthOf(clip);
  clip.phase = "ready";
  clip.report({
    type: "loaded",
    ...(clip.durationMs === undefined ? {} : { durationMs: Math.round(clip.durationMs) }),
  });
}

/** A length may be known a moment after the data is there (WebKitGTK); without one it is too early. */
function becomeReadyIfKnown(clip: ClipState): void {
  const { opened } = clip;
  const isAtHand = opened !== undefined && opened.element.readyState >= HTMLMediaElement.HAVE_FUTURE_DATA;
  if (isAtHand && lengthOf(clip) !== undefined) becomeReady(clip);
}

/** Enters a phase without sound that nobody here asked for, and reports it. */
function halt(clip: ClipState, phase: "locked" | "interrupted"): void {
  clip.phase = phase;
  clip.report({ type: phase });
  keepWatch(clip);
}

function soundsAgain(clip: ClipState): void {
  clip.phase = "playing";
  clip.report({ type: clip.started ? "resumed" : "started" });
  clip.started = true;
}

/** Compares the audio clock with ours, as howler does not tell what the device does. */
function checkProgress(clip: ClipState): void {
  const { opened, phase, clock, heard } = clip;
  if (opened === undefined || phase === "over") return;
  const now = clock.now();
  const moved = heard.note(positionOf(clip), now);
  if (phase === "starting") {
    if (moved && runs(clip)) return soundsAgain(clip);
    if (!clip.started && now - clip.askedMs >= START_DEADLINE_MS) fail(clip, "stalled");
    else if (clip.started && now - clip.askedMs >= RESUME_DEADLINE_MS) halt(clip, "interrupted");
  } else if (phase === "playing") {
    if (now - heard.lastMovedMs() >= STANDSTILL_MS) halt(clip, "interrupted");
  } else if (phase === "interrupted" && moved && runs(clip)) {
    soundsAgain(clip);
  }
}

function keepWatch(clip: ClipState): void {
  const { phase, clock } = clip;
  clip.watch?.cancel();
  clip.watch = undefined;
  if (phase !== "starting" && phase !== "playing" && phase !== "interrupted") return;
  clip.watch = clock.after(phase === "starting" ? START_WATCH_MS : WATCH_MS, () => {
    checkProgress(clip);
    keepWatch(clip);
  });
}

function start(clip: ClipState): void {
  clip.phase = "starting";
  clip.askedMs = clip.clock.now();
  clip.tries = 0;
  clip.heard.restart(positionOf(clip), clip.askedMs);
  ask(clip);
  keepWatch(clip);
}

/** What becomes of an attempt to start, of the time `attempt`, once the element itself has said whether it starts. */
function conclude(clip: ClipState, attempt: number, refusal: string | undefined): void {
  const { opened, phase } = clip;
  if (opened === undefined) return;
  if (phase !== "starting" || clip.askedMs !== attempt) {
    if (phase === "paused") opened.element.pause();
  } else if (refusal === "NotAllowedError") halt(clip, "locked");
  else if (refusal === "NotSupportedError") fail(clip, "malformed");
  else if (clip.isDirect && refusal === undefined) return;
  else if (clip.tries >= MOST_TRIES) fail(clip, "stalled");
  else {
    // A passing reason. howler does not know where it plays by now, so it is asked again.
    opened.element.pause();
    ask(clip);
  }
}

function ask(clip: ClipState): void {
  const attempt = clip.askedMs;
  askToPlay(clip, (refusal) => {
    settle(clip);
    conclude(clip, attempt, refusal);
  });
}

/** howler gives no reason, so the element is asked once more. An echo of an earlier refusal finds it playing. */
function refused(clip: ClipState): void {
  const wasPending = clip.pending;
  settle(clip);
  if (!wasPending || clip.opened === undefined) return;
  const { element } = clip.opened;
  if (clip.phase !== "starting" || !element.paused) return;
  const attempt = clip.askedMs;
  void whyRefused(element).then((refusal) => conclude(clip, attempt, refusal));
}

/** Listens to what the element tells and howler does not. Gives back how to stop that. */
function listen(clip: ClipState, { element }: OpenedHowl): () => void {
  const check = (): void => checkProgress(clip);
  const listeners = {
    pause: () => {
      if (element.paused && !element.ended && clip.phase === "playing") halt(clip, "interrupted");
    },
    ended: () => {
      if (clip.phase === "over") return;
      checkProgress(clip);
      const length = clip.durationMs ?? lengthOf(clip) ?? Infinity;
      if (clip.started && clip.heard.isWhole(length)) finish(clip, { type: "ended" });
      else fail(clip, "stalled");
    },
    durationchange: () => becomeReadyIfKnown(clip),
    timeupdate: check,
  };
  for (const [name, listener] of Object.entries(listeners)) element.addEventListener(name, listener);
  return () => {
    for (const [name, listener] of Object.entries(listeners)) element.removeEventListener(name, listener);
  };
}

const newClip = (clock: Clock, report: (report: ClipReport) => void): ClipState => ({
  opened: undefined,
  clock,
  report,
  heard: createHeardTime(),
  phase: "loading",
  sound: undefined,
  rate: 1,
  durationMs: undefined,
  isDirect: false,
  started: false,
  pending: false,
  tries: 0,
  askedMs: 0,
  deadline: undefined,
  watch: undefined,
  unload: undefined,
  stopListening: () => undefined,
});

/** Opens the Howl. Its handlers may be called before it is there. */
function open(clip: ClipState, source: CheckedClip): void {
  const opened = canPlay(source)
    ? openHowl(source, {
        onload: () => becomeReadyIfKnown(clip),
        onloaderror: () => fail(clip, "malformed"),
        onplay: () => settle(clip),
        onplayerror: () => refused(clip),
      })
    : undefined;
  clip.opened = opened;
  clip.deadline = clip.clock.after(LOAD_PATIENCE_MS, () => becomeReady(clip));
  if (opened === undefined) fail(clip, "unsupported");
  else clip.stopListening = listen(clip, opened);
}

/** Opens `source`; everything after goes to `report`, first `loaded` or `failed`. */
export function createHowlerClip(
  source: CheckedClip,
  clock: Clock,
  report: (report: ClipReport) => void,
): HowlerClip {
  const clip = newClip(clock, report);
  open(clip, source);
  return {
    play: (rate) => {
      if (clip.phase !== "ready") return;
      clip.rate = clamp(rate);
      start(clip);
    },
    pause: () => {
      if (clip.phase === "loading" || clip.phase === "ready" || clip.phase === "over") return;
      clip.phase = "paused";
      keepWatch(clip);
      silence(clip);
    },
    resume: () => {
      if (clip.phase === "paused" || clip.phase === "locked" || clip.phase === "interrupted") start(clip);
    },
    setRate: (rate) => {
      clip.rate = clamp(rate);
      if (clip.opened !== undefined && clip.phase !== "over") clip.opened.element.playbackRate = clip.rate;
    },
    positionMs: () => (clip.phase === "loading" || clip.phase === "over" ? undefined : positionOf(clip)),
    release: () => release(clip),
  };
}
