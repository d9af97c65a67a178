/**
 * Which caption is sent when: each sentence once, when it is final, whatever becomes of it later; never what was said before
 * captions began, or while nobody took them; each long enough to be read, but for when speech is faster.
 */
import { inLines, type LineRoom } from "../subtitles/captions/in-lines.ts";
import { inCaptionLetters } from "./caption-letters.ts";

/** A sentence as it is shown. */
export type Said = {
  readonly sid: number;
  readonly text: string;
  /** A BCP 47 tag. */
  readonly language: string;
  readonly isFinal: boolean;
};

export type CaptionQueue = {
  /** What is final before this moment was said before captions began, in ms on the viewer's clock. */
  readonly settledAt: number;
  /** Sentences that are not to be sent any more. */
  readonly done: ReadonlySet<number>;
  /** Captions that are to be sent, the next one first. */
  readonly waiting: readonly string[];
  /** When the next one may be sent, in ms on the viewer's clock. */
  readonly freeAt: number;
  /** When what was sent last is to go, unless another comes first; absent where nothing is on the screen. */
  readonly clearAt?: number;
};

/**
 * 32 columns are what every decoder of CEA-608 shows. OBS cuts a caption at 128 bytes of UTF-8 without a word: two lines and the
 * break between them stay below that.
 */
const CAPTION_LINE: LineRoom = { columns: 32, bytes: 63 };
/** What comes so soon after the beginning was said before it, in ms. */
export const SETTLE_MS = 2_000;
/** Captions that wait at most; the oldest are left out, since they are about a picture long gone. */
export const MOST_WAITING = 6;
/** While more than this wait, each stays only as long as CEA-608 takes to carry it. */
const PATIENT_WAITING = 2;
/** Characters that are read in a second at ease. */
const READ_PER_S = 17;
/** CEA-608 carries two bytes with each of 29.97 frames a second; about 20 of them place a caption and show it. */
const CARRIED_PER_S = 59.94;
const CONTROL_BYTES = 20;
/** A caption stays at most so long when nothing follows, in ms. */
const STAYS_MS = 8_000;
/** Numbers of sentences remembered as done. */
const MOST_DONE = 400;

/** Captions begin; `now` in ms on the viewer's clock. */
export const beginCaptions = (now: number): CaptionQueue => ({
  settledAt: now + SETTLE_MS,
  done: new Set(),
  waiting: [],
  freeAt: now,
});

/** How long a caption stays before the next one, in ms. */
export function holdMs(caption: string, waiting: number): number {
  const carried = ((caption.length + CONTROL_BYTES) / CARRIED_PER_S) * 1_000;
  const read = waiting > PATIENT_WAITING ? 0 : (caption.length / READ_PER_S) * 1_000;
  return Math.ceil(Math.max(carried, read));
}

/** Another recording began: the numbers of its sentences are new. */
export const beginRecording = (queue: CaptionQueue): CaptionQueue =>
  queue.done.size === 0 ? queue : { ...queue, done: new Set() };

/** The queue after these sentences are shown; `isOpen`: somebody takes captions. `now` in ms on the viewer's clock. */
export function takeSentences(
  queue: CaptionQueue,
  shown: readonly Said[],
  { now, isOpen }: { readonly now: number; readonly isOpen: boolean },
): CaptionQueue {
  const fresh = shown.filter(({ sid, isFinal }) => isFinal && !queue.done.has(sid));
  if (fresh.length === 0) return queue;
  const done = new Set([...queue.done, ...fresh.map(({ sid }) => sid)].slice(-MOST_DONE));
  if (!isOpen || now < queue.settledAt) return { ...queue, done };
  const captions = fresh.flatMap(({ text, language }) => {
    const said = inCaptionLetters(text);
    return said === undefined ? [] : inLines(said, language, CAPTION_LINE);
  });
  return { ...queue, done, waiting: [...queue.waiting, ...captions].slice(-MOST_WAITING) };
}

/** Nobody takes captions any more: what waits is not said later. */
export const withoutWaiting = ({ settledAt, done, freeAt }: CaptionQueue): CaptionQueue => ({
  settledAt,
  done,
  waiting: [],
  freeAt,
});

export type Turn = {
  readonly queue: CaptionQueue;
  /** What to send now; an empty text takes the caption away. */
  readonly send?: string;
  /** When to look again though nothing comes, in ms on the viewer's clock. */
  readonly wakeAt?: number;
};

const waking = (queue: CaptionQueue): Turn => {
  const wakeAt = queue.waiting.length > 0 ? queue.freeAt : queue.clearAt;
  return { queue, ...(wakeAt === undefined ? {} : { wakeAt }) };
};

/** What to do at `now`, in ms on the viewer's clock. */
export function nextCaption(queue: CaptionQueue, now: number): Turn {
  const [caption, ...rest] = queue.waiting;
  if (caption !== undefined && now >= queue.freeAt) {
    const freeAt = now + holdMs(caption, rest.length);
    return { ...waking({ ...queue, waiting: rest, freeAt, clearAt: now + STAYS_MS }), send: caption };
  }
  if (caption === undefined && queue.clearAt !== undefined && now >= queue.clearAt) {
    const { clearAt: _clearAt, ...cleared } = queue;
    return { queue: cleared, send: "" };
  }
  return waking(queue);
}
