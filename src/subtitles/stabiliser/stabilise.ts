/**
 * Live text at rest: what of a text that is still being recognised should be shown. A recogniser takes back
 * two words for every one that stays; a word that waits until revisions agree on it rarely moves again. How long that
 * is depends on its place and on the stream. Pure: a text's revisions, what was learned of the stream and the clock go
 * in; what to show, what was learned and when to look again comes out.
 */
import { aged } from "./ages.ts";
import { type Holds, HOLDS, type SteadyMode } from "./holds.ts";
import { afterErased, afterRevision, afterWait, firstRhythm, type Rhythm } from "./rhythm.ts";
import {
  believedAt,
  corrected,
  endOf,
  grown,
  type Moment,
  type NewestRevision,
  type ShownText,
  type SteadyRevision,
  wordAt,
} from "./shown-text.ts";
import { commonLetters, read } from "./words.ts";

export type { SteadyRevision } from "./shown-text.ts";

export type StabilisedText = ShownText & {
  readonly isFinal: boolean;
  /** Since when the newest text has said something else than what is shown, in ms on the viewer's clock. */
  readonly contradictedAt?: number;
  readonly newest: NewestRevision;
  /** What was known of the stream when that came. */
  readonly pace?: Rhythm;
  /** Shown as it came, without having been read: whoever reads fast needs no words. */
  readonly isUnread?: true;
};

/** A text of which nothing came yet. */
export const NO_TEXT: StabilisedText = {
  shown: "",
  shownLetters: [],
  lettersEnd: 0,
  shownWords: 0,
  mostWords: 0,
  isFinal: false,
  newest: {
    revision: { text: "", isFinal: false, language: "" },
    reading: { text: "", letters: [], ends: [], words: [] },
    words: [],
    changedAt: 0,
  },
};

function looked(moment: Moment, state: StabilisedText): StabilisedText {
  const { newest, now, rhythm, pace } = moment;
  const { shownLetters } = state;
  const at = commonLetters(shownLetters, newest.reading.letters);
  if (at === shownLetters.length) return { ...grown(moment, state, 0), isFinal: false, newest, pace };
  const contradictedAt = state.contradictedAt ?? now;
  const wakeAt = believedAt(moment, contradictedAt, at);
  if (wakeAt <= now) return { ...corrected(moment, state, at), isFinal: false, newest, pace };
  return { ...state, rhythm, wakeAt, isFinal: false, contradictedAt, newest, pace };
}

/** What is learned from a final: how many shown words it takes back, and how long those waited that it shows first. */
function learned(moment: Moment, state: StabilisedText, { text, language }: SteadyRevision): Rhythm {
  const { newest, hold, now } = moment;
  const { letters, words } = read(text, language);
  const erased = Math.max(0, state.shownWords - wordAt(words, commonLetters(state.shownLetters, letters)));
  const rhythm = afterErased(moment.rhythm, hold, erased, words.length);
  const unseen = newest.words.slice(state.mostWords);
  return unseen.reduce((known, { since }) => afterWait(known, hold, now - since), rhythm);
}

function withRevision(newest: NewestRevision, revision: SteadyRevision, now: number): NewestRevision {
  const { text, language } = newest.revision;
  if (text === revision.text && language === revision.language) return newest;
  const reading = read(revision.text, revision.language);
  const words = aged({ letters: newest.reading.letters, words: newest.words }, reading, now);
  return { revision, reading, words, changedAt: now };
}

const asSent = (revision: SteadyRevision, rhythm?: Rhythm): StabilisedText => ({
  ...NO_TEXT,
  shown: revision.text,
  isFinal: revision.isFinal,
  newest: { ...NO_TEXT.newest, revision },
  rhythm,
});

/**
 * What to show of a text at `now` (ms on the viewer's clock), given what was shown before and its newest `revision`.
 * The same revision again is how time passes: call it at `wakeAt`, and when the mode changes. What was learned of the
 * stream is in the state, `rhythm`; another text of the same stream begins with it. Only the bench has other `holds`.
 */
export function steady(
  state: StabilisedText,
  revision: SteadyRevision,
  now: number,
  mode: SteadyMode,
  holds: Holds = HOLDS,
): StabilisedText {
  const { text, isFinal } = revision;
  if (mode === "fast") {
    const sent = asSent(revision, state.rhythm);
    if (isFinal) return sent;
    const isSame = text === state.newest.revision.text;
    const changedAt = isSame ? state.newest.changedAt : now;
    return { ...sent, isUnread: true, newest: { ...sent.newest, changedAt } };
  }
  const before = state.isUnread === true ? readNow(state) : state;
  const hold = holds[mode];
  const known = before.rhythm ?? firstRhythm(hold);
  if (isFinal) {
    const isNews = !before.isFinal && before.newest.words.length > 0;
    const moment = { newest: before.newest, hold, rhythm: known, pace: known, now };
    return asSent(revision, isNews ? learned(moment, before, revision) : known);
  }
  const newest = withRevision(before.newest, revision, now);
  if (newest === before.newest) {
    const pace = before.pace ?? known;
    return looked({ newest, hold, rhythm: known, pace, now }, before);
  }
  const isNext = before.newest.words.length > 0;
  const rhythm = isNext ? afterRevision(known, now - before.newest.changedAt) : known;
  return looked({ newest, hold, rhythm, pace: rhythm, now }, before);
}

/** A text that was shown as it came, with the words it has: all of them are there since it came. */
function readNow({ newest: { revision, changedAt }, ...state }: StabilisedText): StabilisedText {
  const newest = withRevision(NO_TEXT.newest, revision, changedAt);
  const { reading, words } = newest;
  const { shown, isFinal, rhythm } = state;
  return {
    shown,
    shownLetters: reading.letters,
    lettersEnd: endOf(reading),
    shownWords: words.length,
    mostWords: words.length,
    rhythm,
    isFinal,
    newest,
  };
}

/** The same text at a later moment (ms on the viewer's clock), or in another mode. */
export const tick = (state: StabilisedText, now: number, mode: SteadyMode): StabilisedText =>
  steady(state, state.newest.revision, now, mode);
