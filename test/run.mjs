/**
 * The one command that passes the tests. It stands alone so that it works before anything is installed: it installs
 * the locked dependencies and a browser where they are missing, runs every kind of check and test, and ends with one
 * plain line of counts.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { installDependencies } from "../src/rehearsal/install.mjs";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
process.chdir(root);
const windows = process.platform === "win32";

/** Runs a command with its output on ours; true where it succeeded. */
function run(command, args) {
  console.log(`\n> ${[command, ...args].join(" ")}`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync(command, args, { stdio: "inherit", shell: windows, env }).status === 0;
}

/** Debian's Chromium where we may install packages, else the browser Playwright brings. */
function installBrowser() {
  if (["/usr/bin/chromium", "/usr/bin/chromium-browser"].some((path) => existsSync(path))) return;
  const isRoot = process.getuid?.() === 0;
  const hasApt = spawnSync("apt-get", ["--version"], { stdio: "ignore" }).status === 0;
  if (isRoot && hasApt) {
    const packages = ["chromium", "fonts-noto-core", "fonts-noto-cjk"];
    if (run("apt-get", ["update", "-qq"]) && run("apt-get", ["install", "-y", "-qq", ...packages])) return;
  }
  if (!run("npx", ["playwright", "install", "chromium"])) {
    console.error("No browser could be installed; the browser tests cannot run.");
    process.exit(1);
  }
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
installBrowser();
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

const checks = ["check:types", "check:lint", "check:format"].map((name) =>
  run("npm", ["run", "--silent", name]),
);
const vitestOk = run("npx", [
  "vitest",
  "run",
  "--reporter=default",
  "--reporter=json",
  "--outputFile.json=test-results/vitest.json",
]);
const browserOk = run("npx", ["playwright", "test", "-c", "test/browser/playwright.config.ts"]);

const vitest = counts("vitest.json", (report) => ({
  passed: report.numPassedTests,
  failed: report.numFailedTests + report.numFailedTestSuites,
}));
const browser = counts("browser.json", ({ stats }) => ({
  // A test that passed at its second try passed; the list above names it as flaky.
  passed: stats.expected + stats.flaky,
  failed: stats.unexpected,
}));
const checksPassed = checks.filter(Boolean).length;
const passed = vitest.passed + browser.passed + checksPassed;
const failed = vitest.failed + browser.failed + checks.length - checksPassed;
const green = failed === 0 && vitestOk && browserOk;

console.log(
  `\nChecks ${checksPassed}/${checks.length}, unit and integration ${vitest.passed}, browser ${browser.passed}`,
);
console.log(`${passed} passed, ${green ? 0 : Math.max(failed, 1)} failed`);
process.exitCode = green ? 0 : 1;
