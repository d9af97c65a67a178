/**
 * How much of a published talk counts. A day of a conference in ten languages stays far below; what is beyond was not
 * written by the publish command.
 */

/** Broadcasts that one folder of talks lists. */
export const MOST_TOKENS = 2_000;
/** Talks of one broadcast. */
export const MOST_TALKS = 200;
/** Sentences of one talk. */
export const MOST_SENTENCES = 50_000;
/** Languages of one talk, to read and to hear. */
export const MOST_LANGUAGES = 100;
/** Speakers of one talk. */
export const MOST_SPEAKERS = 500;
/** Blocks of one summary, and chapters of one language. */
export const MOST_BLOCKS = 500;
/** Sentences that one block of a summary leads to. */
export const MOST_REFERENCES = 20;
/** Words of one sentence that have a time. */
export const MOST_WORDS = 2_000;
/** The title of a talk and of a chapter, in UTF-16 units. */
export const LONGEST_TITLE = 300;
/** One block of a summary, in UTF-16 units. */
export const LONGEST_BLOCK = 4_000;
/** The longest talk, in ms: two days. */
export const LONGEST_TALK_MS = 172_800_000;
/** Characters in the name of a talk, as in `/talk/a3f9/{name}`. */
export const LONGEST_TALK_NAME = 60;
/** Rounds of PBKDF2 that a locked talk is made with (OWASP, for HMAC-SHA-512). */
export const ROUNDS = 210_000;
/** The most rounds of PBKDF2 that a viewer computes. */
export const MOST_ROUNDS = 5_000_000;
/** The most that is read of a file of texts, times or words, in bytes: a day in one language stays far below. */
export const MOST_FILE_BYTES = 30_000_000;
