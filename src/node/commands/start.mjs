/**
 * The one command that runs the viewer. It stands alone so that it works before anything is installed: it checks
 * Node, installs the locked dependencies where they are missing, and then hands over to `cli.ts`.
 */
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { installDependencies } from "./install.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "../../..");
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`This needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

const folder = process.env.INIT_CWD ?? process.cwd();
process.chdir(root);
if (!installDependencies(root)) process.exit(1);

const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
const { runnerImport } = await import("vite");
const { module } = await runnerImport(join(root, "src/node/commands/start.ts"), {
  configFile: false,
  logLevel: "error",
});
process.exitCode = await module.main(process.argv.slice(2), {
  root,
  version,
  folder,
});
