/**
 * Puts the rehearsal service behind Vite's dev and preview servers, so that the page and the service share an
 * origin just as they do in production.
 */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";

import type { Connect, Plugin } from "vite";

import { inlineHashes } from "../serving/inline-hashes.ts";
import { kindOf } from "../serving/kinds.ts";
import { builtInScript } from "./script/scripts.ts";
import { createDemo } from "./demo.ts";
import { serveExample } from "./example.ts";
import { createHandler, type Handler } from "./handler.ts";
import { readRequest } from "./http.ts";
import { createPageHeaders, type PageHeaderOptions } from "./page-headers.ts";
import type { Rehearsal } from "./service.ts";

/** How often the rehearsal's time moves, in ms. */
const TICK_MS = 50;

/** Moves a rehearsal with the wall clock until the returned function is called. */
export function runInRealTime(rehearsal: Rehearsal): () => void {
  const timer = setInterval(() => rehearsal.tick(), TICK_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/** Answers for a hashed file that is not there as production does; Vite would send the page in its place. */
function refuseMissing(built: string): Connect.NextHandleFunction {
  return (message, response, next) => {
    const { path } = readRequest(message);
    if (kindOf(path) !== "asset" || existsSync(join(built, path))) return next();
    response.setHeader("cache-control", "no-store");
    response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end("Not found");
  };
}

export type RehearsalPluginOptions = Omit<PageHeaderOptions, "inline"> & {
  /** The service to mount; nothing where the viewer stands in front of a real one. */
  readonly handler: Handler | undefined;
};

/** Mounts a handler and the example event page, and the production headers where the built page is served. */
export function rehearsalPlugin({ handler, ...headers }: RehearsalPluginOptions): Plugin {
  return {
    name: "rehearsal",
    configureServer: (server) => {
      server.middlewares.use(serveExample);
      if (handler !== undefined) server.middlewares.use(handler);
    },
    configurePreviewServer: async (server) => {
      const built = resolve(server.config.root, server.config.build.outDir);
      const inline = inlineHashes(await readFile(join(built, "index.html"), "utf8"));
      server.middlewares.use(createPageHeaders({ ...headers, inline }));
      server.middlewares.use(refuseMissing(built));
      server.middlewares.use(serveExample);
      if (handler !== undefined) server.middlewares.use(handler);
    },
  };
}

/** The built-in talk in real time, for `vite` and `vite preview` started by hand. */
export function defaultRehearsalPlugin(): Plugin {
  let handler: Handler | undefined;
  let origin = "";
  const lazily: Handler = (message, response, next) => {
    origin = `http://${message.headers.host ?? "localhost"}`;
    if (handler === undefined) {
      const rehearsal = createDemo({ script: builtInScript(), shareOrigin: () => origin });
      runInRealTime(rehearsal);
      handler = createHandler(rehearsal);
    }
    handler(message, response, next);
  };
  return rehearsalPlugin({ handler: lazily });
}
