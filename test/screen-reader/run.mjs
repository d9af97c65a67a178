/**
 * Hears the viewer through a screen reader: installs what that takes, where packages may be installed, and runs the tests. What
 * cannot be had is said with its reason, and its tests are skipped.
 */
import { spawn } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { installScreenReader } from "../install-programs.mjs";

process.chdir(join(dirname(fileURLToPath(import.meta.url)), "../.."));

/** Runs a command with its output on ours; true where it succeeded. */
const run = (command, args) =>
  new Promise((resolve) => {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    const child = spawn(command, args, { stdio: "inherit", shell: process.platform === "win32", env });
    child.once("error", () => resolve(false));
    child.once("close", (code) => resolve(code === 0));
  });

await installScreenReader(run);
const config = "test/screen-reader/playwright.config.ts";
const isGreen = await run("npx", ["playwright", "test", "-c", config, ...process.argv.slice(2)]);
process.exitCode = isGreen ? 0 : 1;
