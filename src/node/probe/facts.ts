/**
 * What a probe measured: the answers, the streams and their times. All that is said about a service is judged from this
 * alone (`judge.ts`), so that it can be tried without one. Addresses are kept without what stands behind `?`, since a
 * stream's may hold a secret.
 */
import type { Frame } from "../../vas/decode-event.ts";

export type Redirect = { readonly status: number; readonly from: string; readonly to: string };

export type AnswerFacts = {
  readonly address: string;
  readonly status: number;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly httpVersion: "1.0" | "1.1" | "2";
  /** Such as `TLSv1.3`; left out without TLS. */
  readonly tls?: string;
  /** From asking until the head of the answer was there, connecting included, in ms. */
  readonly headAfterMs: number;
  readonly redirects: readonly Redirect[];
};

/** `skipped`: not asked, and why. */
export type Outcome<Answer extends AnswerFacts = AnswerFacts> =
  | { readonly kind: "answer"; readonly answer: Answer }
  | { readonly kind: "failed"; readonly reason: string }
  | { readonly kind: "skipped"; readonly reason: string };

export type ShortAnswer = AnswerFacts & { readonly body: unknown };

/** A frame, and when it was there, in ms after its stream was asked for. */
export type TimedFrame = Frame & { readonly atMs: number; readonly id?: string };
/** Bytes that came together. */
export type Chunk = { readonly atMs: number; readonly bytes: number };
/** A line that begins with a colon. */
export type Comment = { readonly atMs: number; readonly text: string };

export type StreamAnswer = AnswerFacts & {
  readonly frames: readonly TimedFrame[];
  readonly comments: readonly Comment[];
  readonly chunks: readonly Chunk[];
  /** From asking until the probe or the service closed it, in ms. */
  readonly openMs: number;
  /** Who ended it before its time; left out where the probe closed it in time. */
  readonly endedBy?: "service" | "network" | "size";
  /** Of a refusal. */
  readonly errorCode?: string;
};

/** What a stream is opened for. */
export const STREAM_KINDS = ["main", "lang", "tts", "voice", "resume", "no-access", "wrong-token"] as const;
export type StreamKind = (typeof STREAM_KINDS)[number];

export type ProbeFacts = {
  /** Origin of the service. */
  readonly service: string;
  readonly token: string;
  /** Origin of the viewer, where it is another one. */
  readonly viewerOrigin?: string;
  readonly resolve: Outcome<ShortAnswer>;
  readonly wrongToken: Outcome<ShortAnswer>;
  readonly verify: Outcome<ShortAnswer>;
  readonly wrongPassword: Outcome<ShortAnswer>;
  readonly preflightStream: Outcome;
  readonly preflightVerify: Outcome;
  readonly streams: Readonly<Record<StreamKind, Outcome<StreamAnswer>>>;
  /** What the streams `lang`, `tts` and `voice` were asked for. */
  readonly language?: string;
  readonly voice?: string;
  /** The event that the stream `resume` was to go on after, and when it was asked for, in ms after the main stream. */
  readonly resumeAfter?: { readonly id: string; readonly atMs: number };
  readonly requests: number;
};
