/**
 * `npm run fuzz`: hands over to `main.ts`, which Node cannot read by itself.
 */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { runnerImport } from "vite";

const folder = dirname(fileURLToPath(import.meta.url));
const { module } = await runnerImport(join(folder, "main.ts"), { configFile: false, logLevel: "error" });
process.exitCode = await module.main(process.argv.slice(2));
