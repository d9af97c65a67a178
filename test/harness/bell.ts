/**
 * Waiting without sleeping: whatever changes rings the bell, and whoever waits looks again.
 */

export type Bell = {
  readonly ring: () => void;
  /** Settles as soon as `holds` does; rejects with the name of what never came. */
  readonly until: (what: string, holds: () => boolean) => Promise<void>;
};

/** A wait on loopback that takes longer than this will not end well, in ms. */
const PATIENCE_MS = 4_000;

export function createBell(): Bell {
  const waiting = new Set<() => void>();
  return {
    ring: () => {
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
