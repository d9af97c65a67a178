/**
 * Runs one of the benches: `node test/bench/run.mjs reliability --faults 500`. Each prints a table and writes its
 * figures as JSON into `test-results/`.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { runnerImport } from "vite";

const folder = dirname(fileURLToPath(import.meta.url));
const [name = "", ...args] = process.argv.slice(2);
if (!/^[a-z-]+$/.test(name)) {
  console.error("Name a bench, such as: node test/bench/run.mjs reliability");
  process.exit(2);
}
const { module } = await runnerImport(join(folder, `${name}.bench.ts`), {
  configFile: false,
  logLevel: "error",
});
const figures = await module.run(args);
const results = join(folder, "../../test-results");
mkdirSync(results, { recursive: true });
writeFileSync(join(results, `${name}.json`), `${JSON.stringify(figures, undefined, 2)}\n`);
