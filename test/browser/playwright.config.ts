import { availableParallelism } from "node:os";

import { defineConfig } from "@playwright/test";

import { CHROMIUM_ARGS, chromiumPath } from "../harness/chromium.ts";

export default defineConfig({
  testDir: ".",
  testMatch: "**/*.spec.ts",
  outputDir: "../../test-results/browser",
  globalSetup: "./global-setup.ts",
  fullyParallel: true,
  forbidOnly: true,
  workers: availableParallelism(),
  retries: 0,
  timeout: 30_000,
  expect: { timeout: 7_000 },
  reporter: [["list"], ["json", { outputFile: "../../test-results/browser.json" }]],
  use: {
    locale: "en-US",
    // A worker would stand between the page and the routes of a test; the tests of the worker itself allow it.
    serviceWorkers: "block",
    trace: "off",
    launchOptions: { ...chromiumPath(), args: CHROMIUM_ARGS },
  },
});
