/**
 * What holds of what was said, whatever came: each sentence once and in order, counted right, within bounds, and no mark
 * of a gap wider than a talk.
 */
import assert from "node:assert/strict";

import { MOST_GAPS } from "../../src/subtitles/gaps.ts";
import { allSentences, type SubtitleState } from "../../src/subtitles/reduce.ts";
import { articleKey, measureOf, sectionKey } from "../../src/subtitles/sections.ts";
import { isCounted, WIDEST_STEP } from "../../src/vas/sentence-number.ts";

const isAscending = (numbers: readonly number[]): boolean =>
  numbers.every((number, at) => at === 0 || number > (numbers[at - 1] ?? Infinity));

/** Throws where something does not hold. */
export function assertSoundState(state: SubtitleState, mostSentences = Infinity): void {
  const sids = allSentences(state).map(({ sid }) => sid);
  assert.ok(isAscending(sids), `the order is ${sids.join(", ")}`);
  assert.ok(sids.every(isCounted), `one of ${sids.join(", ")} is no number of a sentence`);
  assert.deepEqual(measureOf(state.articles), { count: state.count, bytes: state.bytes });
  assert.ok(state.count <= mostSentences, `${state.count} of ${mostSentences} sentences`);
  assert.ok((sids[0] ?? Infinity) > state.droppedUpTo, "what was let go is back");
  assert.ok(isAscending(state.articles.map(({ key }) => key)), "the order of articles");
  for (const { key, items } of state.articles) {
    assert.ok(items.length > 0 && isAscending(items.map((section) => section.key)), "the order of sections");
    for (const section of items) {
      assert.equal(articleKey(section.key), key);
      assert.ok(
        section.items.length > 0 && section.items.every(({ sid }) => sectionKey(sid) === section.key),
      );
    }
  }
  assert.ok(state.gaps.length <= MOST_GAPS);
  for (const { from, to } of state.gaps) assert.ok(from <= to && to - from < WIDEST_STEP, `${from}–${to}`);
}
