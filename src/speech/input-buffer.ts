/**
 * What speech is told while its player is still being loaded. Nothing that was asked for is lost: it is kept for as
 * long as the queue would speak it, within bounds, and handed over in order once the player is there. Pure, and small,
 * because it is fetched with the page.
 */
import type { QueueInput } from "./queue/state.ts";

export type BufferedInput = Extract<QueueInput, { readonly type: "final" | "clip" | "clip-failed" }>;

/** Oldest first. Times are ms on the caller's monotonic clock. */
export type InputBuffer = readonly {
  readonly input: BufferedInput;
  readonly at: number;
  /** When the sentence was first there to be spoken. */
  readonly bornAt: number;
  /** What it costs to keep, in characters. */
  readonly size: number;
}[];

/** The queue speaks nothing older (`STALE_AFTER_MS` of `queue/policy.ts`). */
export const BUFFER_MS = 20_000;
/** Sentences, clips and missing clips together: more than 20 s of speech have. */
export const MOST_BUFFERED = 120;
/** Clips come as base64: some 8 minutes of speech at 48 kbit/s. */
const MOST_BUFFERED_CHARACTERS = 4_000_000;

export const emptyBuffer: InputBuffer = [];

const sidOf = (input: BufferedInput): number => (input.type === "clip" ? input.clip.sid : input.sid);

function sizeOf(input: BufferedInput): number {
  if (input.type === "final") return input.text.length;
  if (input.type === "clip-failed") return 0;
  const { audio } = input.clip;
  return "base64" in audio ? audio.base64.length : audio.url.length;
}

const isFresh = (bornAt: number, now: number): boolean => now <= bornAt + BUFFER_MS;

/** The newest part of a buffer, as far as there is room; the newest alone always has room. */
function bounded(buffer: InputBuffer): InputBuffer {
  const sizes = buffer.map(({ size }) => size);
  let characters = sizes.reduce((sum, size) => sum + size, 0);
  let from = 0;
  while (
    buffer.length - from > 1 &&
    (characters > MOST_BUFFERED_CHARACTERS || buffer.length - from > MOST_BUFFERED)
  ) {
    characters -= sizes[from] ?? 0;
    from += 1;
  }
  return buffer.slice(from);
}

/** The buffer with `input`, which came at `now`. What comes again about a sentence takes the place of what was there. */
export function withInput(buffer: InputBuffer, input: BufferedInput, now: number): InputBuffer {
  const sid = sidOf(input);
  const reported = input.type === "final" ? Math.min(input.finalAt ?? now, now) : now;
  const bornAt = buffer.find((entry) => sidOf(entry.input) === sid)?.bornAt ?? reported;
  const before = buffer.findIndex((entry) => entry.input.type === input.type && sidOf(entry.input) === sid);
  const at = buffer[before]?.at ?? now;
  const entry = { input, at, bornAt: Math.min(bornAt, reported), size: sizeOf(input) };
  const all =
    before === -1 ? [...buffer, entry] : buffer.map((one, index) => (index === before ? entry : one));
  return bounded(all.filter((one) => isFresh(one.bornAt, now)));
}

/** What the queue is to be told at `now`, oldest first, each with the moment it came. */
export function inputsDue(buffer: InputBuffer, now: number): readonly BufferedInput[] {
  return buffer
    .filter(({ bornAt }) => isFresh(bornAt, now))
    .map(({ input, at, bornAt }) => {
      if (input.type === "final") return { ...input, finalAt: bornAt };
      return input.type === "clip" ? { ...input, clipAt: at } : input;
    });
}
