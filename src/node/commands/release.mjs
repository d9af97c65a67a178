/**
 * The one command that makes a release: `npm run release -- 1.2.0`. It hands over to `cli.ts`, which Node cannot read by
 * itself.
 */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { runnerImport } from "vite";

const root = join(dirname(fileURLToPath(import.meta.url)), "../../..");
process.chdir(root);
const { module } = await runnerImport(join(root, "src/node/release/cli.ts"), {
  configFile: false,
  logLevel: "error",
});
process.exitCode = await module.main(process.argv.slice(2), root);
