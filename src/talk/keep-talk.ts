/**
 * A talk kept on the device because somebody asked for it: its files in a cache of the page's own, and a record of them that is
 * written last and taken away first, so that a talk is kept whole or not at all. A locked talk is kept as sealed as it came.
 */
import { err, ok, type Result } from "../lib/result.ts";
import { mayPass } from "../lib/retry.ts";
import { TALK_CACHE } from "../lib/storage-keys.ts";
import { talksPath } from "./addresses.ts";
import { keptFolder, keptRecordPath, removeKeptTalks } from "./kept-talks.ts";
import type { Sound, TalkPlace } from "./load-talk.ts";
import { type PublishedTalk, TALK_VERSION, type TalkHead } from "./published-talk.ts";

/** How long the newest index is waited for where a talk is kept, in ms. */
const INDEX_MS = 3_000;

/** There is no room on the device; a file could not be had; or the reader stopped it. */
export type KeepProblem = "no-room" | "later" | "stopped";

export type FileToKeep = { readonly file: string; readonly bytes: number };

/** What is kept of a talk. */
export type KeptRecord = {
  /** The talk as its index had it. */
  readonly talk: PublishedTalk;
  readonly files: readonly string[];
  readonly bytes: number;
};

export type TalkKeeper = {
  /** The network, with what is kept in its place. */
  readonly fetch: typeof fetch;
  /** What is kept; nothing where the talk is not, or the browser refuses. Never rejects. */
  readonly look: () => Promise<KeptRecord | undefined>;
  /** A kept file. Never rejects. */
  readonly blob: (file: string) => Promise<Blob | undefined>;
  /** Keeps a talk; `onBytes` is told how much of it is there. Where it cannot be done, what was kept before stays. Never rejects. */
  readonly keep: (
    talk: PublishedTalk,
    files: readonly FileToKeep[],
    watch: { readonly onBytes: (bytes: number) => void; readonly signal: AbortSignal },
  ) => Promise<Result<KeptRecord, KeepProblem>>;
  /** Takes the talk off the device. Never rejects. */
  readonly remove: () => Promise<void>;
};

export type KeeperPorts = {
  /** Missing on pages that are not secure; throws where the browser refuses. */
  readonly caches: () => Pick<CacheStorage, "open" | "has"> | undefined;
  readonly fetch: typeof fetch;
};

/** Text in all languages, the summary, the picture, and one sound where it is asked for. */
export function filesOf(head: TalkHead, sound: Sound | undefined): readonly FileToKeep[] {
  const byLanguage = [head.texts, head.words, head.about].flatMap((files) => Object.values(files));
  const shown = [head.picture, sound].filter((file) => file !== undefined);
  return [head.timeline, ...byLanguage, ...shown];
}

/** How much files are together, in bytes. */
export const bytesOf = (files: readonly FileToKeep[]): number =>
  files.reduce((sum, { bytes }) => sum + bytes, 0);

/** The body with its bytes counted as they come. */
function counted(response: Response, onRead: (bytes: number) => void): Response {
  const reader = response.body?.getReader();
  const body = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const part = await reader?.read();
      if (part?.value === undefined) return controller.close();
      onRead(part.value.byteLength);
      controller.enqueue(part.value);
    },
    cancel: (reason) => reader?.cancel(reason),
  });
  const type = response.headers.get("content-type");
  return new Response(body, type === null ? {} : { headers: { "content-type": type } });
}

const json = (content: unknown): Response =>
  new Response(JSON.stringify(content), { headers: { "content-type": "application/json" } });

const isPage = (response: Response): boolean =>
  (response.headers.get("content-type") ?? "").toLowerCase().startsWith("text/html");

const isFull = (error: unknown): boolean => error instanceof Error && error.name === "QuotaExceededError";

// Over 60 lines: one cache, and what is done with it.
export function createTalkKeeper(place: TalkPlace, { caches, fetch: network }: KeeperPorts): TalkKeeper {
  const folder = keptFolder(place);
  const pathOf = (file: string): string => `${folder}${file}`;
  const index = `/${talksPath(place.token)}`;
  const recordPath = keptRecordPath(place);

  /** Nothing is made by looking. */
  async function within<T>(use: (cache: Cache) => Promise<T>, isMade = false): Promise<T | undefined> {
    try {
      const all = caches();
      if (all === undefined || !(isMade || (await all.has(TALK_CACHE)))) return undefined;
      return await use(await all.open(TALK_CACHE));
    } catch {
      return undefined;
    }
  }
  const look = (): Promise<KeptRecord | undefined> =>
    within(async (cache) => (await cache.match(recordPath))?.json() as Promise<KeptRecord | undefined>);

  /** Takes away all files of the talk but these. */
  async function leave(cache: Cache, files: readonly string[]): Promise<void> {
    const kept = new Set(files.map(pathOf));
    const all = (await cache.keys()).map(({ url }) => new URL(url, "https://host.invalid").pathname);
    const gone = all.filter((path) => path.startsWith(folder) && path !== recordPath && !kept.has(path));
    await Promise.all(gone.map((path) => cache.delete(path)));
  }

  async function bring(cache: Cache, file: FileToKeep, onRead: (bytes: number) => void, signal: AbortSignal) {
    const response = await network(pathOf(file.file), { signal });
    if (!response.ok || isPage(response)) return false;
    let read = 0;
    await cache.put(
      pathOf(file.file),
      counted(response, (bytes) => {
        read += bytes;
        onRead(bytes);
      }),
    );
    return read === file.bytes;
  }

  async function bringAll(
    cache: Cache,
    files: readonly FileToKeep[],
    { onBytes, signal }: Parameters<TalkKeeper["keep"]>[2],
  ): Promise<KeepProblem | undefined> {
    let done = 0;
    const add = (bytes: number): void => onBytes((done += bytes));
    try {
      for (const file of files) {
        if ((await cache.match(pathOf(file.file))) !== undefined) add(file.bytes);
        else if (!(await bring(cache, file, add, signal))) return "later";
      }
      return undefined;
    } catch (error) {
      if (signal.aborted) return "stopped";
      return isFull(error) ? "no-room" : "later";
    }
  }

  async function newestIndex(input: RequestInfo | URL, init?: RequestInit): Promise<Response> {
    const kept = await look();
    if (kept === undefined) return network(input, init);
    const content = { version: TALK_VERSION, token: place.token, talks: [kept.talk] };
    const own = (): Response => json(content);
    const late = new Promise<Response>((resolve) => setTimeout(() => resolve(own()), INDEX_MS));
    const asked = network(input, init).then((response) => (mayPass(response.status) ? own() : response), own);
    return Promise.race([asked, late]);
  }

  return {
    look,
    blob: (file) => within(async (cache) => (await cache.match(pathOf(file)))?.blob()),
    fetch: async (input, init) => {
      const path = input instanceof Request ? input.url : input.toString();
      if (path === index) return newestIndex(input, init);
      return (await within((cache) => cache.match(path))) ?? network(input, init);
    },
    keep: async (talk, files, watch) => {
      const before = await look();
      const record = { talk, files: files.map(({ file }) => file), bytes: bytesOf(files) };
      const result = await within(async (cache): Promise<Result<KeptRecord, KeepProblem>> => {
        const problem = await bringAll(cache, files, watch);
        if (problem !== undefined) {
          await leave(cache, before?.files ?? []);
          return err(problem);
        }
        await cache.put(recordPath, json(record));
        await leave(cache, record.files);
        return ok(record);
      }, true);
      return result ?? err("no-room");
    },
    remove: () => removeKeptTalks(caches, [place]),
  };
}
