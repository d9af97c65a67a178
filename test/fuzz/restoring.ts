/**
 * Records of a device, however they were spoiled: restoring throws nothing, gives a sound state that goes on like any
 * other, and what it gives is kept and restored as it is.
 */
import assert from "node:assert/strict";

import fc from "fast-check";

import type { ArchiveRecord } from "../../src/archive/restore.ts";
import { restore } from "../../src/archive/restore.ts";
import { recordFrom } from "../../src/archive/record-text.ts";
import { reduceSubtitles, type SubtitleState } from "../../src/subtitles/reduce.ts";
import { anyText } from "../harness/any-text.ts";
import { fold } from "../harness/histories.ts";
import { anyInput } from "../harness/odd-events.ts";
import { recordOf, reloaded } from "../harness/reloaded.ts";
import { assertSoundState } from "../harness/sound-state.ts";
import type { FuzzTarget } from "./fuzz.ts";

const FIELDS = [
  "version",
  "key",
  "about",
  "bookmark",
  "since",
  "at",
  "away",
  "count",
  "bytes",
  "droppedUpTo",
  "chunks",
  "speakers",
  "merged",
  "gaps",
] as const;

const anyNumber = fc.oneof(fc.integer({ min: -1, max: 300 }), fc.double(), fc.maxSafeInteger());
const anyField = fc.oneof(
  fc.anything(),
  anyNumber,
  fc.array(anyNumber),
  fc.array(fc.record({ from: anyNumber, to: anyNumber, lostForMs: anyNumber }), { maxLength: 4 }),
  fc.record({ recording: fc.record({ index: anyNumber, raisedBy: anyNumber }), isOver: fc.boolean() }),
);
const anyPiece = fc.oneof(
  anyText(12),
  fc.constantFrom('"', "]", "null", ",,", "-1", "1e9", "[", '{"s":1}', "9007199254740991", "0.5"),
);

/** Edits of a text: where, how much is cut, and what is put there. */
const anyEdits = fc.array(fc.tuple(fc.nat(600), fc.nat(30), anyPiece), { maxLength: 4 });
type Edits = typeof anyEdits extends fc.Arbitrary<infer T> ? T : never;

const edited = (text: string, edits: Edits): string =>
  edits.reduce((whole, [at, length, piece]) => whole.slice(0, at) + piece + whole.slice(at + length), text);

type Damage = {
  readonly header: readonly (readonly [string, unknown])[];
  readonly chunks: Edits;
  readonly whole: Edits;
};

/** The record as it is read after something happened to it: to its fields, its chunks, or the text of all of it. */
function damaged(record: ArchiveRecord, { header, chunks, whole }: Damage): ArchiveRecord | undefined {
  const spoiled = {
    header: { ...(record.header as object), ...Object.fromEntries(header) },
    chunks: record.chunks.map(([section, chunk]) => [section, edited(String(chunk), chunks)] as const),
  };
  if (whole.length === 0) return spoiled;
  try {
    return recordFrom(edited(JSON.stringify(spoiled), whole));
  } catch {
    return undefined;
  }
}

const textsOf = ({ articles }: SubtitleState): unknown =>
  articles.map(({ items }) =>
    items.map((section) =>
      section.items.map(({ sid, original, translations }) => [sid, original, [...translations]]),
    ),
  );

export const restoring: FuzzTarget = {
  name: "restore",
  open: () => ({
    property: fc.property(
      fc.array(anyInput, { maxLength: 30 }),
      fc.record({
        header: fc.array(fc.tuple(fc.constantFrom(...FIELDS), anyField), { maxLength: 3 }),
        chunks: anyEdits,
        whole: fc.oneof(fc.constant<Edits>([]), anyEdits),
      }),
      fc.array(anyInput, { maxLength: 10 }),
      (before, damage, after) => {
        const record = damaged(recordOf(fold(before)), damage);
        if (record === undefined) return;
        const read = restore(record, 0, 0);
        if (!read.ok) return;
        const { state } = read.value;
        assertSoundState(state);
        assert.deepEqual(textsOf(reloaded(state)), textsOf(state));
        let going = state;
        for (const input of after) {
          going = reduceSubtitles(going, input, 5);
          assertSoundState(going);
        }
        assert.deepEqual(textsOf(reloaded(going)), textsOf(going));
      },
    ),
  }),
};
