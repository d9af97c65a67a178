/**
 * The data of one broadcast of the rehearsal: what a host set, and where it is. The operations on it are beside it.
 */
import type { WireEvent } from "../../vas/encode-event.ts";
import type { BroadcastPhase, BroadcastStatus } from "../../vas/events.ts";
import type { Script } from "./script/script.ts";

export type Speaker = { readonly id: string; readonly label: string };

type TtsConfig = Readonly<Record<string, { readonly voice?: string; readonly speaking_rate?: number }>>;

/** What a host can set (docs/contract.md, "Host side"). */
export type ChannelSettings = {
  readonly name: string;
  readonly transcriptionLanguage: string;
  readonly translationLanguages: readonly string[];
  readonly accessType: "public" | "password";
  readonly passCode: string | null;
  readonly maxViewers: number;
  readonly speakerDiarization: boolean;
  readonly ttsConfig: TtsConfig | null;
  /**
   * Languages that may be heard; null for all that can be spoken. It is the rehearsal's own: the service decides by
   * itself, and may change its mind while live.
   */
  readonly speechLanguages: readonly string[] | null;
  readonly summaryTemplate: string | null;
  readonly summaryLanguage: string | null;
  /** Called when a recording was processed. */
  readonly callbackUrl?: string;
};

export type Channel = {
  readonly id: string;
  readonly token: string;
  readonly settings: ChannelSettings;
  readonly status: BroadcastStatus;
  readonly phase: BroadcastPhase;
  readonly standbyMessage: string;
  readonly script: Script;
  readonly speed: number;
  /** Where the script is, in ms over all laps, at the moment `movedAt`. */
  readonly position: number;
  readonly movedAt: number;
  /** How often this broadcast went live; the next one counts its sentences on. */
  readonly recordings: number;
  /** Where the script was when the newest recording began, as `position`, and when that was; null before the first. */
  readonly recordedFrom: number;
  readonly recordedAt: number | null;
  /** Names the host gave, by speaker id. */
  readonly labels: Readonly<Record<string, string>>;
  /** Sentences the host gave to another speaker, by sid. */
  readonly reassigned: Readonly<Record<number, Speaker>>;
  /** Speakers the host merged into another; a target is never itself merged away. */
  readonly mergedInto: Readonly<Record<string, string>>;
  readonly peakViewers: number;
  readonly totalViewers: number;
  readonly durationMs: number;
  readonly createdAt: number;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  readonly revokedAt: number | null;
};

export type Change = { readonly channel: Channel; readonly events: readonly WireEvent[] };
