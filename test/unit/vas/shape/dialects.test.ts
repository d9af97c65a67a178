/**
 * Streams in a thousand dialects that nobody wrote down are read as if they were the profile, and none does harm.
 */
import { describe, expect, it } from "vitest";

import { drawDialect } from "../../../harness/dialects/dialect.ts";
import { WORD_GROUPS } from "../../../harness/dialects/groups.ts";
import { type Measured, measure } from "../../../harness/dialects/measure.ts";
import { seededRandom } from "../../../harness/malformed-frames.ts";

/** Of each group of words. */
const DIALECTS = 200;
/** Of these, so many are read at least. */
const LEAST_READ = 0.95;

describe.each(WORD_GROUPS)("dialects in words of the group “$name”, looked at $lookedAt", ({ words }) => {
  const measured: readonly Measured[] = Array.from({ length: DIALECTS }, (_, at) =>
    measure(drawDialect(at + 1, words), seededRandom(at + 1)),
  );

  it("are read with the same sentences, texts, languages and finality, but for a few", () => {
    const unread = measured.filter(({ isRead }) => !isRead);
    expect(unread.map(({ seed }) => seed).length).toBeLessThanOrEqual(DIALECTS * (1 - LEAST_READ));
  });

  it("end no broadcast, drop no final and mix no sentences, none of them", () => {
    expect(measured.filter(({ harm }) => harm.length > 0)).toEqual([]);
  });
});
