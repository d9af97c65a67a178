/**
 * One text spoken by a voice of the device. Every attempt is an utterance of its own; events of an earlier one are
 * not listened to any more, so that being cancelled by us is never taken for a failure.
 */
import type { Clock, TimerHandle } from "../../lib/clock.ts";
import type { WordBoundary } from "../../vas/events.ts";
import type { DeviceSpeech } from "./device-voices.ts";
import type { UnheardReason } from "./player.ts";

export type SpeechOutputEvents =
  | { readonly type: "started" | "ended" | "locked" | "interrupted" | "resumed" }
  | { readonly type: "failed"; readonly reason: UnheardReason };

export type SpeechOutputNeeds = {
  readonly speech: DeviceSpeech;
  readonly clock: Clock;
  readonly text: string;
  readonly language: string;
  readonly voice: () => SpeechSynthesisVoice | undefined;
  readonly volume: () => number;
  readonly say: (news: SpeechOutputEvents) => void;
};

export type DeviceSpeaking = {
  readonly play: (rate: number) => void;
  readonly pause: () => void;
  readonly resume: () => void;
  /** Counts from the next start on: a voice that speaks keeps its rate. */
  readonly setRate: (rate: number) => void;
  readonly positionMs: () => number | undefined;
  readonly words: () => readonly WordBoundary[];
  /** Silence for good; nothing is said afterwards. */
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

export function createDeviceSpeaking(needs: SpeechOutputNeeds): DeviceSpeaking {
  const { speech, clock, text, say } = needs;
  let state: "ready" | "starting" | "speaking" | "paused" | "locked" | "interrupted" | "over" = "ready";
  /** Held here because browsers collect an utterance that nobody holds while they speak it, events and all. */
  let current: SpeechSynthesisUtterance | undefined;
  let rate = 1;
  let tries = 0;
  let started = false;
  let words: Word[] = [];
  /** Where the current attempt began: in the text, in ms of the whole at rate 1, and by the clock. */
  let from = 0;
  let baseMs = 0;
  let sinceMs = 0;
  let timers: TimerHandle[] = [];

  const elapsedMs = (): number => baseMs + (clock.now() - sinceMs) * rateInUse();
  const rateInUse = (): number => current?.rate ?? rate;

  const stopTimers = (): void => {
    for (const timer of timers) timer.cancel();
    timers = [];
  };

  /** Takes the voice away without hearing of it, and remembers where it was. */
  function silence(): void {
    stopTimers();
    if (current === undefined) return;
    if (state === "speaking") baseMs = elapsedMs();
    current = undefined;
    try {
      speech.synthesis.cancel();
    } catch {
      // Then there is nothing to silence.
    }
  }

  function finish(news: SpeechOutputEvents): void {
    silence();
    state = "over";
    say(news);
  }

  const fail = (reason: UnheardReason): void => finish({ type: "failed", reason });

  function halt(next: "locked" | "interrupted"): void {
    silence();
    state = next;
    say({ type: next });
  }

  function noteWord(event: SpeechSynthesisEvent): void {
    if (event.name !== "word" && event.name !== "") return;
    const at = from + event.charIndex;
    const spoken = wordAt(text, at, event.charLength);
    const offsetMs = elapsedMs();
    const last = words.at(-1);
    if (last !== undefined) last.durationMs = Math.min(last.durationMs, offsetMs - last.offsetMs);
    if (spoken.trim() !== "") words.push({ at, text: spoken, offsetMs, durationMs: LONGEST_WORD_MS });
  }

  function begin(): void {
    if (state !== "starting") return;
    state = "speaking";
    stopTimers();
    sinceMs = clock.now();
    say({ type: started ? "resumed" : "started" });
    started = true;
    if (needs.voice()?.localService === false) keepAlive();
  }

  function keepAlive(): void {
    timers.push(
      clock.after(KEEP_ALIVE_MS, () => {
        speech.synthesis.pause();
        speech.synthesis.resume();
        keepAlive();
      }),
    );
  }

  function end(): void {
    const letters = text.slice(from).match(/[\p{L}\p{N}]/gu)?.length ?? 0;
    const heardMs = state === "speaking" ? (clock.now() - sinceMs) * rateInUse() : 0;
    if (state === "speaking" && heardMs >= letters * FASTEST_LETTER_MS) finish({ type: "ended" });
    else fail("stalled");
  }

  function hearError(code: SpeechSynthesisErrorCode): void {
    if (code === "not-allowed") halt("locked");
    else if (code === "canceled" || code === "interrupted" || code === "audio-busy") {
      // Not our doing: ours is not listened to any more.
      if (state === "starting" && code !== "audio-busy" && tries < MOST_TRIES) speak();
      else halt("interrupted");
    } else fail(REASONS[code] ?? "unsupported");
  }

  function speak(): void {
    tries += 1;
    try {
      const utterance = speech.createUtterance(text.slice(from));
      const whileCurrent =
        <E>(run: (event: E) => void) =>
        (event: E): void => {
          if (current === utterance) run(event);
        };
      const voice = needs.voice();
      utterance.lang = voice?.lang ?? needs.language;
      utterance.voice = voice ?? null;
      utterance.rate = Math.min(FASTEST_RATE, Math.max(SLOWEST_RATE, rate));
      utterance.volume = Math.min(1, Math.max(0, needs.volume()));
      utterance.addEventListener("start", whileCurrent(begin));
      utterance.addEventListener("end", whileCurrent(end));
      utterance.addEventListener(
        "boundary",
        whileCurrent((event) => {
          begin();
          noteWord(event);
        }),
      );
      utterance.addEventListener(
        "error",
        whileCurrent((event) => hearError(event.error)),
      );
      stopTimers();
      current = utterance;
      timers.push(clock.after(START_DEADLINE_MS, () => fail("stalled")));
      // A page that left while paused leaves the whole browser's voice paused.
      speech.synthesis.resume();
      speech.synthesis.speak(utterance);
    } catch {
      fail("unsupported");
    }
  }

  function start(): void {
    state = "starting";
    tries = 0;
    speak();
  }

  return {
    play: (wanted) => {
      if (state !== "ready") return;
      rate = wanted;
      start();
    },
    pause: () => {
      if (state === "ready" || state === "over") return;
      silence();
      state = "paused";
    },
    resume: () => {
      if (state !== "paused" && state !== "locked" && state !== "interrupted") return;
      const last = words.at(-1);
      // From the last word that was begun: it is spoken again, as half a word is none.
      words = words.slice(0, -1);
      from = last?.at ?? 0;
      baseMs = last?.offsetMs ?? 0;
      start();
    },
    setRate: (wanted) => {
      rate = wanted;
    },
    positionMs: () => (state === "speaking" ? elapsedMs() : started && state !== "over" ? baseMs : undefined),
    words: () => words,
    stop: () => {
      silence();
      state = "over";
    },
  };
}
