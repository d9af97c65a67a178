/**
 * Locks that the tabs of one browser share, in one process.
 */
type Grant = { readonly owner: object; readonly start: () => void; readonly cancel: () => void };

/** Exclusive locks (Web Locks, section 2), by the tab that holds them. `travel` carries a grant to its tab. */
export function createFakeLocks(travel: (arrive: () => void) => void) {
  const lines = new Map<string, Grant[]>();
  const leave = (name: string, grant: Grant): void => {
    const line = lines.get(name) ?? [];
    const wasFirst = line[0] === grant;
    lines.set(
      name,
      line.filter((other) => other !== grant),
    );
    if (wasFirst) lines.get(name)?.[0]?.start();
  };
  const requestBy =
    (owner: object) =>
    (name: string, { signal }: LockOptions, run: () => Promise<unknown>): Promise<unknown> =>
      new Promise((resolve, reject) => {
        let held = false;
        const grant: Grant = {
          owner,
          start: () => {
            held = true;
            travel(
              () =>
                void run()
                  .then(resolve, reject)
                  .finally(() => leave(name, grant)),
            );
          },
          cancel: () => leave(name, grant),
        };
        signal?.addEventListener("abort", () => {
          if (held) return;
          leave(name, grant);
          reject(new DOMException("The request was withdrawn", "AbortError"));
        });
        const line = [...(lines.get(name) ?? []), grant];
        lines.set(name, line);
        if (line[0] === grant) grant.start();
      });
  return {
    requestBy,
    release: (owner: object): void => {
      const own = [...lines.values()].flat().filter((grant) => grant.owner === owner);
      // Whoever waits goes first, so that no lock passes to a tab that is gone.
      for (const grant of own.toReversed()) grant.cancel();
    },
  };
}
