/**
 * What a page has after a reload: its state written as a record, through JSON, and read again.
 */
import type { SubtitleState } from "../../src/subtitles/reduce.ts";
import { firstPage, packChunk, packState, RECORD_VERSION } from "../../src/archive/record.ts";
import { type ArchiveRecord, restore } from "../../src/archive/restore.ts";

/** The record of a state at `now`; what is more in the header is given as it is. */
export function recordOf(state: SubtitleState, now = 0, more: object = {}): ArchiveRecord {
  const sections = state.articles.flatMap(({ items }) => items);
  return {
    header: {
      version: RECORD_VERSION,
      key: "k",
      about: { broadcastId: "b", name: "Talk", transcriptionLanguage: "en", translationLanguages: [] },
      bookmark: firstPage,
      since: 0,
      bytes: 0,
      chunks: sections.map(({ key }) => key),
      ...packState(state, now, 0),
      ...more,
    },
    chunks: sections.map(({ key, items }) => [key, packChunk(items, 0)]),
  };
}

export function reloaded(state: SubtitleState, now = 0): SubtitleState {
  const read = restore(structuredClone(recordOf(state, now)), now, 0);
  if (!read.ok) throw new Error(read.error);
  return read.value.state;
}
