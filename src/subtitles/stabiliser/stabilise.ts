/**
 * Live text at rest: what of a text that is still being recognised should be shown. A recogniser takes back
 * two words for every one that stays; a word that waits until it has been unchanged for a while rarely moves again.
 * Pure: a text's revisions and the clock go in, what to show and when to look again comes out.
 */
import { aged, type HeldWord } from "./ages.ts";
import { type Hold, HOLDS, readyAt, type SteadyMode } from "./holds.ts";
import { commonLetters, joined, read, type Reading } from "./words.ts";

/** A text as the service sent it, and the language it is in (a BCP 47 tag). */
export type SteadyRevision = { readonly text: string; readonly isFinal: boolean; readonly language: string };

/** The newest revision, how long its words have been there, and when it last changed, in ms on the viewer's clock. */
type NewestRevision = {
  readonly revision: SteadyRevision;
  readonly reading: Reading;
  readonly words: readonly HeldWord[];
  readonly changedAt: number;
};

type ShownText = {
  /** What is shown. */
  readonly shown: string;
  /** Its letters, which are the first letters of some revision. */
  readonly shownLetters: readonly string[];
  /** Where the last of them ends in `shown`, in UTF-16 units; behind it is punctuation. */
  readonly lettersEnd: number;
  /** When to look again though nothing comes, in ms on the viewer's clock; absent where nothing is waiting. */
  readonly wakeAt?: number;
};

export type StabilisedText = ShownText & {
  readonly isFinal: boolean;
  /** Since when the newest text has said something else than what is shown, in ms on the viewer's clock. */
  readonly contradictedAt?: number;
  readonly newest: NewestRevision;
  /** Shown as it came, without having been read: whoever reads fast needs no words. */
  readonly isUnread?: true;
};

/** A text of which nothing came yet. */
export const NO_TEXT: StabilisedText = {
  shown: "",
  shownLetters: [],
  lettersEnd: 0,
  isFinal: false,
  newest: {
    revision: { text: "", isFinal: false, language: "" },
    reading: { text: "", letters: [], ends: [], words: [] },
    words: [],
    changedAt: 0,
  },
};

type Moment = { readonly newest: NewestRevision; readonly hold: Hold; readonly now: number };

const endOf = ({ ends }: Reading): number => ends[ends.length - 1] ?? 0;

/** When everything that came may be shown, because nothing changes any more, in ms on the viewer's clock. */
const quietAt = ({ newest, hold }: Moment): number => newest.changedAt + hold.quietMs;

/** What is shown, with the punctuation that ends it once it is quiet: before that the next word might move it. */
function closed(moment: Moment, shownText: ShownText): ShownText {
  const { reading } = moment.newest;
  const { shown, lettersEnd } = shownText;
  const tail = reading.text.slice(endOf(reading)).trimEnd();
  if (tail === "" || shown.slice(lettersEnd).trim() !== "") return shownText;
  const wakeAt = quietAt(moment);
  if (wakeAt > moment.now) return { ...shownText, wakeAt };
  return { ...shownText, shown: shown.slice(0, lettersEnd) + tail };
}

/** What is shown, with the words behind it: those up to letter `least`, and then those that waited long enough. */
function grown(moment: Moment, shownText: ShownText, least: number): ShownText {
  const { words, reading } = moment.newest;
  const { shown, shownLetters, lettersEnd } = shownText;
  const from = shownLetters.length;
  let to = from;
  let wakeAt: number | undefined;
  for (const word of words) {
    if (word.to <= to) continue;
    const dueAt = Math.min(readyAt(moment.hold, word), quietAt(moment));
    if (word.to > least && dueAt > moment.now) {
      wakeAt = dueAt;
      break;
    }
    to = word.to;
  }
  const longer = to === from ? shown : joined(shown, lettersEnd, reading, from, to);
  const next: ShownText = {
    shown: longer,
    shownLetters: to === from ? shownLetters : reading.letters.slice(0, to),
    lettersEnd: to === from ? lettersEnd : longer.length,
  };
  return wakeAt === undefined ? closed(moment, next) : { ...next, wakeAt };
}

/** What is shown where the newest text says something else from letter `at` on, and that is to be believed. */
function corrected(moment: Moment, shown: string, at: number): ShownText {
  const { words, reading, revision } = moment.newest;
  const wrong = words.find(({ to }) => to > at);
  const kept = wrong?.from ?? at;
  const lettersEnd = read(shown, revision.language).ends[kept - 1] ?? 0;
  const shownText = {
    shown: shown.slice(0, lettersEnd),
    shownLetters: reading.letters.slice(0, kept),
    lettersEnd,
  };
  return grown(moment, shownText, wrong?.to ?? at);
}

/** When what contradicts the shown text from letter `at` on is believed, in ms on the viewer's clock. */
function believedAt({ newest, hold }: Moment, contradictedAt: number, at: number): number {
  const wrong = newest.words.find(({ to }) => to > at);
  if (wrong === undefined) return contradictedAt + hold.shrinkMs;
  const stoodAt = Math.max(wrong.since, contradictedAt) + hold.correctMs;
  return Math.min(stoodAt, contradictedAt + hold.latestMs);
}

function looked(moment: Moment, state: StabilisedText): StabilisedText {
  const { newest, now } = moment;
  const { shown, shownLetters, lettersEnd } = state;
  const at = commonLetters(shownLetters, newest.reading.letters);
  if (at === shownLetters.length) return { ...grown(moment, state, 0), isFinal: false, newest };
  const contradictedAt = state.contradictedAt ?? now;
  const wakeAt = believedAt(moment, contradictedAt, at);
  if (wakeAt > now) {
    return { shown, shownLetters, lettersEnd, wakeAt, isFinal: false, contradictedAt, newest };
  }
  return { ...corrected(moment, shown, at), isFinal: false, newest };
}

function withRevision(newest: NewestRevision, revision: SteadyRevision, now: number): NewestRevision {
  const { text, language } = newest.revision;
  if (text === revision.text && language === revision.language) return newest;
  const reading = read(revision.text, revision.language);
  const words = aged({ letters: newest.reading.letters, words: newest.words }, reading, now);
  return { revision, reading, words, changedAt: now };
}

/**
 * What to show of a text at `now` (ms on the viewer's clock), given what was shown before and its newest `revision`.
 * The same revision again is how time passes: call it at `wakeAt`, and when the mode changes.
 */
export function steady(
  state: StabilisedText,
  revision: SteadyRevision,
  now: number,
  mode: SteadyMode,
): StabilisedText {
  const { text, isFinal } = revision;
  if (isFinal) return { ...NO_TEXT, shown: text, isFinal, newest: { ...NO_TEXT.newest, revision } };
  if (mode === "fast") {
    const isSame = text === state.newest.revision.text;
    const changedAt = isSame ? state.newest.changedAt : now;
    return { ...NO_TEXT, shown: text, isUnread: true, newest: { ...NO_TEXT.newest, revision, changedAt } };
  }
  const before = state.isUnread === true ? readNow(state) : state;
  const newest = withRevision(before.newest, revision, now);
  return looked({ newest, hold: HOLDS[mode], now }, before);
}

/** A text that was shown as it came, with the words it has: all of them are there since it came. */
function readNow({ shown, isFinal, newest: { revision, changedAt } }: StabilisedText): StabilisedText {
  const newest = withRevision(NO_TEXT.newest, revision, changedAt);
  const { reading } = newest;
  return { shown, shownLetters: reading.letters, lettersEnd: endOf(reading), isFinal, newest };
}

/** The same text at a later moment (ms on the viewer's clock), or in another mode. */
export const tick = (state: StabilisedText, now: number, mode: SteadyMode): StabilisedText =>
  steady(state, state.newest.revision, now, mode);
