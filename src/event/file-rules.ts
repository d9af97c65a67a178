/**
 * When the file of an event is asked for again, and what becomes of the last good one where the next cannot be had: one
 * rule for pages that people read, one for screens that nobody touches. Pure; times in ms, random numbers in [0, 1).
 */
import type { EventProblem } from "./load-event.ts";

/** How the last request went. */
type FileAnswer = {
  /** Nothing where the file came. */
  readonly problem: EventProblem | undefined;
  /** Whether there is a file to show. */
  readonly isKnown: boolean;
  /** Requests in a row that brought none. */
  readonly failures: number;
};

export type FileRule = {
  /** How long until the file is asked for again. */
  readonly waitMs: (answer: FileAnswer, random: number) => number;
  /** A hidden page asks as well. */
  readonly asksHidden: boolean;
  /** Whether the file that was had stays; `isFresh` where it came from the network while this page is open. */
  readonly keeps: (problem: EventProblem, isFresh: boolean) => boolean;
};

/** A page asks for its file again after this long, and a little later than that, in ms. */
export const PAGE_AGAIN_MS = 10 * 60_000;
/** A page's first wait after a file that did not come; it doubles with each that follows, up to {@link PAGE_AGAIN_MS}. In ms. */
const PAGE_RETRY_MS = 10_000;
/** The most by which a wait of a page is longer, as a part of it. */
const PAGE_JITTER = 0.25;
/** A screen asks for its file again after this long, and up to the other more, in ms. */
const SCREEN_AGAIN_MS = 4 * 60_000;
const SCREEN_SPREAD_MS = 2 * 60_000;
/** A screen that never had one asks again after this long; it doubles with each failure. In ms. */
const SCREEN_RETRY_MS = 5_000;

const doubled = (ms: number, failures: number): number => ms * 2 ** Math.min(failures - 1, 10);

/**
 * A reader is told that a programme is old or gone. What came in the place of one that was there a moment ago does not
 * count: somebody is changing it.
 */
export const PAGE_RULE: FileRule = {
  waitMs: ({ problem, failures }, random) =>
    (problem === "later" ? Math.min(doubled(PAGE_RETRY_MS, failures), PAGE_AGAIN_MS) : PAGE_AGAIN_MS) *
    (1 + random * PAGE_JITTER),
  asksHidden: false,
  keeps: (problem, isFresh) => problem === "later" || isFresh,
};

/** Nobody is there to be told: the last good programme stays, and a changed one reaches the screen within minutes. */
export const SCREEN_RULE: FileRule = {
  waitMs: ({ isKnown, failures }, random) => {
    const usual = SCREEN_AGAIN_MS + random * SCREEN_SPREAD_MS;
    if (isKnown || failures === 0) return usual;
    return Math.min(usual, doubled(SCREEN_RETRY_MS, failures) * (1 + random / 2));
  },
  asksHidden: true,
  keeps: () => true,
};
