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
  /** However often a place changes, it is shown this long after a word was first heard there. */
  readonly mostMs: number;
  /** When nothing has changed for this long, everything is shown. */
  readonly quietMs: number;
  /** In how many revisions a word stands that contradicts a shown one, before it replaces it. */
  readonly correctAgreeing: number;
  /** How long such a word is there, before it replaces the shown one however few revisions come. */
  readonly correctMs: number;
  /** How long the newest text has been shorter than what is shown, before that is taken away. */
  readonly shrinkMs: number;
  /** A contradiction that keeps changing waits no longer than this. */
  readonly latestMs: number;
  /** Half of the words are to wait less than this. */
  readonly aimMs: number;
  /** Words taken back for each word of the finals: where it is less, words may come sooner. */
  readonly aimErased: number;
  /** The patience before anything was learned, and the most: see `Rhythm`. */
  readonly patience: number;
  readonly mostPatience: number;
};

export type Holds = Readonly<Record<HeldMode, Hold>>;

export const HOLDS: Holds = {
  balanced: {
    agreeing: 2,
    stoodMs: 5_000,
    mostMs: 15_000,
    quietMs: 2_000,
    correctAgreeing: 3,
    correctMs: 3_200,
    shrinkMs: 3_000,
    latestMs: 5_000,
    aimMs: 1_200,
    aimErased: 0.25,
    patience: 2.5,
    mostPatience: 10,
  },
  steady: {
    agreeing: 4,
    stoodMs: 4_000,
    mostMs: 15_000,
    quietMs: 3_000,
    correctAgreeing: 4,
    correctMs: 2_500,
    shrinkMs: 3_000,
    latestMs: 5_000,
    aimMs: 2_000,
    aimErased: 0.04,
    patience: 5,
    mostPatience: 16,
  },
};
