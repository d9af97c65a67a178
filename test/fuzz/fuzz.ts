/**
 * Generated input against one part of the viewer for a chosen time. The seed is printed, so that whatever was found is
 * found again.
 */
import fc from "fast-check";

/** What is held against any input, and what has to be closed after it. */
export type FuzzRun = {
  /** Made by `fc.property` or `fc.asyncProperty`. It runs outside a test runner as well: it asserts with `node:assert`. */
  readonly property: fc.IRawProperty<unknown>;
  readonly close?: () => void | Promise<void>;
};

export type FuzzTarget = {
  /** As `--only` takes it. */
  readonly name: string;
  readonly open: () => FuzzRun | Promise<FuzzRun>;
};

export type FuzzOptions = {
  /** How long, in seconds. */
  readonly seconds: number;
  /** 32 bits. */
  readonly seed: number;
};

export type FuzzReport = {
  readonly name: string;
  readonly seed: number;
  /** Inputs that were tried. */
  readonly inputs: number;
  /** What did not hold, with the smallest input that shows it; absent where all held. */
  readonly failure?: string;
};

/** A seed for a run that was given none. */
export const anySeed = (): number => Math.floor(Math.random() * 2 ** 31);

/** Runs one target until its time is over, or something does not hold. */
export async function fuzz(target: FuzzTarget, { seconds, seed }: FuzzOptions): Promise<FuzzReport> {
  const { property, close } = await target.open();
  try {
    const details = await fc.check(property, {
      seed,
      numRuns: Number.MAX_SAFE_INTEGER,
      interruptAfterTimeLimit: seconds * 1_000,
    });
    const { errorInstance } = details;
    const why = errorInstance instanceof Error ? errorInstance.message : "";
    const failure = details.failed ? `${fc.defaultReportMessage(details)}\n${why}` : undefined;
    return {
      name: target.name,
      seed,
      inputs: details.numRuns,
      ...(failure === undefined ? {} : { failure }),
    };
  } finally {
    await close?.();
  }
}
