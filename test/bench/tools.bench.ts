/**
 * The bench of the reader's tools as a command: how soon text stands in the page with all of them on, on a slow phone, beside a page with
 * none of them.
 */
import { join } from "node:path";
import { parseArgs } from "node:util";

import { chromium } from "@playwright/test";

import { buildViewer, isBuilt } from "../../src/node/rehearsal/preview.ts";
import { CHROMIUM_ARGS, chromiumPath } from "../harness/chromium.ts";
import { ROOT } from "../harness/stage.ts";
import { type Case, type Measured, measureTools, TOOLS } from "./tools.ts";
import { table } from "./update/spread.ts";
import { serveBench } from "./update-server.ts";

const SPEECH = {
  tts_languages: ["en-US"],
  tts_voices: { "en-US": [{ voice_name: "bench", display_name: "Bench", gender: "Female" }] },
};

const CASES: readonly Case[] = [
  { name: "nothing on", on: [] },
  { name: "all on", on: TOOLS },
  { name: "all on, frozen before", on: TOOLS, isFrozen: true },
];
const ALONE: readonly Case[] = TOOLS.map((tool) => ({ name: `${tool} alone`, on: [tool] }));

type Row = Measured & { readonly which: string; readonly round: number };

const shown = (ms: number | undefined): string => (ms === undefined ? "–" : ms.toFixed(0));

/**
 * Options: `--rounds` (1), `--seconds` (20), `--per-second` (10), `--history` (sentences said before: 1000), `--slower` (how many times
 * slower the processor is: 4), `--each` (each of them alone as well).
 */
export async function run(args: readonly string[]): Promise<readonly Row[]> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: "string", default: "1" },
      seconds: { type: "string", default: "20" },
      "per-second": { type: "string", default: "10" },
      history: { type: "string", default: "1000" },
      slower: { type: "string", default: "4" },
      each: { type: "boolean", default: false },
    },
  });
  const within = (value: string, most: number): number => Math.min(most, Math.max(1, Number(value) || 1));
  if (!(await isBuilt(ROOT))) await buildViewer(ROOT);
  const server = await serveBench(join(ROOT, "dist"), SPEECH);
  const browser = await chromium.launch({
    ...chromiumPath(),
    args: [...CHROMIUM_ARGS, "--autoplay-policy=no-user-gesture-required"],
  });
  const rows: Row[] = [];
  try {
    const plan = {
      browser,
      server,
      history: within(values.history, 50_000),
      seconds: within(values.seconds, 600),
      perSecond: within(values["per-second"], 100),
      slower: within(values.slower, 20),
    };
    for (let round = 0; round < within(values.rounds, 20); round += 1)
      for (const which of values.each ? [...CASES, ...ALONE] : CASES)
        rows.push({ which: which.name, round, ...(await measureTools(plan, which)) });
    console.log(
      table(
        [
          "",
          "p50 ms",
          "p95 ms",
          "longest ms",
          "small window p95 ms",
          "longest to a lit word ms",
          "back to live ms",
          "main thread, script, layout ms an update",
        ],
        rows.map(({ which, p50, p95, longest, smallP95, alertMs, backMs, mainMs, scriptMs, layoutMs }) => [
          which,
          ...[p50, p95, longest, smallP95, alertMs, backMs].map(shown),
          [mainMs, scriptMs, layoutMs].map((ms) => ms.toFixed(1)).join(", "),
        ]),
      ),
    );
    return rows;
  } finally {
    await browser.close();
    await server.close();
  }
}
