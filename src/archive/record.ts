/**
 * The record of one broadcast on the device: a header, and the sentences in chunks of 50, which are the sections of the
 * reader's state, so that an update writes only what changed.
 */
import { isFields } from "../lib/fields.ts";
import { err, ok, type Result } from "../lib/result.ts";
import { isLanguageTag } from "../lib/language-tag.ts";
import { type Gap, MOST_GAPS } from "../subtitles/gaps.ts";
import type { SubtitleState } from "../subtitles/reduce.ts";
import { isNear } from "../subtitles/talk-position.ts";
import type { Section } from "../subtitles/sections.ts";
import type { Sentence } from "../subtitles/sentence.ts";
import { firstRecording, type Recording } from "../subtitles/renumber.ts";
import type { Speakers } from "../subtitles/speakers.ts";
import type { Talk } from "../subtitles/talks.ts";
import { cleanName } from "../vas/clean-text.ts";
import { packSentence, unpackSentence } from "./record-sentence.ts";

/** Raised when what is kept changes its shape; a viewer leaves newer records alone. */
export const RECORD_VERSION = 1;

/** What the record is of, for a page that opens without a network. */
export type About = {
  /** The service's id of the broadcast; another one under the same key is another talk. */
  readonly broadcastId: string;
  readonly name: string;
  readonly transcriptionLanguage: string;
  readonly translationLanguages: readonly string[];
};

/** Where a visit was when the record was written, so that the next one goes on from there. */
export type Bookmark = {
  /** The id of the last event that is in the record. */
  readonly lastEventId?: string;
  /** The recording that was heard last. */
  readonly recording: Recording;
  /** It was over: what comes next is another one. */
  readonly isOver: boolean;
};

export const firstPage: Bookmark = { recording: firstRecording, isOver: false };

export type Header = {
  readonly version: number;
  readonly key: string;
  readonly about: About;
  readonly bookmark: Bookmark;
  /** When it was first and last written, and since when nothing is certain any more, in ms since the epoch. */
  readonly since: number;
  readonly at: number;
  readonly away: number;
  readonly count: number;
  readonly bytes: number;
  readonly droppedUpTo: number;
  /** The numbers of the chunks there are, so that a missing one is noticed. */
  readonly chunks: readonly number[];
  readonly speakers: readonly (readonly [id: string, label: string, renamed: 0 | 1])[];
  readonly merged: readonly (readonly [source: string, target: string])[];
  readonly gaps: readonly Gap[];
  /** What the programme said of it, by their first sentences. */
  readonly talks: readonly Talk[];
};

/** What the page shows of a record. */
export type RecordSummary = Pick<Header, "key" | "since" | "at" | "count" | "bytes" | "talks"> & {
  readonly about: About;
};

export const summaryOf = ({ key, about, since, at, count, bytes, talks }: Header): RecordSummary => ({
  key,
  about,
  since,
  at,
  count,
  bytes,
  talks,
});

/** Bytes a string takes on the device: browsers keep Latin in one byte a character, and everything else in two. */
export const sizeOf = (text: string): number =>
  /[\u0100-\uffff]/.test(text) ? text.length * 2 : text.length;

/** A chunk as it is kept. `offset` makes a time of the viewer's clock one since the epoch, in ms. */
export const packChunk = (items: readonly Sentence[], offset: number): string =>
  JSON.stringify(items.map((sentence) => packSentence(sentence, offset)));

export type Chunk = { readonly items: readonly Sentence[]; readonly isDamaged: boolean };

/** The sentences of a chunk that can be read, in order, each once. Never throws. */
export function unpackChunk(section: number, raw: unknown, size: number, offset: number): Chunk {
  let rows: unknown;
  try {
    rows = typeof raw === "string" ? JSON.parse(raw) : undefined;
  } catch {
    rows = undefined;
  }
  if (!Array.isArray(rows)) return { items: [], isDamaged: true };
  const items: Sentence[] = [];
  let isDamaged = false;
  for (const row of rows as readonly unknown[]) {
    const sentence = unpackSentence(row, offset);
    const isOurs = sentence !== undefined && Math.floor((sentence.sid - 1) / size) === section;
    if (sentence !== undefined && isOurs && sentence.sid > (items.at(-1)?.sid ?? 0)) items.push(sentence);
    else isDamaged = true;
  }
  return { items, isDamaged };
}

/** What the header says of the state; `at` is now, in ms since the epoch, `offset` as for {@link packChunk}. */
export function packState(
  state: SubtitleState,
  at: number,
  offset: number,
): Pick<Header, "at" | "away" | "count" | "droppedUpTo" | "speakers" | "merged" | "gaps"> {
  const { speakers, awaySince, cameBackAfterMs = 0 } = state;
  const away = (awaySince === undefined ? at : awaySince + offset) - cameBackAfterMs;
  return {
    at,
    away: Math.round(Math.min(at, away)),
    count: state.count,
    droppedUpTo: state.droppedUpTo,
    speakers: Array.from(speakers.byId, ([id, { label, renamed }]) => [id, label, renamed ? 1 : 0] as const),
    merged: [...speakers.mergedInto],
    gaps: state.gaps,
  };
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const numberOf = (value: unknown, fallback: number): number =>
  typeof value === "number" && Number.isFinite(value) && value >= 0 ? value : fallback;
const isWhole = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const nameOf = (value: unknown): string => (typeof value === "string" ? cleanName(value, 100) : "");

function aboutOf(raw: unknown): About {
  const { broadcastId, name, transcriptionLanguage, translationLanguages } = isFields(raw) ? raw : {};
  const isTag = (tag: unknown): tag is string => typeof tag === "string" && isLanguageTag(tag);
  return {
    broadcastId: typeof broadcastId === "string" ? broadcastId : "",
    name: nameOf(name),
    transcriptionLanguage: isTag(transcriptionLanguage) ? transcriptionLanguage : "und",
    translationLanguages: listOf(translationLanguages).filter(isTag).slice(0, 100),
  };
}

const LONGEST_EVENT_ID = 1_024;

function bookmarkOf(raw: unknown): Bookmark {
  const { lastEventId, recording, isOver } = isFields(raw) ? raw : {};
  const { index, raisedBy } = isFields(recording) ? recording : {};
  const isId = typeof lastEventId === "string" && lastEventId !== "" && !/[\0\r\n]/.test(lastEventId);
  return {
    ...(isId && lastEventId.length <= LONGEST_EVENT_ID ? { lastEventId } : {}),
    recording: isWhole(index) && isWhole(raisedBy) ? { index, raisedBy } : firstRecording,
    isOver: isOver === true,
  };
}

function gapsOf(raw: unknown): Gap[] {
  return listOf(raw)
    .flatMap((gap) => {
      const { from, to, lostForMs } = isFields(gap) ? gap : {};
      if (!isWhole(from) || !isWhole(to) || from < 1 || to < from || !isNear(from, to)) return [];
      return [{ from, to, lostForMs: numberOf(lostForMs, 0) }];
    })
    .slice(-MOST_GAPS);
}

/** Talks of one broadcast that are kept. */
const MOST_TALKS = 200;
/** The title of a talk that is kept, in UTF-16 units: as long as an event may give it. */
const LONGEST_TITLE = 300;
/** Speakers of a talk that are kept: as many as an event may name. */
const MOST_SPEAKERS_OF_TALK = 40;

function talksOf(raw: unknown): Talk[] {
  const talks: Talk[] = [];
  for (const talk of listOf(raw).slice(-MOST_TALKS)) {
    const { from, title, speakers } = isFields(talk) ? talk : {};
    const name = typeof title === "string" ? cleanName(title, LONGEST_TITLE) : "";
    if (name === "" || !isWhole(from) || from <= (talks.at(-1)?.from ?? 0)) continue;
    const names = listOf(speakers).slice(0, MOST_SPEAKERS_OF_TALK).map(nameOf);
    talks.push({ from, title: name, speakers: names.filter((one) => one !== "") });
  }
  return talks;
}

/** Speakers as they were kept; at most as many as a reader remembers. */
export function unpackSpeakers({ speakers, merged }: Pick<Header, "speakers" | "merged">): Speakers {
  return {
    byId: new Map(speakers.map(([id, label, renamed]) => [id, { label, renamed: renamed === 1 }])),
    mergedInto: new Map(merged),
  };
}

const MOST_SPEAKERS = 500;

/**
 * A header that was kept: error `corrupt` where it is none, `newer` where a later version of the viewer wrote it. What
 * else is wrong in it is left out. Never throws.
 */
export function unpackHeader(raw: unknown): Result<Header, "corrupt" | "newer"> {
  if (!isFields(raw)) return err("corrupt");
  const { version, key } = raw;
  if (typeof version !== "number" || typeof key !== "string") return err("corrupt");
  if (version > RECORD_VERSION) return err("newer");
  if (version !== RECORD_VERSION) return err("corrupt");
  const at = numberOf(raw["at"], 0);
  return ok({
    version,
    key,
    about: aboutOf(raw["about"]),
    bookmark: bookmarkOf(raw["bookmark"]),
    since: Math.min(at, numberOf(raw["since"], at)),
    at,
    away: Math.min(at, numberOf(raw["away"], at)),
    count: numberOf(raw["count"], 0),
    bytes: numberOf(raw["bytes"], 0),
    droppedUpTo: isWhole(raw["droppedUpTo"]) ? raw["droppedUpTo"] : 0,
    chunks: [...new Set(listOf(raw["chunks"]).filter(isWhole))].sort((a, b) => a - b),
    speakers: listOf(raw["speakers"])
      .slice(0, MOST_SPEAKERS)
      .flatMap((entry) => {
        const [id, label, renamed] = listOf(entry);
        const [cleanId, cleanLabel] = [nameOf(id), nameOf(label)];
        return cleanId === "" || cleanLabel === ""
          ? []
          : [[cleanId, cleanLabel, renamed === 1 ? 1 : 0] as const];
      }),
    merged: listOf(raw["merged"])
      .slice(0, MOST_SPEAKERS)
      .flatMap((entry) => {
        const [source, target] = listOf(entry).map(nameOf);
        return source === undefined ||
          target === undefined ||
          source === "" ||
          target === "" ||
          source === target
          ? []
          : [[source, target] as const];
      }),
    gaps: gapsOf(raw["gaps"]),
    talks: talksOf(raw["talks"]),
  });
}

/** The sections that differ between two states, and those that are no longer there; shared ones cost nothing. */
export function changesBetween(
  before: SubtitleState["articles"],
  after: SubtitleState["articles"],
): { readonly changed: readonly Section[]; readonly gone: readonly number[] } {
  if (before === after) return { changed: [], gone: [] };
  const known = new Map<number, Section>();
  const there = new Set(after);
  const shared = new Set(before.filter((article) => there.has(article)));
  for (const article of before) {
    if (!shared.has(article)) for (const section of article.items) known.set(section.key, section);
  }
  const changed: Section[] = [];
  for (const article of after) {
    if (shared.has(article)) continue;
    for (const section of article.items) {
      if (known.get(section.key) !== section) changed.push(section);
      known.delete(section.key);
    }
  }
  return { changed, gone: [...known.keys()] };
}
