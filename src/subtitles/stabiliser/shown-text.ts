/**
 * What of a growing text is shown at a moment: words that waited long enough come behind what stands, and what stands
 * is put right once the newest text is to be believed. What that says about the stream is learned on the way.
 */
import type { HeldWord } from "./ages.ts";
import { CORRECT_MS, type Hold, LATEST_MS, SHRINK_MS } from "./holds.ts";
import { readyAt } from "./ready.ts";
import { afterErased, afterWait, type Rhythm } from "./rhythm.ts";
import { joined, read, type Reading, type ReadWord } from "./words.ts";

/** A text as the service sent it, and the language it is in (a BCP 47 tag). */
export type SteadyRevision = { readonly text: string; readonly isFinal: boolean; readonly language: string };

/** The newest revision, how long its words have been there, and when it last changed, in ms on the viewer's clock. */
export type NewestRevision = {
  readonly revision: SteadyRevision;
  readonly reading: Reading;
  readonly words: readonly HeldWord[];
  readonly changedAt: number;
};

export type ShownText = {
  /** What is shown. */
  readonly shown: string;
  /** Its letters, which are the first letters of some revision. */
  readonly shownLetters: readonly string[];
  /** Where the last of them ends in `shown`, in UTF-16 units; behind it is punctuation. */
  readonly lettersEnd: number;
  /** How many words that are, and the most that were ever shown at once. */
  readonly shownWords: number;
  readonly mostWords: number;
  /** What was learned of the stream; absent before its first revision. */
  readonly rhythm?: Rhythm | undefined;
  /** When to look again though nothing comes, in ms on the viewer's clock; absent where nothing is waiting. */
  readonly wakeAt?: number;
};

export type Moment = {
  readonly newest: NewestRevision;
  readonly hold: Hold;
  readonly rhythm: Rhythm;
  /** What was known of the stream when the newest revision came: its words wait by that, however often one looks. */
  readonly pace: Rhythm;
  readonly now: number;
};

/** Where the last letter of a reading ends in its text, in UTF-16 units. */
export const endOf = ({ ends }: Reading): number => ends[ends.length - 1] ?? 0;

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
export function grown(moment: Moment, shownText: ShownText, least: number): ShownText {
  const { newest, hold, pace, now } = moment;
  const { words, reading } = newest;
  const { shown, shownLetters, lettersEnd, mostWords } = shownText;
  const from = shownLetters.length;
  let { shownWords } = shownText;
  let { rhythm } = moment;
  let to = from;
  let wakeAt: number | undefined;
  for (const [before, word] of words.entries()) {
    if (word.to <= to) continue;
    const readiesAt = readyAt(hold, pace, word, before, words.length - 1 - before);
    const dueAt = Math.min(readiesAt, quietAt(moment));
    if (word.to > least && dueAt > now) {
      wakeAt = dueAt;
      break;
    }
    to = word.to;
    shownWords = before + 1;
    if (before >= mostWords) rhythm = afterWait(rhythm, hold, now - word.since);
  }
  const longer = to === from ? shown : joined(shown, lettersEnd, reading, from, to);
  const next: ShownText = {
    shown: longer,
    shownLetters: to === from ? shownLetters : reading.letters.slice(0, to),
    lettersEnd: to === from ? lettersEnd : longer.length,
    shownWords,
    mostWords: Math.max(mostWords, shownWords),
    rhythm,
  };
  return wakeAt === undefined ? closed(moment, next) : { ...next, wakeAt };
}

/** Which word holds letter `at`, or how many there are. */
export function wordAt(words: readonly ReadWord[], at: number): number {
  const index = words.findIndex(({ to }) => to > at);
  return index < 0 ? words.length : index;
}

/** What is shown where the newest text says something else from letter `at` on, and that is to be believed. */
export function corrected(moment: Moment, state: ShownText, at: number): ShownText {
  const { words, reading, revision } = moment.newest;
  const { shown, shownWords, mostWords } = state;
  const right = wordAt(words, at);
  const wrong = words[right];
  const kept = wrong?.from ?? at;
  const lettersEnd = read(shown, revision.language).ends[kept - 1] ?? 0;
  const rhythm = afterErased(moment.rhythm, moment.hold, Math.max(0, shownWords - right), 0);
  const shownText: ShownText = {
    shown: shown.slice(0, lettersEnd),
    shownLetters: reading.letters.slice(0, kept),
    lettersEnd,
    shownWords: right,
    mostWords,
  };
  return grown({ ...moment, rhythm }, shownText, wrong?.to ?? at);
}

/** In how many revisions at least a word stands that contradicts a shown one, before it replaces it. */
const CORRECT_AGREEING = 3;

/** When what contradicts the shown text from letter `at` on is believed, in ms on the viewer's clock. */
export function believedAt({ newest, hold }: Moment, contradictedAt: number, at: number): number {
  const wrong = newest.words[wordAt(newest.words, at)];
  if (wrong === undefined) return contradictedAt + SHRINK_MS;
  if (wrong.seen >= Math.max(hold.agreeing, CORRECT_AGREEING)) return contradictedAt;
  const stoodAt = Math.max(wrong.since, contradictedAt) + CORRECT_MS;
  return Math.min(stoodAt, contradictedAt + LATEST_MS);
}
