/**
 * The soak as a command: three days of speech in three languages pass before a kiosk in about ten minutes, and the
 * table of docs/reliability.md is printed.
 */
import { parseArgs } from "node:util";

import { chromium } from "@playwright/test";

import { buildViewer, isBuilt } from "../../src/node/rehearsal/preview.ts";
import { CHROMIUM_ARGS, chromiumPath } from "../harness/chromium.ts";
import { ROOT, setStage } from "../harness/stage.ts";
import { measureSoak, type SoakResult } from "./soak.ts";

/** A sentence every three seconds for three days, in three languages. */
const THREE_DAYS = ((3 * 24 * 60 * 60) / 3) * 3;

const megabytes = (bytes: number): string => `${(bytes / 1_048_576).toFixed(1)} MB`;
const thousands = (count: number): string => count.toLocaleString("en-US");

/** Options: `--finals` (259200), `--per-second` (250 sentences), `--fault-every` (4 s), `--seed` (1). */
export async function run(args: readonly string[]): Promise<SoakResult> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      finals: { type: "string", default: String(THREE_DAYS) },
      "per-second": { type: "string", default: "250" },
      "fault-every": { type: "string", default: "4" },
      seed: { type: "string", default: "1" },
    },
  });
  const within = (value: string, least: number, most: number): number =>
    Math.min(most, Math.max(least, Number(value) || least));
  if (!(await isBuilt(ROOT))) await buildViewer(ROOT);
  const stage = await setStage();
  const browser = await chromium.launch({ ...chromiumPath(), args: CHROMIUM_ARGS });
  let reported = 0;
  try {
    const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
    const result = await measureSoak({
      page,
      stage,
      finals: within(values.finals, 1_000, 5_000_000),
      perSecond: within(values["per-second"], 1, 2_000),
      faultEveryMs: within(values["fault-every"], 1, 60) * 1_000,
      looks: 10,
      faster: 60,
      recordings: 3,
      seed: Number(values.seed) || 1,
      onProgress: (share) => {
        if (share < reported + 0.05) return;
        reported = share;
        console.error(`${Math.round(share * 100)} %`);
      },
    });
    const { start, end, most, updateMs } = result;
    console.log(`| measured | |
|---|---|
| final texts that came, in three languages; sentences said | ${thousands(result.finals)}; ${thousands(result.said)} |
| recordings, faults, over | ${result.recordings}, ${result.faults}, ${Math.round(result.seconds)} s |
| JS heap after garbage collection: start, end, most between | ${[start, end, most].map(({ heapBytes }) => megabytes(heapBytes)).join(", ")} |
| DOM nodes: start, end, most between | ${[start, end, most].map(({ nodes }) => nodes).join(", ")} |
| event listeners: start, end, most between | ${[start, end, most].map(({ listeners }) => listeners).join(", ")} |
| timers set: start, end, most at any moment | ${start.timers}, ${end.timers}, ${result.mostTimers} |
| sentences shown at most | ${result.mostSentencesShown} |
| from bytes in hand to text laid out: p50, p95, longest | ${[updateMs.p50, updateMs.p95, updateMs.max].map((ms) => `${ms.toFixed(1)} ms`).join(", ")} |
| reloads, uncaught errors | ${result.reloads}, ${result.uncaughtErrors} |`);
    return result;
  } finally {
    await browser.close();
    await stage.close();
  }
}
