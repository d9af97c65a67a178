/**
 * The main paths in each engine there is. Two engines run beside each other, the slowest begins; many of their tests wait for
 * deadlines of a page, so there is a worker more than there are processors.
 */
import { availableParallelism } from "node:os";

import { defineConfig } from "@playwright/test";

import type { EngineOption } from "./fixtures.ts";

export default defineConfig<object, EngineOption>({
  testDir: ".",
  testMatch: "**/*.spec.ts",
  projects: (["webkit", "firefox", "chromium"] as const).map((engineName) => ({
    name: engineName,
    workers: 2,
    use: { engineName },
  })),
  outputDir: "../../test-results/engines",
  globalSetup: "../browser/global-setup.ts",
  forbidOnly: true,
  workers: availableParallelism() + 1,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [["list"], ["json", { outputFile: "../../test-results/engines.json" }]],
});
