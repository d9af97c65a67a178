/**
 * Keeps whole builds on the device: each in a cache of its own, all of it or none of it counts, and the files of earlier
 * builds stay for tabs that still run them. Nothing but the build's own static files is ever put there.
 */
import type { OfflineBuild } from "./build.ts";
import { BUILD_CACHE as PREFIX } from "./caches.ts";
import { type RecordVersion, versionsToDrop } from "./versions.ts";

const SHELL = "/";
/** An entry of a cache, no address of the server's. */
const USED_AT = "/.used-at";
/** Files fetched at once: the page's own stream must not have to wait for them. */
const LANES = 3;

export type BuildStorePorts = {
  readonly caches: CacheStorage;
  readonly fetch: (url: string, init?: RequestInit) => Promise<Response>;
  /** Ms since 1970. */
  readonly now: () => number;
};

export type BuildStore = {
  /** Fetches what is not kept yet; rejects where anything is missing or is of another build. */
  readonly install: () => Promise<void>;
  /** Drops builds that nobody needs any more. */
  readonly tidy: () => Promise<void>;
  /** Notes that a page was opened under this build. */
  readonly used: () => Promise<void>;
  /** A script or sheet of any build that is kept. */
  readonly file: (url: string) => Promise<Response | undefined>;
  /** The page of this build. */
  readonly shell: () => Promise<Response | undefined>;
};

const isHtml = (response: Response): boolean =>
  response.headers.get("content-type")?.startsWith("text/html") === true;

/** A page that came by way of a redirect may not answer a navigation, so only its content is kept. */
async function pageFrom(response: Response, entry: string): Promise<Response> {
  const text = await response.text();
  if (!response.ok || !isHtml(response) || !text.includes(entry))
    throw new Error("The page is of another build.");
  return new Response(text, { headers: response.headers });
}

export function createBuildStore(build: OfflineBuild, { caches, fetch, now }: BuildStorePorts): BuildStore {
  const open = (version: string): Promise<Cache> => caches.open(PREFIX + version);
  // Hosts send "Vary" for encodings, and that changes nothing about a file named by its content.
  const file = (url: string): Promise<Response | undefined> => caches.match(url, { ignoreVary: true });

  async function fetchFile(url: string): Promise<Response> {
    const response = await fetch(url, { priority: "low" });
    // A host that answers every unknown address with the page answers so for a file that is not there, too.
    if (response.status !== 200 || isHtml(response)) throw new Error(`${url} is not there.`);
    return response;
  }

  async function usedAt(version: string): Promise<number | undefined> {
    const noted = await (await open(version)).match(USED_AT);
    const ms = Number(await noted?.text());
    return Number.isFinite(ms) ? ms : undefined;
  }

  return {
    file,
    shell: async () => (await open(build.version)).match(SHELL, { ignoreVary: true }),
    used: async () => (await open(build.version)).put(USED_AT, new Response(String(now()))),
    install: async () => {
      const page = await pageFrom(await fetch(SHELL, { cache: "no-cache" }), build.entry);
      const cache = await open(build.version);
      // An earlier build may tidy meanwhile, and drops what it takes for long unused.
      await cache.put(USED_AT, new Response(String(now())));
      const waiting = [...build.files];
      const lane = async (): Promise<void> => {
        for (let url = waiting.shift(); url !== undefined; url = waiting.shift()) {
          if ((await cache.match(url)) !== undefined) continue;
          await cache.put(url, (await file(url)) ?? (await fetchFile(url)));
        }
      };
      await Promise.all(Array.from({ length: LANES }, lane));
      await cache.put(SHELL, page);
    },
    tidy: async () => {
      const versions = (await caches.keys())
        .filter((name) => name.startsWith(PREFIX))
        .map((name) => name.slice(PREFIX.length));
      const kept = await Promise.all(
        versions.map(async (version): Promise<RecordVersion> => ({ version, usedAt: await usedAt(version) })),
      );
      const gone = versionsToDrop(kept, build.version, now());
      await Promise.all(gone.map((version) => caches.delete(PREFIX + version)));
    },
  };
}
