/** Caches in memory, as far as the service worker uses them: by address, whatever "Vary" says. */
export type FakeCaches = {
  readonly caches: CacheStorage;
  /** What is kept: the addresses in each cache, by its name. */
  readonly kept: () => Readonly<Record<string, readonly string[]>>;
};

export function createFakeCaches(): FakeCaches {
  const stores = new Map<string, Map<string, Response>>();
  const cacheOver = (entries: Map<string, Response>) => ({
    match: (url: string) => Promise.resolve(entries.get(url)?.clone()),
    put: (url: string, response: Response) => {
      entries.set(url, response);
      return Promise.resolve();
    },
    keys: () => Promise.resolve([...entries.keys()]),
    delete: (url: string) => Promise.resolve(entries.delete(url)),
  });
  const caches = {
    open: (name: string) => {
      const entries = stores.get(name) ?? new Map<string, Response>();
      stores.set(name, entries);
      return Promise.resolve(cacheOver(entries));
    },
    match: (url: string) =>
      Promise.resolve(
        [...stores.values()]
          .find((entries) => entries.has(url))
          ?.get(url)
          ?.clone(),
      ),
    keys: () => Promise.resolve([...stores.keys()]),
    delete: (name: string) => Promise.resolve(stores.delete(name)),
  };
  return {
    // The rest of the interface is not used.
    caches: caches as unknown as CacheStorage,
    kept: () =>
      Object.fromEntries(Array.from(stores, ([name, entries]) => [name, [...entries.keys()].sort()])),
  };
}
