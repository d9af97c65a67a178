/**
 * How long translations usually take, learned from those that came, so that an original does not stand in for a
 * translation that is about to come. Where none has come, nothing is learned, and the shortest wait holds.
 */
import type { Sentence } from "./sentence.ts";

/** How long a sentence waits for its translation before the original stands in, in ms. */
type StandInWait = {
  /** From when the sentence was first heard of. */
  readonly growing: number;
  /** From when it was final. */
  readonly whole: number;
};

/** By language. */
export type StandInWaits = ReadonlyMap<string, StandInWait>;

type Taken = { readonly growing: readonly number[]; readonly whole: readonly number[] };

/** What the last translations took, by language, in ms. */
export type TranslationPace = ReadonlyMap<string, Taken>;

export const NO_PACE: TranslationPace = new Map();
export const NO_WAITS: StandInWaits = new Map();

/** How long a sentence waits for its translation before the original stands in, in ms, while no translation has come. */
export const TRANSLATION_WAIT_MS = 1_500;
/** The longest that it waits, however slow translations are, in ms. */
export const LONGEST_TRANSLATION_WAIT_MS = 5_000;
/** It waits for this many times what is usual. */
const TIMES_USUAL = 2;
/** The last translations of a language that count. */
const MOST_TAKEN = 9;
/** One that came sooner came with its sentence, as old sentences do, and says nothing of the pace, in ms. */
const SOONEST_MS = 100;
/** Waits are in steps, so that a wait does not change with each translation, in ms. */
const STEP_MS = 500;

const isThere = (sentence: Sentence, language: string): boolean =>
  (sentence.translations.get(language)?.text ?? "") !== "";

/** What is known of the pace after a sentence changed at `now`, in ms; the very same where no translation is new. */
export function withArrivals(
  pace: TranslationPace,
  before: Sentence | undefined,
  after: Sentence,
  now: number,
): TranslationPace {
  if (before === undefined || before.original.text === "") return pace;
  const growing = now - before.arrivedAt;
  if (!(growing >= SOONEST_MS)) return pace;
  const come = [...after.translations.keys()].filter(
    (language) => isThere(after, language) && !isThere(before, language),
  );
  if (come.length === 0) return pace;
  const whole = Math.max(0, now - (after.finalAt ?? now));
  const next = new Map(pace);
  for (const language of come) {
    const taken = next.get(language) ?? { growing: [], whole: [] };
    next.set(language, {
      growing: [...taken.growing, growing].slice(-MOST_TAKEN),
      whole: [...taken.whole, whole].slice(-MOST_TAKEN),
    });
  }
  return next;
}

/** How long to wait after translations that took so many ms each. */
function waitMs(taken: readonly number[]): number {
  const usual = [...taken].sort((one, other) => one - other)[Math.floor(taken.length / 2)] ?? 0;
  const wanted = Math.ceil((usual * TIMES_USUAL) / STEP_MS) * STEP_MS;
  return Math.min(Math.max(wanted, TRANSLATION_WAIT_MS), LONGEST_TRANSLATION_WAIT_MS);
}

/** The waits that follow from what is known of the pace. */
export const waitsOf = (pace: TranslationPace): StandInWaits =>
  new Map(
    [...pace].map(([language, { growing, whole }]) => [
      language,
      { growing: waitMs(growing), whole: waitMs(whole) },
    ]),
  );

/** Whether two readings of the pace come to the same waits. */
export const sameWaits = (one: StandInWaits, other: StandInWaits): boolean =>
  one.size === other.size &&
  [...one].every(([language, { growing, whole }]) => {
    const wait = other.get(language);
    return wait?.growing === growing && wait.whole === whole;
  });
