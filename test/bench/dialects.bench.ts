/**
 * The dialects bench as a command: how many of a stream's dialects are read as the profile is, with words of which
 * documents, and which are not; and what decoding costs where every name is known, with reading by shape beside it and
 * without.
 */
import { parseArgs } from "node:util";

import { systemClock } from "../../src/lib/clock.ts";
import { decodeFrame, type Frame } from "../../src/vas/decode-event.ts";
import { createFrameReader } from "../../src/vas/frame-reader.ts";
import { readNamed, createFinality } from "../../src/vas/shape/read-shape.ts";
import { drawDialect } from "../harness/dialects/dialect.ts";
import { WORD_GROUPS } from "../harness/dialects/groups.ts";
import { measure } from "../harness/dialects/measure.ts";
import { profileFrames, talk } from "../harness/dialects/talk.ts";
import type { Vocabulary } from "../harness/dialects/vocabulary.ts";
import { seededRandom } from "../harness/malformed-frames.ts";

/** Frames that are decoded each time, and how often; the fastest counts. */
const FRAMES = 10_000;
const ROUNDS = 15;

type Row = {
  readonly words: string;
  readonly dialects: number;
  readonly read: number;
  readonly promptly: number;
  readonly harmed: number;
  readonly unread: readonly number[];
};

function rowOf(words: string, vocabulary: Vocabulary, dialects: number, details: boolean): Row {
  const seeds = Array.from({ length: dialects }, (_, at) => at + 1);
  const measured = seeds.map((seed) => measure(drawDialect(seed, vocabulary), seededRandom(seed)));
  const unread = measured.filter(({ isRead }) => !isRead);
  if (details)
    for (const { seed, difference } of unread) console.log(`${words}, seed ${seed}: ${difference}\n`);
  return {
    words,
    dialects,
    read: dialects - unread.length,
    promptly: measured.filter(({ isPrompt }) => isPrompt).length,
    harmed: measured.filter(({ harm }) => harm.length > 0).length,
    unread: unread.map(({ seed }) => seed),
  };
}

/** One round, in µs a frame. */
function round(decode: (frame: Frame) => void, frames: readonly Frame[]): number {
  // Decoding remembers the newest frame.
  const fresh = frames.map((frame) => ({ ...frame }));
  const start = performance.now();
  for (const frame of fresh) decode(frame);
  return ((performance.now() - start) * 1_000) / frames.length;
}

function decoding(): { readonly byNameUs: number; readonly withShapeUs: number } {
  const frames = talk(1_200, false, seededRandom(1)).flatMap(profileFrames).slice(0, FRAMES);
  const reader = createFrameReader({
    context: () => ({ transcriptionLanguage: "de-DE", translationLanguages: ["en-US", "fr-FR"] }),
    clock: systemClock,
    pace: { add: (step) => step(), push: (step) => step() },
    loadShape: async () => ({ readNamed, createFinality }),
  });
  const byName = (frame: Frame): void => void decodeFrame(frame);
  const withShape = (frame: Frame): void => reader.read(frame, () => undefined);
  let [byNameUs, withShapeUs] = [Infinity, Infinity];
  // In turns, so that both have the same machine.
  for (let at = 0; at < ROUNDS; at += 1) {
    byNameUs = Math.min(byNameUs, round(byName, frames));
    withShapeUs = Math.min(withShapeUs, round(withShape, frames));
  }
  return { byNameUs, withShapeUs };
}

/** Options: `--dialects` (1,000) for each group of words; `--details` prints what was not read. */
export function run(args: readonly string[]): object {
  const { values } = parseArgs({
    args: [...args],
    options: { dialects: { type: "string", default: "1000" }, details: { type: "boolean", default: false } },
  });
  const dialects = Math.min(10_000, Math.max(1, Number(values.dialects) || 1_000));
  const rows = WORD_GROUPS.map(({ name, words }) => rowOf(name, words, dialects, values.details));
  console.log(`| words | dialects | read | finality at once | harmed | seeds not read |
|---|---|---|---|---|---|
${rows
  .map(
    (row) =>
      `| ${row.words} | ${row.dialects} | ${row.read} | ${row.promptly} | ${row.harmed} | ${row.unread.join(" ") || "–"} |`,
  )
  .join("\n")}`);
  const cost = decoding();
  console.log(
    `\nA known frame: ${cost.byNameUs.toFixed(2)} µs by name alone, ${cost.withShapeUs.toFixed(2)} µs with reading by shape beside it.`,
  );
  return { rows, cost };
}
