/**
 * Files of the host that a page needs without a network besides the viewer's own: the page itself keeps the text it read,
 * so that it is there after the first visit, before any worker. Where nothing can be kept, nothing is.
 */
import { EVENT_CACHE } from "../lib/storage-keys.ts";

/** Files kept; the one kept longest ago goes first. */
export const MOST_KEPT_FILES = 8;

/** When a file was kept, in ms since the epoch. */
const KEPT_AT = "x-kept-at";

type KeptFile = {
  readonly text: string;
  /** In ms since the epoch. */
  readonly keptAt: number;
};

export type KeptFiles = {
  /** What was kept of a path last; nothing where there is none, or the browser refuses. Never rejects. */
  readonly read: (path: string) => Promise<KeptFile | undefined>;
  /** Keeps the text of a path in the place of an older one. Never rejects. */
  readonly keep: (path: string, text: string) => Promise<void>;
  readonly forget: (path: string) => Promise<void>;
};

type Ports = {
  /** Missing on pages that are not secure; throws where the browser refuses. */
  readonly caches: () => Pick<CacheStorage, "open"> | undefined;
  /** Ms since the epoch. */
  readonly now: () => number;
};

const keptAtOf = (response: Response | undefined): number => Number(response?.headers.get(KEPT_AT) ?? 0);

async function makeRoom(cache: Cache): Promise<void> {
  const kept = await Promise.all(
    (await cache.keys()).map(async (request) => ({
      request,
      keptAt: keptAtOf(await cache.match(request)),
    })),
  );
  const old = kept.sort((a, b) => b.keptAt - a.keptAt).slice(MOST_KEPT_FILES);
  await Promise.all(old.map(({ request }) => cache.delete(request)));
}

export function createKeptFiles({ caches, now }: Ports): KeptFiles {
  async function within<T>(use: (cache: Cache) => Promise<T>): Promise<T | undefined> {
    try {
      const cache = await caches()?.open(EVENT_CACHE);
      return cache === undefined ? undefined : await use(cache);
    } catch {
      return undefined;
    }
  }
  return {
    read: (path) =>
      within(async (cache) => {
        const response = await cache.match(path);
        return response === undefined
          ? undefined
          : { text: await response.text(), keptAt: keptAtOf(response) };
      }),
    keep: (path, text) =>
      within(async (cache) => {
        const headers = { "content-type": "application/json", [KEPT_AT]: String(now()) };
        await cache.put(path, new Response(text, { headers }));
        await makeRoom(cache);
      }),
    forget: async (path) => {
      await within((cache) => cache.delete(path));
    },
  };
}
