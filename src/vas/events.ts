/**
 * The events the rest of the viewer knows. Names are the field's, values are cleaned, and nothing here depends on
 * how the service happens to spell things.
 */

export type BroadcastStatus = "pending" | "active" | "paused" | "ended" | "revoked";
export type BroadcastPhase = "standby" | "live";

export type Voice = {
  readonly name: string;
  readonly displayName: string;
  readonly gender: "Female" | "Male";
};

/** What the host offers right now; an absent field means the event did not speak of it. */
export type Offer = {
  readonly transcriptionLanguage?: string;
  readonly translationLanguages?: readonly string[];
  readonly speechLanguages?: readonly string[];
  readonly voices?: ReadonlyMap<string, readonly Voice[]>;
};

export type WordBoundary = { readonly text: string; readonly offsetMs: number; readonly durationMs: number };

export type ConnectedEvent = Offer & {
  readonly type: "connected";
  readonly status?: BroadcastStatus;
  readonly phase?: BroadcastPhase;
  readonly standbyMessage?: string;
  readonly viewerCount?: number;
  readonly heartbeatMs?: number;
};

/** A sentence as recognised so far: always the whole text, never a delta. */
export type SentenceEvent = {
  readonly type: "sentence";
  readonly sid: number;
  readonly text: string;
  readonly isFinal: boolean;
  readonly revision?: number;
  readonly language?: string;
  readonly speakerId?: string;
  readonly speakerLabel?: string;
  readonly startMs?: number;
  readonly endMs?: number;
  readonly translations: ReadonlyMap<string, string>;
};

export type TranslationEvent = {
  readonly type: "translation";
  readonly sid: number;
  readonly language: string;
  readonly text: string;
  readonly isFinal: boolean;
  readonly revision?: number;
};

export type SpeechReadyEvent = {
  readonly type: "speech-ready";
  readonly sid: number;
  readonly language: string;
  readonly voiceName: string;
  readonly audio: { readonly base64: string } | { readonly url: string };
  readonly mimeType: string;
  readonly durationMs?: number;
  readonly words: readonly WordBoundary[];
};

export type AnnouncementEvent = {
  readonly type: "announcement";
  readonly id: string;
  readonly message: string;
  readonly translations: ReadonlyMap<string, string>;
  readonly durationMs?: number;
};

export type ErrorEvent = {
  readonly type: "error";
  readonly code: string;
  readonly message: string;
  /** The connection is over; never of an error that concerns one sentence. */
  readonly fatal: boolean;
  /** The sentence it concerns, and the language of the translation where that is said. */
  readonly sid?: number;
  readonly language?: string;
};

export type BroadcastEvent =
  | ConnectedEvent
  | SentenceEvent
  | TranslationEvent
  | SpeechReadyEvent
  | AnnouncementEvent
  | {
      readonly type: "speech-failed";
      readonly sid: number;
      readonly language: string;
      readonly code: string;
    }
  | {
      readonly type: "phase";
      readonly status?: BroadcastStatus;
      readonly phase?: BroadcastPhase;
      readonly standbyMessage?: string;
    }
  | { readonly type: "viewer-count"; readonly count: number }
  | (Offer & { readonly type: "config"; readonly accessType?: "public" | "password" })
  | { readonly type: "speaker-renamed"; readonly speakerId: string; readonly label: string }
  | {
      readonly type: "speaker-reassigned";
      readonly sid: number;
      readonly speakerId: string;
      readonly label: string;
    }
  | {
      readonly type: "speakers-merged";
      readonly sourceId: string;
      readonly targetId: string;
      readonly targetLabel: string;
      readonly sids: readonly number[];
    }
  | { readonly type: "queue"; readonly position: number; readonly estimatedWaitMs?: number }
  | { readonly type: "ended"; readonly reason?: string }
  | ErrorEvent
  | { readonly type: "heartbeat" };
