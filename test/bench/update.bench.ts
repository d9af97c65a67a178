/**
 * The update bench as a command: what the reader costs beside a page written by hand, and the tables of
 * docs/performance.md. Times are those of the main thread on a processor, in short turns of all pages, so that a busy machine
 * moves the ratios little.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";

import { buildViewer, isBuilt } from "../../src/node/rehearsal/preview.ts";
import { ROOT } from "../harness/stage.ts";
import { serveFloor, type Subject } from "./update.ts";
import { memory, open, paint, type Part, type Plan, start, updates } from "./update/parts.ts";
import { serveBench } from "./update-server.ts";

const PARTS: Readonly<Record<string, (plan: Plan) => Promise<Part>>> = {
  updates,
  start,
  memory,
  paint,
  open,
};
/** What says little by its rounds and takes long is done half as often. */
const HALF_AS_OFTEN = new Set(["memory", "paint"]);

const within = (value: string, least: number, most: number): number =>
  Math.min(most, Math.max(least, Math.round(Number(value)) || least));

/**
 * Options: `--rounds` (2; memory and paint take half as many), `--only` (updates, start, memory, paint, open; all of them),
 * `--sizes` (sentences before the updates: 500,5000,50000), `--slower` (how many times slower phones are: 4,6), `--against` (a folder with another build of the viewer,
 * measured in the same rounds).
 */
export async function run(args: readonly string[]): Promise<unknown> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      rounds: { type: "string", default: "2" },
      only: { type: "string", default: Object.keys(PARTS).join(",") },
      sizes: { type: "string", default: "500,5000,50000" },
      slower: { type: "string", default: "4,6" },
      against: { type: "string" },
    },
  });
  const rounds = within(values.rounds, 1, 20);
  const sizes = values.sizes.split(",").map((size) => within(size, 100, 50_000));
  const slower = values.slower.split(",").map((times) => within(times, 1, 20));
  if (!(await isBuilt(ROOT))) await buildViewer(ROOT);
  const folder = await mkdtemp(join(tmpdir(), "floor-"));
  const floor = await serveFloor(folder);
  const viewer = await serveBench(join(ROOT, "dist"));
  const other = values.against === undefined ? undefined : await serveBench(values.against);
  const compared: readonly Subject[] = [
    { name: "floor", server: floor, query: "", isFloor: true },
    // Every viewer has a name and controls beside the text, and the browser looks at them with each picture.
    { name: "floor with bars", server: floor, query: "&bars", isFloor: true },
    { name: "viewer", server: viewer, query: "&steady=fast" },
    ...(other === undefined ? [] : [{ name: "other build", server: other, query: "&steady=fast" }]),
  ];
  // As it ships; what it holds back by design is no cost of drawing.
  const steadied: Subject = { name: "viewer, text steadied", server: viewer, query: "" };
  const figures: Record<string, unknown> = {};
  try {
    for (const name of values.only.split(",")) {
      const part = PARTS[name];
      if (part === undefined) throw new Error(`No part is called ${name}`);
      const subjects = name === "updates" ? [...compared, steadied] : compared;
      const often = HALF_AS_OFTEN.has(name) ? Math.ceil(rounds / 2) : rounds;
      const done = await part({ subjects, rounds: often, sizes, slower });
      figures[name] = done.figures;
      console.log(`\n${done.table}`);
    }
    return figures;
  } finally {
    await Promise.all([floor.close(), viewer.close(), other?.close()]);
    await rm(folder, { recursive: true, force: true });
  }
}
