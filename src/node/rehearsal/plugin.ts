/**
 * Puts the rehearsal service behind Vite's dev and preview servers, so that the page and the service share an
 * origin just as they do in production.
 */
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";

import type { Plugin } from "vite";

import { inlineHashes } from "../serving/inline-hashes.ts";
import { builtInScript } from "./script/scripts.ts";
import { createDemo } from "./demo.ts";
import { hasOwnEvent } from "./event/own-event.ts";
import { serveExample } from "./example.ts";
import { createHandler, type Handler } from "./handler.ts";
import { createOwnHosts, refuseOtherHosts } from "./own-hosts.ts";
import { createPageHeaders, type PageHeaderOptions } from "./page-headers.ts";
import { answerBefore, createPathAnswers, refuseMalformed } from "./path-answers.ts";
import type { Rehearsal } from "./service.ts";

/** How often the rehearsal's time moves, in ms. */
const TICK_MS = 50;

/** Moves a rehearsal with the wall clock until the returned function is called. */
export function runInRealTime(rehearsal: Rehearsal): () => void {
  const timer = setInterval(() => rehearsal.tick(), TICK_MS);
  timer.unref();
  return () => clearInterval(timer);
}

export type RehearsalPluginOptions = Omit<PageHeaderOptions, "inline"> & {
  /** The service to mount; nothing where the viewer stands in front of a real one. */
  readonly handler: Handler | undefined;
  /** Names by which the built page may be asked for, beside this machine's own. */
  readonly allowedHosts?: readonly string[];
};

/** Mounts a handler and the example event page, and the production headers where the built page is served. */
export function rehearsalPlugin({ handler, allowedHosts, ...headers }: RehearsalPluginOptions): Plugin {
  return {
    name: "rehearsal",
    configureServer: (server) => {
      server.middlewares.use(serveExample);
      if (handler !== undefined) server.middlewares.use(handler);
    },
    configurePreviewServer: async (server) => {
      const built = resolve(server.config.root, server.config.build.outDir);
      const inline = inlineHashes(await readFile(join(built, "index.html"), "utf8"));
      answerBefore(server.httpServer, [
        createPageHeaders({ ...headers, inline }),
        refuseOtherHosts(createOwnHosts(allowedHosts)),
        refuseMalformed,
      ]);
      server.middlewares.use(serveExample);
      if (handler !== undefined) server.middlewares.use(handler);
      server.middlewares.use(createPathAnswers(built));
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
      if (hasOwnEvent(process.cwd())) rehearsal.setEvent(undefined);
      runInRealTime(rehearsal);
      console.log(`Rehearsal: hosts use X-API-Key: ${rehearsal.apiKey}`);
      handler = createHandler(rehearsal);
    }
    handler(message, response, next);
  };
  return rehearsalPlugin({ handler: lazily });
}
