import { availableParallelism } from "node:os";

import { defineConfig } from "@playwright/test";

import { CHROMIUM_ARGS, chromiumPath } from "../harness/chromium.ts";

/** Tests that hear: they wait while sound is played in its own time, and need little of a processor. */
const HEARING = /(?:listen|player|kiosk-life-(?:locked|sound))[^/]*\.spec\.ts$/;

export default defineConfig({
  testDir: ".",
  testMatch: "**/*.spec.ts",
  projects: [
    { name: "hearing", testMatch: HEARING, workers: 1 },
    { name: "pages", testIgnore: HEARING },
  ],
  outputDir: "../../test-results/browser",
  globalSetup: "./global-setup.ts",
  fullyParallel: true,
  forbidOnly: true,
  // One more than there are cores: each of them waits now and then.
  workers: availableParallelism() + 1,
  retries: 0,
  timeout: 30_000,
  expect: { timeout: 7_000 },
  reporter: [["list"], ["json", { outputFile: "../../test-results/browser.json" }]],
  use: {
    locale: "en-US",
    // A worker would stand between the page and the routes of a test; the tests of the worker itself allow it.
    serviceWorkers: "block",
    // Snapshots of a page are held in it, and would count in the soaks.
    trace: "off",
    launchOptions: { ...chromiumPath(), args: CHROMIUM_ARGS },
  },
});
