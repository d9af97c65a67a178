/**
 * What is learned of a stream while it is read, so that the same rule suits a recogniser that reports five times a
 * second and a translation that is made anew twice a second: how often revisions come, and how patient to be for the
 * words to wait no longer, and no more of them to be taken back, than the reader's choice aims at.
 */
import { type Hold, MOST_MS } from "./holds.ts";

export type Rhythm = {
  /** How long it is from one revision of a text to the next, in ms. */
  readonly revisionMs: number;
  /** Natural logarithm of the patience with which half of the words wait longer than aimed at. */
  readonly byWaits: number;
  /** The same for the patience with which as many words are taken back as aimed at. */
  readonly byErased: number;
};

/** A recogniser reports about this often, in ms; what is longer is a pause of the speaker. */
const USUAL_MS = 400;
const LONGEST_MS = 2_000;
/** How much one revision, one word that waited and one that was taken back change what was learned. */
const OF_REVISION = 0.05;
const OF_WAIT = 0.04;
const OF_ERASED = 0.05;
/** Natural logarithm of the least patience. */
const LEAST = -3.5;
/** The most is so many times the patience in the beginning, as a logarithm. */
const MORE = Math.log(4);
/** How far one of the two may go beyond the other, which is the one that counts: so that it is soon back. */
const BEYOND = 1;

/** What is known of a stream of which nothing came yet. */
export const firstRhythm = (hold: Hold): Rhythm => {
  const patience = Math.log(hold.patience);
  return { revisionMs: USUAL_MS, byWaits: patience, byErased: patience };
};

/** How many intervals of revisions a word waits, before its place is looked at: the less patient of the two. */
export const patienceOf = ({ byWaits, byErased }: Rhythm): number => Math.exp(Math.min(byWaits, byErased));

function limited(rhythm: Rhythm, hold: Hold, byWaits: number, byErased: number): Rhythm {
  const most = Math.log(hold.patience) + MORE;
  const limit = (one: number, other: number): number => Math.max(LEAST, Math.min(most, one, other + BEYOND));
  const erased = limit(byErased, byWaits);
  return { ...rhythm, byErased: erased, byWaits: limit(byWaits, erased) };
}

/** A revision came `ms` after the one before it. */
export const afterRevision = (rhythm: Rhythm, ms: number): Rhythm => ({
  ...rhythm,
  revisionMs: rhythm.revisionMs + OF_REVISION * (Math.min(LONGEST_MS, ms) - rhythm.revisionMs),
});

/** A word waited `ms`. What no word waits by any rule says nothing: the page slept, or the text came back to it. */
export const afterWait = (rhythm: Rhythm, hold: Hold, ms: number): Rhythm =>
  ms > MOST_MS
    ? rhythm
    : limited(rhythm, hold, rhythm.byWaits + (ms > hold.aimMs ? -OF_WAIT : OF_WAIT), rhythm.byErased);

/** So many shown words were taken back, with so many words of finals (which may be none). */
export const afterErased = (rhythm: Rhythm, hold: Hold, erased: number, final: number): Rhythm =>
  limited(rhythm, hold, rhythm.byWaits, rhythm.byErased + OF_ERASED * (erased - hold.aimErased * final));
