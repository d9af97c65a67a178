/**
 * `npm run relay`: hands over to `relay.ts`.
 */
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { runnerImport } from "vite";

const root = join(dirname(fileURLToPath(import.meta.url)), "../../..");
const { module } = await runnerImport(join(root, "src/node/commands/relay.ts"), {
  configFile: false,
  logLevel: "error",
});
process.exitCode = await module.main(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
