/**
 * Lighthouse on the join page and on a broadcast that has gone quiet: five runs each, the median of every category. It is
 * not among the dependencies, since it would bring 185 packages for this one command: `npx` fetches it here.
 */
import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs, promisify } from "node:util";

import { chromium } from "@playwright/test";

import { buildViewer, isBuilt } from "../../src/node/rehearsal/preview.ts";
import { createRehearsal } from "../../src/node/rehearsal/service.ts";
import { thisDeploy } from "../harness/deploys.ts";
import { chromiumPath } from "../harness/chromium.ts";
import { ROOT, said, smallScript } from "../harness/stage.ts";
import { startProductionServer } from "./production-server.ts";
import { median } from "./update/spread.ts";

const LIGHTHOUSE = "lighthouse@12.8.2";
const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"] as const;
const METRICS = [
  "first-contentful-paint",
  "largest-contentful-paint",
  "total-blocking-time",
  "cumulative-layout-shift",
  "speed-index",
] as const;
/** A stream stays open, so the network is never idle: Lighthouse waits this long for it, in ms, and goes on. */
const LONGEST_LOAD_MS = 12_000;
const RUN_DEADLINE_MS = 180_000;
const SPOKEN = [
  "Good morning, and welcome to the harbour.",
  "The first ship leaves for the islands at ten.",
  "Please mind the step when you come aboard.",
];

type Report = {
  readonly categories: Readonly<
    Record<string, { readonly score: number | null; readonly auditRefs: readonly Ref[] }>
  >;
  readonly audits: Readonly<
    Record<string, { readonly score: number | null; readonly numericValue?: number }>
  >;
  readonly runWarnings: readonly string[];
};
type Ref = { readonly id: string; readonly weight: number };

export type LighthousePage = {
  readonly page: string;
  /** Medians, 0 to 100. */
  readonly scores: Readonly<Record<string, number>>;
  readonly spread: Readonly<Record<string, readonly [least: number, most: number]>>;
  /** Medians, in ms; layout shift as a number. */
  readonly metrics: Readonly<Record<string, number>>;
  /** What kept a category from 100 in any run. */
  readonly misses: readonly string[];
  readonly warnings: readonly string[];
};

async function runOnce(url: string, folder: string): Promise<Report> {
  const output = join(folder, "report.json");
  const flags = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking"];
  await promisify(execFile)(
    "npx",
    [
      "--yes",
      LIGHTHOUSE,
      url,
      "--quiet",
      "--output=json",
      `--output-path=${output}`,
      `--only-categories=${CATEGORIES.join(",")}`,
      `--max-wait-for-load=${LONGEST_LOAD_MS}`,
      `--chrome-flags=${flags.join(" ")}`,
    ],
    {
      cwd: folder,
      timeout: RUN_DEADLINE_MS,
      env: { ...process.env, CHROME_PATH: chromiumPath().executablePath ?? chromium.executablePath() },
    },
  );
  return JSON.parse(await readFile(output, "utf8")) as Report;
}

function summary(page: string, reports: readonly Report[]): LighthousePage {
  const scoresOf = (name: string): readonly number[] =>
    reports.map(({ categories }) => Math.round((categories[name]?.score ?? 0) * 100));
  const misses = reports.flatMap(({ categories, audits }) =>
    CATEGORIES.flatMap((name) =>
      (categories[name]?.auditRefs ?? [])
        .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 1)
        .map(({ id }) => `${name}: ${id} ${audits[id]?.score}`),
    ),
  );
  const entries = <T>(names: readonly string[], of: (name: string) => T): Readonly<Record<string, T>> =>
    Object.fromEntries(names.map((name) => [name, of(name)]));
  return {
    page,
    scores: entries(CATEGORIES, (name) => median(scoresOf(name))),
    spread: entries(CATEGORIES, (name) => [Math.min(...scoresOf(name)), Math.max(...scoresOf(name))]),
    metrics: entries(METRICS, (name) =>
      median(reports.map(({ audits }) => audits[name]?.numericValue ?? Number.NaN)),
    ),
    misses: [...new Set(misses)].sort(),
    warnings: [...new Set(reports.flatMap(({ runWarnings }) => runWarnings))],
  };
}

/** Options: `--runs` (5) of each page. */
export async function run(args: readonly string[]): Promise<readonly LighthousePage[]> {
  const { values } = parseArgs({ args: [...args], options: { runs: { type: "string", default: "5" } } });
  const runs = Math.min(25, Math.max(1, Number(values.runs) || 5));
  if (!(await isBuilt(ROOT))) await buildViewer(ROOT);
  const rehearsal = createRehearsal({ script: smallScript(), now: Date.now });
  const room = rehearsal.create({ state: { status: "active", phase: "live" } });
  const { token } = room.channel();
  let spoken = 0;
  const server = await startProductionServer(await thisDeploy(), rehearsal, (asked) => {
    // Said to whoever has just come, and then nothing more.
    if (asked === token) for (const text of SPOKEN) room.send(said((spoken += 1), text));
  });
  const folder = await mkdtemp(join(tmpdir(), "lighthouse-"));
  try {
    const pages: LighthousePage[] = [];
    for (const [page, path] of [
      ["join page", "/"],
      ["quiet broadcast", `/broadcast/${token}`],
    ] as const) {
      const reports: Report[] = [];
      for (let at = 1; at <= runs; at += 1) {
        console.error(`${page}, ${at} of ${runs}`);
        reports.push(await runOnce(`${server.origin}${path}`, folder));
      }
      pages.push(summary(page, reports));
    }
    console.log(`| page | ${[...CATEGORIES, ...METRICS].join(" | ")} |
|${"---|".repeat(1 + CATEGORIES.length + METRICS.length)}
${pages
  .map(({ page, scores, spread, metrics }) => {
    const score = CATEGORIES.map((name) => `${scores[name]} (${spread[name]?.join("–")})`);
    const times = METRICS.map((name) =>
      name === "cumulative-layout-shift" ? metrics[name]?.toFixed(3) : `${metrics[name]?.toFixed(0)} ms`,
    );
    return `| ${[page, ...score, ...times].join(" | ")} |`;
  })
  .join("\n")}`);
    for (const { page, misses, warnings } of pages) {
      for (const miss of misses) console.log(`${page}, below 100 in a run: ${miss}`);
      for (const warning of warnings) console.log(`${page}, Lighthouse warns: ${warning}`);
    }
    return pages;
  } finally {
    for (const one of rehearsal.rooms()) one.cut("destroy");
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}
