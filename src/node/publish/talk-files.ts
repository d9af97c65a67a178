/**
 * The files of a talk and its head, made of what was said and heard; for a talk behind a passphrase, sealed. The same talk
 * gives the same files.
 */
import { createHash } from "node:crypto";

import { LONGEST_NAME, LONGEST_TEXT } from "../../vas/clean-text.ts";
import { type Bytes, seal, sealedAs, type TalkKeys, toBase64Url } from "../../talk/lock.ts";
import type {
  About,
  LockedTalk,
  OpenTalk,
  TalkHead,
  TalkLock,
  Texts,
  Timeline,
  Words,
} from "../../talk/published-talk.ts";
import type { JoinedSentence } from "./join-transcript.ts";

export type SoundType = TalkHead["sounds"][number]["type"];
export type Sound = {
  readonly language: string;
  readonly type: SoundType;
  readonly durationMs: number;
  readonly bytes: Bytes;
  /** Where it is played in parts (`in-parts.ts`). */
  readonly codec?: string;
};

type PictureType = NonNullable<TalkHead["picture"]>["type"] | NonNullable<TalkHead["clip"]>["type"];
type Shown<Type> = { readonly type: Type; readonly bytes: Bytes };
/** What is seen beside the text. */
export type Pictures = {
  readonly picture?: Shown<NonNullable<TalkHead["picture"]>["type"]> & { readonly alt?: string };
  readonly clip?: Shown<NonNullable<TalkHead["clip"]>["type"]>;
};

/** A talk as it is to be published. */
export type Talk = {
  readonly title: string;
  /** ISO; missing where nobody knows. */
  readonly recorded?: string;
  readonly durationMs: number;
  /** The spoken language first. */
  readonly languages: readonly string[];
  readonly sentences: readonly JoinedSentence[];
  /** Word times by language; for each sentence its words, or null. */
  readonly words?: readonly Words[];
  readonly sounds: readonly Sound[];
  readonly about: readonly About[];
} & Pictures;

/** What was said and heard, before anything is made of it. */
export type Draft = Omit<Talk, "about" | "words" | "picture" | "clip">;

/** Where a talk is published: its address, and the mark of its recording. */
export type Place = { readonly token: string; readonly name: string; readonly source: string };

export type Made = {
  /** The entry of the index, without the time of publishing. */
  readonly entry: Omit<OpenTalk, "published"> | Omit<LockedTalk, "published">;
  /** By file name. */
  readonly files: ReadonlyMap<string, Bytes>;
};

/** How a talk is locked. */
export type Locking = { readonly lock: TalkLock; readonly keys: TalkKeys };

const ENDINGS: Readonly<Record<SoundType | PictureType, string>> = {
  "image/avif": "avif",
  "image/jpeg": "jpg",
  "image/png": "png",
  "image/webp": "webp",
  "video/mp4": "mp4",
  "video/webm": "webm",
  "audio/mp4": "m4a",
  "audio/mpeg": "mp3",
  "audio/wav": "wav",
};

const DIGITS_OF_HASH = 16;
const hashOf = (bytes: Bytes | string): string =>
  createHash("sha256").update(bytes).digest("hex").slice(0, DIGITS_OF_HASH);

/** The mark of a recording, from its id at the service, which nobody can find out from it. */
export const sourceMark = (id: string): string => hashOf(`recording ${id.toLowerCase()}`);

const asBytes = (value: unknown): Bytes => Uint8Array.from(Buffer.from(JSON.stringify(value)));

function speakersOf(sentences: readonly JoinedSentence[]): readonly string[] {
  return [...new Set(sentences.flatMap(({ speaker }) => speaker?.slice(0, LONGEST_NAME) ?? []))];
}

function timelineOf(sentences: readonly JoinedSentence[], speakers: readonly string[]): Timeline {
  const placeOf = ({ speaker }: JoinedSentence): number =>
    speaker === undefined ? -1 : speakers.indexOf(speaker.slice(0, LONGEST_NAME));
  return {
    sids: sentences.map(({ sid }) => sid),
    starts: sentences.map(({ startMs }) => startMs),
    ends: sentences.map(({ endMs }) => endMs),
    speakers: sentences.map(placeOf),
  };
}

function textsOf(talk: Talk, language: string): Texts {
  const isSpoken = language === talk.languages[0];
  return {
    language,
    texts: talk.sentences.map(({ text, translations }) => {
      const own = isSpoken ? text : translations[language];
      return own === undefined || own === "" ? null : own.slice(0, LONGEST_TEXT);
    }),
  };
}

type Part = { readonly name: string; readonly what: string; readonly ending: string; readonly bytes: Bytes };
type File = TalkHead["timeline"];

/** Makes the files of a talk, sealed where `locking` is given. */
export async function talkFiles(talk: Talk, place: Place, locking?: Locking): Promise<Made> {
  const files = new Map<string, Bytes>();
  const add = async ({ name, what, ending, bytes }: Part): Promise<File> => {
    const written = locking === undefined ? bytes : await seal(locking.keys, what, bytes);
    const file = locking === undefined ? `${name}.${hashOf(written)}.${ending}` : `${hashOf(written)}.bin`;
    files.set(file, written);
    return { file, bytes: written.length };
  };
  const addEach = async (
    kind: "texts" | "words" | "about",
    all: readonly { readonly language: string }[],
  ): Promise<Readonly<Record<string, File>>> => {
    const added: Record<string, File> = {};
    for (const one of all) {
      const { language } = one;
      const part = { name: `${kind}.${language}`, what: sealedAs[kind](language), ending: "json" };
      added[language] = await add({ ...part, bytes: asBytes(one) });
    }
    return added;
  };
  const addShown = async <Type extends PictureType>(
    name: "picture" | "clip",
    { type, bytes }: Shown<Type>,
  ) => ({
    ...(await add({ name, what: sealedAs[name](), ending: ENDINGS[type], bytes })),
    type,
  });
  const addPicture = async ({ alt, ...shown }: NonNullable<Pictures["picture"]>) => ({
    ...(await addShown("picture", shown)),
    ...(alt === undefined ? {} : { alt }),
  });
  const { title, languages, sentences, recorded, durationMs, picture, clip } = talk;
  const speakers = speakersOf(sentences);
  const timeline = asBytes(timelineOf(sentences, speakers));
  const sounds: TalkHead["sounds"][number][] = [];
  for (const { language, type, durationMs: length, bytes, codec } of talk.sounds) {
    const part = { name: `sound.${language}`, what: sealedAs.sound(language), ending: ENDINGS[type] };
    const file = { ...(await add({ ...part, bytes })), language, type, durationMs: length };
    sounds.push(codec === undefined ? file : { ...file, codec });
  }
  const head: TalkHead = {
    title,
    ...(recorded === undefined ? {} : { recorded }),
    durationMs,
    languages,
    speakers,
    sentences: sentences.length,
    timeline: await add({ name: "timeline", what: sealedAs.timeline(), ending: "json", bytes: timeline }),
    texts: await addEach(
      "texts",
      languages.map((language) => textsOf(talk, language)),
    ),
    words: await addEach("words", talk.words ?? []),
    sounds,
    about: await addEach("about", talk.about),
    ...(picture === undefined ? {} : { picture: await addPicture(picture) }),
    ...(clip === undefined ? {} : { clip: await addShown("clip", clip) }),
  };
  const { token, name, source } = place;
  if (locking === undefined) return { entry: { name, source, head }, files };
  const sealed = toBase64Url(await seal(locking.keys, sealedAs.head(token, name), asBytes(head)));
  return { entry: { name, source, lock: locking.lock, sealed }, files };
}
