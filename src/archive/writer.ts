/**
 * What has to be written next: the difference between the state that was noted last and the one that is on the device.
 * It knows nothing about stores and timers.
 */
import type { SubtitleState } from "../subtitles/reduce.ts";
import { type Section, SENTENCES_PER_SECTION } from "../subtitles/sections.ts";
import type { Sentence } from "../subtitles/sentence.ts";
import type { Talk } from "../subtitles/talks.ts";
import { mergeSentence } from "./merge-records.ts";
import { chunksBeyond, type ArchiveLimits } from "./limits.ts";
import {
  type About,
  type Bookmark,
  changesBetween,
  type Header,
  packChunk,
  packState,
  RECORD_VERSION,
  sizeOf,
  unpackChunk,
  unpackHeader,
} from "./record.ts";
import type { Change } from "./store.ts";
import type { RecordChunk, ArchiveRecord, Restored } from "./restore.ts";

export type Attempt = {
  readonly change: Change;
  /** The change was written. */
  readonly done: () => void;
  /** Whether the record has grown by so much since that was last asked that others may have to go. */
  readonly hasGrown: () => boolean;
};

export type RecordWriter = {
  /** Begins to keep a broadcast, going on from what was restored; `isThere` is whether the device has a record of it. */
  readonly begin: (key: string, restored: Restored | undefined, isThere: boolean) => void;
  /** Whether this will have to be written. */
  readonly note: (key: string, about: About, state: SubtitleState, bookmark: Bookmark) => boolean;
  /** The talks of what is kept, as they are known now; whether this will have to be written. */
  readonly noteTalks: (talks: readonly Talk[]) => boolean;
  /** The talks of what is kept. */
  readonly talks: () => readonly Talk[];
  /** The next change, or nothing; on leaving also where only the time has moved on. */
  readonly next: (isLeaving: boolean) => Attempt | undefined;
  /** What was noted and is not written, in the shape of a record; nothing where all is written. */
  readonly unsaved: () => ArchiveRecord | undefined;
  readonly end: (key: string) => void;
  readonly stop: () => void;
};

type Noted = { readonly about: About; readonly state: SubtitleState; readonly bookmark: Bookmark };

type Kept = {
  readonly key: string;
  articles: SubtitleState["articles"];
  /** Bytes by section. */
  readonly sizes: Map<number, number>;
  /** Sections that are damaged on the device, to be written anew or taken out. */
  damaged: readonly number[];
  since: number | undefined;
  /** Sentences up to this one were removed for want of room. */
  removedUpTo: number;
  /** Bytes when room was last made. */
  checkedAt: number;
  talks: readonly Talk[];
  /** The talks are others than those on the device. */
  hasNewTalks: boolean;
  noted?: Noted;
  written?: SubtitleState;
};

/** Growth after which others may have to go, in bytes. */
const CHECK_EVERY = 1_024 * 1_024;

type Ports = {
  readonly wallNow: () => number;
  /** Makes a time of the viewer's clock one since the epoch, in ms. */
  readonly offset: () => number;
  readonly bounds: ArchiveLimits;
};

const sum = (sizes: ReadonlyMap<number, number>): number => {
  let total = 0;
  for (const size of sizes.values()) total += size;
  return total;
};

/** The number of the last sentence that a section may hold. */
const lastSidOf = (section: number): number => (section + 1) * SENTENCES_PER_SECTION;

const sectionOf = (articles: SubtitleState["articles"], key: number): Section | undefined =>
  articles.flatMap(({ items }) => items).find((section) => section.key === key);

/** The sentences of both, those of the same number joined; what is there came first. */
function joined(before: readonly Sentence[], after: readonly Sentence[]): Sentence[] {
  const known = new Map(before.map((sentence) => [sentence.sid, sentence]));
  for (const sentence of after) {
    const kept = known.get(sentence.sid);
    known.set(sentence.sid, kept === undefined ? sentence : mergeSentence(kept, sentence));
  }
  return [...known.values()].sort((a, b) => a.sid - b.sid);
}

/** The header to write, given the one that is there; nothing where a newer version of the viewer wrote that. */
function headerOf(
  { wallNow, offset }: Ports,
  record: Kept,
  { about, state, bookmark }: Noted,
  gone: readonly number[],
  before: unknown,
): Header | undefined {
  const there = unpackHeader(before);
  if (!there.ok && there.error === "newer") return undefined;
  const at = wallNow();
  const summary = packState(state, at, offset());
  const droppedUpTo = Math.max(summary.droppedUpTo, record.removedUpTo);
  const others = there.ok ? there.value.chunks : [];
  const isGone = (section: number): boolean => gone.includes(section) || lastSidOf(section) <= droppedUpTo;
  return {
    version: RECORD_VERSION,
    key: record.key,
    about,
    bookmark,
    since: record.since ?? (there.ok ? there.value.since : at),
    bytes: sum(record.sizes),
    ...summary,
    talks: record.talks.length === 0 && there.ok ? there.value.talks : record.talks,
    droppedUpTo,
    chunks: [...new Set([...others, ...record.sizes.keys()])]
      .filter((section) => !isGone(section))
      .sort((a, b) => a - b),
  };
}

type Sections = {
  readonly written: ReadonlyMap<number, Section>;
  readonly gone: readonly number[];
  /** Sentences up to this one have no more room. */
  readonly removedUpTo: number;
};

/** Which sections to write and which to take out. */
function sectionsToWrite(record: Kept, articles: SubtitleState["articles"], bytes: number): Sections {
  const changes = changesBetween(record.articles, articles);
  const written = new Map(changes.changed.map((section) => [section.key, section]));
  const lost: number[] = [];
  for (const key of record.damaged) {
    const section = sectionOf(articles, key);
    if (section === undefined) lost.push(key);
    else written.set(key, section);
  }
  const sizes = new Map(record.sizes);
  for (const section of [...changes.gone, ...lost]) sizes.delete(section);
  const beyond = chunksBeyond(sizes, bytes);
  return {
    written,
    gone: [...changes.gone, ...lost, ...beyond],
    removedUpTo: beyond.reduce((most, section) => Math.max(most, lastSidOf(section)), record.removedUpTo),
  };
}

function changeOf(ports: Ports, record: Kept, noted: Noted): Change {
  const { written, gone, removedUpTo } = sectionsToWrite(record, noted.state.articles, ports.bounds.bytes);
  return {
    key: record.key,
    mustExist: record.since !== undefined,
    sections: [...written.keys()].filter((section) => lastSidOf(section) > removedUpTo),
    gone,
    chunk: (section, before) => {
      const offset = ports.offset();
      const items = written.get(section)?.items ?? [];
      const there =
        before === undefined ? [] : unpackChunk(section, before, SENTENCES_PER_SECTION, offset).items;
      const packed = packChunk(there.length === 0 ? items : joined(there, items), offset);
      record.sizes.set(section, sizeOf(packed));
      return packed;
    },
    header: (before) => {
      for (const section of gone) record.sizes.delete(section);
      record.removedUpTo = removedUpTo;
      return headerOf(ports, record, noted, gone, before);
    },
  };
}

/** Whether the record has grown by {@link CHECK_EVERY} since this was last so. */
function hasGrown(record: Kept): boolean {
  const bytes = sum(record.sizes);
  const hasGrown = bytes - record.checkedAt > CHECK_EVERY;
  if (hasGrown) record.checkedAt = bytes;
  return hasGrown;
}

function keptFrom(key: string, restored: Restored | undefined, isThere: boolean): Kept {
  const sizes = new Map(restored?.sizes ?? []);
  return {
    key,
    articles: restored?.state.articles ?? [],
    sizes,
    damaged: restored?.damaged ?? [],
    since: isThere ? restored?.header.since : undefined,
    removedUpTo: restored?.header.droppedUpTo ?? 0,
    checkedAt: sum(sizes),
    talks: restored?.header.talks ?? [],
    hasNewTalks: false,
  };
}

export function createRecordWriter(ports: Ports): RecordWriter {
  let kept: Kept | undefined;

  function next(isLeaving: boolean): Attempt | undefined {
    const record = kept;
    const noted = record?.noted;
    if (record === undefined || noted === undefined) return undefined;
    const { state } = noted;
    if (state.count === 0 || (record.written === state && !record.hasNewTalks && !isLeaving))
      return undefined;
    return {
      change: changeOf(ports, record, noted),
      done: () => {
        record.articles = state.articles;
        record.written = state;
        record.hasNewTalks = false;
        record.damaged = [];
        record.since ??= ports.wallNow();
      },
      hasGrown: () => hasGrown(record),
    };
  }

  return {
    begin: (key, restored, isThere) => {
      kept = keptFrom(key, restored, isThere);
    },
    note: (key, about, state, bookmark) => {
      if (kept?.key !== key || state.count === 0) return false;
      kept.noted = { about, state, bookmark };
      return kept.written !== state;
    },
    noteTalks: (talks) => {
      if (kept === undefined || JSON.stringify(kept.talks) === JSON.stringify(talks)) return false;
      kept.talks = talks;
      kept.hasNewTalks = true;
      return true;
    },
    talks: () => kept?.talks ?? [],
    next,
    unsaved: () => {
      if (kept === undefined || kept.written === kept.noted?.state) return undefined;
      const change = next(true)?.change;
      const chunks = change?.sections.map((section): RecordChunk => [
        section,
        change.chunk(section, undefined),
      ]);
      const header = change?.header(undefined);
      return header && chunks && { header, chunks };
    },
    end: (key) => {
      if (kept?.key === key) kept = undefined;
    },
    stop: () => {
      kept = undefined;
    },
  };
}
