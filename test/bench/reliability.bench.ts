/**
 * The reliability bench as a command: breaks a viewer's stream as often as asked and prints the table of
 * docs/reliability.md.
 */
import { parseArgs } from "node:util";

import { chromium } from "@playwright/test";

import { buildViewer, isBuilt } from "../../src/node/rehearsal/preview.ts";
import { CHROMIUM_ARGS, chromiumPath } from "../harness/chromium.ts";
import { ROOT, setStage } from "../harness/stage.ts";
import { measureReliability, type ReliabilityResult } from "./reliability.ts";

const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;

/** Options: `--faults` (500), `--seed` (1). */
export async function run(args: readonly string[]): Promise<ReliabilityResult> {
  const { values } = parseArgs({
    args: [...args],
    options: { faults: { type: "string", default: "500" }, seed: { type: "string", default: "1" } },
  });
  const faults = Math.min(5_000, Math.max(1, Number(values.faults) || 500));
  if (!(await isBuilt(ROOT))) await buildViewer(ROOT);
  const stage = await setStage();
  const browser = await chromium.launch({ ...chromiumPath(), args: CHROMIUM_ARGS });
  try {
    const page = await browser.newPage({ serviceWorkers: "block" });
    const result = await measureReliability({
      page,
      stage,
      faults,
      seed: Number(values.seed) || 1,
      onProgress: (done) => {
        if (done % 50 === 0) console.error(`${done} of ${faults}`);
      },
    });
    const { p50, p95, max } = result.backToLiveMs;
    console.log(`| measured | |
|---|---|
| faults injected, of ${Object.keys(result.kinds).length} kinds, over ${result.simulatedMinutes} simulated minutes | ${result.faults} |
| sentences said | ${result.said} |
| shown once | ${result.shownOnce} |
| missing, with a mark where they are missing | ${result.missingWithMark} |
| shown twice | ${result.shownTwice} |
| lost without a mark | ${result.lostWithoutMark} |
| out of order | ${result.outOfOrder} |
| most streams open at once | ${result.mostStreamsOpen} |
| back to live after the fault ended: p50, p95, longest | ${seconds(p50)}, ${seconds(p95)}, ${seconds(max)} |`);
    return result;
  } finally {
    await browser.close();
    await stage.close();
  }
}
