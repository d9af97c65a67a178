/**
 * What somebody corrected in the page, and the changes that come of it: texts first, then who said a sentence, then speakers
 * who are one person, then names. Each change names speakers as they were shown.
 */
import * as v from "valibot";

import { err, ok, type Result } from "../../../lib/result.ts";
import { cleanName, cleanText, LONGEST_NAME, LONGEST_TEXT } from "../../../vas/clean-text.ts";
import type { JoinedSentence } from "../join-transcript.ts";

/** Entries that count at most: sentences of a talk of two days. */
const MOST_EDITS = 50_000;
const label = v.pipe(v.string(), v.maxLength(1_000));

/** What the page sends. `seen` is the text that was changed. */
export const edits = v.object({
  speakers: v.pipe(
    v.array(v.object({ speaker: label, name: v.optional(label), into: v.optional(label) })),
    v.maxLength(1_000),
  ),
  sentences: v.pipe(
    v.array(
      v.object({
        sid: v.pipe(v.number(), v.safeInteger()),
        seen: v.pipe(v.string(), v.maxLength(100_000)),
        text: v.optional(v.pipe(v.string(), v.maxLength(100_000))),
        speaker: v.optional(label),
      }),
    ),
    v.maxLength(MOST_EDITS),
  ),
});
export type Edits = v.InferOutput<typeof edits>;

export type Change =
  | { readonly what: "text"; readonly sid: number; readonly seen: string; readonly text: string }
  | { readonly what: "reassign"; readonly sid: number; readonly from: string; readonly speaker: string }
  | { readonly what: "merge"; readonly speaker: string; readonly into: string }
  | { readonly what: "rename"; readonly speaker: string; readonly name: string };

/** The speakers in the order in which they first say something. */
export const speakersIn = (sentences: readonly JoinedSentence[]): readonly string[] => [
  ...new Set(sentences.flatMap(({ speaker }) => speaker ?? [])),
];

const lengthOf = (text: string): number => Array.from(text).length;

function textChange(
  { sid, seen, text: raw }: Edits["sentences"][number],
  shown: JoinedSentence,
): Result<readonly Change[], string> {
  if (raw === undefined) return ok([]);
  const text = cleanText(raw, 100_000).trim();
  if (text === "") return err(`Sentence ${sid} is empty. A sentence cannot be deleted.`);
  if (lengthOf(text) > LONGEST_TEXT)
    return err(`Sentence ${sid} has ${lengthOf(text)} characters; ${LONGEST_TEXT} are the most.`);
  return ok(text === shown.text ? [] : [{ what: "text", sid, seen, text }]);
}

function speakerChanges(
  { speaker, name: raw, into }: Edits["speakers"][number],
  speakers: readonly string[],
): Result<readonly Change[], string> {
  if (!speakers.includes(speaker)) return err(`There is no speaker ${speaker}.`);
  if (into !== undefined) {
    if (!speakers.includes(into) || into === speaker) return err(`There is no other speaker ${into}.`);
    return ok([{ what: "merge", speaker, into }]);
  }
  if (raw === undefined) return ok([]);
  const name = cleanName(raw, 1_000).trim();
  if (name === "") return err(`The name of ${speaker} is empty.`);
  if (lengthOf(name) > LONGEST_NAME)
    return err(`The name ${name} has ${lengthOf(name)} characters; ${LONGEST_NAME} are the most.`);
  return ok(name === speaker ? [] : [{ what: "rename", speaker, name }]);
}

/** Two speakers must not end with one name by accident, and nobody is merged into who is merged. */
function wrongTogether(changes: readonly Change[], speakers: readonly string[]): string | undefined {
  const gone = new Set(changes.flatMap((change) => (change.what === "merge" ? change.speaker : [])));
  const chained = changes.find((change) => change.what === "merge" && gone.has(change.into));
  if (chained?.what === "merge") return `${chained.into} is merged with another speaker already.`;
  const names = new Map(
    changes.flatMap((change) => (change.what === "rename" ? [[change.speaker, change.name] as const] : [])),
  );
  const left = speakers.filter((one) => !gone.has(one)).map((one) => names.get(one) ?? one);
  const twice = left.find((one, at) => left.indexOf(one) !== at);
  return twice === undefined
    ? undefined
    : `Two speakers would have the name ${twice}. If they are one person, merge them.`;
}

/** The changes, in the order in which they are made. The error says what of them cannot be. */
export function changesOf(
  { speakers: edited, sentences: sentenceEdits }: Edits,
  sentences: readonly JoinedSentence[],
): Result<readonly Change[], string> {
  const speakers = speakersIn(sentences);
  const bySid = new Map(sentences.map((sentence) => [sentence.sid, sentence]));
  const [texts, reassigned, merged, renamed]: [Change[], Change[], Change[], Change[]] = [[], [], [], []];
  for (const edit of sentenceEdits) {
    const shown = bySid.get(edit.sid);
    if (shown === undefined) return err(`There is no sentence ${edit.sid}.`);
    const changed = textChange(edit, shown);
    if (!changed.ok) return changed;
    texts.push(...changed.value);
    const { sid, speaker } = edit;
    if (speaker === undefined || speaker === shown.speaker) continue;
    if (!speakers.includes(speaker)) return err(`There is no speaker ${speaker}.`);
    reassigned.push({ what: "reassign", sid, from: shown.speaker ?? "", speaker });
  }
  for (const edit of edited) {
    const changed = speakerChanges(edit, speakers);
    if (!changed.ok) return changed;
    for (const change of changed.value) (change.what === "merge" ? merged : renamed).push(change);
  }
  const all = [...texts, ...reassigned, ...merged, ...renamed];
  const wrong = wrongTogether(all, speakers);
  return wrong === undefined ? ok(all) : err(wrong);
}

function changed(sentence: JoinedSentence, change: Change): JoinedSentence {
  switch (change.what) {
    case "text":
      return sentence.sid === change.sid ? { ...sentence, text: change.text } : sentence;
    case "reassign":
      return sentence.sid === change.sid ? { ...sentence, speaker: change.speaker } : sentence;
    case "merge":
      return sentence.speaker === change.speaker ? { ...sentence, speaker: change.into } : sentence;
    case "rename":
      return sentence.speaker === change.speaker ? { ...sentence, speaker: change.name } : sentence;
  }
}

/** The sentences after the changes. */
export function applyChanges(
  sentences: readonly JoinedSentence[],
  changes: readonly Change[],
): readonly JoinedSentence[] {
  // Names change all at once: two speakers may exchange theirs.
  const names = new Map(changes.flatMap((one) => (one.what === "rename" ? [[one.speaker, one.name]] : [])));
  const before = changes.filter(({ what }) => what !== "rename");
  return sentences.map((sentence) => {
    const after = before.reduce(changed, sentence);
    const name = after.speaker === undefined ? undefined : names.get(after.speaker);
    return name === undefined ? after : { ...after, speaker: name };
  });
}

/** A change in words. */
export function tellChange(change: Change): string {
  switch (change.what) {
    case "text":
      return `Sentence ${change.sid}: "${change.seen}" becomes "${change.text}"`;
    case "reassign":
      return change.from === ""
        ? `Sentence ${change.sid} is said by ${change.speaker}`
        : `Sentence ${change.sid} is said by ${change.speaker}, not by ${change.from}`;
    case "merge":
      return `${change.speaker} and ${change.into} are one person: ${change.into}`;
    case "rename":
      return `${change.speaker} is called ${change.name}`;
  }
}
