/**
 * What a screen reader says of the viewer: Orca in Firefox. One desktop and one browser for all tests, since both take
 * long to start and hear each other.
 */
import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: ".",
  testMatch: "**/*.spec.ts",
  outputDir: "../../test-results/screen-reader",
  globalSetup: "../browser/global-setup.ts",
  forbidOnly: true,
  workers: 1,
  retries: 0,
  timeout: 60_000,
  globalTimeout: 240_000,
  expect: { timeout: 15_000 },
  reporter: [["list"], ["json", { outputFile: "../../test-results/screen-reader.json" }]],
});
