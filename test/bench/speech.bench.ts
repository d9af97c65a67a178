/**
 * The speech bench as a command: prints the table of docs/speech.md.
 */
import { parseArgs } from "node:util";

import { chromium } from "@playwright/test";

import { buildViewer, isBuilt } from "../../src/node/rehearsal/preview.ts";
import { seededRandom } from "../../src/node/rehearsal/random.ts";
import { CHROMIUM_ARGS, chromiumPath } from "../harness/chromium.ts";
import { ROOT, setStage } from "../harness/stage.ts";
import { toneSynthesizer } from "../harness/tone.ts";
import { measureSpeech, type SpeechResult, type Spread } from "./speech.ts";

const CLIP_MS = 600;

const ms = ({ p50, p95, max }: Spread): string =>
  [p50, p95, max].map((value) => `${Math.round(value)} ms`).join(", ");

/** Options: `--clips` (200) in the part with broken ones, `--seed` (1). */
export async function run(args: readonly string[]): Promise<SpeechResult> {
  const { values } = parseArgs({
    args: [...args],
    options: { clips: { type: "string", default: "200" }, seed: { type: "string", default: "1" } },
  });
  const clips = Math.min(2_000, Math.max(1, Number(values.clips) || 200));
  if (!(await isBuilt(ROOT))) await buildViewer(ROOT);
  const stage = await setStage({ synthesize: toneSynthesizer(CLIP_MS) });
  const browser = await chromium.launch({
    ...chromiumPath(),
    args: [...CHROMIUM_ARGS, "--autoplay-policy=no-user-gesture-required"],
  });
  try {
    const page = await browser.newPage({ baseURL: stage.origin, serviceWorkers: "block" });
    const result = await measureSpeech({
      page,
      stage,
      firstSounds: 30,
      gaps: 60,
      faulty: clips,
      everyMs: CLIP_MS + 400,
      random: seededRandom(Number(values.seed) || 1),
      onProgress: (what) => console.error(what),
    });
    const { faulty } = result;
    console.log(`| measured | |
|---|---|
| from the tap on "Listen" until speech is ready | ${Math.round(result.readyMs)} ms |
| from a clip to its first sound: p50, p95, longest | ${ms(result.firstSoundMs)} |
| silence between two sentences in a row: p50, p95, longest | ${ms(result.gapMs)} |
| clips sent, of which good | ${faulty.clips}, ${faulty.good} |
| good clips heard | ${faulty.heard} |
| out of order, two at once | ${faulty.outOfOrder}, ${faulty.overlaps} |
| longest wait of a good clip | ${(faulty.longestWaitMs / 1_000).toFixed(1)} s |
| uncaught errors, players left at the end | ${faulty.uncaughtErrors}, ${faulty.howlsLeft} |`);
    return result;
  } finally {
    await browser.close();
    await stage.close();
  }
}
