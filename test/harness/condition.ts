/**
 * Waiting without sleeping: whatever changes something notifies, and whoever waits checks again.
 */

export type Condition = {
  readonly notify: () => void;
  /** Settles as soon as `holds` does; rejects with the name of what never came. */
  readonly until: (what: string, holds: () => boolean) => Promise<void>;
};

/** A wait on loopback that takes longer than this will not end well, in ms. */
const PATIENCE_MS = 4_000;

export function createCondition(): Condition {
  const waiting = new Set<() => void>();
  return {
    notify: () => {
      for (const look of waiting) look();
    },
    until: (what, holds) =>
      new Promise((resolve, reject) => {
        const giveUp = setTimeout(() => {
          waiting.delete(look);
          reject(new Error(`Waited in vain for ${what}`));
        }, PATIENCE_MS);
        const look = (): void => {
          if (!holds()) return;
          clearTimeout(giveUp);
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
  };
}
