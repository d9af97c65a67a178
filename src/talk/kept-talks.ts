/**
 * The talks that are kept on the device, for who has to list or delete them and reads none: each has a record in the cache of
 * talks, which is written last and taken away first.
 */
import { fieldsOf } from "../lib/fields.ts";
import { TALK_CACHE } from "../lib/storage-keys.ts";
import { isTalkFile, isTalkName, talkFilePath } from "./addresses.ts";

type Place = { readonly token: string; readonly name: string };
type Caches = () => Pick<CacheStorage, "open" | "has"> | undefined;

/** What a list says of a kept talk; of a locked one, all but its address is sealed. */
export type KeptTalk = Place & {
  readonly title?: string;
  /** When it was recorded, else published, in ms since the epoch. */
  readonly since: number;
  readonly sentences?: number;
  /** The file of its picture, where that is kept too. */
  readonly picture?: string;
};

/** The folder of a talk, and the path of its record: no file of a talk has that name. */
export const keptFolder = ({ token, name }: Place): string => `/${talkFilePath(token, name, "")}`;
export const keptRecordPath = (place: Place): string => `${keptFolder(place)}kept`;

const RECORD = /^\/talks\/([^/]+)\/([^/]+)\/kept$/;
const pathIn = (url: string): string => new URL(url, "https://host.invalid").pathname;

/** The cache of talks; nothing where there is none, or the browser refuses. Nothing is made by looking. */
async function talkCache(caches: Caches): Promise<Cache | undefined> {
  try {
    const all = caches();
    return all !== undefined && (await all.has(TALK_CACHE)) ? await all.open(TALK_CACHE) : undefined;
  } catch {
    return undefined;
  }
}

function keptTalk(place: Place, raw: unknown): KeptTalk {
  const { talk, files } = fieldsOf(raw);
  const { head: rawHead, published } = fieldsOf(talk);
  const { title, recorded, sentences, picture } = fieldsOf(rawHead);
  const { file } = fieldsOf(picture);
  const isKept = typeof file === "string" && isTalkFile(file) && Array.isArray(files) && files.includes(file);
  return {
    ...place,
    since: Date.parse(String(recorded ?? published)) || 0,
    ...(typeof title === "string" && title !== "" ? { title } : {}),
    ...(typeof sentences === "number" ? { sentences } : {}),
    ...(isKept ? { picture: file } : {}),
  };
}

/** The talks that are kept, the newest first. Never rejects. */
export async function listKeptTalks(caches: Caches): Promise<readonly KeptTalk[]> {
  try {
    const cache = await talkCache(caches);
    if (cache === undefined) return [];
    const talks: KeptTalk[] = [];
    for (const { url } of await cache.keys()) {
      const [path, token = "", name = ""] = RECORD.exec(pathIn(url)) ?? [];
      if (path === undefined || !isTalkName(name)) continue;
      const record: unknown = await (await cache.match(path))?.json();
      talks.push(keptTalk({ token, name }, record));
    }
    return talks.sort((one, other) => other.since - one.since);
  } catch {
    return [];
  }
}

/** A file of a kept talk. Never rejects. */
export async function keptFile(caches: Caches, place: Place, file: string): Promise<Blob | undefined> {
  try {
    const cache = await talkCache(caches);
    return await (await cache?.match(`${keptFolder(place)}${file}`))?.blob();
  } catch {
    return undefined;
  }
}

/** Takes talks off the device. Never rejects. */
export async function removeKeptTalks(caches: Caches, places: readonly Place[]): Promise<void> {
  const cache = await talkCache(caches);
  if (cache === undefined) return;
  for (const place of places) {
    try {
      await cache.delete(keptRecordPath(place));
      const paths = (await cache.keys()).map(({ url }) => pathIn(url));
      const own = paths.filter((path) => path.startsWith(keptFolder(place)));
      await Promise.all(own.map((path) => cache.delete(path)));
    } catch {
      // Without its record nothing of it counts.
    }
  }
}
