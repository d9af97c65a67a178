/**
 * The one command that passes the tests. It stands alone so that it works before anything is installed: it installs
 * the locked dependencies, a browser and the servers of the recipes where they are missing, runs every kind of check and
 * test, and ends with one plain line of counts.
 */
import { spawn } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { installDependencies } from "../src/node/commands/install.mjs";
import { installPrograms } from "./install-programs.mjs";
import { readPlaywright, readVitest } from "./run-reports.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
process.chdir(root);
const windows = process.platform === "win32";

const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };

const headline = (command, args) => `\n> ${[command, ...args].join(" ")}`;

/** Whether a child process has succeeded, once it has ended. */
const succeeded = (child) =>
  new Promise((resolve) => {
    child.once("error", () => resolve(false));
    child.once("close", (code) => resolve(code === 0));
  });

/** Runs a command with its output on ours; true where it succeeded. */
function run(command, args) {
  console.log(headline(command, args));
  return succeeded(spawn(command, args, { stdio: "inherit", shell: windows, env }));
}

/** Runs a command beside others; its output comes in one piece at its end. */
async function runBeside(command, args) {
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"], shell: windows, env });
  const output = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (piece) => output.push(piece));
  const isDone = await succeeded(child);
  console.log(`${headline(command, args)}\n${Buffer.concat(output).toString().trimEnd()}`);
  return isDone;
}

const reports = join(root, "test-results");

if (!installDependencies(root)) process.exit(1);
if (!(await installPrograms(run))) {
  console.error("No browser could be installed; the browser tests cannot run.");
  process.exit(1);
}
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

// The lint checks types as well. None of these uses all processors for all of its time, and neither do the tests beside them.
const CHECKS = ["check:lint", "check:format", "check:unused"];
const checking = Promise.all(CHECKS.map((name) => runBeside("npm", ["run", "--silent", name])));
const vitestOk = await run("npx", [
  "vitest",
  "run",
  "--reporter=default",
  "--reporter=json",
  "--outputFile.json=test-results/vitest.json",
]);
const checks = await checking;
const browserOk = await run("npx", ["playwright", "test", "-c", "test/browser/playwright.config.ts"]);
// Chromium has had all of this, and more, in the tests before.
const enginesOk = await run("npx", [
  "playwright",
  "test",
  "-c",
  "test/engines/playwright.config.ts",
  "--project=webkit",
  "--project=firefox",
]);
// It is not installed for this; where it is not there, its tests say so.
const screenReaderOk = await run("npx", [
  "playwright",
  "test",
  "-c",
  "test/screen-reader/playwright.config.ts",
]);

const parts = [
  readVitest(reports),
  readPlaywright(reports, "browser.json"),
  readPlaywright(reports, "engines.json"),
  readPlaywright(reports, "screen-reader.json"),
];
const [vitest, browser, engines, screenReader] = parts;
const checksPassed = checks.filter(Boolean).length;
const passed = parts.reduce((sum, part) => sum + part.passed, checksPassed);
const failed = parts.reduce((sum, part) => sum + part.failed, checks.length - checksPassed);
const green = failed === 0 && vitestOk && browserOk && enginesOk && screenReaderOk;

console.log(
  `\nChecks ${checksPassed}/${checks.length}, unit and integration ${vitest.passed}, browser ${browser.passed}, engines ${engines.passed}, screen reader ${screenReader.passed}`,
);
for (const { skipped, reasons } of parts)
  if (skipped > 0) console.log(`${skipped} skipped: ${reasons.join("; ")}`);
// A log of which only the end was kept still says what failed.
for (const name of CHECKS.filter((_, at) => checks[at] !== true)) console.log(`FAILED npm run ${name}`);
for (const failure of parts.flatMap(({ failures }) => failures)) console.log(`FAILED ${failure}`);
console.log(`${passed} passed, ${green ? 0 : Math.max(failed, 1)} failed`);
process.exitCode = green ? 0 : 1;
