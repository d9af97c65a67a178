/** Caches in memory, as far as the service worker uses them: by address, whatever "Vary" says. */
export type FakeCaches = {
  readonly caches: CacheStorage;
  /** What is kept: the addresses in each cache, by its name. */
  readonly kept: () => Readonly<Record<string, readonly string[]>>;
};

type Asked = string | { readonly url: string };
const addressOf = (asked: Asked): string => (typeof asked === "string" ? asked : asked.url);

export function createFakeCaches(): FakeCaches {
  const stores = new Map<string, Map<string, Response>>();
  const cacheOver = (entries: Map<string, Response>) => ({
    match: (asked: Asked) => Promise.resolve(entries.get(addressOf(asked))?.clone()),
    // Nothing is kept of a body that breaks off.
    put: async (url: string, response: Response) => {
      const { headers } = response;
      entries.set(url, new Response(await response.arrayBuffer(), { headers }));
    },
    keys: () => Promise.resolve(Array.from(entries.keys(), (url) => ({ url }))),
    delete: (asked: Asked) => Promise.resolve(entries.delete(addressOf(asked))),
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
    has: (name: string) => Promise.resolve(stores.has(name)),
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
