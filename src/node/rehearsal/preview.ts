/**
 * Serves the built viewer with the production headers, and behind it either a rehearsal or a real service.
 */
import { existsSync } from "node:fs";
import { readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";

import { build, preview, type PreviewServer } from "vite";

import { serverFolder } from "../serving/plugin.ts";
import { type CallerOf, createCallerOf } from "./caller.ts";
import { createHandler, type Handler } from "./handler.ts";
import { createOwnHosts } from "./own-hosts.ts";
import { passOn } from "./pass-on.ts";
import { rehearsalPlugin, type RehearsalPluginOptions } from "./plugin.ts";
import type { Rehearsal } from "./service.ts";

export type PreviewOptions = Omit<RehearsalPluginOptions, "handler"> & {
  readonly root: string;
  readonly host: string;
  readonly port: number;
  readonly backend:
    | {
        readonly rehearsal: Rehearsal;
        /** Who is asked for one of its broadcasts in its place. */
        readonly relayed?: { readonly token: string; readonly origin: string } | undefined;
      }
    | { readonly service: string; readonly callerOf?: CallerOf };
};

type Backend = PreviewOptions["backend"];

/** What is passed on to a server behind this one. */
function passedOn(backend: Backend): ReturnType<typeof passOn> {
  if ("service" in backend) return passOn(backend.service, backend.callerOf ?? createCallerOf());
  const { relayed } = backend;
  return relayed === undefined ? {} : passOn(relayed.origin, createCallerOf(), relayed.token);
}

/** The rehearsal's handler, without what is passed on. */
function handlerOf(backend: Backend, passed: ReturnType<typeof passOn>, hosts: readonly string[]) {
  if ("service" in backend) return undefined;
  const handler = createHandler(backend.rehearsal, createOwnHosts(hosts));
  const patterns = Object.keys(passed).map((pattern) => new RegExp(pattern));
  const rest: Handler = (message, response, next) =>
    patterns.some((pattern) => pattern.test(message.url ?? "")) ? next() : handler(message, response, next);
  return rest;
}

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
  const proxy = passedOn(backend);
  return preview({
    root,
    configFile: false,
    logLevel: "error",
    plugins: [
      rehearsalPlugin({
        handler: handlerOf(backend, proxy, hosts),
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
      proxy: { ...proxy },
    },
  });
}
