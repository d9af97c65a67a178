/** Each mention of a reader's word is news once, whatever comes again. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { createMentions } from "../../../../src/subtitles/alerts/mentions.ts";

const counts = (...words: readonly string[]): ReadonlyMap<string, number> => {
  const all = new Map<string, number>();
  for (const word of words) all.set(word, (all.get(word) ?? 0) + 1);
  return all;
};

describe("mentions of a word", () => {
  it("are told as often as the word was in a sentence at most, in whatever order its revisions come", () => {
    const look = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 0, max: 3 }));
    fc.assert(
      fc.property(fc.array(look, { maxLength: 60 }), (looks) => {
        const mentions = createMentions();
        const told = new Map<number, number>();
        const most = new Map<number, number>();
        for (const [sid, count] of looks) {
          const before = most.get(sid) ?? 0;
          const news = mentions.note(sid, new Map([["Ann", count]]), false);
          expect(news).toEqual(count > before ? ["Ann"] : []);
          most.set(sid, Math.max(before, count));
          told.set(sid, (told.get(sid) ?? 0) + news.length);
        }
        for (const [sid, times] of told) expect(times).toBeLessThanOrEqual(most.get(sid) ?? 0);
      }),
    );
  });

  it("in old sentences are none, and neither are they when these are corrected", () => {
    const mentions = createMentions();
    expect(mentions.note(3, counts("Ann"), true)).toEqual([]);
    expect(mentions.note(3, counts("Ann"), false)).toEqual([]);
    expect(mentions.note(3, counts("Ann", "Ann"), false)).toEqual(["Ann"]);
  });

  it("that the page before told are not told again, and new ones in its last sentence are", () => {
    const before = createMentions();
    before.note(7, counts("Ann"), false);
    const mentions = createMentions(before.toldUpTo());
    expect(mentions.note(6, counts("Ann"), false)).toEqual([]);
    expect(mentions.note(7, counts("Ann"), false)).toEqual([]);
    expect(mentions.note(7, counts("Ann", "Ben"), false)).toEqual(["Ben"]);
    expect(mentions.note(8, counts("Ann"), false)).toEqual(["Ann"]);
  });

  it("are forgotten with old sentences, and then never told", () => {
    const mentions = createMentions();
    for (let sid = 1; sid <= 2_000; sid += 1) mentions.note(sid, counts("Ann"), false);
    expect(mentions.note(1, counts("Ann", "Ann", "Ann"), false)).toEqual([]);
    expect(mentions.note(2_000, counts("Ann"), false)).toEqual([]);
  });
});
