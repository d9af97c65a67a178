/**
 * What a visit gives to the pages: its status and what was said, as signals, and what a person may do.
 */
import type { Accessor } from "solid-js";

import type { Clock } from "../lib/clock.ts";
import type { ConnectionState } from "../stream/connection-state.ts";
import type { StreamCounters } from "../stream/stream.ts";
import type { BroadcastState } from "../subtitles/broadcast.ts";
import type { SubtitleState } from "../subtitles/reduce.ts";
import type { StandInWaits } from "../subtitles/translation-pace.ts";
import type { AccessGate } from "../access/access-gate-signals.ts";
import type { ArchiveView } from "../archive/ports-signals.ts";
import type { ShownLanguages } from "../subtitles/language-selection.ts";
import type { Speech } from "../speech/ports-signals.ts";
import type { VisitStatus } from "./status.ts";
import type { Stabiliser } from "./stabiliser-signals.ts";

export type Visit = {
  readonly visitStatus: Accessor<VisitStatus>;
  readonly broadcast: Accessor<BroadcastState | undefined>;
  readonly subtitles: Accessor<SubtitleState>;
  /** The newest sentence of earlier visits, 0 for none: up to here nothing is news. */
  readonly oldUpTo: Accessor<number>;
  /** How long translations are waited for before the original stands in. */
  readonly standInWaits: Accessor<StandInWaits>;
  /** What is kept on the device; only where this display keeps anything. */
  readonly kept: ArchiveView | undefined;
  readonly shown: Accessor<ShownLanguages>;
  readonly speech: Speech;
  readonly stabiliser: Pick<Stabiliser, "steadyText">;
  readonly connection: Accessor<ConnectionState>;
  readonly counters: Accessor<StreamCounters>;
  /** How often an open stream was lost in this visit. */
  readonly interruptions: Accessor<number>;
  readonly unlocking: Accessor<boolean>;
  /** Whether anything that came is held back, so that it is not shown yet. */
  readonly isHolding: () => boolean;
  /** What a screen that nobody touches has to know of the password. */
  readonly accessGate: Pick<
    AccessGate,
    "keepsPassword" | "forgetPassword" | "askBeforePassword" | "survivesReload" | "handOver"
  >;
  /** Text and speech wait so much longer, in ms, for a picture beside them; shorter where it is below 0. */
  readonly waitForPicture: (ms: number) => void;
  readonly clock: Clock;
  readonly start: () => void;
  readonly unlock: (password: string, remember: boolean) => Promise<void>;
  readonly retry: () => void;
  readonly dispose: () => void;
};
