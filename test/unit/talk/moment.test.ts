/**
 * Links to a moment of a talk.
 */
import { expect, it } from "vitest";

import { momentIn } from "../../../src/talk/moment.ts";

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
