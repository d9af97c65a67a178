/**
 * One visit to one broadcast: the place where the service, the stream, what was said and the reader's choices meet
 * and become signals. It owns every effect of the visit and ends them all when it is disposed of.
 */
import { batch } from "solid-js";

import { createArchive } from "../archive/archive-signals.ts";
import type { ArchiveSignals } from "../archive/ports-signals.ts";
import { type BroadcastState, withoutExpired } from "../subtitles/broadcast.ts";
import type { BroadcastInfo } from "../vas/broadcast-info.ts";
import { createExpiry } from "./announcement-expiry-signals.ts";
import { createEventFlow } from "./event-flow.ts";
import { enterBroadcast } from "./found-broadcast-signals.ts";
import { createLanguageSelection } from "./language-selection-signals.ts";
import { followPage } from "./page-events.ts";
import { createRecordingChanges, type RecordingChanges } from "./recording-changes.ts";
import { createStabiliser } from "./stabiliser-signals.ts";
import { createStatusPolling, type StatusPolling } from "./status-polling-signals.ts";
import { createVisitAudio } from "./visit-audio-signals.ts";
import { createVisitEntry, type VisitEntry } from "./visit-entry-signals.ts";
import type { VisitOptions } from "./visit-options-signals.ts";
import { createVisitState, type VisitState } from "./visit-state-signals.ts";
import { createVisitStream, followSelection } from "./visit-stream-signals.ts";
import type { Visit } from "./visit-types-signals.ts";

export type { Visit } from "./visit-types-signals.ts";

/** Keeps what was said on the device, where the options say so. */
function createVisitArchive(
  options: VisitOptions,
  { broadcast, transcript }: VisitState,
  recordings: () => RecordingChanges,
): ArchiveSignals | undefined {
  const { archive, clock, page, tabStorage } = options;
  return (
    archive &&
    createArchive({
      ...archive,
      clock,
      page,
      tabStorage,
      broadcast,
      transcript,
      onRestored: (bookmark, isLate) => recordings().restored(bookmark, isLate),
      onOther: () => recordings().restoredOther(),
    })
  );
}

/** Asks whether a broadcast that has stopped goes on; what follows an end is another recording. */
function pollStatus(
  { page }: VisitOptions,
  { requests }: VisitState,
  { visitStatus }: VisitEntry,
  onFound: (info: BroadcastInfo, isNewRecording: boolean) => void,
): StatusPolling {
  return createStatusPolling({
    ...requests,
    visitStatus,
    isSeen: () => page.document.visibilityState !== "hidden",
    onFound: (info, stop) => batch(() => onFound(info, stop === "over" || stop === "gone")),
  });
}

// Over 60 lines: it only lists the parts and connects them.
export function createVisit(options: VisitOptions): Visit {
  const { page, clock, unattended } = options;
  const state = createVisitState(options);
  const { broadcast, transcript, position } = state;
  const { subtitles } = transcript;
  const onFound = (info: BroadcastInfo): void =>
    enterBroadcast({ state, entry, archive, languages, send: stream.send }, info);
  const entry = createVisitEntry(options, state, {
    send: (input) => stream.send(input),
    onIdle: () => stream.relinquish(),
    onFound,
  });
  const { accessGate, resolver, connectionStatus } = entry;
  const archive = createVisitArchive(options, state, () => recordings);
  /** The broadcast as the service tells of it, else as it was when it was kept. */
  const known = (): BroadcastState | undefined => broadcast() ?? archive?.recalled();
  const transcriptionLanguage = (): string => known()?.transcriptionLanguage ?? "und";
  const languages = createLanguageSelection({ ...options, broadcast: known });
  const { shown } = languages;
  const statusPolling = pollStatus(options, state, entry, (info, isNewRecording) => {
    if (isNewRecording) recordings.begin();
    onFound(info);
  });
  const { audioSelection, createSpeech } = createVisitAudio(options, broadcast, shown);
  const stream = createVisitStream(options, {
    broadcast,
    entry,
    shown,
    audioSelection,
    onEvent: (event) => flow.onEvent(event),
    onMissing: (lostForMs, isOver) => state.delay.hold(() => transcript.noteMissing(lostForMs, isOver)),
  });
  const speech = createSpeech({ subtitles, transcriptionLanguage });
  const stabiliser = createStabiliser({ ...options, subtitles, transcriptionLanguage });
  const parts = { state, stream, accessGate, connectionStatus, languages, speech, stabiliser, unattended };
  const flow = createEventFlow(parts);
  const recordings = createRecordingChanges({ ...parts, flow });
  createExpiry(broadcast, clock, () => state.setBroadcast((now) => now && withoutExpired(now, clock.now())));
  followSelection(stream, { shown, audioSelection }, unattended);
  const stopFollowing = followPage({ page, archive, position, stream, resolver, statusPolling });

  return {
    visitStatus: entry.visitStatus,
    broadcast: known,
    subtitles,
    oldUpTo: transcript.oldUpTo,
    standInWaits: transcript.standInWaits,
    kept: archive,
    shown,
    speech,
    stabiliser,
    connection: connectionStatus.connection,
    counters: connectionStatus.counters,
    interruptions: connectionStatus.interruptions,
    unlocking: accessGate.unlocking,
    ...state.holding,
    accessGate,
    clock,
    start: resolver.resolve,
    unlock: accessGate.unlock,
    retry: () => {
      if (broadcast() === undefined) resolver.resolve();
      else if (!statusPolling.now()) stream.send({ type: "retry" });
    },
    dispose: () => {
      state.dispose();
      resolver.dispose();
      stopFollowing();
      accessGate.dispose();
      stream.dispose();
    },
  };
}
