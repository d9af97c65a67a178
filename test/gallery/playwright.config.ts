import { availableParallelism } from "node:os";

import { defineConfig } from "@playwright/test";

import { CHROMIUM_ARGS, chromiumPath } from "../harness/chromium.ts";

/** Sheets are made as tests are run, but are none of `npm test`. */
export default defineConfig({
  testDir: ".",
  testMatch: "**/*.gallery.ts",
  // It is emptied at every start, so the sheets are elsewhere.
  outputDir: "../../test-results/gallery-run",
  globalSetup: "../browser/global-setup.ts",
  fullyParallel: true,
  workers: availableParallelism(),
  timeout: 180_000,
  reporter: "list",
  use: {
    locale: "en-US",
    serviceWorkers: "block",
    launchOptions: {
      ...chromiumPath(),
      args: [...CHROMIUM_ARGS, "--autoplay-policy=no-user-gesture-required"],
    },
  },
});
