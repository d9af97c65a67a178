/**
 * The numbers the speech queue keeps, and the small sums they go into: how long something will take, how fast to
 * speak to keep up, when to go on to the newest. All times in ms.
 */
import type { Clip, Utterance } from "../players/player.ts";

/** Nothing older is spoken by itself, measured from its final text (docs/reliability.md, R15). */
export const STALE_AFTER_MS = 20_000;
/** A final sentence without its clip is waited for this long, then another voice steps in or it is passed. */
export const WAIT_FOR_CLIP_MS = 4_000;
/** An utterance that is not loaded by then is given up (docs/reliability.md, "Loading and playing clips"). */
export const LOAD_DEADLINE_MS = 8_000;
/**
 * How long one utterance that does not load or start may hold what could be heard instead; less after each trouble
 * in a row, so that all of them together stay below the 10 s of docs/reliability.md, R14.
 */
const PATIENCE_MS = [3_000, 1_500, 750, 400] as const;
/** An utterance that did not end this long after it should have is given up (the same section). */
export const OVERTIME_MS = 2_000;
/** The same for one of unknown length, counted from its start. */
export const UNKNOWN_LENGTH_MS = 30_000;

/**
 * A sentence that would start, or end, later than this after it was in the text is passed when a newer one is there
 * (the figures of `test/bench/speech-lag.ts` come from these two and the two below).
 */
export const LATEST_START_MS = 6_500;
export const LATEST_END_MS = 8_000;
/** More than this waiting is skipped as well (docs/reliability.md, "Loading and playing clips"). */
export const MOST_WAITING = 8;
export const MOST_WAITING_MS = 30_000;

/** Catching up begins at this pressure and is at its fastest at the other. */
const CATCH_UP_FROM_MS = 2_000;
const CATCH_UP_FULL_MS = 4_500;
/** What a sentence takes beyond this adds to the pressure: the longest ones are what speech falls behind with. */
const LONG_SENTENCE_MS = 4_000;
/** The fastest we go without being asked, times the person's own rate. */
export const FASTEST_CATCH_UP = 1.25;
/** Who hears again what was said asks for a sentence where no more than this follow it; more is catching up. */
export const FEW_SENTENCES = 5;
/** The rate changes in steps nobody hears as a jolt, and goes down only when two of them are due. */
const CATCH_UP_STEP = 0.05;

/** Skips within this time are one notice. */
export const NOTICE_JOINS_MS = 6_000;

/** What is kept for hearing again: clips, their characters together, sentences, and characters of one. */
export const MOST_CLIPS = 60;
export const MOST_CLIP_CHARACTERS = 12_000_000;
export const MOST_SENTENCES = 200;
export const LONGEST_TEXT = 2_000;

/** The length to expect of a text that is not known. */
const TYPICAL_MS = 4_000;
/** The length of a text: a breath, and so much per character; Han, kana, hangul and Thai say more in one. */
const BREATH_MS = 300;
const LETTER_MS = 65;
const DENSE_LETTER_MS = 180;
const DENSE = /[\u0E00-\u0E7F\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF]/g;
/** The longest that a clip may claim to be. */
const LONGEST_CLIP_MS = 600_000;
/** The longest a clip may take whose text is not known, and what is added where it is. */
const LONGEST_UNKNOWN_MS = 60_000;
const SPARE_MS = 10_000;

/** A length somebody claims, if it can be one. */
export const lengthOf = (ms: number | undefined): number | undefined =>
  ms !== undefined && ms > 0 && ms <= LONGEST_CLIP_MS ? ms : undefined;

/** How long a voice takes for a text at rate 1, roughly. */
export function speakingMs(text: string | undefined): number {
  if (text === undefined || text === "") return TYPICAL_MS;
  const dense = text.match(DENSE)?.length ?? 0;
  return BREATH_MS + dense * DENSE_LETTER_MS + (text.length - dense) * LETTER_MS;
}

/**
 * The longest a clip may take for its text, in ms at rate 1: hosts may have it spoken at half the speed, and numbers and
 * signs are longer than they look. Where the text is not known, as long as a long sentence.
 */
export const longestClipMs = (text: string | undefined): number =>
  text === undefined || text === "" ? LONGEST_UNKNOWN_MS : speakingMs(text) * 4 + SPARE_MS;

/** How long a clip takes at rate 1, as far as it tells and that can be; else by its sentence. */
export function clipMs(clip: Clip, text: string | undefined): number {
  const last = clip.words.at(-1);
  const spoken = last === undefined ? undefined : last.offsetMs + last.durationMs;
  const longest = longestClipMs(text);
  const believed = [clip.durationMs, spoken].find((ms) => (lengthOf(ms) ?? Infinity) <= longest);
  return believed ?? speakingMs(text);
}

/** What a clip costs to keep, in characters. */
export const sizeOf = ({ audio }: Clip): number =>
  "base64" in audio ? audio.base64.length : audio.url.length;

/** Whether two utterances are the same thing to say. */
export function sameUtterance(one: Utterance, other: Utterance): boolean {
  if (one.kind === "clip") return other.kind === "clip" && one.clip === other.clip;
  return other.kind === "device" && one.text === other.text && one.language === other.language;
}

/** How long the next trouble may hold the queue. */
export const patienceMs = (troubles: number): number =>
  PATIENCE_MS[Math.min(troubles, PATIENCE_MS.length - 1)] ?? 0;

/**
 * How hard it is to keep up, in ms: how late a sentence begins, how much longer than usual it is, and how long what
 * waits behind it takes at the person's rate.
 */
export const pressureOf = (lateMs: number, expectedMs: number, waitingMs: number, rate: number): number =>
  lateMs + Math.max(0, expectedMs - LONG_SENTENCE_MS) + waitingMs / rate;

/**
 * How fast to speak to keep up, times the person's rate; `fastest` at most. `pressureMs`: see `pressureOf`. It takes two steps' worth of ease before it slows down, so that it does not waver between sentences.
 */
export function catchUpFor(current: number, pressureMs: number, fastest: number = FASTEST_CATCH_UP): number {
  const share = (pressureMs - CATCH_UP_FROM_MS) / (CATCH_UP_FULL_MS - CATCH_UP_FROM_MS);
  const wanted = 1 + (fastest - 1) * Math.min(Math.max(share, 0), 1);
  const steps = Math.round((wanted - 1) / CATCH_UP_STEP);
  const stepped = 1 + steps * CATCH_UP_STEP;
  if (stepped > current) return Math.min(stepped, fastest);
  return current - stepped > CATCH_UP_STEP * 1.5 || steps === 0 ? stepped : current;
}
