/**
 * The one command that passes the tests. It stands alone so that it works before anything is installed: it installs
 * the locked dependencies, a browser and the servers of the recipes where they are missing, runs every kind of check and
 * test, and ends with one plain line of counts.
 */
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

import { installDependencies } from "../src/node/commands/install.mjs";
import { installPrograms } from "./install-programs.mjs";

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

/** Counts of one JSON report; a run that wrote none counts as one failure. */
function counts(file, read) {
  try {
    return read(JSON.parse(readFileSync(join(reports, file), "utf8")));
  } catch {
    return { passed: 0, failed: 1 };
  }
}

if (!installDependencies(root)) process.exit(1);
if (!(await installPrograms(run))) {
  console.error("No browser could be installed; the browser tests cannot run.");
  process.exit(1);
}
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

// None of them uses all processors for all of its time.
const checks = await Promise.all(
  ["check:types", "check:lint", "check:format", "check:unused"].map((name) =>
    runBeside("npm", ["run", "--silent", name]),
  ),
);
const vitestOk = await run("npx", [
  "vitest",
  "run",
  "--reporter=default",
  "--reporter=json",
  "--outputFile.json=test-results/vitest.json",
]);
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

/** A file that could not be loaded has no tests of its own to fail, and counts as one. */
const isUnloaded = ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0;
const isSkipped = ({ status }) => ["skipped", "pending", "todo"].includes(status);
const vitest = counts("vitest.json", (report) => ({
  passed: report.numPassedTests,
  skipped: report.numPendingTests + report.numTodoTests,
  reasons: report.testResults
    .filter(({ assertionResults }) => assertionResults.some(isSkipped))
    .map(({ name }) => `not all of ${relative(root, name)} (the start of this log says what is missing)`),
  failed: report.numFailedTests + report.testResults.filter(isUnloaded).length,
}));
/** Why tests were skipped, each reason once. */
function skipReasons({ suites = [], specs = [] }) {
  const tests = specs.flatMap((spec) => spec.tests).filter(({ status }) => status === "skipped");
  const own = tests.flatMap(({ annotations }) => annotations).map(({ description }) => description);
  return [...new Set([...own, ...suites.flatMap(skipReasons)].filter(Boolean))];
}

const [browser, engines] = ["browser.json", "engines.json"].map((file) =>
  counts(file, (report) => ({
    passed: report.stats.expected,
    failed: report.stats.unexpected + report.stats.flaky,
    skipped: report.stats.skipped,
    reasons: skipReasons(report),
  })),
);
const checksPassed = checks.filter(Boolean).length;
const parts = [vitest, browser, engines];
const passed = parts.reduce((sum, part) => sum + part.passed, checksPassed);
const failed = parts.reduce((sum, part) => sum + part.failed, checks.length - checksPassed);
const green = failed === 0 && vitestOk && browserOk && enginesOk;

console.log(
  `\nChecks ${checksPassed}/${checks.length}, unit and integration ${vitest.passed}, browser ${browser.passed}, engines ${engines.passed}`,
);
for (const { skipped = 0, reasons = [] } of parts)
  if (skipped > 0) console.log(`${skipped} skipped: ${reasons.join("; ")}`);
console.log(`${passed} passed, ${green ? 0 : Math.max(failed, 1)} failed`);
process.exitCode = green ? 0 : 1;
