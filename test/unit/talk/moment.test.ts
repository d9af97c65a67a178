/**
 * Links to a moment of a talk.
 */
import fc from "fast-check";
import { expect, it } from "vitest";

import { momentIn, placeFragment, sentenceFragment, timeFragment } from "../../../src/talk/moment.ts";

it.each([
  ["#s42", { sid: 42 }],
  ["#t=754", { ms: 754_000 }],
  ["#t=1.5", { ms: 1_500 }],
  ["#t=12:34", { ms: 754_000 }],
  ["#t=1:02:03", { ms: 3_723_000 }],
  ["#t=0", { ms: 0 }],
  ["#s0", undefined],
  ["#t=", undefined],
  ["#t=a", undefined],
  ["#t=-1", undefined],
  ["", undefined],
  ["#s1.5", undefined],
])("%s names %j", (hash, moment) => {
  expect(momentIn(hash)).toEqual(moment);
});

it("what a link says is what it leads to, to the second", () => {
  fc.assert(
    fc.property(fc.nat(172_800_000), fc.integer({ min: 1, max: 999_999_999 }), (ms, sid) => {
      expect(momentIn(timeFragment(ms))).toEqual({ ms: Math.floor(ms / 1_000) * 1_000 });
      expect(momentIn(sentenceFragment(sid))).toEqual({ sid });
    }),
  );
});

it("who is at the first sentence, or at none, is at the beginning", () => {
  expect([placeFragment(7, 3), placeFragment(3, 3), placeFragment(undefined, 3)]).toEqual(["#s7", "", ""]);
});
