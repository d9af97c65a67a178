/**
 * What the archive of a visit needs from outside, and what it gives to the page.
 */
import type { Accessor } from "solid-js";

import type { Clock } from "../lib/clock.ts";
import type { SafeStorage } from "../lib/safe-storage.ts";
import type { BroadcastState } from "../subtitles/broadcast.ts";
import type { SubtitleState } from "../subtitles/reduce.ts";
import type { BroadcastArchive } from "./broadcast-archive.ts";
import type { Bookmark } from "./record.ts";
import type { ArchiveProblem } from "./store.ts";
import type { BroadcastInfo } from "../vas/broadcast-info.ts";
import type { Consents } from "./consents.ts";
import type { DevicePorts } from "./device-archive.ts";

/** What a display that keeps what was said gives a visit for it. */
export type ArchiveOptions = Pick<DevicePorts, "wallNow" | "channel"> & {
  readonly key: string;
  readonly load: () => Promise<{ readonly startBroadcastArchive: (ports: DevicePorts) => BroadcastArchive }>;
  /** The reader's setting. */
  readonly wanted: Accessor<boolean>;
  readonly onWanted: (wanted: boolean) => void;
  readonly answers: Consents;
  /** The device's own storage (`localStorage`). */
  readonly deviceStorage: SafeStorage;
};

/** What the archive needs of the transcript. */
type TranscriptPort = {
  readonly subtitles: Accessor<SubtitleState>;
  /** Puts what was kept before everything that came; whether anything had come already. */
  readonly precede: (kept: SubtitleState, bookmark: Bookmark) => boolean;
  /** Nothing kept will come any more. */
  readonly stopWaiting: () => void;
  readonly forget: () => void;
  readonly bookmark: (isEnded: boolean) => Bookmark;
};

export type ArchivePorts = ArchiveOptions & {
  readonly clock: Clock;
  readonly page: DevicePorts["page"];
  readonly tabStorage: SafeStorage;
  readonly broadcast: Accessor<BroadcastState | undefined>;
  readonly transcript: TranscriptPort;
  /** What was kept was put before what is said; `isLate` where something had been said before it came. */
  readonly onRestored: (bookmark: Bookmark, isLate: boolean) => void;
  /** What came back is of another broadcast after all, and is gone. */
  readonly onOther: () => void;
};

/** What a page shows of it, and may ask. */
export type ArchiveView = {
  /** The service's id of the broadcast, once it was found. */
  readonly broadcastId: Accessor<string | undefined>;
  /** What is said now is kept. */
  readonly isOn: Accessor<boolean>;
  /** The reader has to be asked. */
  readonly isAsking: Accessor<boolean>;
  /** Sentences on the device, as they were last counted. */
  readonly count: Accessor<number>;
  readonly look: () => void;
  readonly problem: Accessor<ArchiveProblem | undefined>;
  /** The problem, for as long as it is news in this tab. */
  readonly news: Accessor<ArchiveProblem | undefined>;
  /** What keeps broadcasts on this device, once it is loaded. */
  readonly archive: () => BroadcastArchive | undefined;
  /** Runs `step` once what was kept is there, or has taken too long. */
  readonly whenReady: (step: () => void) => void;
  readonly turn: (on: boolean) => void;
  readonly forget: () => void;
};

export type ArchiveSignals = ArchiveView & {
  /** The broadcast as it was when it was last kept. */
  readonly recalled: Accessor<BroadcastState | undefined>;
  readonly found: (info: BroadcastInfo) => void;
  /** Writes what was noted, for a page that may be about to go. */
  readonly flush: () => void;
  /** The page goes now: leaves what cannot be written any more to the next one. */
  readonly leaveBehind: () => void;
};
