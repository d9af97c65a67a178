/**
 * What a page that nobody touches has to know of its visit.
 */
import type { Accessor } from "solid-js";

import type { Clock } from "../lib/clock.ts";

/** What a visit is doing. A kind that is not known here does not compile where the visit is handed in. */
export type StatusKind =
  | "connecting"
  | "live"
  | "unreadable"
  | "not-started"
  | "standby"
  | "paused"
  | "reconnecting"
  | "queued"
  | "locked"
  | "ended"
  | "revoked"
  | "unknown"
  | "refused"
  | "unreachable";

export type StatusPort = Accessor<{ readonly kind: StatusKind }>;

export type SpeechPort = {
  readonly state: Accessor<"off" | "locked" | "loading" | "idle" | "playing" | "paused" | "failed">;
  /** The sentence that is spoken now. */
  readonly spokenSid: Accessor<number | undefined>;
  /** Fetches what makes sound. */
  readonly prepare: () => void;
  readonly resume: () => void;
};

export type VisitPort = {
  readonly clock: Clock;
  readonly visitStatus: StatusPort;
  /** What was said: `articles` is another object whenever a text changes, `awaySince` whenever the stream is lost or back. */
  readonly subtitles: Accessor<{ readonly articles: unknown; readonly awaySince?: number }>;
  readonly speech: SpeechPort;
  /** `thrown` counts the errors that the stream caught. */
  readonly counters: Accessor<{ readonly thrown: number }>;
  /** Whether anything that came is held back, so that it is not shown yet. */
  readonly isHolding: () => boolean;
  readonly accessGate: {
    /** A kept password is not used before a person had the time to have it forgotten. */
    readonly askBeforePassword: () => void;
    /** Whether a reload of the page would not have to ask for the password. */
    readonly survivesReload: () => boolean;
    /** The page reloads itself right now: leaves the access token for it. */
    readonly handOver: () => void;
  };
};
