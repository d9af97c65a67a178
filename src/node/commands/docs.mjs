/**
 * `npm run docs`: hands over to `docs.ts`, which Node cannot read by itself.
 */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { runnerImport } from "vite";

const root = join(dirname(fileURLToPath(import.meta.url)), "../../..");
const { module } = await runnerImport(join(root, "src/node/commands/docs.ts"), {
  configFile: false,
  logLevel: "error",
});
for (const path of await module.main(root)) console.log(`written: ${path}`);
