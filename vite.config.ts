import { availableParallelism } from "node:os";

import solid from "vite-plugin-solid";
import { defineConfig } from "vitest/config";

import { classNamesPlugin } from "./src/node/build/class-names.ts";
import { chunkFileName, groups } from "./src/node/build/parts.ts";
import { bootPlugin } from "./src/node/build/boot-plugin.ts";
import { OLDEST_BROWSERS } from "./src/node/build/stand-alone.ts";
import { workerPlugin } from "./src/node/build/worker-plugin.ts";
import { elementScriptPlugin } from "./src/node/build/element-script-plugin.ts";
import { defaultRehearsalPlugin } from "./src/node/rehearsal/plugin.ts";
import { servingPlugin } from "./src/node/serving/plugin.ts";

export default defineConfig({
  plugins: [
    classNamesPlugin(),
    // Compiled templates pass the page's Trusted Types policy, in a module of ours.
    solid({ solid: { moduleName: "/src/markup/templates.ts" } }),
    elementScriptPlugin(),
    bootPlugin(),
    workerPlugin(),
    defaultRehearsalPlugin(),
    servingPlugin(),
  ],
  build: {
    target: [...OLDEST_BROWSERS],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    // One small sheet is one request, and no page waits for another's.
    cssCodeSplit: false,
    rolldownOptions: {
      checks: { pluginTimings: false },
      output: { codeSplitting: { groups }, chunkFileNames: chunkFileName },
    },
  },
  test: {
    environment: "node",
    // Modules are loaded once a worker: no test may leave anything behind in one.
    isolate: false,
    pool: "threads",
    // One less than there are cores is the default; tests with processes and sockets wait, so there is one more.
    maxWorkers: availableParallelism() + 1,
    // Thousands of generated cases take their time on a busy machine.
    testTimeout: 30_000,
    setupFiles: ["test/settle-imports.ts"],
    projects: [
      { extends: true, test: { name: "unit", include: ["test/unit/**/*.test.ts"], environment: "node" } },
      {
        extends: true,
        test: {
          name: "integration",
          include: ["test/integration/**/*.test.ts"],
          environment: "node",
          globalSetup: ["test/integration/global-setup.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "component",
          include: ["test/component/**/*.test.{ts,tsx}"],
          environment: "happy-dom",
          setupFiles: ["test/component/set-up.ts"],
        },
      },
    ],
  },
});
