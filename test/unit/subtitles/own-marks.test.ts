/** A mark stays with its sentence, whatever happens to the text, and never stands at another one. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  cleanNote,
  joinedMarks,
  LONGEST_NOTE,
  marksThere,
  MOST_MARKS,
  notedMark,
  type OwnMark,
  settledMarks,
  toggledMark,
} from "../../../src/subtitles/own-marks.ts";
import { noSubtitles, reduceSubtitles, type SubtitleInput } from "../../../src/subtitles/reduce.ts";
import { renumbered } from "../../../src/subtitles/renumber.ts";
import { final, interim, translation } from "../../harness/builders.ts";
import { finalSentence, stateOf } from "../../harness/transcripts.ts";

const heard = (events: readonly SubtitleInput[], before = noSubtitles) =>
  events.reduce((state, event) => reduceSubtitles(state, event, 0), before);

/** Sentence `sid` of a recording in which one begins every ten seconds. */
const said = (sid: number, text = `Sentence ${sid}.`) => final(sid, text, { startMs: sid * 10_000 });

const change: fc.Arbitrary<SubtitleInput> = fc.oneof(
  fc.integer({ min: 1, max: 9 }).map((sid) => said(sid)),
  fc
    .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 5 }))
    .map(([sid, revision]) =>
      final(sid, `Corrected ${revision}.`, { revision, startMs: sid * 10_000 + 300 }),
    ),
  fc.integer({ min: 1, max: 9 }).map((sid) => translation(sid, "de", `Satz ${sid}.`)),
  fc.constant<SubtitleInput>({
    type: "speakers-merged",
    sourceId: "a",
    targetId: "b",
    targetLabel: "Ben",
    sids: [1, 2, 3],
  }),
  fc.constant<SubtitleInput>({ type: "stream-lost" }),
  fc.constant<SubtitleInput>({ type: "stream-back" }),
);

describe("the marks of a reader", () => {
  it("stay with a sentence that grows, becomes final, is corrected, or is said by somebody else after all", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), fc.array(change, { maxLength: 30 }), (sid, changes) => {
        let state = heard([interim(sid, "It is")]);
        let marks = notedMark(toggledMark([], sid, state.articles), sid, "ask");
        for (const event of changes) {
          state = heard([event], state);
          marks = settledMarks(marks, state.articles, true);
          expect([...marksThere(marks, state.articles).keys()]).toEqual([sid]);
        }
        expect(marks[0]?.note).toBe("ask");
      }),
    );
  });

  it("go with their sentence where all of them are numbered anew", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 500 }), (sid, raisedBy) => {
        const talk = Array.from({ length: 20 }, (_, at) => said(at + 1));
        const marks = toggledMark([], sid, heard(talk).articles);
        const raised = talk.map((event) => renumbered(event, { index: 1, raisedBy }));
        const before = Array.from({ length: raisedBy }, (_, at) =>
          final(at + 1, "Before.", { startMs: 1_000_000 + at * 10_000 }),
        );
        const { articles } = heard([...before, ...(raised as typeof talk)]);
        const settled = settledMarks(marks, articles, true);
        expect([...marksThere(settled, articles).keys()]).toEqual([sid + raisedBy]);
      }),
      { numRuns: 50 },
    );
  });

  it("stand at no sentence of another talk that has their number, and wait for their own", () => {
    const marks = toggledMark([], 4, heard([said(4)]).articles);
    const other = heard([final(4, "Something else.", { startMs: 900_000 })]);
    const waiting = settledMarks(marks, other.articles, true);
    expect(waiting).toBe(marks);
    expect(marksThere(waiting, other.articles).size).toBe(0);
  });

  it("are not guessed where two sentences began as close to theirs", () => {
    const mark: OwnMark = { sid: 90, startMs: 10_000, note: "" };
    const { articles } = stateOf([
      finalSentence({ sid: 1, text: "One.", startMs: 10_000 }),
      finalSentence({ sid: 2, text: "Two.", startMs: 10_000 }),
    ]);
    expect(settledMarks([mark], articles, true)).toEqual([mark]);
  });

  it("learn when their sentence began once the service says so", () => {
    const marks = toggledMark([], 3, heard([interim(3, "It")]).articles);
    expect(settledMarks(marks, heard([said(3)]).articles, false)).toEqual([
      { sid: 3, startMs: 30_000, note: "" },
    ]);
  });

  it("are taken away by the press that makes them", () => {
    const { articles } = heard([said(1), said(2)]);
    const marks = toggledMark(toggledMark([], 2, articles), 1, articles);
    expect(marks.map(({ sid }) => sid)).toEqual([1, 2]);
    expect(toggledMark(marks, 2, articles).map(({ sid }) => sid)).toEqual([1]);
  });

  it("of two tabs become one list, and no note is lost to an empty one", () => {
    const first: OwnMark = { sid: 1, note: "" };
    expect(joinedMarks([first, { sid: 5, note: "b" }], [{ sid: 1, startMs: 7, note: "a" }])).toEqual([
      { sid: 1, startMs: 7, note: "a" },
      { sid: 5, note: "b" },
    ]);
  });

  it("are bounded, and so is a note, which is one line without turns of direction", () => {
    const many = Array.from({ length: MOST_MARKS + 5 }, (_, at): OwnMark => ({ sid: at + 1, note: "" }));
    expect(joinedMarks(many, [])).toHaveLength(MOST_MARKS);
    expect(cleanNote("x".repeat(LONGEST_NOTE * 2)).length).toBeLessThanOrEqual(LONGEST_NOTE);
    expect(cleanNote(" a\nb\u202ec ")).toBe("a bc");
  });
});
