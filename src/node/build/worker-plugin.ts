/**
 * Builds the service worker into `/sw.js` beside the page, and tells it which files the page consists of. Only
 * `vite.config.ts` uses this.
 */
import { fileURLToPath } from "node:url";

import type { Plugin } from "vite";

import type { OfflineBuild } from "../../offline/build.ts";
import { buildAlone } from "./stand-alone.ts";

const WORKER = fileURLToPath(new URL("../../offline/worker/worker.ts", import.meta.url));

/** Of no use without a network, and a third of all scripts: the player of videos. */
const NEVER_KEPT = /^\/assets\/hls\.light-/;

/** A short name for a text that no other text has. */
async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest).slice(0, 8), (byte) => byte.toString(16).padStart(2, "0")).join(
    "",
  );
}

/** Some browsers take only classic scripts as service workers. */
const buildWorker = async (offline: OfflineBuild): Promise<string> =>
  (await buildAlone({ input: WORKER, define: { OFFLINE_BUILD: JSON.stringify(offline) } })).script;

export function workerPlugin(): Plugin {
  return {
    name: "offline",
    apply: "build",
    enforce: "post",
    generateBundle: {
      order: "post",
      async handler(_options, bundle) {
        const outputs = Object.values(bundle);
        const entry = outputs.find((output) => output.type === "chunk" && output.isEntry);
        const page = bundle["index.html"];
        if (entry === undefined || page?.type !== "asset") throw new Error("There is no page to keep.");
        const files = outputs
          .map(({ fileName }) => `/${fileName}`)
          .filter((file) => /^\/assets\/.*\.(?:js|css)$/.test(file) && !NEVER_KEPT.test(file))
          .sort();
        const version = await hashOf([...files, page.source].join("\n"));
        const offline = { version, entry: `/${entry.fileName}`, files };
        this.emitFile({ type: "asset", fileName: "sw.js", source: await buildWorker(offline) });
      },
    },
  };
}
