/**
 * Builds the service worker into `/sw.js` beside the page, and tells it which files the page consists of. Only
 * `vite.config.ts` uses this.
 */
import { build, type Plugin } from "vite";

import type { OfflineBuild } from "../../offline/build.ts";

const WORKER = "src/offline/worker/worker.ts";

/** A short name for a text that no other text has. */
async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest).slice(0, 8), (byte) => byte.toString(16).padStart(2, "0")).join(
    "",
  );
}

async function buildWorker(root: string, offline: OfflineBuild, target: readonly string[]): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    define: { OFFLINE_BUILD: JSON.stringify(offline) },
    build: {
      write: false,
      target: [...target],
      modulePreload: false,
      // Some browsers take only classic scripts as service workers.
      rolldownOptions: { input: `${root}/${WORKER}`, output: { format: "iife" } },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  const chunks = output !== undefined && "output" in output ? output.output : [];
  const [chunk] = chunks;
  if (chunk?.type !== "chunk" || chunks.length !== 1) throw new Error("The worker is not one script.");
  return chunk.code;
}

export function workerPlugin(): Plugin {
  let root = "";
  let target: readonly string[] = [];
  return {
    name: "offline",
    apply: "build",
    enforce: "post",
    configResolved: (config) => {
      root = config.root;
      target = [config.build.target].flat().filter((one) => one !== false);
    },
    generateBundle: {
      order: "post",
      async handler(_options, bundle) {
        const outputs = Object.values(bundle);
        const entry = outputs.find((output) => output.type === "chunk" && output.isEntry);
        const page = bundle["index.html"];
        if (entry === undefined || page?.type !== "asset") throw new Error("There is no page to keep.");
        const files = outputs
          .map(({ fileName }) => `/${fileName}`)
          .filter((file) => /^\/assets\/.*\.(?:js|css)$/.test(file))
          .sort();
        const version = await hashOf([...files, page.source].join("\n"));
        const offline = { version, entry: `/${entry.fileName}`, files };
        this.emitFile({ type: "asset", fileName: "sw.js", source: await buildWorker(root, offline, target) });
      },
    },
  };
}
