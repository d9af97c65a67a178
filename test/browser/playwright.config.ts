import { defineConfig } from "@playwright/test";

import { CHROMIUM_ARGS, chromiumPath } from "../harness/chromium.ts";

export default defineConfig({
  testDir: ".",
  testMatch: "**/*.spec.ts",
  outputDir: "../../test-results/browser",
  globalSetup: "./global-setup.ts",
  fullyParallel: true,
  forbidOnly: true,
  workers: 3,
  // What passes at the second try is named as flaky in the report: a loaded machine must not hold a change up.
  retries: 1,
  timeout: 30_000,
  expect: { timeout: 7_000 },
  reporter: [["list"], ["json", { outputFile: "../../test-results/browser.json" }]],
  use: {
    locale: "en-US",
    // A worker would stand between the page and the routes of a test; the tests of the worker itself allow it.
    serviceWorkers: "block",
    trace: "retain-on-failure",
    launchOptions: { ...chromiumPath(), args: CHROMIUM_ARGS },
  },
});
