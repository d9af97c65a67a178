/**
 * One text spoken by a voice of the device. Every attempt is an utterance of its own, and nothing listens to the events
 * of an earlier one, so that being cancelled by us is never taken for a failure.
 */
import type { Clock, TimerHandle } from "../../lib/clock.ts";
import type { WordBoundary } from "../../vas/events.ts";
import type { DeviceSpeech } from "./device-voices.ts";
import type { UnheardReason } from "./player.ts";

type DeviceSpeakingEvent =
  | { readonly type: "started" | "ended" | "locked" | "interrupted" | "resumed" }
  | { readonly type: "failed"; readonly reason: UnheardReason };

export type DeviceSpeakingNeeds = {
  readonly speech: DeviceSpeech;
  readonly clock: Clock;
  readonly text: string;
  readonly language: string;
  readonly voice: () => SpeechSynthesisVoice | undefined;
  readonly volume: () => number;
  readonly report: (event: DeviceSpeakingEvent) => void;
};

export type DeviceSpeaking = {
  readonly play: (rate: number) => void;
  readonly pause: () => void;
  readonly resume: () => void;
  /** Counts from the next start on: a voice that speaks keeps its rate. */
  readonly setRate: (rate: number) => void;
  readonly positionMs: () => number | undefined;
  readonly words: () => readonly WordBoundary[];
  /** Silence for good; nothing is reported afterwards. */
  readonly stop: () => void;
};

/** A voice that has not begun by then will not, in ms. */
const START_DEADLINE_MS = 4_000;
/** Chrome ends a remote voice after some 15 s unless it was paused and resumed before, in ms. */
const KEEP_ALIVE_MS = 10_000;
/** How long the last word known is taken to last until the next one says so, in ms. */
const LONGEST_WORD_MS = 1_500;
/** No voice speaks faster than this, in ms for each letter at rate 1; what ends sooner was not heard. */
const FASTEST_LETTER_MS = 8;
/** How often an attempt that something else on the device cancelled before it began is made. */
const MOST_TRIES = 2;
/** Slowest and fastest rate that a device voice is asked for. */
const SLOWEST_RATE = 0.5;
const FASTEST_RATE = 2;

const REASONS: Partial<Record<SpeechSynthesisErrorCode, UnheardReason>> = {
  network: "unreachable",
  "synthesis-failed": "stalled",
};

type Word = { readonly at: number; readonly text: string; readonly offsetMs: number; durationMs: number };

/** The word at `from`: as long as the browser says, or up to the next space. */
const wordAt = (text: string, from: number, length: number | undefined): string =>
  length !== undefined && length > 0
    ? text.slice(from, from + length)
    : (/^\S+/.exec(text.slice(from))?.[0] ?? "");

/** One text and how far its speaking is. */
type Speaking = {
  readonly needs: DeviceSpeakingNeeds;
  phase: "ready" | "starting" | "speaking" | "paused" | "locked" | "interrupted" | "over";
  /** Held here because browsers collect an utterance that nobody holds while they speak it, events and all. */
  utterance: SpeechSynthesisUtterance | undefined;
  rate: number;
  tries: number;
  started: boolean;
  words: Word[];
  /** Where the current attempt began: in the text, in ms of the whole at rate 1, and by the clock. */
  from: number;
  baseMs: number;
  sinceMs: number;
  timers: TimerHandle[];
};

const rateInUse = ({ utterance, rate }: Speaking): number => utterance?.rate ?? rate;

const attemptMs = (speaking: Speaking): number =>
  (speaking.needs.clock.now() - speaking.sinceMs) * rateInUse(speaking);

/** How much of the text was spoken, in ms at rate 1. */
const elapsedMs = (speaking: Speaking): number => speaking.baseMs + attemptMs(speaking);

function stopTimers(speaking: Speaking): void {
  for (const timer of speaking.timers) timer.cancel();
  speaking.timers = [];
}

/** Takes the voice away, does not listen to it any more, and remembers where it was. */
function silence(speaking: Speaking): void {
  stopTimers(speaking);
  if (speaking.utterance === undefined) return;
  if (speaking.phase === "speaking") speaking.baseMs = elapsedMs(speaking);
  speaking.utterance = undefined;
  try {
    speaking.needs.speech.synthesis.cancel();
  } catch {
    // Then there is nothing to silence.
  }
}

function finish(speaking: Speaking, event: DeviceSpeakingEvent): void {
  silence(speaking);
  speaking.phase = "over";
  speaking.needs.report(event);
}

const fail = (speaking: Speaking, reason: UnheardReason): void =>
  finish(speaking, { type: "failed", reason });

function halt(speaking: Speaking, phase: "locked" | "interrupted"): void {
  silence(speaking);
  speaking.phase = phase;
  speaking.needs.report({ type: phase });
}

function noteWord(speaking: Speaking, event: SpeechSynthesisEvent): void {
  if (event.name !== "word" && event.name !== "") return;
  const { words, needs } = speaking;
  const at = speaking.from + event.charIndex;
  const spoken = wordAt(needs.text, at, event.charLength);
  const offsetMs = elapsedMs(speaking);
  const last = words.at(-1);
  if (last !== undefined) last.durationMs = Math.min(last.durationMs, offsetMs - last.offsetMs);
  if (spoken.trim() !== "") words.push({ at, text: spoken, offsetMs, durationMs: LONGEST_WORD_MS });
}

function keepAlive(speaking: Speaking): void {
  const { clock, speech } = speaking.needs;
  speaking.timers.push(
    clock.after(KEEP_ALIVE_MS, () => {
      speech.synthesis.pause();
      speech.synthesis.resume();
      keepAlive(speaking);
    }),
  );
}

/** The voice speaks. */
function onStart(speaking: Speaking): void {
  const { clock, report, voice } = speaking.needs;
  if (speaking.phase !== "starting") return;
  speaking.phase = "speaking";
  stopTimers(speaking);
  speaking.sinceMs = clock.now();
  report({ type: speaking.started ? "resumed" : "started" });
  speaking.started = true;
  if (voice()?.localService === false) keepAlive(speaking);
}

/** The voice has ended; it was heard only if it could have spoken the text in that time. */
function onEnd(speaking: Speaking): void {
  const letters = speaking.needs.text.slice(speaking.from).match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const isHeard = speaking.phase === "speaking" && attemptMs(speaking) >= letters * FASTEST_LETTER_MS;
  if (isHeard) finish(speaking, { type: "ended" });
  else fail(speaking, "stalled");
}

function onError(speaking: Speaking, code: SpeechSynthesisErrorCode): void {
  if (code === "not-allowed") halt(speaking, "locked");
  else if (code === "canceled" || code === "interrupted" || code === "audio-busy") {
    // Not our doing: ours is not listened to any more.
    const mayTryAgain = speaking.phase === "starting" && speaking.tries < MOST_TRIES;
    if (mayTryAgain && code !== "audio-busy") speak(speaking);
    else halt(speaking, "interrupted");
  } else fail(speaking, REASONS[code] ?? "unsupported");
}

/** The rest of the text as an utterance, whose events count only while it is the current one. */
function utteranceOf(speaking: Speaking): SpeechSynthesisUtterance {
  const { needs, rate } = speaking;
  const utterance = needs.speech.createUtterance(needs.text.slice(speaking.from));
  const whileCurrent =
    <E>(run: (event: E) => void) =>
    (event: E): void => {
      if (speaking.utterance === utterance) run(event);
    };
  const voice = needs.voice();
  utterance.lang = voice?.lang ?? needs.language;
  utterance.voice = voice ?? null;
  utterance.rate = Math.min(FASTEST_RATE, Math.max(SLOWEST_RATE, rate));
  utterance.volume = Math.min(1, Math.max(0, needs.volume()));
  const onBoundary = (event: SpeechSynthesisEvent): void => {
    onStart(speaking);
    noteWord(speaking, event);
  };
  const onFailure = ({ error }: SpeechSynthesisErrorEvent): void => onError(speaking, error);
  utterance.addEventListener(
    "start",
    whileCurrent(() => onStart(speaking)),
  );
  utterance.addEventListener(
    "end",
    whileCurrent(() => onEnd(speaking)),
  );
  utterance.addEventListener("boundary", whileCurrent(onBoundary));
  utterance.addEventListener("error", whileCurrent(onFailure));
  return utterance;
}

function speak(speaking: Speaking): void {
  const { clock, speech } = speaking.needs;
  speaking.tries += 1;
  try {
    const utterance = utteranceOf(speaking);
    stopTimers(speaking);
    speaking.utterance = utterance;
    speaking.timers.push(clock.after(START_DEADLINE_MS, () => fail(speaking, "stalled")));
    // A page that left while paused leaves the whole browser's voice paused.
    speech.synthesis.resume();
    speech.synthesis.speak(utterance);
  } catch {
    fail(speaking, "unsupported");
  }
}

function start(speaking: Speaking): void {
  speaking.phase = "starting";
  speaking.tries = 0;
  speak(speaking);
}

/** Goes on from the last word that was begun: it is spoken again, as half a word is none. */
function goOn(speaking: Speaking): void {
  const last = speaking.words.at(-1);
  speaking.words = speaking.words.slice(0, -1);
  speaking.from = last?.at ?? 0;
  speaking.baseMs = last?.offsetMs ?? 0;
  start(speaking);
}

function positionMs(speaking: Speaking): number | undefined {
  const { phase, started, baseMs } = speaking;
  if (phase === "speaking") return elapsedMs(speaking);
  return started && phase !== "over" ? baseMs : undefined;
}

export function createDeviceSpeaking(needs: DeviceSpeakingNeeds): DeviceSpeaking {
  const speaking: Speaking = {
    needs,
    phase: "ready",
    utterance: undefined,
    rate: 1,
    tries: 0,
    started: false,
    words: [],
    from: 0,
    baseMs: 0,
    sinceMs: 0,
    timers: [],
  };
  return {
    play: (rate) => {
      if (speaking.phase !== "ready") return;
      speaking.rate = rate;
      start(speaking);
    },
    pause: () => {
      if (speaking.phase === "ready" || speaking.phase === "over") return;
      silence(speaking);
      speaking.phase = "paused";
    },
    resume: () => {
      if (["paused", "locked", "interrupted"].includes(speaking.phase)) goOn(speaking);
    },
    setRate: (rate) => {
      speaking.rate = rate;
    },
    positionMs: () => positionMs(speaking),
    words: () => speaking.words,
    stop: () => {
      silence(speaking);
      speaking.phase = "over";
    },
  };
}
