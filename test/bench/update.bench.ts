/**
 * The update bench as a command: what the reader costs beside a page written by hand, and the tables of the README.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { buildViewer, isBuilt } from "../../src/rehearsal/preview.ts";
import { ROOT } from "../harness/stage.ts";
import {
  type Measured,
  measureMemory,
  measureUpdates,
  openBrowser,
  serveFloor,
  type Subject,
} from "./update.ts";
import { measureOpening, type Opened } from "./update-open.ts";
import { measurePaint, type Painted } from "./update-paint.ts";
import { serveBench } from "./update-server.ts";

/** The viewer as it ships; what it holds back by design is no cost of drawing. */
const STEADIED = "viewer, text steadied";
/** Updates in a second, and for how many seconds. */
const PACES = [
  [10, 10],
  [100, 6],
  [1_000, 5],
] as const;

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] ?? 0)
    : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
};

/** The middle of the rounds, and the least and the most of them. */
export type Spread = { readonly median: number; readonly least: number; readonly most: number };

const spreadOf = (values: readonly number[]): Spread => ({
  median: median(values),
  least: Math.min(...values),
  most: Math.max(...values),
});

/** Ratios of the same rounds. */
const ratios = (values: readonly number[], floor: readonly number[]): Spread =>
  spreadOf(values.map((value, round) => value / (floor[round] ?? Number.NaN)));

const show = ({ median, least, most }: Spread, digits = 2): string =>
  `${median.toFixed(digits)} (${least.toFixed(digits)}–${most.toFixed(digits)})`;

const within = (value: string, least: number, most: number): number =>
  Math.min(most, Math.max(least, Math.round(Number(value)) || least));

/**
 * Options: `--rounds` (5), `--only` (updates, memory, paint, open; all of them), `--against` (a folder with another
 * build of the viewer, measured in the same rounds).
 */
export async function run(args: readonly string[]): Promise<unknown> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: "string", default: "5" },
      only: { type: "string", default: "updates,memory,paint,open" },
      sizes: { type: "string", default: "500,5000,50000" },
      against: { type: "string" },
    },
  });
  const rounds = within(values.rounds, 1, 20);
  const sizes = values.sizes.split(",").map((size) => within(size, 100, 50_000));
  const parts = new Set(values.only.split(","));
  if (!(await isBuilt(ROOT))) await buildViewer(ROOT);
  const folder = await mkdtemp(join(tmpdir(), "floor-"));
  const floor = await serveFloor(folder);
  const viewer = await serveBench(join(ROOT, "dist"));
  const other = values.against === undefined ? undefined : await serveBench(values.against);
  const subjects: readonly Subject[] = [
    { name: "floor", server: floor, query: "" },
    { name: "viewer", server: viewer, query: "&steady=fast" },
    { name: STEADIED, server: viewer, query: "" },
    ...(other === undefined ? [] : [{ name: "other build", server: other, query: "&steady=fast" }]),
  ];
  const figures: Record<string, unknown> = {};
  try {
    if (parts.has("updates")) {
      const measured: Measured[] = [];
      const browser = await openBrowser();
      for (let round = 0; round < rounds; round += 1) {
        for (const sentences of sizes) {
          for (let at = 0; at < subjects.length; at += 1) {
            const subject = subjects[(at + round) % subjects.length];
            if (subject === undefined) continue;
            const one = await measureUpdates(browser, subject, sentences, true);
            measured.push(one);
            console.error(
              `${round + 1}/${rounds} ${sentences} ${subject.name}: ${one.cost.updateUs.toFixed(0)} µs, slow ${one.slow?.updateUs.toFixed(0)} µs, replay ${one.replayMs.toFixed(0)} ms`,
            );
          }
        }
      }
      await browser.close();
      figures["updates"] = measured;
      const of = (name: string, sentences: number): readonly Measured[] =>
        measured.filter((one) => one.subject === name && one.sentences === sentences);
      console.log(`| | sentences | µs an update | to the floor | at a quarter of the speed | whole talk replayed | text, nodes, attributes for ${of("floor", sizes[0] ?? 0)[0]?.cost.updateUs === undefined ? 0 : 300} updates | layouts, styles a picture | long tasks |
|---|---|---|---|---|---|---|---|---|`);
      for (const { name } of subjects) {
        for (const sentences of sizes) {
          const mine = of(name, sentences);
          const base = of("floor", sentences);
          const [one] = mine;
          if (one === undefined) continue;
          const { characterData, added, attributes } = one.cost.mutations;
          console.log(
            `| ${[
              name,
              sentences,
              show(spreadOf(mine.map(({ cost }) => cost.updateUs)), 0),
              show(
                ratios(
                  mine.map(({ cost }) => cost.updateUs),
                  base.map(({ cost }) => cost.updateUs),
                ),
              ),
              show(
                ratios(
                  mine.map(({ slow }) => slow?.updateUs ?? 0),
                  base.map(({ slow }) => slow?.updateUs ?? 0),
                ),
              ),
              `${show(spreadOf(mine.map(({ replayMs }) => replayMs)), 0)} ms`,
              `${characterData}, ${added}, ${attributes}`,
              `${one.cost.layoutsPerPicture.toFixed(2)}, ${one.cost.stylesPerPicture.toFixed(2)}`,
              mine.reduce((sum, { cost }) => sum + cost.longTasks, 0),
            ].join(" | ")} |`,
          );
        }
      }
    }
    if (parts.has("memory")) {
      const memory: Record<string, number[]> = {};
      for (let round = 0; round < rounds; round += 1) {
        for (const subject of subjects.filter(({ name }) => name !== STEADIED)) {
          const bytes = await measureMemory(subject, 5_000, Math.max(...sizes));
          (memory[subject.name] ??= []).push(bytes);
          console.error(`${round + 1}/${rounds} ${subject.name}: ${bytes.toFixed(0)} bytes a sentence`);
        }
      }
      figures["memory"] = memory;
    }
    if (parts.has("paint")) {
      const browser = await openBrowser();
      const paint: (Painted & { readonly subject: string })[] = [];
      for (let round = 0; round < rounds; round += 1) {
        for (const [perSecond, seconds] of PACES) {
          for (let at = 0; at < subjects.length; at += 1) {
            const subject = subjects[(at + round) % subjects.length];
            if (subject === undefined || subject.name === STEADIED) continue;
            const one = await measurePaint(browser, subject, 5_000, perSecond, seconds);
            paint.push({ subject: subject.name, ...one });
            console.error(
              `${round + 1}/${rounds} ${perSecond}/s ${subject.name}: ${one.p50.toFixed(1)}, ${one.p95.toFixed(1)}, ${one.longest.toFixed(1)} ms`,
            );
          }
        }
      }
      await browser.close();
      figures["paint"] = paint;
    }
    if (parts.has("open")) {
      const browser = await openBrowser();
      const open: (Opened & { readonly subject: string })[] = [];
      for (let round = 0; round < rounds; round += 1) {
        for (const subject of subjects.filter(({ name }) => name !== STEADIED)) {
          const one = await measureOpening(browser, subject, Math.max(...sizes));
          open.push({ subject: subject.name, ...one });
          console.error(
            `${round + 1}/${rounds} ${subject.name}: opened in ${one.allMs.toFixed(0)} ms, newest after ${one.newestMs.toFixed(0)} ms`,
          );
        }
      }
      await browser.close();
      figures["open"] = open;
    }
    return figures;
  } finally {
    await Promise.all([floor.close(), viewer.close(), other?.close()]);
    await rm(folder, { recursive: true, force: true });
  }
}
