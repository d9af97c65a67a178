/**
 * Files of transcripts: any content under any name gives a sound transcript or an error with a line of the file.
 */
import assert from "node:assert/strict";

import fc from "fast-check";

import { readTranscript, type Transcript } from "../../src/node/transcripts/read-transcript.ts";
import { CSV, JSON_SYNC, SBV, SRT, VTT } from "../unit/node/transcripts/documented-example.ts";
import type { FuzzTarget } from "./fuzz.ts";

const EXAMPLES = [
  ["a.srt", SRT],
  ["a.vtt", VTT],
  ["a.sbv", SBV],
  ["a.csv", CSV],
  ["a.json", JSON_SYNC],
] as const;

const anyPiece = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(...EXAMPLES.flatMap(([, content]) => content.split("\n"))),
  fc.constantFrom(
    "\n",
    "\n\n",
    "\r",
    "\uFEFF",
    '"',
    ",",
    "-->",
    "<v ",
    "&#x",
    "NOTE\n",
    " | ",
    "[a] ",
    "0",
    ":",
  ),
);

/** An example with a few places overwritten, so that the faults lie deep in a file that is otherwise fine. */
const anyDamaged = fc
  .tuple(
    fc.constantFrom(...EXAMPLES),
    fc.array(fc.tuple(fc.nat(250), fc.nat(12), anyPiece), { minLength: 1, maxLength: 3 }),
  )
  .map(([[name, example], edits]) => {
    const content = edits.reduce<string>(
      (text, [at, length, piece]) => text.slice(0, at) + piece + text.slice(at + length),
      example,
    );
    return [name, content] as const;
  });

const anyFile = fc.oneof(
  anyDamaged,
  fc.tuple(
    fc.constantFrom(...EXAMPLES.map(([name]) => name), "a"),
    fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(anyPiece, { maxLength: 20 }).map((pieces) => pieces.join("\n")),
      fc.json().map((json) => `{"items":[${json}]}`),
      fc.json(),
    ),
  ),
);

const anyLanguages = fc.array(fc.constantFrom("en-US", "zh-TW", "ja-JP", "__proto__"), { maxLength: 4 });

function assertSound({ sentences, translationLanguages }: Transcript): void {
  let lastStart = 0;
  for (const { startMs, endMs, text, translations } of sentences) {
    assert.ok(startMs >= lastStart, "the order of starts");
    assert.ok(endMs > startMs, "the end of a sentence");
    assert.notEqual(text, "");
    for (const tag of Object.keys(translations)) assert.ok(translationLanguages.includes(tag));
    lastStart = startMs;
  }
}

export const transcripts: FuzzTarget = {
  name: "transcripts",
  open: () => ({
    property: fc.property(anyFile, anyLanguages, ([name, content], languages) => {
      const result = readTranscript(name, content, { languages });
      if (result.ok) {
        assertSound(result.value);
        return;
      }
      const { line, reason } = result.error;
      assert.ok(line >= 1 && line <= content.split(/\r\n|\r|\n/).length, `line ${line}`);
      assert.match(reason, /^[^\n]+$/);
    }),
  }),
};
