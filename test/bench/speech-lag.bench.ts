/**
 * The bench of speech lag as a command: speaks broadcasts of several densities and prints the table of docs/speech.md.
 */
import { parseArgs } from "node:util";

import { type LagResult, measureSpeechLag } from "./speech-lag.ts";

const DENSITIES = [1, 1.15, 1.3, 1.6];
const LONGEST_MS = [9_000, 12_000];

const seconds = (ms: number): string => (ms / 1_000).toFixed(1);
const row = (result: LagResult): string => {
  const { startMs, ageMs } = result;
  const cells = [
    `${result.density}×`,
    `${seconds(result.meanLengthMs)} (1–${result.longestMs / 1_000}) s`,
    `${seconds(startMs.p50)} / ${seconds(startMs.p95)} / ${seconds(startMs.max)} s`,
    `${seconds(ageMs.p50)} / ${seconds(ageMs.p95)} / ${seconds(ageMs.max)} s`,
    `${((100 * result.skipped) / result.said).toFixed(1)} %`,
    `${result.meanRate.toFixed(2)}×`,
  ];
  return `| ${cells.join(" | ")} |`;
};

/** Options: `--minutes` (20), `--seed` (1). */
export function run(args: readonly string[]): readonly LagResult[] {
  const { values } = parseArgs({
    args: [...args],
    options: { minutes: { type: "string", default: "20" }, seed: { type: "string", default: "1" } },
  });
  const minutes = Math.min(600, Math.max(1, Number(values.minutes) || 20));
  const seed = Number(values.seed) || 1;
  const results = LONGEST_MS.flatMap((longestMs) =>
    DENSITIES.map((density) => measureSpeechLag({ density, minutes, seed, longestMs, missing: 0.05 })),
  );
  console.log(`| density | sentences | final to start of speech: p50 / p95 / max | age of what is heard: p50 / p95 / max | skipped | mean rate |
|---|---|---|---|---|---|
${results.map(row).join("\n")}`);
  return results;
}
