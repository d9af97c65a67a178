/**
 * Streams in a thousand dialects that nobody wrote down are read as if they were the profile, and none does harm.
 */
import { describe, expect, it } from "vitest";

import { drawDialect } from "../../../harness/dialects/dialect.ts";
import { type Measured, measure } from "../../../harness/dialects/measure.ts";
import { VOCABULARIES } from "../../../harness/dialects/vocabulary.ts";
import { seededRandom } from "../../../harness/malformed-frames.ts";

const DIALECTS = 1_000;
/** Of these, so many are read at least. */
const LEAST_READ = 0.95;

const measured: readonly Measured[] = Array.from({ length: DIALECTS }, (_, at) => {
  const seed = at + 1;
  const words = VOCABULARIES[at % VOCABULARIES.length];
  if (words === undefined) throw new Error("There are no words.");
  return measure(drawDialect(seed, words), seededRandom(seed));
});

describe("a thousand dialects of one talk", () => {
  it("are read with the same sentences, texts, languages and finality, but for a few", () => {
    const unread = measured.filter(({ isRead }) => !isRead);
    expect(unread.map(({ seed }) => seed).length).toBeLessThanOrEqual(DIALECTS * (1 - LEAST_READ));
  });

  it("end no broadcast, drop no final and mix no sentences, none of them", () => {
    expect(measured.filter(({ harm }) => harm.length > 0)).toEqual([]);
  });
});
