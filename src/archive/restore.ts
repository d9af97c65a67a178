/**
 * From what was kept back to what a reader sees. The result is the same as if the stream had been lost when the record was
 * last written: the first `stream-back` then tells how long it was away, and the first new sentence whether any is
 * missing.
 */
import { ok, type Result } from "../lib/result.ts";
import { bounded, MOST_SENTENCES, noSubtitles, type SubtitleState } from "../subtitles/reduce.ts";
import type { Gap } from "../subtitles/gaps.ts";
import { positionIn, isNear } from "../subtitles/talk-position.ts";
import { measureOf, sectionKey, SENTENCES_PER_SECTION, treeOf } from "../subtitles/sections.ts";
import type { Sentence } from "../subtitles/sentence.ts";
import { MOST_RAISED } from "../vas/sentence-number.ts";
import { joinGaps, mergeSubtitles } from "./merge-records.ts";
import { type Header, sizeOf, unpackChunk, unpackHeader, unpackSpeakers } from "./record.ts";

export type Restored = {
  readonly header: Header;
  readonly state: SubtitleState;
  /** Sections that are not on the device, or not wholly: they are to be written anew or taken out. */
  readonly damaged: readonly number[];
  /** Sections of which something is missing here; the state has marks where it may be. */
  readonly missing: readonly number[];
  /** Bytes by section, as they are kept. */
  readonly sizes: ReadonlyMap<number, number>;
};

export type RecordChunk = readonly [section: number, raw: unknown];

/** The record as it was kept: nothing in it is trusted. */
export type ArchiveRecord = { readonly header: unknown; readonly chunks: readonly RecordChunk[] };

/**
 * What was restored, with what another record heard after it, if it did. The sections of that one count as damaged on
 * the device, since they are not there.
 */
export function withLater(before: Restored | undefined, later: Restored, now: number): Restored {
  const sections = [...later.sizes.keys()];
  if (before === undefined) return { ...later, damaged: sections };
  if (before.header.at > later.header.at) return before;
  const state = mergeSubtitles(before.state, later.state, false, now);
  const isHere = (record: Restored, section: number): boolean =>
    record.sizes.has(section) && !record.missing.includes(section);
  return {
    header: { ...later.header, since: before.header.since },
    state,
    damaged: [...new Set([...before.damaged, ...sections])],
    missing: [...new Set([...before.missing, ...later.missing])].filter(
      (section) => !isHere(before, section) && !isHere(later, section),
    ),
    sizes: before.sizes,
  };
}

/**
 * Where anything of a record is missing, it does not say which event the stream goes on from: a service that has what is
 * missing then sends it, as it does to a newcomer.
 */
export function withoutUnprovenPosition(restored: Restored): Restored {
  const { header, missing } = restored;
  if (missing.length === 0) return restored;
  const { lastEventId: _unproven, ...bookmark } = header.bookmark;
  return { ...restored, header: { ...header, bookmark } };
}

/** An earlier version could raise numbers so far that no later one counts: what follows is another recording. */
function healed(header: Header): Header {
  const { recording } = header.bookmark;
  if (recording.raisedBy <= MOST_RAISED) return header;
  return { ...header, bookmark: { recording: { ...recording, raisedBy: 0 }, isOver: true } };
}

/**
 * What was let go, as far as it can be believed: the talk goes on right behind it. An earlier version could take a number
 * that no talk reaches for it, and then nothing that was said would count any more.
 */
function believedDrop(droppedUpTo: number, sentences: readonly Sentence[]): number {
  const next = sentences.find(({ sid }) => sid > droppedUpTo);
  return next !== undefined && isNear(droppedUpTo, next.sid) ? droppedUpTo : 0;
}

/** The sentence as of `now` at the latest: what waits for a moment after its arrival would wait for ever. */
function notAfter(sentence: Sentence, now: number): Sentence {
  const { arrivedAt, finalAt = -Infinity } = sentence;
  if (arrivedAt <= now && finalAt <= now) return sentence;
  return {
    ...sentence,
    arrivedAt: Math.min(arrivedAt, now),
    ...(finalAt === -Infinity ? {} : { finalAt: Math.min(finalAt, now) }),
  };
}

/** Marks where sentences may be missing from damaged sections, between sentences that are there. */
function marksFor(damaged: readonly number[], sentences: readonly Sentence[]): Gap[] {
  if (damaged.length === 0) return [];
  const gaps: Gap[] = [];
  // Both are in order, so each is gone through once.
  let next = 0;
  for (const [at, after] of sentences.entries()) {
    const before = sentences[at - 1];
    if (before === undefined || after.sid === before.sid + 1) continue;
    const [first, last] = [sectionKey(before.sid + 1), sectionKey(after.sid - 1)];
    while ((damaged[next] ?? Infinity) < first) next += 1;
    const from = damaged[next];
    while ((damaged[next + 1] ?? Infinity) <= last) next += 1;
    const to = damaged[next];
    if (from === undefined || to === undefined || to > last || !isNear(before.sid, after.sid)) continue;
    gaps.push({
      from: Math.max(before.sid + 1, from * SENTENCES_PER_SECTION + 1),
      to: Math.min(after.sid - 1, (to + 1) * SENTENCES_PER_SECTION),
      lostForMs: Math.max(0, after.arrivedAt - before.arrivedAt),
    });
  }
  return gaps;
}

/**
 * The state that was kept. `offset` is what makes a time of the viewer's clock one since the epoch, in ms; `now` is the
 * viewer's clock. Error `newer` or `corrupt` where the header says so. Never throws.
 */
export function restore(
  { header: raw, chunks }: ArchiveRecord,
  now: number,
  offset: number,
): Result<Restored, "corrupt" | "newer"> {
  const read = unpackHeader(raw);
  if (!read.ok) return read;
  const written = healed(read.value);
  // A clock that was set back since: the record was not written after now.
  const epoch = offset + Math.max(0, written.at - offset - now);
  const found = new Map(chunks);
  const damaged: number[] = [];
  const kept: Sentence[] = [];
  for (const section of [...new Set([...written.chunks, ...found.keys()])].sort((a, b) => a - b)) {
    const { items, isDamaged } = unpackChunk(section, found.get(section), SENTENCES_PER_SECTION, epoch);
    if (isDamaged) damaged.push(section);
    for (const sentence of items) kept.push(notAfter(sentence, now));
  }
  const header = { ...written, droppedUpTo: believedDrop(written.droppedUpTo, kept) };
  const sentences = kept.filter(({ sid }) => sid > header.droppedUpTo);
  const articles = treeOf(sentences);
  const position = positionIn(articles);
  const known = header.gaps.filter(({ to }) => to > header.droppedUpTo);
  const marks = marksFor(damaged, sentences).filter(
    (mark) =>
      mark.to < position.newestSid && !known.some(({ from, to }) => from <= mark.to && to >= mark.from),
  );
  const state: SubtitleState = {
    ...noSubtitles,
    articles,
    ...measureOf(articles),
    ...position,
    droppedUpTo: header.droppedUpTo,
    speakers: unpackSpeakers(header),
    gaps: joinGaps([...known, ...marks]),
    awaySince: Math.min(now, header.away - epoch),
  };
  return ok({
    header,
    state: bounded(state, { sentences: MOST_SENTENCES }),
    damaged,
    missing: damaged,
    sizes: new Map(
      chunks.map(([section, value]) => [section, typeof value === "string" ? sizeOf(value) : 0]),
    ),
  });
}
