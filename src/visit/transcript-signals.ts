/**
 * What was said, as a signal: the stream's events are folded in as they come, numbered over all recordings. What
 * was kept of earlier visits goes before all of it, however late the device brings it.
 */
import { type Accessor, createSignal, untrack } from "solid-js";

import type { Clock } from "../lib/clock.ts";
import {
  type Bounds,
  isBreak,
  noSubtitles,
  reduceSubtitles,
  type SubtitleInput,
  type SubtitleState,
} from "../subtitles/reduce.ts";
import {
  NO_PACE,
  NO_WAITS,
  sameWaits,
  type StandInWaits,
  waitsOf,
  withArrivals,
} from "../subtitles/translation-pace.ts";
import { findSentence, newestFirst, newestUpTo } from "../subtitles/sections.ts";
import { MOST_RAISED } from "../vas/sentence-number.ts";
import type { Bookmark } from "../archive/record.ts";
import type { BroadcastEvent } from "../vas/events.ts";
import { isText } from "../vas/events/index.ts";
import { createRecordings } from "../subtitles/recordings.ts";

export type TranscriptSignals = {
  readonly subtitles: Accessor<SubtitleState>;
  /** The newest final sentence of earlier visits, 0 for none: up to here nothing is news. */
  readonly oldUpTo: Accessor<number>;
  /** How long translations are waited for, as they have been coming. */
  readonly standInWaits: Accessor<StandInWaits>;
  /** The stream was lost, or is back. */
  readonly breakOff: (type: "stream-lost" | "stream-back") => void;
  /** The stream was away for this time before what comes next, in ms, in the tab that had it; `isOver`: it is back. */
  readonly noteMissing: (lostForMs: number, isOver: boolean) => void;
  /** Folds an event in and gives it back as it counts; `lastEventId` where nothing older can come after it. */
  readonly take: (event: BroadcastEvent, lastEventId: string | undefined) => BroadcastEvent;
  /** Whether an event is about what was said in an earlier visit. */
  readonly isOld: (event: BroadcastEvent) => boolean;
  /** Another recording begins behind what was said so far. */
  readonly appendRecording: () => void;
  readonly forget: () => void;
  /** Puts what was kept before everything that came; whether anything had come already. */
  readonly precede: (kept: SubtitleState, bookmark: Bookmark) => boolean;
  /** Nothing kept will come any more. */
  readonly stopWaiting: () => void;
  readonly bookmark: (isEnded: boolean) => Bookmark;
};

type Early = { readonly input: SubtitleInput; readonly at: number };

function newestFinal({ articles, newestSid }: SubtitleState): number {
  for (const { sid, original } of newestFirst(articles)) if (sid <= newestSid && original.isFinal) return sid;
  return 0;
}

/** The sentence that another recording is counted behind: the newest that leaves room for its numbers. */
const endOf = ({ articles, newestSid }: SubtitleState): number =>
  newestSid <= MOST_RAISED ? newestSid : newestUpTo(articles, MOST_RAISED);

/** Everything that came, folded in behind what was kept. */
function foldBehind(
  kept: SubtitleState,
  came: readonly Early[],
  recordings: ReturnType<typeof createRecordings>,
  bounds: Bounds,
): SubtitleState {
  return came.reduce(
    (state, { input, at }) =>
      reduceSubtitles(state, isBreak(input) ? input : recordings.numbered(input), at, bounds),
    kept,
  );
}

/** `waits` says whether anything kept may come. */
export function createTranscriptSignals(clock: Clock, bounds: Bounds, waits: boolean): TranscriptSignals {
  const [subtitles, setSubtitles] = createSignal<SubtitleState>(noSubtitles);
  const [oldUpTo, setOldUpTo] = createSignal(0);
  const [standInWaits, setStandInWaits] = createSignal(NO_WAITS, { equals: sameWaits });
  let pace = NO_PACE;
  let recordings = createRecordings();
  let lastEventId: string | undefined;
  /** What came before what was kept, to be folded in again behind it. */
  let early: Early[] | undefined = waits ? [] : undefined;

  function fold(input: SubtitleInput, raw = input): void {
    const before = untrack(subtitles);
    // Whole ms: a sentence keeps its times, and a number with a fraction takes memory of its own.
    const at = Math.round(clock.now());
    const after = reduceSubtitles(before, input, at, bounds);
    if (after !== before || isBreak(input)) early?.push({ input: raw, at });
    setSubtitles(after);
  }

  /** Learns from the translations that an event brought. */
  function learn(before: SubtitleState, after: SubtitleState, sid: number): void {
    const sentence = findSentence(after.articles, sid);
    if (sentence === undefined) return;
    const next = withArrivals(pace, findSentence(before.articles, sid), sentence, clock.now());
    if (next === pace) return;
    pace = next;
    setStandInWaits(waitsOf(pace));
  }

  return {
    subtitles,
    oldUpTo,
    standInWaits,
    breakOff: (type) => fold({ type }),
    noteMissing: (lostForMs, isOver) => {
      fold({ type: "stream-lost", agoMs: lostForMs });
      if (isOver) fold({ type: "stream-back" });
    },
    take: (received, id) => {
      const event = recordings.numbered(received);
      // Whoever follows the new state may ask for its bookmark at once.
      lastEventId = id ?? lastEventId;
      const before = untrack(subtitles);
      fold(event, received);
      if (isText(event)) learn(before, untrack(subtitles), event.sid);
      return event;
    },
    isOld: (event) => "sid" in event && event.sid <= untrack(oldUpTo),
    appendRecording: () => {
      recordings.begin(endOf(untrack(subtitles)));
      lastEventId = undefined;
    },
    forget: () => {
      recordings = createRecordings();
      lastEventId = undefined;
      setOldUpTo(0);
      pace = NO_PACE;
      setStandInWaits(NO_WAITS);
      setSubtitles(noSubtitles);
    },
    precede: (kept, bookmark) => {
      const came = early ?? [];
      early = undefined;
      recordings = createRecordings();
      const newestSid = endOf(kept);
      recordings.goOn({ ...bookmark, newestSid, find: (sid) => findSentence(kept.articles, sid) });
      const state = foldBehind(kept, came, recordings, bounds);
      lastEventId ??= bookmark.isOver ? undefined : bookmark.lastEventId;
      setOldUpTo(newestFinal(kept));
      setSubtitles(state);
      return came.length > 0;
    },
    stopWaiting: () => {
      early = undefined;
    },
    bookmark: (isEnded) => ({
      ...(lastEventId === undefined ? {} : { lastEventId }),
      recording: recordings.current(),
      isOver: isEnded || recordings.isBeginning(),
    }),
  };
}
