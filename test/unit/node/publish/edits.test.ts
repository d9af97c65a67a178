/**
 * What corrections come to: which changes, in which order, and what the sentences are then.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { conflictsIn } from "../../../../src/node/publish/edit/corrections.ts";
import {
  applyChanges,
  changesOf,
  type Edits,
  speakersIn,
  tellChange,
} from "../../../../src/node/publish/edit/edits.ts";
import type { JoinedSentence } from "../../../../src/node/publish/join-transcript.ts";

const said = (sid: number, speaker: string, text: string): JoinedSentence => ({
  sid,
  startMs: sid * 1_000,
  endMs: sid * 1_000 + 900,
  speaker,
  text,
  translations: {},
});
const sentences = [
  said(1, "Anna", "Good morning."),
  said(2, "Ben", "The bridge is open."),
  said(3, "Guest-3", "Mind the posts."),
];
const edited = (change: Partial<Edits>) => changesOf({ speakers: [], sentences: [], ...change }, sentences);
const told = (change: Partial<Edits>): unknown => {
  const changes = edited(change);
  return changes.ok ? changes.value.map(tellChange) : changes.error;
};

describe("corrections", () => {
  it("are texts first, then who said a sentence, then who is one person, then names", () => {
    const change: Partial<Edits> = {
      speakers: [
        { speaker: "Anna", name: " Anna Berg " },
        { speaker: "Guest-3", into: "Ben" },
      ],
      sentences: [{ sid: 2, seen: "The bridge is open.", text: "The bridge is closed.", speaker: "Anna" }],
    };
    expect(told(change)).toEqual([
      'Sentence 2: "The bridge is open." becomes "The bridge is closed."',
      "Sentence 2 is said by Anna, not by Ben",
      "Guest-3 and Ben are one person: Ben",
      "Anna is called Anna Berg",
    ]);
    const changes = edited(change);
    const after = applyChanges(sentences, changes.ok ? changes.value : []);
    expect(after.map(({ speaker, text }) => [speaker, text])).toEqual([
      ["Anna Berg", "Good morning."],
      ["Anna Berg", "The bridge is closed."],
      ["Ben", "Mind the posts."],
    ]);
  });

  it("that change nothing are none", () => {
    const same = [{ sid: 1, seen: "Good morning.", text: "Good morning. ", speaker: "Anna" }];
    expect(told({ speakers: [{ speaker: "Anna", name: "Anna" }], sentences: same })).toEqual([]);
  });

  it.each<[string, Partial<Edits>, RegExp]>([
    ["an empty text", { sentences: [{ sid: 1, seen: "", text: " " }] }, /is empty/],
    ["a long text", { sentences: [{ sid: 1, seen: "", text: "x".repeat(2_001) }] }, /2001 characters/],
    ["an unknown sentence", { sentences: [{ sid: 9, seen: "", text: "x" }] }, /no sentence 9/],
    ["an unknown speaker", { sentences: [{ sid: 1, seen: "", speaker: "Eve" }] }, /no speaker Eve/],
    ["an empty name", { speakers: [{ speaker: "Anna", name: "\n" }] }, /name of Anna is empty/],
    ["a long name", { speakers: [{ speaker: "Anna", name: "x".repeat(81) }] }, /81 characters/],
    ["oneself", { speakers: [{ speaker: "Anna", into: "Anna" }] }, /no other speaker/],
    ["a name that another has", { speakers: [{ speaker: "Anna", name: "Ben" }] }, /merge them/],
    [
      "who is merged already",
      {
        speakers: [
          { speaker: "Anna", into: "Ben" },
          { speaker: "Ben", into: "Guest-3" },
        ],
      },
      /merged with another speaker already/,
    ],
  ])("are refused with %s", (_what, change, words) => expect(told(change)).toMatch(words));

  it("let two speakers exchange their names", () => {
    const changes = edited({
      speakers: [
        { speaker: "Anna", name: "Ben" },
        { speaker: "Ben", name: "Anna" },
      ],
    });
    const after = applyChanges(sentences, changes.ok ? changes.value : []);
    expect(after.map(({ speaker }) => speaker)).toEqual(["Ben", "Anna", "Guest-3"]);
  });

  it("never change how many sentences there are, nor when they are said", () => {
    const speaker = fc.constantFrom(...speakersIn(sentences));
    const any = fc.record({
      speakers: fc.array(fc.record({ speaker, name: fc.string() })),
      sentences: fc.array(
        fc.record({ sid: fc.integer({ min: 1, max: 3 }), seen: fc.string(), text: fc.string(), speaker }),
      ),
    });
    fc.assert(
      fc.property(any, (change) => {
        const changes = changesOf(change, sentences);
        const after = applyChanges(sentences, changes.ok ? changes.value : []);
        const times = (all: readonly JoinedSentence[]) =>
          all.map(({ sid, startMs, endMs }) => [sid, startMs, endMs]);
        expect(times(after)).toEqual(times(sentences));
        expect(after.every(({ text, speaker: who }) => text !== "" && who !== "")).toBe(true);
      }),
    );
  });
});

describe("a text that somebody else changed", () => {
  const mine = [{ what: "text", sid: 2, seen: "The bridge is open.", text: "Mine" } as const];
  it.each([
    ["The bridge is open.", []],
    ["Mine", []],
    ["Theirs", [{ sid: 2, yours: "Mine", theirs: "Theirs" }]],
  ])("is told, unless it says the same: %s", (now, conflicts) =>
    expect(conflictsIn(mine, [said(2, "Ben", now)])).toEqual(conflicts),
  );
});
