/**
 * Serves the built viewer with the production headers, and behind it either a rehearsal or a real service.
 */
import { existsSync } from "node:fs";
import { readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";

import { build, preview, type PreviewServer } from "vite";

import { serverFolder } from "../serving/plugin.ts";
import { type CallerOf, createCallerOf } from "./caller.ts";
import { createHandler } from "./handler.ts";
import { createOwnHosts } from "./own-hosts.ts";
import { passOn } from "./pass-on.ts";
import { rehearsalPlugin, type RehearsalPluginOptions } from "./plugin.ts";
import type { Rehearsal } from "./service.ts";

export type PreviewOptions = Omit<RehearsalPluginOptions, "handler"> & {
  readonly root: string;
  readonly host: string;
  readonly port: number;
  readonly backend:
    | { readonly rehearsal: Rehearsal }
    | { readonly service: string; readonly callerOf?: CallerOf };
};

async function newestChange(root: string): Promise<number> {
  const single = ["index.html", "vite.config.ts", "package-lock.json"].map((file) => join(root, file));
  const folders = await Promise.all(
    ["src", "public"].map(async (folder) =>
      (await readdir(join(root, folder), { recursive: true })).map((file) => join(root, folder, file)),
    ),
  );
  const times = await Promise.all(
    [...single, ...folders.flat()].map(async (file) => (await stat(file)).mtimeMs),
  );
  return Math.max(...times);
}

/** Whether `dist/` holds a build of the sources as they are now, with the servers' files beside it. */
export async function isBuilt(root: string): Promise<boolean> {
  const dist = join(root, "dist");
  try {
    const built = (await stat(join(dist, "index.html"))).mtimeMs;
    return existsSync(serverFolder(dist)) && built >= (await newestChange(root));
  } catch {
    return false;
  }
}

/** Builds the viewer into `dist/`. A build that fails or is under way leaves the one that is there alone. */
export async function buildViewer(root: string): Promise<void> {
  const fresh = join(root, `dist-${process.pid}`);
  const old = `${fresh}-old`;
  // Whatever the surroundings are for, such as tests: what is served is always the viewer as people get it.
  process.env["NODE_ENV"] = "production";
  await build({
    root,
    configFile: join(root, "vite.config.ts"),
    logLevel: "warn",
    build: { outDir: fresh, emptyOutDir: true },
  });
  const dist = join(root, "dist");
  for (const place of [(folder: string) => folder, serverFolder]) {
    await rename(place(dist), place(old)).catch(() => undefined);
    await rename(place(fresh), place(dist));
    await rm(place(old), { recursive: true, force: true });
  }
}

/** Starts the server; a busy port gives the next free one. The addresses are in `resolvedUrls`. */
export async function servePreview({
  root,
  host,
  port,
  backend,
  allowedHosts = [],
  ...headers
}: PreviewOptions): Promise<PreviewServer> {
  // Whoever names the address to listen on may also ask by that name.
  const hosts = [...allowedHosts, host];
  return preview({
    root,
    configFile: false,
    logLevel: "error",
    plugins: [
      rehearsalPlugin({
        handler: "rehearsal" in backend ? createHandler(backend.rehearsal, createOwnHosts(hosts)) : undefined,
        allowedHosts: hosts,
        ...headers,
      }),
    ],
    preview: {
      host,
      port,
      strictPort: false,
      // The rehearsal's plugin says by which names it may be asked.
      allowedHosts: true,
      // The headers here and the service's own say who may read what; Vite would answer preflights before them.
      cors: false,
      ...("service" in backend
        ? { proxy: { ...passOn(backend.service, backend.callerOf ?? createCallerOf()) } }
        : {}),
    },
  });
}
