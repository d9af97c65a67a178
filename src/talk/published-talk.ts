/**
 * What a published talk is made of: the list of a broadcast's talks, which holds all that a page needs to open one, and
 * the files it names (docs/talks.md). The publish command writes by these schemas, and the viewer reads by them. All times
 * are whole ms from the start of the recording.
 */
import * as v from "valibot";

import { isLanguageTag } from "../lib/language-tag.ts";
import { isToken } from "../vas/addresses.ts";
import { cleanName, cleanText } from "../vas/clean-text.ts";
import { isTalkFile, isTalkName } from "./addresses.ts";
import {
  LONGEST_BLOCK,
  LONGEST_TALK_MS,
  LONGEST_TITLE,
  MOST_BLOCKS,
  MOST_LANGUAGES,
  MOST_REFERENCES,
  MOST_ROUNDS,
  MOST_SENTENCES,
  MOST_SPEAKERS,
  MOST_TALKS,
  MOST_TOKENS,
  MOST_WORDS,
} from "./bounds.ts";

/** The number of the format. A file with another one is not read. */
export const TALK_VERSION = 1;

const listOf = <S extends v.GenericSchema>(each: S, most: number) =>
  v.pipe(v.array(each), v.maxLength(most), v.readonly());
const count = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));

/** What `regex`, `isoTimestamp` and `tuple` of valibot would do here; they would weigh on every page that reads by a schema. */
const matches = (pattern: RegExp) => v.check<string>((text) => pattern.test(text));
/** A moment in UTC, as `Date.toISOString` writes it. */
const TIMESTAMP = /^\d{4}-[01]\d-[0-3]\dT[0-2]\d:[0-5]\d:[0-5]\d(?:\.\d{1,9})?Z$/;

const language = v.pipe(v.string(), v.check(isLanguageTag));
const name = v.pipe(
  v.string(),
  v.transform((text) => cleanName(text)),
);
const title = v.pipe(
  v.string(),
  v.transform((text) => cleanName(text, LONGEST_TITLE)),
);
const block = v.pipe(
  v.string(),
  v.transform((text) => cleanText(text, LONGEST_BLOCK)),
);
const sentence = v.pipe(
  v.string(),
  v.transform((text) => cleanText(text)),
);
const time = count(LONGEST_TALK_MS);
const sid = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const date = v.pipe(v.string(), matches(TIMESTAMP));
const byLanguage = <S extends v.GenericSchema>(each: S) =>
  v.pipe(
    v.record(language, each),
    v.check((entries) => Object.keys(entries).length <= MOST_LANGUAGES),
    v.readonly(),
  );

/** A file beside the others of the talk: its name changes with its content, so it may be kept for ever. */
const fileFields = {
  file: v.pipe(v.string(), v.check(isTalkFile)),
  bytes: count(Number.MAX_SAFE_INTEGER),
};
const file = v.pipe(v.object(fileFields), v.readonly());

/** Kinds of sound that a talk may have. */
const SOUND_TYPES = ["audio/mp4", "audio/mpeg", "audio/wav"] as const;

const sound = v.pipe(
  v.object({
    ...fileFields,
    language,
    type: v.picklist(SOUND_TYPES),
    durationMs: time,
    /** Its codec, where the file is a fragmented MP4 with its index in front, which is played in parts (`sound-index.ts`). */
    codec: v.exactOptional(v.pipe(v.string(), matches(/^[\w.]{2,40}$/))),
  }),
  v.readonly(),
);

/** Kinds of pictures that a talk may have. */
const PICTURE_TYPES = ["image/jpeg", "image/png", "image/webp", "image/avif"] as const;
/** Kinds of clips, which are shown without sound and again and again. */
const CLIP_TYPES = ["video/mp4", "video/webm"] as const;

/** What a talk is, without its texts; a locked talk has it sealed. */
export const talkHead = v.pipe(
  v.object({
    title,
    /** When the recording began; missing where nobody knows. */
    recorded: v.exactOptional(date),
    durationMs: time,
    /** Languages that can be read, the spoken one first. */
    languages: v.pipe(listOf(language, MOST_LANGUAGES), v.minLength(1)),
    speakers: listOf(name, MOST_SPEAKERS),
    sentences: count(MOST_SENTENCES),
    /** `timeline` below. */
    timeline: file,
    /** `texts` below, one file a language. */
    texts: byLanguage(file),
    /** `words` below, for languages in which the times of words are known. */
    words: byLanguage(file),
    /** Languages that can be heard, the recording first. */
    sounds: listOf(sound, MOST_LANGUAGES),
    /** `about` below: summary and chapters, one file a language. */
    about: byLanguage(file),
    /** A picture for the head of the talk and for waiting screens; it says nothing that the text does not. */
    picture: v.exactOptional(
      v.pipe(
        v.object({
          ...fileFields,
          type: v.picklist(PICTURE_TYPES),
          /** What is in it, for those who do not see it; without it, it adorns. */
          alt: v.exactOptional(title),
        }),
        v.readonly(),
      ),
    ),
    /** The same in motion; `picture` stands in its place where nothing may move. */
    clip: v.exactOptional(v.pipe(v.object({ ...fileFields, type: v.picklist(CLIP_TYPES) }), v.readonly())),
  }),
  v.check(({ languages, texts }) => languages.every((tag) => tag in texts)),
  v.readonly(),
);
export type TalkHead = v.InferOutput<typeof talkHead>;

/** How the key of a locked talk is made of its passphrase (`lock.ts`). */
const talkLock = v.pipe(
  v.object({
    kdf: v.literal("PBKDF2-SHA-512"),
    rounds: v.pipe(count(MOST_ROUNDS), v.minValue(1)),
    /** Base64url. */
    salt: v.pipe(v.string(), matches(/^[\w-]{22,88}$/)),
  }),
  v.readonly(),
);
export type TalkLock = v.InferOutput<typeof talkLock>;

const named = {
  /** The last part of the talk's address. */
  name: v.pipe(v.string(), v.check(isTalkName)),
  /** Tells recordings apart without naming them: the same recording has the same mark. */
  source: v.pipe(v.string(), matches(/^[\da-f]{16}$/)),
  /** When this state of the talk was published. */
  published: date,
};

const openTalk = v.pipe(v.object({ ...named, head: talkHead }), v.readonly());
const lockedTalk = v.pipe(
  v.object({
    ...named,
    lock: talkLock,
    /** The head as JSON, sealed, in base64url. */
    sealed: v.pipe(v.string(), matches(/^[\w-]+$/), v.maxLength(4_000_000)),
  }),
  v.readonly(),
);
export type OpenTalk = v.InferOutput<typeof openTalk>;
export type LockedTalk = v.InferOutput<typeof lockedTalk>;
export type PublishedTalk = OpenTalk | LockedTalk;

/** `talks/{token}/index.json`: the talks of a broadcast, the newest recording first. */
export const talksOfBroadcast = v.pipe(
  v.object({
    version: v.literal(TALK_VERSION),
    token: v.pipe(v.string(), v.check(isToken)),
    talks: listOf(v.union([openTalk, lockedTalk]), MOST_TALKS),
  }),
  v.readonly(),
);
export type TalksOfBroadcast = v.InferOutput<typeof talksOfBroadcast>;

/** `talks/index.json`: every broadcast that has talks. */
export const allTalks = v.pipe(
  v.object({
    version: v.literal(TALK_VERSION),
    tokens: listOf(v.pipe(v.string(), v.check(isToken)), MOST_TOKENS),
  }),
  v.readonly(),
);
export type AllTalks = v.InferOutput<typeof allTalks>;

/** The sentences without their texts, as columns of one length, in the order of their starts. */
export const timeline = v.pipe(
  v.object({
    sids: listOf(sid, MOST_SENTENCES),
    starts: listOf(time, MOST_SENTENCES),
    ends: listOf(time, MOST_SENTENCES),
    /** The speaker's place in `speakers` of the head; -1 where nobody is named. */
    speakers: listOf(
      v.pipe(v.number(), v.integer(), v.minValue(-1), v.maxValue(MOST_SPEAKERS - 1)),
      MOST_SENTENCES,
    ),
  }),
  v.check(({ sids, ...columns }) => Object.values(columns).every(({ length }) => length === sids.length)),
  v.readonly(),
);
export type Timeline = v.InferOutput<typeof timeline>;

/** The texts of one language, one for each sentence of the timeline; null where it has none. */
export const texts = v.pipe(
  v.object({ language, texts: listOf(v.nullable(sentence), MOST_SENTENCES) }),
  v.readonly(),
);
export type Texts = v.InferOutput<typeof texts>;

/** A word: where it begins and ends in the sentence's text, in UTF-16 units, and when it is heard. */
const word = v.pipe(
  v.array(time),
  v.check((numbers) => numbers.length === 4 && Math.max(...numbers.slice(0, 2)) <= LONGEST_BLOCK),
  v.transform(([from = 0, to = 0, startMs = 0, endMs = 0]) => [from, to, startMs, endMs] as const),
);

/** The words of one language that have times, by sentence of the timeline; null where a sentence has none. */
export const words = v.pipe(
  v.object({ language, words: listOf(v.nullable(listOf(word, MOST_WORDS)), MOST_SENTENCES) }),
  v.readonly(),
);
export type Words = v.InferOutput<typeof words>;

/** Kinds of blocks of a summary. */
const BLOCK_KINDS = ["heading", "point", "paragraph"] as const;

/** The summary and the chapters in one language. */
export const about = v.pipe(
  v.object({
    language,
    summary: listOf(
      v.pipe(
        v.object({ kind: v.picklist(BLOCK_KINDS), text: block, sids: listOf(sid, MOST_REFERENCES) }),
        v.readonly(),
      ),
      MOST_BLOCKS,
    ),
    chapters: listOf(v.pipe(v.object({ title, sid, startMs: time }), v.readonly()), MOST_BLOCKS),
  }),
  v.readonly(),
);
export type About = v.InferOutput<typeof about>;

/** A value read by one of the schemas above; nothing where it is not of that shape. */
export function readTalkFile<S extends v.GenericSchema>(
  schema: S,
  raw: unknown,
): v.InferOutput<S> | undefined {
  const read = v.safeParse(schema, raw, { abortEarly: true });
  return read.success ? read.output : undefined;
}
