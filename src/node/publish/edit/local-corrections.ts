/**
 * Corrections of a transcript that no service has: they are kept in a file beside it and made anew each time it is published,
 * as far as they still fit. The transcript itself stays as it is.
 */
import { randomUUID } from "node:crypto";
import { readFile, rename, rm } from "node:fs/promises";

import * as v from "valibot";

import { err, ok, type Result } from "../../../lib/result.ts";
import { writePrivate } from "../../recordings/write-private.ts";
import type { JoinedSentence } from "../join-transcript.ts";
import { conflictsIn, type Corrections, type Saved } from "./corrections.ts";
import { applyChanges, type Change, speakersIn, tellChange } from "./edits.ts";

const text = v.string();
const sid = v.pipe(v.number(), v.safeInteger());
const change = v.variant("what", [
  v.object({ what: v.literal("text"), sid, seen: text, text }),
  v.object({ what: v.literal("reassign"), sid, from: text, speaker: text }),
  v.object({ what: v.literal("merge"), speaker: text, into: text }),
  v.object({ what: v.literal("rename"), speaker: text, name: text }),
]);
const stored = v.object({ version: v.literal(1), saved: v.array(v.array(change)) });

/** What was saved, each time together; the oldest first. */
type Stored = readonly (readonly Change[])[];

/** Where the corrections of a transcript are. */
export const correctionsPath = (transcript: string): string => `${transcript}.corrections.json`;

async function readStored(path: string): Promise<Result<Stored, string>> {
  let content: string;
  try {
    content = await readFile(path, "utf8");
  } catch (failure) {
    const isMissing = (failure as { readonly code?: unknown }).code === "ENOENT";
    return isMissing ? ok([]) : err(`${path} cannot be read.`);
  }
  try {
    return ok(v.parse(stored, JSON.parse(content)).saved);
  } catch {
    return err(`${path} holds no corrections that this command wrote. Move it away, and correct anew.`);
  }
}

function fits(one: Change, sentences: readonly JoinedSentence[]): boolean {
  const speakers = speakersIn(sentences);
  const said = "sid" in one ? sentences.find((sentence) => sentence.sid === one.sid) : undefined;
  switch (one.what) {
    case "text":
      return said !== undefined && (said.text === one.seen || said.text === one.text);
    case "reassign":
      return said !== undefined && (said.speaker ?? "") === one.from && speakers.includes(one.speaker);
    case "merge":
      return speakers.includes(one.speaker) && speakers.includes(one.into);
    case "rename":
      return speakers.includes(one.speaker);
  }
}

/** The sentences with what was saved; notes name what does not fit any more. */
function withStored(sentences: readonly JoinedSentence[], saved: Stored) {
  const notes: string[] = [];
  let current = sentences;
  for (const together of saved) {
    const fitting = together.filter((one) => fits(one, current));
    for (const one of together)
      if (!fitting.includes(one))
        notes.push(`A correction does not fit the transcript any more, and is left out: ${tellChange(one)}.`);
    current = applyChanges(current, fitting);
  }
  return { sentences: current, notes };
}

/** The sentences as they were corrected before. The error is a sentence for the terminal. */
export async function correctedBefore(
  path: string,
  sentences: readonly JoinedSentence[],
): Promise<
  Result<{ readonly sentences: readonly JoinedSentence[]; readonly notes: readonly string[] }, string>
> {
  const saved = await readStored(path);
  if (!saved.ok) return saved;
  const corrected = withStored(sentences, saved.value);
  const count = saved.value.flat().length - corrected.notes.length;
  const told = count === 0 ? [] : [`${count === 1 ? "1 correction" : `${count} corrections`} from ${path}.`];
  return ok({ sentences: corrected.sentences, notes: [...told, ...corrected.notes] });
}

async function replace(path: string, saved: Stored): Promise<void> {
  const beside = `${path}-${randomUUID()}`;
  try {
    await writePrivate(beside, `${JSON.stringify({ version: 1, saved }, undefined, 2)}\n`);
    await rename(beside, path);
  } finally {
    await rm(beside, { force: true });
  }
}

/** Sentences whose translations are those of a text that was corrected. */
const untranslated = (changes: readonly Change[], sentences: readonly JoinedSentence[]): readonly number[] =>
  changes.flatMap((one) => {
    if (one.what !== "text") return [];
    const said = sentences.find((sentence) => sentence.sid === one.sid);
    return Object.keys(said?.translations ?? {}).length > 0 ? [one.sid] : [];
  });

/** Keeps corrections of `sentences`, which are as the transcript has them, in the file at `path`. */
export function createLocalCorrections(path: string, sentences: readonly JoinedSentence[]): Corrections {
  async function save(changes: readonly Change[]): Promise<Saved> {
    const saved = await readStored(path);
    if (!saved.ok) return { outcome: "failed", reason: saved.error, written: 0 };
    const current = withStored(sentences, saved.value).sentences;
    const conflicts = conflictsIn(changes, current);
    if (conflicts.length > 0) return { outcome: "conflicts", conflicts };
    const texts = new Map(current.map((sentence) => [sentence.sid, sentence.text]));
    const own = changes.filter((one) => one.what !== "text" || texts.get(one.sid) !== one.text);
    const next = [...saved.value, own];
    try {
      if (own.length > 0) await replace(path, next);
    } catch (failure) {
      const reason = failure instanceof Error ? failure.message : String(failure);
      return { outcome: "failed", reason: `The corrections cannot be written: ${reason}.`, written: 0 };
    }
    const old = untranslated(own, current);
    const notes =
      old.length === 0 ? [] : [`Translations are those of the old text: sentence ${old.join(", ")}.`];
    return { outcome: "saved", sentences: withStored(sentences, next).sentences, notes };
  }
  return { isShared: false, save };
}
