/**
 * What is passed on of what was read: whatever changes what a viewer would show, by the viewer's own reducers, and nothing
 * twice. So it does not matter where the service goes on after a break, or which relay read what before it stopped.
 * Sentences that nobody could read in a break are marked in the text itself, for those who come later as well. That the service
 * is away for longer is told as a phase of the broadcast, which the host's own phase replaces when it is back.
 */
import { broadcastFrom, type BroadcastState, reduceBroadcast } from "../../subtitles/broadcast.ts";
import {
  isBreak,
  noSubtitles,
  reduceSubtitles,
  type StreamBreak,
  type SubtitleState,
} from "../../subtitles/reduce.ts";
import type { BroadcastInfo } from "../../vas/broadcast-info.ts";
import type { BroadcastEvent } from "../../vas/events/index.ts";
import type { BroadcastPhase, SentenceEvent, TranslationEvent } from "../../vas/events.ts";

/** Stands where sentences are missing: the sign of an omission in any language. */
export const MISSING_TEXT = "[…]";

export type Told = {
  readonly subtitles: SubtitleState;
  readonly broadcast: BroadcastState;
  /** What a stream begins with was told. */
  readonly isGreeted: boolean;
  /** The broadcast's phase, or the last one while it is interrupted. */
  readonly hostPhase: BroadcastPhase;
};

/** The service is away for so long that readers are to know. */
export type ServiceAway = { readonly type: "service-away" };

/** Nothing was told of this broadcast yet. */
export const nothingTold = (info: BroadcastInfo): Told => {
  const broadcast = broadcastFrom(info);
  return { subtitles: noSubtitles, broadcast, isGreeted: false, hostPhase: broadcast.phase };
};

export type Retold = { readonly told: Told; readonly events: readonly BroadcastEvent[] };

const NO_TRANSLATIONS: ReadonlyMap<string, string> = new Map();

/** How the broadcast is, without what is the relay's own business, to compare. */
function essence(state: BroadcastState): string {
  const { viewerCount: _viewers, queue: _line, voices, ...rest } = state;
  return JSON.stringify([rest, ...voices]);
}

const translationOf = (
  { sid, isFinal, revision }: SentenceEvent,
  language: string,
  text: string,
): TranslationEvent => ({
  type: "translation",
  sid,
  language,
  text,
  isFinal,
  ...(revision === undefined ? {} : { revision }),
});

/** A sentence and each of its translations, as events of their own. */
function parted(event: BroadcastEvent): readonly BroadcastEvent[] {
  if (event.type !== "sentence") return [event];
  const translations = [...event.translations].map(([tag, text]) => translationOf(event, tag, text));
  const isBare = event.text === "" && translations.length > 0;
  return isBare ? translations : [{ ...event, translations: NO_TRANSLATIONS }, ...translations];
}

/** What says that sentences from `sid` on are missing, in every language. */
function missing(sid: number, { translationLanguages }: BroadcastState): readonly BroadcastEvent[] {
  return parted({
    type: "sentence",
    sid,
    text: MISSING_TEXT,
    isFinal: true,
    translations: new Map(translationLanguages.map((language) => [language, MISSING_TEXT])),
  });
}

function retellOne(told: Told, event: BroadcastEvent, now: number): Retold {
  if (event.type === "ended")
    return { told: { ...told, broadcast: reduceBroadcast(told.broadcast, event, now) }, events: [event] };
  const subtitles = reduceSubtitles(told.subtitles, event, now);
  const broadcast = reduceBroadcast(told.broadcast, event, now);
  const isGreeted = told.isGreeted || event.type === "connected";
  const isNews =
    isGreeted !== told.isGreeted ||
    subtitles !== told.subtitles ||
    (event.type === "viewer-count" && broadcast.viewerCount !== told.broadcast.viewerCount) ||
    (broadcast !== told.broadcast && essence(broadcast) !== essence(told.broadcast));
  const hostPhase = broadcast.phase === "interrupted" ? told.hostPhase : broadcast.phase;
  return { told: { subtitles, broadcast, isGreeted, hostPhase }, events: isNews ? [event] : [] };
}

/** A break tells nothing by itself, but for its end where readers know of it. */
function retellBreak(told: Told, input: StreamBreak, now: number): Retold {
  const broken = { ...told, subtitles: reduceSubtitles(told.subtitles, input, now) };
  const isKnown = told.broadcast.phase === "interrupted";
  if (input.type === "stream-lost" || !isKnown) return { told: broken, events: [] };
  return retellOne(broken, { type: "phase", phase: told.hostPhase }, now);
}

/**
 * Folds what was read into what was told, and gives what is to be told now. What was skipped in a break of the stream is told
 * with the first sentence after it. `now`: ms on a steady clock.
 */
export function retell(told: Told, input: BroadcastEvent | StreamBreak | ServiceAway, now: number): Retold {
  if (input.type === "service-away") return retellOne(told, { type: "phase", phase: "interrupted" }, now);
  if (isBreak(input)) return retellBreak(told, input, now);
  const events: BroadcastEvent[] = [];
  let state = told;
  const fold = (event: BroadcastEvent): readonly BroadcastEvent[] => {
    const step = retellOne(state, event, now);
    state = step.told;
    return step.events;
  };
  for (const part of parted(input)) {
    const gapsBefore = state.subtitles.gaps;
    const news = fold(part);
    for (const gap of state.subtitles.gaps.filter((one) => !gapsBefore.includes(one)))
      for (const mark of missing(gap.from, state.broadcast)) events.push(...fold(mark));
    events.push(...news);
  }
  return { told: state, events };
}
