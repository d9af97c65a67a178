/**
 * Corrections that are kept in a file: they give the same sentences each time, and what cannot be written is told.
 */
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import type { Change } from "../../../../src/node/publish/edit/edits.ts";
import {
  correctedBefore,
  createLocalCorrections,
} from "../../../../src/node/publish/edit/local-corrections.ts";
import type { JoinedSentence } from "../../../../src/node/publish/join-transcript.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "corrections-"));
});
afterEach(() => rm(folder, { recursive: true }));

const said = (sid: number, speaker: string, text: string): JoinedSentence => ({
  sid,
  startMs: sid * 1_000,
  endMs: sid * 1_000 + 900,
  speaker,
  text,
  translations: {},
});
const sentences = [said(1, "Anna", "One."), said(2, "Ben", "Two."), said(3, "Guest-3", "Three.")];
const first: readonly Change[] = [
  { what: "text", sid: 1, seen: "One.", text: "First." },
  { what: "merge", speaker: "Guest-3", into: "Ben" },
  { what: "rename", speaker: "Ben", name: "Ben Holm" },
];
const second: readonly Change[] = [
  { what: "text", sid: 1, seen: "First.", text: "At first." },
  { what: "reassign", sid: 3, from: "Ben Holm", speaker: "Anna" },
];

describe("corrections in a file", () => {
  it("are made one after the other, and come out the same when they are read again", async () => {
    const path = join(folder, "talk.vtt.corrections.json");
    const corrections = createLocalCorrections(path, sentences);
    await corrections.save(first);
    const saved = await corrections.save(second);
    const expected = [
      ["Anna", "At first."],
      ["Ben Holm", "Two."],
      ["Anna", "Three."],
    ];
    const shown = (all: readonly JoinedSentence[]) => all.map(({ speaker, text }) => [speaker, text]);
    expect(saved.outcome === "saved" && shown(saved.sentences)).toEqual(expected);
    const again = await correctedBefore(path, sentences);
    expect(again.ok && shown(again.value.sentences)).toEqual(expected);
    expect(await readdir(folder)).toEqual(["talk.vtt.corrections.json"]);
  });

  it("that fit in part are told one by one", async () => {
    const path = join(folder, "c.json");
    await createLocalCorrections(path, sentences).save(first);
    const other = [said(1, "Anna", "Another."), said(2, "Ben", "Two.")];
    const read = await correctedBefore(path, other);
    expect(read.ok && read.value.notes).toEqual([
      `1 correction from ${path}.`,
      'A correction does not fit the transcript any more, and is left out: Sentence 1: "One." becomes "First.".',
      "A correction does not fit the transcript any more, and is left out: Guest-3 and Ben are one person: Ben.",
    ]);
    expect(read.ok && read.value.sentences.map(({ speaker }) => speaker)).toEqual(["Anna", "Ben Holm"]);
  });

  it("that cannot be written are told, and leave nothing", async () => {
    const path = join(folder, "none", "c.json");
    expect(await createLocalCorrections(path, sentences).save(first)).toMatchObject({
      outcome: "failed",
      reason: expect.stringMatching(/^The corrections cannot be written: /) as string,
    });
    await writeFile(join(folder, "c.json"), "{");
    expect(await createLocalCorrections(join(folder, "c.json"), sentences).save(first)).toMatchObject({
      outcome: "failed",
    });
    expect(await correctedBefore(path, sentences)).toEqual({ ok: true, value: { sentences, notes: [] } });
  });
});
