/**
 * The steadiness bench as a command: what each way of showing live text takes back, and how much later text comes for
 * it, as a curve for the viewer's rule, for plain holds and for agreement of revisions.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";

import { type LogFormat, pocketSphinxLogs, revisionsIn } from "../harness/recogniser-logs.ts";
import { retranslated } from "../harness/retranslation.ts";
import { revisionStream, type StreamLanguage, type StreamRevision } from "../harness/revision-streams.ts";
import { measureSteadiness, type Steadiness } from "./steadiness.ts";
import { byAgreement, byHold, byMode } from "./steady-policies.ts";

const POLICIES = {
  "fast (raw)": byMode("fast"),
  "plain hold 0.5 s": byHold(500),
  "plain hold 1 s": byHold(1_000),
  "plain hold 1.5 s": byHold(1_500),
  "plain hold 2.5 s": byHold(2_500),
  "agreement of 2": byAgreement(2),
  "agreement of 3": byAgreement(3),
  "agreement of 3, or 5 s": byAgreement(3, 5_000),
  "agreement of 4": byAgreement(4),
  "agreement of 4, or 5 s": byAgreement(4, 5_000),
  "agreement of 5": byAgreement(5),
  "balanced that aims at 0.5 s": byMode("balanced", { aimMs: 500 }),
  "balanced that aims at 0.8 s": byMode("balanced", { aimMs: 800 }),
  balanced: byMode("balanced"),
  "steady that aims at 1.2 s": byMode("steady", { aimMs: 1_200 }),
  steady: byMode("steady"),
  "steady that aims at 3 s": byMode("steady", { aimMs: 3_000, patience: 12 }),
};
const LANGUAGES: readonly StreamLanguage[] = ["en", "zh", "th"];
const NAMES: Readonly<Record<StreamLanguage, string>> = { en: "English", zh: "Chinese", th: "Thai" };
/** Sentences of the talk that make one: as they are, and a speaker who never comes to a full stop. */
const LENGTHS = [1, 4];

type Talk = {
  readonly name: string;
  readonly language: string;
  readonly revisions: readonly StreamRevision[];
};
type Row = Steadiness & { readonly talk: string; readonly shown: string };

const simulated = (sentences: number, seed: number): readonly Talk[] =>
  LENGTHS.flatMap((joined) =>
    LANGUAGES.map((language) => ({
      name: NAMES[language] + (joined === 1 ? "" : ", long sentences"),
      language,
      revisions: revisionStream({ language, sentences: Math.ceil(sentences / joined), seed, joined }),
    })),
  );

const recorded = (): readonly Talk[] =>
  pocketSphinxLogs().flatMap(({ name, revisions }) => [
    { name, language: "en", revisions },
    { name: `${name}, translated anew`, language: "de", revisions: retranslated(revisions) },
  ]);

const seconds = (ms: number): string => (ms / 1_000).toFixed(2);
const line = ({ talk, shown, erasure, wordErasure, delayMs, settledMs }: Row): string => {
  const figures = [erasure.toFixed(2), wordErasure.toFixed(2)];
  const delays = [delayMs.p50, delayMs.p95, settledMs.p50, settledMs.p95].map(seconds);
  return `| ${[talk, shown, ...figures, ...delays].join(" | ")} |`;
};

/** Throws where `value` is no format. */
function formatOf(value: string): LogFormat {
  if (value === "elitr" || value === "jsonl") return value;
  throw new Error("--format is elitr or jsonl");
}

/**
 * Options: `--sentences` (200) and `--seed` (1) of the simulated talks; `--log FILE` for a log of one's own, in
 * `--format` `elitr` or `jsonl` (jsonl) and `--language` (en), alone.
 */
export function run(args: readonly string[]): readonly Row[] {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sentences: { type: "string", default: "200" },
      seed: { type: "string", default: "1" },
      log: { type: "string" },
      format: { type: "string", default: "jsonl" },
      language: { type: "string", default: "en" },
    },
  });
  const { log, language } = values;
  const sentences = Math.min(5_000, Math.max(1, Number(values.sentences) || 200));
  const talks =
    log === undefined
      ? [...simulated(sentences, Number(values.seed) || 1), ...recorded()]
      : [{ name: log, language, revisions: revisionsIn(readFileSync(log, "utf8"), formatOf(values.format)) }];
  const rows = talks.flatMap(({ name: talk, language: spoken, revisions }): Row[] =>
    Object.entries(measureSteadiness(revisions, spoken, POLICIES))
      .map(([shown, row]) => ({ talk, shown, ...row }))
      .toSorted((a, b) => a.delayMs.p50 - b.delayMs.p50),
  );
  console.log(`| recogniser | shown | erased words ÷ final words | letters only | first delay p50 | p95 | settled delay p50 | p95 (s) |
|---|---|---|---|---|---|---|---|
${rows.map(line).join("\n")}`);
  return rows;
}
