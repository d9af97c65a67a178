/**
 * What comes faster than it can be shown is worked through in slices, in the order it came. After each slice the page
 * comes first; whoever brings more waits meanwhile, so that a service that sends without end is read as fast as it can be
 * shown, and not faster.
 */

export type PacePorts = {
  /** Ms on a steady clock. */
  readonly now: () => number;
  /** Lets everything that waits in the page come first. */
  readonly yieldToPage: () => Promise<void>;
  /** Runs the steps of one slice, so that what follows from them follows once. */
  readonly together: (run: () => void) => void;
};

export type Pace = {
  readonly add: (step: () => void) => void;
  /** Adds a step and works it through as soon as the page allows, for whoever cannot wait: at once where little was done. */
  readonly push: (step: () => void) => void;
  /** Works through all that was added, and settles when it is done. */
  readonly drain: () => Promise<void>;
  /** The same at once, however long it takes. */
  readonly flush: () => void;
  /** Nothing came for so long, in ms: the page may have come first meanwhile. */
  readonly waited: (ms: number) => void;
};

/** Longest slice of work before the page comes first, in ms: half a picture. */
export const SLICE_MS = 8;
/** A wait this long has let the page come first, in ms. */
const REST_MS = 4;

export function createPace({ now, yieldToPage, together }: PacePorts): Pace {
  let steps: (() => void)[] = [];
  let done = 0;
  /** Work since the page last came first, in ms. */
  let spentMs = 0;
  let isPumping = false;

  /** Does one step at least, and all of them where there is no end to the time. */
  function slice(longestMs: number): void {
    const from = now();
    together(() => {
      do {
        const step = steps[done];
        done += 1;
        step?.();
      } while (done < steps.length && now() - from < longestMs);
    });
    spentMs += now() - from;
    if (done < steps.length) return;
    steps = [];
    done = 0;
  }

  async function drain(): Promise<void> {
    while (steps.length > 0) {
      if (spentMs >= SLICE_MS) {
        await yieldToPage();
        spentMs = 0;
      }
      if (steps.length > 0) slice(SLICE_MS - spentMs);
    }
  }

  async function pump(): Promise<void> {
    isPumping = true;
    try {
      await drain();
    } finally {
      isPumping = false;
      // What was added since the last look.
      if (steps.length > 0) void pump();
    }
  }

  return {
    add: (step) => void steps.push(step),
    push: (step) => {
      steps.push(step);
      if (isPumping) return;
      if (spentMs < SLICE_MS) slice(SLICE_MS - spentMs);
      if (steps.length > 0) void pump();
    },
    drain,
    flush: () => {
      if (steps.length > 0) slice(Infinity);
    },
    waited: (ms) => {
      if (ms >= REST_MS) spentMs = 0;
    },
  };
}
