/**
 * The types of the speech queue: its state, what can happen to it, what it can command. Times are ms on the
 * caller's monotonic clock.
 */
import type { TalkPosition } from "../../vas/sentence-number.ts";
import type { Clip, PlayerEvent, UnheardReason, Utterance } from "../players/player.ts";

export type SpeechSettings = {
  /** The most that catching up adds, as a factor; `FASTEST_CATCH_UP` of `policy.ts` where nobody asked for more. */
  readonly fastest?: number;
  /** The person's own speed, 0.5–2; catching up comes on top of it. */
  readonly rate: number;
  /** 0–1. */
  readonly volume: number;
  /** The person lets the device's own voices step in. */
  readonly deviceAllowed: boolean;
  /** The device has a voice for the language that is heard. */
  readonly deviceReady: boolean;
  /** The service offers speech for the language that is heard. */
  readonly serviceSpeaks: boolean;
};

/** What became of a sentence that is not to be spoken any more. */
type Fate = "heard" | "skipped" | "missing" | "failed";

/** A sentence as the queue knows it, in the language that is heard. */
export type Spoken = {
  readonly sid: number;
  readonly text?: string;
  readonly language?: string;
  /** When its text was first final, and when its first clip came. */
  readonly finalAt?: number;
  readonly clipAt?: number;
  readonly clip?: Clip;
  /** The service said it has no clip, or the clip cannot be played; the device's voice could not say it either. */
  readonly clipFailed?: boolean;
  readonly deviceFailed?: boolean;
  /** It became final, or its clip came, while speech was on: it is due by itself. */
  readonly live: boolean;
  readonly fate?: Fate;
};

/** What a playback is doing: the player mirrors the device, the queue mirrors the player. */
type PlaybackPhase = "loading" | "ready" | "starting" | "playing" | "held";

/** One sentence in the hands of the player. */
export type Playback = {
  readonly key: number;
  readonly sid: number;
  readonly utterance: Utterance;
  readonly mode: Mode;
  readonly phase: PlaybackPhase;
  /** When the phase began; while it plays, when its rate was last set. */
  readonly since: number;
  /** When the sentence was final in the text. */
  readonly bornAt: number;
  /** The true length at rate 1, as the player found it. */
  readonly durationMs?: number;
  /** How long it takes at rate 1 as far as anybody can tell. */
  readonly expectedMs: number;
  /** Ms of it heard until `since`, at rate 1. */
  readonly playedMs: number;
  readonly rate: number;
  readonly startedAt?: number;
};

export type Mode = "live" | "replay";

/** Why nothing is spoken although speech is on: the person paused, the device stopped it, the browser wants a tap. */
export type Hold = "person" | "device" | "lock";

export type SpeechNotice =
  /** `skipped` to keep up, or `unheard` because there was no sound for them. */
  | { readonly kind: "skipped" | "unheard"; readonly count: number; readonly at: number }
  | { readonly kind: "nothing-to-hear"; readonly sid: number; readonly at: number };

export type SpeechCounts = {
  /** Came to their end. */
  readonly heard: number;
  /** Not spoken because speech was behind, or the person went on to the newest. */
  readonly skipped: number;
  /** Clips that came when their sentence had been passed. */
  readonly late: number;
  /** No clip came, and no other voice could step in. */
  readonly missing: number;
  /** There was something to hear, and it was not heard to its end. */
  readonly failed: number;
};

export type QueueState = {
  readonly on: boolean;
  /** Since when it was to be on: what was final before is not due by itself. */
  readonly onSince: number;
  /** Since when it is on: until then nobody could speak. */
  readonly readySince: number;
  readonly settings: SpeechSettings;
  readonly mode: Mode;
  readonly hold?: Hold;
  /**
   * The person paused, and live speech has not caught up since: it is late because it was asked to be, so nothing is
   * left out for being late.
   */
  readonly trails: boolean;
  /** By sid; bounded. */
  readonly sentences: readonly Spoken[];
  /** Where the talk is. */
  readonly talk: TalkPosition;
  /** Everything up to here was spoken or passed: live speech goes on behind it. */
  readonly livePoint: number;
  /** The same for the replay. */
  readonly replayPoint: number;
  /** The one playback that may be audible. */
  readonly current?: Playback;
  /** What is made ready to be next. */
  readonly ahead: readonly Playback[];
  /** Since when nothing is heard although something could be. */
  readonly blockedSince?: number;
  /** Failures to start since sound was last heard, and utterances in a row that were not heard. */
  readonly troubles: number;
  readonly unheardInRow: number;
  readonly lastTrouble?: UnheardReason;
  /** Times the person's rate, from 1; 1.25 at most unless the person asked for more. */
  readonly catchUp: number;
  /** The sentence spoken last, for `back`. */
  readonly lastSid?: number;
  readonly counts: SpeechCounts;
  readonly notice?: SpeechNotice;
  readonly nextKey: number;
  /** When the last step was. */
  readonly at: number;
};

export type QueueInput =
  | { readonly type: "stop" | "tick" }
  /** `since`: when speech was asked for, if that was not now; send what came in between after it. */
  | { readonly type: "start"; readonly since?: number }
  | { readonly type: "pause" | "resume" | "skip-to-live" | "back" }
  /** A tap on a sentence: hear it, and what follows. */
  | { readonly type: "replay"; readonly sid: number }
  /** The text is final (again) in the language to hear. `finalAt`: when it first was, if that was not now. */
  | {
      readonly type: "final";
      readonly sid: number;
      readonly text: string;
      readonly language: string;
      readonly finalAt?: number;
    }
  /** `clipAt`: when it came, if that was not now. */
  | { readonly type: "clip"; readonly clip: Clip; readonly clipAt?: number }
  /** The service could not speak this sentence (`tts_error`). */
  | { readonly type: "clip-failed"; readonly sid: number }
  | { readonly type: "settings"; readonly settings: SpeechSettings }
  /** Another language is heard from the next sentence on. Send it before what comes in the new one. */
  | { readonly type: "switch" }
  | { readonly type: "player"; readonly event: PlayerEvent };

export type QueueCommand =
  | { readonly type: "load"; readonly key: number; readonly utterance: Utterance }
  | { readonly type: "play"; readonly key: number; readonly rate: number; readonly volume: number }
  | { readonly type: "pause" | "resume" | "dispose"; readonly key: number }
  | { readonly type: "set-rate"; readonly key: number; readonly rate: number }
  | { readonly type: "set-volume"; readonly volume: number };

/** One step of the machine: what is so now, and what the player has to do, in this order. */
export type QueueStep = { readonly state: QueueState; readonly commands: readonly QueueCommand[] };

/** A queue that is off and knows nothing. */
export const initialQueue = (settings: SpeechSettings): QueueState => ({
  on: false,
  onSince: 0,
  readySince: 0,
  settings,
  mode: "live",
  trails: false,
  sentences: [],
  talk: { newestSid: 0 },
  livePoint: -Infinity,
  replayPoint: -Infinity,
  ahead: [],
  troubles: 0,
  unheardInRow: 0,
  catchUp: 1,
  counts: { heard: 0, skipped: 0, late: 0, missing: 0, failed: 0 },
  nextKey: 1,
  at: 0,
});
