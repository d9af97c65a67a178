/**
 * Reads a published talk from its files. The index is asked for anew each time; all else is named by its content. What a
 * file holds counts only where its schema reads it, and a locked talk's parts are opened before.
 */
import type * as v from "valibot";

import { bounded, TooLargeError } from "../lib/bounded-body.ts";
import { err, ok, type Result } from "../lib/result.ts";
import { mayPass } from "../lib/retry.ts";
import { allTalksPath, talkFilePath, talksPath } from "./addresses.ts";
import { MOST_FILE_BYTES } from "./bounds.ts";
import { type Bytes, fromBase64Url, keysOf, open, sealedAs, type TalkKeys } from "./lock.ts";
import {
  about,
  type About,
  type AllTalks,
  allTalks,
  type LockedTalk,
  type PublishedTalk,
  readTalkFile,
  type TalkHead,
  talkHead,
  talksOfBroadcast,
  type TalksOfBroadcast,
  texts,
  type Texts,
  timeline,
  type Timeline,
  words,
  type Words,
} from "./published-talk.ts";

/** There is none; it cannot be had now, though it may be later; or what is there cannot be read. */
export type TalkProblem = "no-talk" | "later" | "unreadable";

export type TalkPlace = { readonly token: string; readonly name: string };

/** A talk whose head can be read. */
export type OpenedTalk = {
  readonly place: TalkPlace;
  readonly head: TalkHead;
  /** What a locked talk's files are opened with. */
  readonly keys?: TalkKeys;
};

export type Sound = TalkHead["sounds"][number];

export type Picture = NonNullable<TalkHead["picture"]>;
export type Clip = NonNullable<TalkHead["clip"]>;

export type TalkFiles = {
  readonly timeline: () => Promise<Result<Timeline, TalkProblem>>;
  readonly texts: (language: string) => Promise<Result<Texts, TalkProblem>>;
  readonly words: (language: string) => Promise<Result<Words, TalkProblem>>;
  readonly about: (language: string) => Promise<Result<About, TalkProblem>>;
  /** The key of a locked talk's files, for who opens them by itself. */
  readonly keys: TalkKeys | undefined;
  /** The sound of a locked talk, whole and opened. */
  readonly sound: (sound: Sound) => Promise<Result<Bytes, TalkProblem>>;
  /** The picture and the clip of a locked talk, opened. */
  readonly picture: (picture: Picture) => Promise<Result<Bytes, TalkProblem>>;
  readonly clip: (clip: Clip) => Promise<Result<Bytes, TalkProblem>>;
};

/** How long the head of an answer is waited for, in ms. */
const DEADLINE_MS = 15_000;

/** Servers that lead every path to one page answer with that page where there is no file. */
const isPage = (response: Response): boolean =>
  (response.headers.get("content-type") ?? "").toLowerCase().startsWith("text/html");

type Asking = { readonly fetch: typeof fetch; readonly signal?: AbortSignal | undefined };

async function bytesAt(
  path: string,
  { cache, most }: { readonly cache: RequestCache; readonly most: number },
  { fetch: network, signal }: Asking,
): Promise<Result<Bytes, TalkProblem>> {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  const deadline = setTimeout(abort, DEADLINE_MS);
  signal?.addEventListener("abort", abort);
  if (signal?.aborted === true) abort();
  try {
    const response = await network(`/${path}`, { cache, signal: controller.signal });
    clearTimeout(deadline);
    if (mayPass(response.status)) return err("later");
    if (!response.ok || isPage(response)) return err("no-talk");
    return ok(new Uint8Array(await bounded(response, most).arrayBuffer()));
  } catch (error) {
    return err(error instanceof TooLargeError ? "unreadable" : "later");
  } finally {
    clearTimeout(deadline);
    signal?.removeEventListener("abort", abort);
  }
}

function valueIn<S extends v.GenericSchema>(schema: S, bytes: Bytes): Result<v.InferOutput<S>, "unreadable"> {
  try {
    const value = readTalkFile(schema, JSON.parse(new TextDecoder().decode(bytes)));
    return value === undefined ? err("unreadable") : ok(value);
  } catch {
    return err("unreadable");
  }
}

/** The broadcasts that have talks. Never rejects. */
export async function loadAllTalks(asking: Asking): Promise<Result<AllTalks, TalkProblem>> {
  const options = { cache: "no-cache", most: MOST_FILE_BYTES } as const;
  const bytes = await bytesAt(allTalksPath(), options, asking);
  return bytes.ok ? valueIn(allTalks, bytes.value) : bytes;
}

/** The talks of a broadcast. Never rejects. */
export async function loadTalks(
  asking: Asking,
  token: string,
): Promise<Result<TalksOfBroadcast, TalkProblem>> {
  const options = { cache: "no-cache", most: MOST_FILE_BYTES } as const;
  const bytes = await bytesAt(talksPath(token), options, asking);
  if (!bytes.ok) return bytes;
  const read = valueIn(talksOfBroadcast, bytes.value);
  return read.ok && read.value.token !== token ? err("unreadable") : read;
}

/** One talk of a broadcast, open or still locked. Never rejects. */
export async function loadTalk(
  asking: Asking,
  { token, name }: TalkPlace,
): Promise<Result<PublishedTalk, TalkProblem>> {
  const all = await loadTalks(asking, token);
  if (!all.ok) return all;
  const talk = all.value.talks.find((one) => one.name === name);
  return talk === undefined ? err("no-talk") : ok(talk);
}

/** Opens the head of a locked talk. It takes some tenths of a second, whatever comes of it. */
export async function unlockTalk(
  { lock, sealed }: LockedTalk,
  place: TalkPlace,
  passphrase: string,
): Promise<Result<OpenedTalk, "not-opened" | "unreadable">> {
  const keys = await keysOf(passphrase, lock);
  return openWith(keys, sealed, place);
}

/** Opens the head of a locked talk with keys that opened it before. */
export async function openWith(
  keys: TalkKeys,
  sealed: string,
  place: TalkPlace,
): Promise<Result<OpenedTalk, "not-opened" | "unreadable">> {
  const bytes = fromBase64Url(sealed);
  if (bytes === undefined) return err("unreadable");
  const opened = await open(keys, sealedAs.head(place.token, place.name), bytes);
  if (!opened.ok) return opened;
  const head = valueIn(talkHead, opened.value);
  return head.ok ? ok({ place, head: head.value, keys }) : head;
}

/** The files of a talk that is open. Nothing of it rejects; what was had is not asked for twice. */
export function createTalkFiles(asking: Asking, { place, head, keys }: OpenedTalk): TalkFiles {
  const pathOf = (file: string): string => talkFilePath(place.token, place.name, file);

  async function bytesOf(
    file: Pick<Sound, "file" | "bytes">,
    what: string,
  ): Promise<Result<Bytes, TalkProblem>> {
    const bytes = await bytesAt(pathOf(file.file), { cache: "default", most: file.bytes }, asking);
    if (!bytes.ok || keys === undefined) return bytes;
    const opened = await open(keys, what, bytes.value);
    return opened.ok ? opened : err("unreadable");
  }
  async function read<S extends v.GenericSchema>(
    schema: S,
    file: Pick<Sound, "file" | "bytes"> | undefined,
    what: string,
  ): Promise<Result<v.InferOutput<S>, TalkProblem>> {
    if (file === undefined) return err("no-talk");
    const bytes = await bytesOf(file, what);
    return bytes.ok ? valueIn(schema, bytes.value) : bytes;
  }
  /** What was asked for: a text may be wanted before anybody shows it. What could not be had is asked for anew. */
  const had = new Map<string, Promise<Result<unknown, TalkProblem>>>();
  function once<T>(
    file: string | undefined,
    ask: () => Promise<Result<T, TalkProblem>>,
  ): Promise<Result<T, TalkProblem>> {
    if (file === undefined) return ask();
    const before = had.get(file) as Promise<Result<T, TalkProblem>> | undefined;
    if (before !== undefined) return before;
    const asked = ask();
    had.set(file, asked);
    void asked.then((result) => result.ok || had.delete(file));
    return asked;
  }
  const at = <T>(files: Readonly<Record<string, T>>, language: string): T | undefined =>
    Object.hasOwn(files, language) ? files[language] : undefined;

  return {
    keys,
    timeline: () => read(timeline, head.timeline, sealedAs.timeline()),
    texts: (language) => {
      const file = at(head.texts, language);
      return once(file?.file, () => read(texts, file, sealedAs.texts(language)));
    },
    words: (language) => read(words, at(head.words, language), sealedAs.words(language)),
    about: (language) => read(about, at(head.about, language), sealedAs.about(language)),
    sound: (sound) => bytesOf(sound, sealedAs.sound(sound.language)),
    picture: (picture) => bytesOf(picture, sealedAs.picture()),
    clip: (clip) => bytesOf(clip, sealedAs.clip()),
  };
}

/** The address of a sound, a picture or a clip that everybody may have: a player asks for its parts as it needs them. */
export const fileAddress = ({ token, name }: TalkPlace, { file }: Pick<Sound, "file">): string =>
  `/${talkFilePath(token, name, file)}`;
