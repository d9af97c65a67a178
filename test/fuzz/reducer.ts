/**
 * What was said, folded from any events in any order: the state stays sound, an event that is repeated changes nothing,
 * and nothing final is taken back by what is not.
 */
import assert from "node:assert/strict";

import fc from "fast-check";

import { allSentences, isBreak, noSubtitles, reduceSubtitles } from "../../src/subtitles/reduce.ts";
import { findSentence } from "../../src/subtitles/sections.ts";
import { anyInput } from "../harness/odd-events.ts";
import { assertSoundState } from "../harness/sound-state.ts";
import type { FuzzTarget } from "./fuzz.ts";

export const reducer: FuzzTarget = {
  name: "reducer",
  open: () => ({
    property: fc.property(
      fc.array(anyInput, { maxLength: 80 }),
      fc.integer({ min: 1, max: 200 }),
      (inputs, sentences) => {
        let state = noSubtitles;
        for (const [now, input] of inputs.entries()) {
          const before = state;
          state = reduceSubtitles(state, input, now, { sentences });
          assertSoundState(state, sentences);
          if (!isBreak(input)) {
            const again = reduceSubtitles(state, input, now, { sentences });
            assert.deepEqual(allSentences(again), allSentences(state), "an event that is repeated");
          }
          if (!("sid" in input) || input.sid === undefined) continue;
          const was = findSentence(before.articles, input.sid)?.original;
          const is = findSentence(state.articles, input.sid)?.original;
          if (was?.isFinal === true && is !== undefined) assert.ok(is.isFinal, "a final is taken back");
        }
      },
    ),
  }),
};
