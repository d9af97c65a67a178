/**
 * How patient each way of reading is. The reader chooses; those who know the spoken language prefer text early, the
 * others prefer text that stays (Javorský et al. 2022, arXiv 2203.02458).
 */
import type { HeldWord } from "./ages.ts";

export type SteadyMode = "fast" | "balanced" | "steady";

/**
 * Times in ms. They are chosen by the bench (`node test/bench/run.mjs steadiness`): balanced takes back at most 0.7
 * words for each that stays, at most 1 s later in the middle; steady 0.15, at most 3 s later.
 */
export type Hold = {
  /** How long a word is unchanged before it is shown. */
  readonly wordMs: number;
  /** More of it for each time another word was at its place. */
  readonly perChangeMs: number;
  /** However often a place changes, it is shown this long after a word was first heard there. */
  readonly mostMs: number;
  /** When nothing has changed for this long, everything is shown. */
  readonly quietMs: number;
  /** How long a word is there that contradicts a shown one, before it replaces it. */
  readonly correctMs: number;
  /** How long the newest text has been shorter than what is shown, before that is taken away. */
  readonly shrinkMs: number;
  /** A contradiction that keeps changing waits no longer than this. */
  readonly latestMs: number;
};

export const HOLDS: Readonly<Record<Exclude<SteadyMode, "fast">, Hold>> = {
  balanced: {
    wordMs: 900,
    perChangeMs: 1_600,
    mostMs: 5_000,
    quietMs: 1_500,
    correctMs: 1_500,
    shrinkMs: 1_200,
    latestMs: 2_500,
  },
  steady: {
    wordMs: 2_900,
    perChangeMs: 2_000,
    mostMs: 10_000,
    quietMs: 3_000,
    correctMs: 2_500,
    shrinkMs: 2_500,
    latestMs: 5_000,
  },
};

/** When a word has waited long enough, in ms on the viewer's clock. */
export function readyAt(hold: Hold, { since, heardAt, changes }: HeldWord): number {
  return Math.min(since + hold.wordMs + hold.perChangeMs * changes, heardAt + hold.mostMs);
}
