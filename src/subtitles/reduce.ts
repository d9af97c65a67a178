/**
 * What was said, folded from events by a pure function. Whatever order events come in, however often the service
 * repeats itself, each sentence is there once, in `sid` order, with the newest text that was ever final.
 */
import type { ErrorEvent } from "../vas/events.ts";
import { type BroadcastEvent, isFor } from "../vas/events/index.ts";
import { type Gap, gapBetween, MOST_GAPS } from "./gaps.ts";
import { type TalkPosition, lastNearSid, movedTo } from "./talk-position.ts";
import { isCounted } from "../vas/sentence-number.ts";
import {
  type Articles,
  findSentence,
  mapSentences,
  place,
  sentencesOf,
  takeBeyond,
  takeOldest,
} from "./sections.ts";
import { withSentenceEvent, withTranslationEvent } from "./merge-sentence.ts";
import { bytesOf, emptySentence, type Sentence } from "./sentence.ts";
import { noSpeakers, type Speakers, withMerge, withRename, withSeenLabel } from "./speakers.ts";

export type SubtitleState = TalkPosition & {
  readonly articles: Articles;
  readonly count: number;
  /** About what all sentences take in memory. */
  readonly bytes: number;
  /** Sentences up to this one were let go to keep the bound; they do not come back. */
  readonly droppedUpTo: number;
  readonly speakers: Speakers;
  readonly gaps: readonly Gap[];
  /** The stream is away since this moment, in ms on the viewer's clock. */
  readonly awaySince?: number;
  /** The stream came back after being away for this long in all, and nothing new was said yet, in ms. */
  readonly cameBackAfterMs?: number;
};

/** The stream was lost, so many ms ago (now where nothing is said), or is back. */
export type StreamBreak =
  | { readonly type: "stream-lost"; readonly agoMs?: number }
  | { readonly type: "stream-back" };

export type SubtitleInput = BroadcastEvent | StreamBreak;

export const isBreak = (input: SubtitleInput): input is StreamBreak =>
  input.type === "stream-lost" || input.type === "stream-back";

export const noSubtitles: SubtitleState = {
  articles: [],
  count: 0,
  bytes: 0,
  newestSid: 0,
  droppedUpTo: 0,
  speakers: noSpeakers,
  gaps: [],
};

/** Sentences kept by a reader who wants the whole talk: more than a day of speech. */
export const MOST_SENTENCES = 50_000;
/** Text kept, in bytes: a long day in three languages is half of it, and no phone gives a page much more. */
export const MOST_TEXT_BYTES = 64_000_000;
export type Bounds = {
  readonly sentences: number;
  /** {@link MOST_TEXT_BYTES} where it is not said. */
  readonly bytes?: number;
};

/**
 * What goes first: numbers that are far from the talk, which would stay for ever behind all that is said, and no more of
 * them than there are too many, so that one that is repeated changes nothing; else the oldest section.
 */
function leastNeeded(state: SubtitleState, excess: number) {
  const far =
    state.newestSid === 0
      ? undefined
      : takeBeyond(state.articles, { sid: lastNearSid(state), kept: state.farSid, most: excess });
  if (far !== undefined && far.taken.length > 0) return { ...far, droppedUpTo: state.droppedUpTo };
  const { taken, rest } = takeOldest(state.articles, excess);
  return { taken, rest, droppedUpTo: taken.at(-1)?.sid ?? state.droppedUpTo };
}

/** The state with its oldest sections let go until it is within bounds. */
export function bounded(state: SubtitleState, bounds: Bounds): SubtitleState {
  const excess = state.count - bounds.sentences;
  const isHeavy = state.bytes > (bounds.bytes ?? MOST_TEXT_BYTES);
  if ((excess <= 0 && !isHeavy) || state.articles.length === 0) return state;
  const { taken, rest, droppedUpTo } = leastNeeded(state, Math.max(excess, 1));
  const next = {
    ...state,
    articles: rest,
    count: state.count - taken.length,
    bytes: taken.reduce((bytes, sentence) => bytes - bytesOf(sentence), state.bytes),
    droppedUpTo,
    gaps: state.gaps.filter((gap) => gap.to > droppedUpTo),
  };
  return bounded(next, bounds);
}

/**
 * Puts a sentence in. The first new original after a break tells whether something was skipped; translations alone
 * do not, for they may be of sentences whose original was said meanwhile.
 */
function put(
  state: SubtitleState,
  sentence: Sentence,
  before: Sentence | undefined,
  bounds: Bounds,
): SubtitleState {
  const articles = place(state.articles, sentence);
  const placed = {
    ...state,
    articles,
    count: state.count + (before === undefined ? 1 : 0),
    bytes: state.bytes + bytesOf(sentence) - (before === undefined ? 0 : bytesOf(before)),
  };
  const isFirstHeard = sentence.original.text !== "" && (before?.original.text ?? "") === "";
  if (!isFirstHeard) return bounded(placed, bounds);
  const { cameBackAfterMs, newestSid, isLone: _lone, farSid: _far, ...rest } = placed;
  const position = movedTo(state, sentence.sid);
  const isSettled = position.newestSid !== newestSid;
  const gap = cameBackAfterMs === undefined ? [] : gapBetween(newestSid, position.newestSid, cameBackAfterMs);
  const next: SubtitleState = {
    ...rest,
    ...position,
    ...(isSettled || cameBackAfterMs === undefined ? {} : { cameBackAfterMs }),
    gaps: gap.length === 0 ? state.gaps : [...state.gaps, ...gap].slice(-MOST_GAPS),
  };
  return bounded(next, bounds);
}

function change(
  state: SubtitleState,
  sid: number,
  now: number,
  bounds: Bounds,
  update: (sentence: Sentence) => Sentence,
): SubtitleState {
  if (!isCounted(sid) || sid <= state.droppedUpTo) return state;
  const current = findSentence(state.articles, sid);
  const before = current ?? emptySentence(sid, now);
  const after = update(before);
  return after === before ? state : put(state, after, current, bounds);
}

/** A gap is closed when every sentence in it has come after all. */
export function withoutClosedGaps(state: SubtitleState): SubtitleState {
  if (state.gaps.length === 0) return state;
  const open = state.gaps.filter((gap) => {
    if (gap.to - gap.from >= MOST_SENTENCES) return true;
    for (let sid = gap.from; sid <= gap.to; sid += 1) {
      const sentence = findSentence(state.articles, sid);
      if (sentence === undefined || !sentence.original.isFinal) return true;
    }
    return false;
  });
  return open.length === state.gaps.length ? state : { ...state, gaps: open };
}

/** Whether every text of the sentence is final. */
export function isWhole({ original, translations }: Sentence): boolean {
  if (!original.isFinal) return false;
  for (const { isFinal } of translations.values()) if (!isFinal) return false;
  return true;
}

function pinned(sentence: Sentence, speakerId: string): Sentence {
  if (sentence.speakerId === speakerId && sentence.speakerPinned) return sentence;
  return { ...sentence, speakerId, speakerPinned: true };
}

/** A sentence whose translation into `language` may never come; into any language where that is not said. */
function givenUp(sentence: Sentence, language: string | undefined): Sentence {
  const { untranslated = [] } = sentence;
  if (untranslated === "all" || (language !== undefined && untranslated.includes(language))) return sentence;
  return { ...sentence, untranslated: language === undefined ? "all" : [...untranslated, language] };
}

/** Errors that concern a sentence nobody has heard of make none. */
function withError(
  state: SubtitleState,
  { sid, language, isSpeech }: ErrorEvent,
  now: number,
  bounds: Bounds,
): SubtitleState {
  if (sid === undefined || isSpeech || findSentence(state.articles, sid) === undefined) return state;
  return change(state, sid, now, bounds, (sentence) => givenUp(sentence, language));
}

const withSpeakers = (state: SubtitleState, speakers: Speakers): SubtitleState =>
  speakers === state.speakers ? state : { ...state, speakers };

const withArticles = (state: SubtitleState, articles: Articles): SubtitleState =>
  articles === state.articles ? state : { ...state, articles };

/**
 * Folds one event into what was said. Pure: `now` is ms on a steady clock. Events that are not about sentences
 * change nothing; an event that brings nothing new returns the very same state.
 */
export function reduceSubtitles(
  state: SubtitleState,
  input: SubtitleInput,
  now: number,
  bounds: Bounds = { sentences: MOST_SENTENCES },
): SubtitleState {
  if (!isBreak(input) && !isFor("subtitles", input)) return state;
  switch (input.type) {
    case "sentence": {
      const next = change(state, input.sid, now, bounds, (sentence) =>
        withSentenceEvent(sentence, input, now),
      );
      const { speakerId, speakerLabel } = input;
      const labelled =
        speakerId === undefined || speakerLabel === undefined
          ? next
          : withSpeakers(next, withSeenLabel(next.speakers, speakerId, speakerLabel));
      return input.isFinal && labelled !== state ? withoutClosedGaps(labelled) : labelled;
    }
    case "translation":
      return change(state, input.sid, now, bounds, (sentence) => withTranslationEvent(sentence, input));
    case "speaker-renamed":
      return withSpeakers(state, withRename(state.speakers, input.speakerId, input.label));
    case "speaker-reassigned": {
      const next = change(state, input.sid, now, bounds, (sentence) => pinned(sentence, input.speakerId));
      return withSpeakers(next, withSeenLabel(next.speakers, input.speakerId, input.label));
    }
    case "speakers-merged": {
      const affected = new Set(input.sids);
      const speakers = withMerge(state.speakers, input.sourceId, input.targetId, input.targetLabel);
      const articles = mapSentences(state.articles, (sentence) =>
        affected.has(sentence.sid) ? pinned(sentence, input.targetId) : sentence,
      );
      return withSpeakers(withArticles(state, articles), speakers);
    }
    case "stream-lost": {
      const articles = mapSentences(state.articles, (sentence) =>
        sentence.unconfirmed || isWhole(sentence) ? sentence : { ...sentence, unconfirmed: true },
      );
      const away = withArticles(state, articles);
      return away.awaySince === undefined ? { ...away, awaySince: now - (input.agoMs ?? 0) } : away;
    }
    case "stream-back": {
      if (state.awaySince === undefined) return state;
      const { awaySince, ...rest } = state;
      return { ...rest, cameBackAfterMs: (state.cameBackAfterMs ?? 0) + now - awaySince };
    }
    case "error":
      return withError(state, input, now, bounds);
  }
}

/** Every sentence in order; for tests, exports and searches, not for drawing. */
export const allSentences = (state: SubtitleState): Sentence[] => [...sentencesOf(state.articles)];
