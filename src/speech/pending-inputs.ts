/**
 * What speech is told while its player is still being loaded. Nothing that was asked for is lost: it is kept for as
 * long as the queue would speak it, within bounds, and handed over in order once the player is there. Pure, and small,
 * because it is fetched with the page.
 */
import type { QueueInput } from "./queue/state.ts";

export type HeldInput = Extract<QueueInput, { readonly type: "final" | "clip" | "clip-failed" }>;

/** Oldest first. Times are ms on the caller's monotonic clock. */
export type Held = readonly {
  readonly input: HeldInput;
  readonly at: number;
  /** When the sentence was first there to be spoken. */
  readonly bornAt: number;
  /** What it costs to keep, in characters. */
  readonly size: number;
}[];

/** The queue speaks nothing older (`STALE_AFTER_MS` of `queue-policy.ts`). */
export const HELD_MS = 20_000;
/** Sentences, clips and missing clips together: more than 20 s of speech have. */
export const MOST_HELD = 120;
/** Clips come as base64: some 8 minutes of speech at 48 kbit/s. */
export const MOST_HELD_CHARACTERS = 4_000_000;

export const nothingHeld: Held = [];

const sidOf = (input: HeldInput): number => (input.type === "clip" ? input.clip.sid : input.sid);

function sizeOf(input: HeldInput): number {
  if (input.type === "final") return input.text.length;
  if (input.type === "clip-failed") return 0;
  const { audio } = input.clip;
  return "base64" in audio ? audio.base64.length : audio.url.length;
}

const isFresh = (bornAt: number, now: number): boolean => now <= bornAt + HELD_MS;

/** The newest of what is held, as far as there is room; the newest alone always has room. */
function bounded(held: Held): Held {
  const sizes = held.map(({ size }) => size);
  let characters = sizes.reduce((sum, size) => sum + size, 0);
  let from = 0;
  while (held.length - from > 1 && (characters > MOST_HELD_CHARACTERS || held.length - from > MOST_HELD)) {
    characters -= sizes[from] ?? 0;
    from += 1;
  }
  return held.slice(from);
}

/** `held` with `input`, which came at `now`. What comes again about a sentence takes the place of what was there. */
export function hold(held: Held, input: HeldInput, now: number): Held {
  const sid = sidOf(input);
  const reported = input.type === "final" ? Math.min(input.finalAt ?? now, now) : now;
  const bornAt = held.find((entry) => sidOf(entry.input) === sid)?.bornAt ?? reported;
  const before = held.findIndex((entry) => entry.input.type === input.type && sidOf(entry.input) === sid);
  const at = held[before]?.at ?? now;
  const entry = { input, at, bornAt: Math.min(bornAt, reported), size: sizeOf(input) };
  const all = before === -1 ? [...held, entry] : held.map((one, index) => (index === before ? entry : one));
  return bounded(all.filter((one) => isFresh(one.bornAt, now)));
}

/** What the queue is to be told at `now`, oldest first, each with the moment it came. */
export function stillHeld(held: Held, now: number): readonly HeldInput[] {
  return held
    .filter(({ bornAt }) => isFresh(bornAt, now))
    .map(({ input, at, bornAt }) => {
      if (input.type === "final") return { ...input, finalAt: bornAt };
      return input.type === "clip" ? { ...input, clipAt: at } : input;
    });
}
