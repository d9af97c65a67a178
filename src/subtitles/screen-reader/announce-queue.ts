/**
 * What a screen reader is told, and when: a cursor over final sentences. By itself it goes on at a reading pace; by
 * hand it is still until it is told to go. A pure machine: the time comes with what was said.
 */
import {
  type AnnounceContext,
  type Missing,
  missingBetween,
  type Ready,
  readyBefore,
  waitingAfter,
} from "./announce-source.ts";
import { type ShownText, speakerAt } from "../view.ts";

/** One thing put before the screen reader. A repetition is another object with the same content. */
export type Announcement = {
  /** The speaker, where it is another one than before. */
  readonly speaker?: string;
  readonly texts: readonly ShownText[];
  /** Sentences left out before this one. */
  readonly skipped: number;
  /** Sentences that never came before this one. */
  readonly missing?: Missing;
  /** The text is another one than was announced before. */
  readonly corrected: boolean;
  /** Said in place of a sentence, where there is none that way. */
  readonly end?: "newest" | "oldest";
};

export type AnnounceState = {
  readonly mode: "automatic" | "by-hand";
  /** The sentence announced last; what follows it is waiting. */
  readonly at: number;
  /** Nothing more is announced by itself before this moment, in ms on the viewer's clock. */
  readonly freeAt: number;
  readonly announcement?: Announcement;
  readonly speakerId?: string;
};

export type AnnounceInput =
  | "start"
  | "look"
  | "pause"
  | "continue"
  | "next"
  | "previous"
  | "repeat"
  | "newest";

/** A screen reader that was just turned to has first to say where it is, in ms. */
const SETTLE_MS = 1_000;
/** The pace of spoken text: letters a second, and for scripts whose characters are syllables or words. */
const LETTERS_PER_S = 15;
const WIDE_PER_S = 6;
const WIDE = /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}]/gu;
/** A pause between two sentences, and the least and the most one takes, in ms. */
const BREATH_MS = 400;
const SHORTEST_MS = 1_200;
const LONGEST_MS = 30_000;
/** With more than this waiting, by the estimated pace, the rest is skipped down to what is kept, in ms. */
const MOST_WAITING_MS = 45_000;
const KEPT_WAITING_MS = 10_000;

export const notAnnouncing: AnnounceState = { mode: "automatic", at: 0, freeAt: 0 };

/** How long these texts take to be spoken, by estimate, in ms. */
export function paceMs(texts: readonly ShownText[]): number {
  let seconds = 0;
  for (const { text } of texts) {
    const wide = text.match(WIDE)?.length ?? 0;
    seconds += wide / WIDE_PER_S + (text.length - wide) / LETTERS_PER_S;
  }
  return Math.min(Math.max(seconds * 1_000, SHORTEST_MS), LONGEST_MS) + BREATH_MS;
}

/** Words only: a change of punctuation or case is no correction. */
const words = (texts: readonly ShownText[]): string =>
  texts.map(({ text }) => text.toLowerCase().replace(/[\p{P}\p{S}\s]+/gu, "")).join("\n");

type Aside = {
  readonly skipped?: number;
  readonly missing?: Missing | undefined;
  readonly corrected?: boolean;
};

function said(
  state: AnnounceState,
  { sentence, texts }: Ready,
  { subtitles, now }: AnnounceContext,
  { skipped = 0, missing, corrected = false }: Aside,
  namedBefore: string | undefined,
): AnnounceState {
  const { speakerId } = sentence;
  const speaker = speakerAt(subtitles.speakers, speakerId, namedBefore)?.label;
  const { speakerId: _before, ...rest } = state;
  return {
    ...rest,
    at: sentence.sid,
    freeAt: now + paceMs(texts),
    ...(speakerId === undefined ? {} : { speakerId }),
    announcement: {
      texts,
      skipped,
      corrected,
      ...(speaker === undefined ? {} : { speaker }),
      ...(missing === undefined ? {} : { missing }),
    },
  };
}

const ended = (state: AnnounceState, end: "newest" | "oldest"): AnnounceState => ({
  ...state,
  announcement: { texts: [], skipped: 0, corrected: false, end },
});

/** Goes on to the sentence `index` of those waiting; what is before it is left out, and that is said. */
function goTo(
  state: AnnounceState,
  waiting: readonly Ready[],
  index: number,
  context: AnnounceContext,
): AnnounceState {
  const target = waiting[index];
  if (target === undefined) return state;
  const passed = waiting.slice(0, index + 1).reduce((sum, ready) => sum + ready.passed, 0);
  const missing =
    state.at === 0 ? undefined : missingBetween(state.at, target.sentence.sid, context.subtitles);
  return said(state, target, context, { skipped: index + passed, missing }, state.speakerId);
}

/** How many to leave out so that what is waiting can be kept up with. */
function excess(waiting: readonly Ready[]): number {
  let left = waiting.reduce((sum, { texts }) => sum + paceMs(texts), 0);
  if (left <= MOST_WAITING_MS) return 0;
  let index = 0;
  for (const { texts } of waiting.slice(0, -1)) {
    if (left <= KEPT_WAITING_MS) break;
    left -= paceMs(texts);
    index += 1;
  }
  return index;
}

function again(state: AnnounceState, context: AnnounceContext): AnnounceState {
  const current = readyBefore(state.at + 1, context);
  if (current === undefined || current.sentence.sid !== state.at) return ended(state, "newest");
  const before = state.announcement?.texts ?? [];
  const corrected = before.length > 0 && words(before) !== words(current.texts);
  return said(state, current, context, { corrected }, undefined);
}

/**
 * What is announced after `input`. Each final is announced once, in the order of `sid`; a correction only where
 * somebody asks for the sentence again. Nothing is left out without saying how much.
 */
export function announce(
  state: AnnounceState,
  input: AnnounceInput,
  context: AnnounceContext,
): AnnounceState {
  switch (input) {
    case "start": {
      const newest = readyBefore(Number.POSITIVE_INFINITY, context);
      return { mode: "automatic", at: (newest?.sentence.sid ?? 1) - 1, freeAt: context.now + SETTLE_MS };
    }
    case "look": {
      if (state.mode === "by-hand" || context.now < state.freeAt) return state;
      const { ready } = waitingAfter(state.at, context);
      return goTo(state, ready, excess(ready), context);
    }
    case "pause":
      return { ...state, mode: "by-hand" };
    case "continue":
      return announce({ ...state, mode: "automatic", freeAt: context.now }, "look", context);
    case "next": {
      const { ready } = waitingAfter(state.at, context);
      return ready.length === 0 ? ended(state, "newest") : goTo(state, ready, 0, context);
    }
    case "previous": {
      const byHand: AnnounceState = { ...state, mode: "by-hand" };
      const before = readyBefore(state.at, context);
      return before === undefined ? ended(byHand, "oldest") : said(byHand, before, context, {}, undefined);
    }
    case "repeat":
      return again(state, context);
    case "newest": {
      const { ready } = waitingAfter(state.at, context);
      return ready.length === 0 ? again(state, context) : goTo(state, ready, ready.length - 1, context);
    }
  }
}

/** The state in which everything up to sentence `sid` counts as announced. */
export const announcedUpTo = (state: AnnounceState, sid: number): AnnounceState =>
  sid > state.at ? { ...state, at: sid } : state;

/** When to look again though nothing new is said, in ms on the viewer's clock; nothing where that changes nothing. */
export function lookAgainAt(state: AnnounceState, context: AnnounceContext): number | undefined {
  if (state.mode === "by-hand") return undefined;
  const { ready, lookAt } = waitingAfter(state.at, context);
  return ready.length > 0 ? state.freeAt : lookAt && Math.max(lookAt, state.freeAt);
}
