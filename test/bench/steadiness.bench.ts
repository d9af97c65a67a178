/**
 * The steadiness bench as a command: what each way of showing live text takes back, and how much later text comes for
 * it. The raw text and the plain holds show how far the simulated recogniser is from a real one.
 */
import { parseArgs } from "node:util";

import type { StreamLanguage } from "../harness/revision-streams.ts";
import { byHold, byMode, measureSteadiness, type Steadiness } from "./steadiness.ts";

const POLICIES = {
  "fast (raw)": byMode("fast"),
  "plain hold 0.5 s": byHold(500),
  "plain hold 1 s": byHold(1_000),
  "plain hold 1.5 s": byHold(1_500),
  "plain hold 2.5 s": byHold(2_500),
  balanced: byMode("balanced"),
  steady: byMode("steady"),
};
const LANGUAGES: readonly StreamLanguage[] = ["en", "zh", "th"];
const NAMES: Readonly<Record<StreamLanguage, string>> = { en: "English", zh: "Chinese", th: "Thai" };
/** Sentences of the talk that make one: as they are, and a speaker who never comes to a full stop. */
const LENGTHS = [1, 4];

type Row = Steadiness & { readonly language: string; readonly joined: number; readonly shown: string };

const seconds = (ms: number): string => (ms / 1_000).toFixed(2);
const line = ({ language, shown, erasure, wordErasure, delayMs }: Row): string =>
  `| ${language} | ${shown} | ${erasure.toFixed(2)} | ${wordErasure.toFixed(2)} | ${seconds(delayMs.p50)} | ${seconds(delayMs.p95)} |`;

/** Options: `--sentences` (400), `--seed` (1). */
export function run(args: readonly string[]): readonly Row[] {
  const { values } = parseArgs({
    args: [...args],
    options: { sentences: { type: "string", default: "400" }, seed: { type: "string", default: "1" } },
  });
  const sentences = Math.min(5_000, Math.max(1, Number(values.sentences) || 400));
  const seed = Number(values.seed) || 1;
  const rows = LENGTHS.flatMap((joined) =>
    LANGUAGES.flatMap((language): Row[] => {
      const count = Math.ceil(sentences / joined);
      const measured = measureSteadiness({ language, sentences: count, seed, joined, policies: POLICIES });
      const name = NAMES[language] + (joined === 1 ? "" : ", long sentences");
      return Object.entries(measured).map(([shown, row]) => ({ language: name, joined, shown, ...row }));
    }),
  );
  console.log(`| recogniser | shown | erased words ÷ final words | letters only | added delay p50 | p95 (s) |
|---|---|---|---|---|---|
${rows.map(line).join("\n")}`);
  return rows;
}
