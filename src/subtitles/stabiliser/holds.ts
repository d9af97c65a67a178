/**
 * How patient each way of reading is. The reader chooses; those who know the spoken language prefer text early, the
 * others prefer text that stays (Javorský et al. 2022, arXiv 2203.02458).
 */
export type SteadyMode = "fast" | "balanced" | "steady";
export type HeldMode = Exclude<SteadyMode, "fast">;

/**
 * Times in ms. They are chosen by the bench (`node test/bench/run.mjs steadiness`): no plain hold and no rule that
 * only counts agreeing revisions takes back fewer words with less delay, on any stream that was measured.
 */
export type Hold = {
  /** In how many revisions a word stands before it is shown (local agreement, Polák et al. 2022). */
  readonly agreeing: number;
  /** However few revisions come, a word is shown when it has stood for this long. */
  readonly stoodMs: number;
  /** When nothing has changed for this long, everything is shown. */
  readonly quietMs: number;
  /** Half of the words are to wait less than this. */
  readonly aimMs: number;
  /** Words taken back for each word of the finals: where it is less, words may come sooner. */
  readonly aimErased: number;
  /** The patience before anything was learned: see `Rhythm`. */
  readonly patience: number;
};

export type Holds = Readonly<Record<HeldMode, Hold>>;

export const HOLDS: Holds = {
  balanced: { agreeing: 2, stoodMs: 5_000, quietMs: 2_000, aimMs: 1_200, aimErased: 0.25, patience: 2.5 },
  steady: { agreeing: 4, stoodMs: 4_000, quietMs: 3_000, aimMs: 2_000, aimErased: 0.04, patience: 4 },
};

/** However often a place changes, it is shown this long after a word was first heard there, in ms. */
export const MOST_MS = 15_000;
/** How long a word is there that contradicts a shown one, before it replaces it though few revisions come, in ms. */
export const CORRECT_MS = 3_000;
/** How long the newest text has been shorter than what is shown, before that is taken away, in ms. */
export const SHRINK_MS = 3_000;
/** A contradiction that keeps changing waits no longer than this, in ms. */
export const LATEST_MS = 5_000;
