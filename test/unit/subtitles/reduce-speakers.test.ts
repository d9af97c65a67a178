import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  allSentences,
  noSubtitles,
  reduceSubtitles,
  type SubtitleInput,
  type SubtitleState,
} from "../../../src/subtitles/reduce.ts";
import {
  noSpeakers,
  resolveSpeaker,
  speakerColour,
  speakerColours,
  speakerLabel,
  withMerge,
} from "../../../src/subtitles/speakers.ts";
import { talkSubtitles } from "../../../src/talk/talk-text.ts";
import { final, interim } from "../../harness/builders.ts";
import { fold } from "../../harness/histories.ts";

const by = (id: string, label?: string) => ({
  speakerId: id,
  ...(label === undefined ? {} : { speakerLabel: label }),
});
const rename = (speakerId: string, label: string): SubtitleInput => ({
  type: "speaker-renamed",
  speakerId,
  label,
});
const reassign = (sid: number, speakerId: string, label: string): SubtitleInput => ({
  type: "speaker-reassigned",
  sid,
  speakerId,
  label,
});
const merge = (
  sourceId: string,
  targetId: string,
  targetLabel: string,
  sids: number[] = [],
): SubtitleInput => ({
  type: "speakers-merged",
  sourceId,
  targetId,
  targetLabel,
  sids,
});

/** The names beside the sentences that have one, as a reader sees them. */
function names(state: SubtitleState): Record<number, string> {
  return Object.fromEntries(
    allSentences(state).flatMap(({ sid, speakerId }) =>
      speakerId === undefined ? [] : [[sid, speakerLabel(state.speakers, speakerId)]],
    ),
  );
}

describe("the name beside a sentence", () => {
  it("is the label it came with, or the id where it had none", () => {
    expect(names(fold([final(1, "a", by("A", "Ann")), final(2, "b", by("B"))]))).toEqual({
      1: "Ann",
      2: "B",
    });
  });

  it("is none where nobody said who spoke", () => {
    expect(names(fold([final(1, "a")]))).toEqual({});
  });

  it("follows the newest label until the host renames", () => {
    expect(names(fold([final(1, "a", by("A", "Ann")), final(2, "b", by("A", "Anna"))]))).toEqual({
      1: "Anna",
      2: "Anna",
    });
  });

  it("is not emptied by an empty label", () => {
    expect(names(fold([final(1, "a", by("A", "Ann")), final(2, "b", by("A", "")), rename("A", "")]))).toEqual(
      {
        1: "Ann",
        2: "Ann",
      },
    );
  });
});

describe("a speaker who was renamed", () => {
  it("has the new name on what is there and on what comes later", () => {
    const state = fold([final(1, "a", by("A", "Ann")), rename("A", "Prof. Ann"), final(2, "b", by("A"))]);
    expect(names(state)).toEqual({ 1: "Prof. Ann", 2: "Prof. Ann" });
  });

  it("keeps the new name when old sentences are replayed", () => {
    const old = final(1, "a", by("A", "Ann"));
    expect(names(fold([old, rename("A", "Prof. Ann"), old, final(2, "b", by("A", "Ann"))]))).toEqual({
      1: "Prof. Ann",
      2: "Prof. Ann",
    });
  });

  it("may be renamed before a word was heard, and again", () => {
    const state = fold([rename("A", "Ann"), final(1, "a", by("A", "Guest 1")), rename("A", "Anna")]);
    expect(names(state)).toEqual({ 1: "Anna" });
  });
});

describe("a sentence that was moved to another speaker", () => {
  it("stays there through corrections and replays", () => {
    const old = final(1, "a", { ...by("A", "Ann"), revision: 1 });
    const corrected = final(1, "a.", { ...by("A", "Ann"), revision: 2 });
    expect(names(fold([old, reassign(1, "B", "Bob"), corrected, old]))).toEqual({ 1: "Bob" });
  });

  it("may be moved before it arrives", () => {
    const state = fold([
      reassign(1, "B", "Bob"),
      interim(1, "a", by("A", "Ann")),
      final(1, "ab", by("A", "Ann")),
    ]);
    expect(names(state)).toEqual({ 1: "Bob" });
    expect(allSentences(state)[0]?.original.text).toBe("ab");
  });

  it("leaves the other sentences of that speaker alone", () => {
    const said = [final(1, "a", by("A", "Ann")), final(2, "b", by("A", "Ann"))];
    expect(names(fold([...said, reassign(1, "B", "Bob")]))).toEqual({ 1: "Bob", 2: "Ann" });
  });

  it("may be moved again", () => {
    const state = fold([final(1, "a", by("A")), reassign(1, "B", "Bob"), reassign(1, "C", "Cyd")]);
    expect(names(state)).toEqual({ 1: "Cyd" });
  });

  it("does not undo a rename by the label it brings", () => {
    expect(names(fold([final(1, "a", by("A")), rename("B", "Robert"), reassign(1, "B", "Bob")]))).toEqual({
      1: "Robert",
    });
  });
});

describe("speakers who were merged", () => {
  it("have one name on what is there and on what comes later", () => {
    const said = [final(1, "a", by("A", "Ann")), final(2, "b", by("B", "Bob"))];
    const state = fold([...said, merge("B", "A", "Ann", [2]), final(3, "c", by("B", "Bob"))]);
    expect(names(state)).toEqual({ 1: "Ann", 2: "Ann", 3: "Ann" });
  });

  it("stay merged when old sentences are replayed", () => {
    const said = [final(1, "a", by("A", "Ann")), final(2, "b", by("B", "Bob"))];
    expect(names(fold([...said, merge("B", "A", "Ann"), ...said]))).toEqual({ 1: "Ann", 2: "Ann" });
  });

  it("take affected sentences along that had another speaker", () => {
    const state = fold([
      final(1, "a", by("X", "X")),
      merge("B", "A", "Ann", [1]),
      final(1, "a.", by("X", "X")),
    ]);
    expect(names(state)).toEqual({ 1: "Ann" });
  });

  it("may be merged further", () => {
    const said = ["A", "B", "C", "D"].map((id, index) => final(index + 1, "a", by(id, id)));
    const state = fold([...said, merge("A", "B", "b"), merge("B", "C", "c"), merge("C", "D", "d")]);
    expect(names(state)).toEqual({ 1: "d", 2: "d", 3: "d", 4: "d" });
  });

  it("may be merged back: the last merge says who is left", () => {
    const said = [final(1, "a", by("A", "Ann")), final(2, "b", by("B", "Bob"))];
    expect(names(fold([...said, merge("A", "B", "Bob"), merge("B", "A", "Ann")]))).toEqual({
      1: "Ann",
      2: "Ann",
    });
  });

  it("may be renamed afterwards", () => {
    const said = [final(1, "a", by("A", "Ann")), final(2, "b", by("B", "Bob"))];
    expect(names(fold([...said, merge("B", "A", "Ann"), rename("A", "Both")]))).toEqual({
      1: "Both",
      2: "Both",
    });
  });

  it("into themselves change no name", () => {
    expect(names(fold([final(1, "a", by("A", "Ann")), merge("A", "A", "Other")]))).toEqual({ 1: "Ann" });
  });

  it("always lead to one who is left, whatever was merged into what", () => {
    const id = fc.constantFrom("A", "B", "C", "D", "E", "__proto__", "constructor");
    fc.assert(
      fc.property(fc.array(fc.tuple(id, id), { maxLength: 30 }), id, (merges, start) => {
        const speakers = merges.reduce((all, [from, to]) => withMerge(all, from, to, to), noSpeakers);
        const end = resolveSpeaker(speakers, start);
        expect(speakers.mergedInto.has(end)).toBe(false);
        const last = merges.findLast(([from, to]) => from !== to);
        if (last !== undefined)
          expect(resolveSpeaker(speakers, last[0])).toBe(resolveSpeaker(speakers, last[1]));
      }),
      { numRuns: 2_000 },
    );
  });

  it("end even in a circle that came from somewhere else", () => {
    const circle = {
      byId: new Map(),
      mergedInto: new Map([
        ["A", "B"],
        ["B", "C"],
        ["C", "A"],
      ]),
    };
    expect(["A", "B", "C"]).toContain(resolveSpeaker(circle, "A"));
  });
});

describe("what a host does twice", () => {
  it.each<[string, SubtitleInput]>([
    ["a rename", rename("A", "Ann")],
    ["a move", reassign(1, "B", "Bob")],
    ["a move of a sentence that never came", reassign(9, "B", "Bob")],
    ["a merge", merge("A", "B", "Bob", [1, 2])],
    ["a merge into itself", merge("A", "A", "Ann", [1])],
    ["an empty rename", rename("A", "")],
  ])("changes nothing the second time: %s", (_what, event) => {
    const state = fold([final(1, "a", by("A")), final(2, "b", by("B")), event]);
    expect(reduceSubtitles(state, event, 1e6)).toBe(state);
  });

  it("is bounded: speakers without end are shown by their ids", () => {
    let state = noSubtitles;
    for (let count = 0; count < 2_000; count += 1) {
      state = reduceSubtitles(state, rename(`S${count}`, `Name ${count}`), 0);
      state = reduceSubtitles(state, merge(`T${count}`, `U${count}`, "x"), 0);
    }
    expect(state.speakers.byId.size).toBeLessThanOrEqual(500);
    expect(state.speakers.mergedInto.size).toBeLessThanOrEqual(500);
    expect(speakerLabel(state.speakers, "S1999")).toBe("S1999");
    expect(speakerLabel(state.speakers, "S0")).toBe("Name 0");
  });
});

describe("the colour of a speaker", () => {
  const NAMES = fc.uniqueArray(fc.oneof(fc.string({ minLength: 1 }), fc.constantFrom("Ada", "Ben", "Cleo")), {
    maxLength: 12,
  });

  it("is that of the name, live and as a recording, whatever numbers the service gave", () => {
    const live = fold([
      final(1, "a", by("Guest-4", "Marta Oriol")),
      final(2, "b", by("Guest-1", "Josef Lindem")),
      final(3, "c", by("Guest-9", "Hanna Vale")),
    ]);
    const names = ["Marta Oriol", "Josef Lindem", "Hanna Vale"];
    const timeline = { sids: [1, 2, 3], starts: [0, 1, 2], ends: [1, 2, 3], speakers: [0, 1, 2] };
    const recorded = talkSubtitles({ languages: ["en"], speakers: names }, timeline, new Map(), (ms) => ms);
    const coloursIn = ({ speakers }: SubtitleState) => names.map((name) => speakerColour(speakers, name));
    expect(coloursIn(live)).toEqual(coloursIn(recorded));
    expect(new Set(coloursIn(live)).size).toBe(3);
  });

  it("follows a new name, and no merged speaker has one", () => {
    const named = fold([
      final(1, "a", by("Guest-1", "Ann")),
      final(2, "b", by("Guest-2", "Bob")),
      rename("Guest-1", "Zoe"),
      merge("Guest-3", "Guest-2", "Bob"),
    ]);
    const fresh = fold([final(1, "a", by("A", "Zoe")), final(2, "b", by("B", "Bob"))]);
    for (const name of ["Zoe", "Bob"])
      expect(speakerColour(named.speakers, name)).toBe(speakerColour(fresh.speakers, name));
  });

  it("is the number of a guest without a name", () => {
    expect(speakerColour(noSpeakers, "Guest-2")).toBe(2);
    expect(speakerColour(noSpeakers, "Guest-8")).toBe(2);
  });

  it("is one of six, the same in whatever order they came, and nobody else's while there are six", () => {
    const shuffled = NAMES.chain((names) =>
      fc.record({
        names: fc.constant(names),
        others: fc.shuffledSubarray(names, { minLength: names.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ names, others }) => {
        const all = speakerColours(names);
        expect(new Map(speakerColours(others))).toEqual(new Map(all));
        for (const colour of all.values()) expect([1, 2, 3, 4, 5, 6]).toContain(colour);
        expect(new Set(all.values()).size).toBeGreaterThanOrEqual(Math.min(6, names.length));
      }),
    );
  });
});
