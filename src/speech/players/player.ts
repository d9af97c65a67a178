/**
 * What the queue needs from something that makes sound. The service's clips go through howler, the device's own
 * voices through Web Speech; both speak this one small language, so the queue decides and the players only do.
 */
import type { SpeechReadyEvent, WordBoundary } from "../../vas/events.ts";

/** One sentence as the service speaks it. */
export type Clip = Omit<SpeechReadyEvent, "type">;

/** What there is to say: a clip of the service, or a text for the device's own voice. */
export type Utterance =
  | { readonly kind: "clip"; readonly clip: Clip }
  | { readonly kind: "device"; readonly text: string; readonly language: string };

/** Why an utterance cannot be heard; a closed set, its words live in `i18n/`. */
export type UnheardReason =
  | "malformed" // the bytes are no audio we accept (alphabet, size, magic, decoding)
  | "unreachable" // a clip's address refused, failed, is not allowed, or took too long
  | "stalled" // it started and did not come to its end in time
  | "unsupported"; // nothing here can speak this

export type PlayerEvent =
  /** It can start without delay. `durationMs` at rate 1; undefined where nobody knows (a device voice). */
  | { readonly type: "loaded"; readonly key: number; readonly durationMs?: number }
  /** Sound came out: the audio clock moved. Once per utterance. */
  | { readonly type: "started"; readonly key: number }
  /** It came to its end and was heard: the audio clock moved through at least 90 % of it. */
  | { readonly type: "ended"; readonly key: number }
  /** It will not be heard (any more). The utterance is disposed of. */
  | { readonly type: "failed"; readonly key: number; readonly reason: UnheardReason }
  /** The browser refuses to start sound without a tap. The utterance stays loaded. */
  | { readonly type: "locked"; readonly key: number }
  /** The device stopped the sound (a call, another app, headphones out). The utterance stays where it is. */
  | { readonly type: "interrupted"; readonly key: number }
  /** Sound goes on after an interruption or a pause. */
  | { readonly type: "resumed"; readonly key: number };

/**
 * Keys are the queue's, positive and never used twice. Every `load` is answered by `loaded` or `failed`; after
 * `ended`, `failed` or `dispose` nothing more is said about a key. Events are never emitted from within a call.
 */
export type Player = {
  readonly load: (key: number, utterance: Utterance) => void;
  /** Starts a loaded utterance. `rate` keeps the pitch; `volume` 0–1. */
  readonly play: (key: number, options: { readonly rate: number; readonly volume: number }) => void;
  readonly pause: (key: number) => void;
  /** Goes on after `pause`, `interrupted` or `locked`; call it from a tap where there is one. */
  readonly resume: (key: number) => void;
  readonly setRate: (key: number, rate: number) => void;
  readonly setVolume: (volume: number) => void;
  /** Gives an utterance up at any point of its life; exactly one disposal happens. */
  readonly dispose: (key: number) => void;
  /** Where the sound is, in ms of the utterance at rate 1, by the audio clock; undefined when unknown. */
  readonly positionMs: (key: number) => number | undefined;
  /** The words of an utterance as far as known: a device voice learns them while it speaks. */
  readonly words: (key: number) => readonly WordBoundary[];
  /** Disposes of everything. Nothing is emitted afterwards. */
  readonly close: () => void;
};

export type OpenPlayer = (onEvent: (event: PlayerEvent) => void) => Player;
