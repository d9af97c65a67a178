/**
 * Answers each path as the servers of a deployment do, by the same table (`serving/kinds.ts`): what is left for the server
 * itself is a file that is there, or the service's.
 */
import { readFileSync, statSync } from "node:fs";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { join } from "node:path";

import { NEVER_KEPT } from "../serving/headers.ts";
import { ANSWERS, kindOf, pathOf } from "../serving/kinds.ts";

export type Middleware = (message: IncomingMessage, response: ServerResponse, next: () => void) => void;

/** The part of a server of Node's that is needed to answer before it. */
type Listening = {
  readonly listeners: (event: "request") => unknown[];
  readonly removeAllListeners: (event: "request") => unknown;
  readonly on: (event: "request", listener: RequestListener) => unknown;
};

/**
 * Has the middlewares answer before who listens to the server already. Vite's own reading of an address throws at some,
 * such as `http://[::%31]/`, outside of all that could catch it, and the process would end.
 */
export function answerBefore(server: Listening, middlewares: readonly Middleware[]): void {
  const listeners = server.listeners("request") as RequestListener[];
  server.removeAllListeners("request");
  server.on("request", (message, response) => {
    const last = (): void => {
      for (const listener of listeners) listener(message, response);
    };
    const first = middlewares.reduceRight(
      (next: () => void, middleware) => () => middleware(message, response, next),
      last,
    );
    first();
  });
}

const WORDS: Readonly<Record<number, string>> = {
  400: "Bad request",
  404: "Not found",
  405: "Method not allowed",
};

function refuse(response: ServerResponse, status: number): void {
  response.setHeader("cache-control", NEVER_KEPT);
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8" }).end(`${WORDS[status]}\n`);
}

const targetOf = (message: IncomingMessage): string => message.url ?? "";

/** Refuses what is not written as paths are. It comes before all that reads a path. */
export const refuseMalformed: Middleware = (message, response, next) => {
  if (kindOf(pathOf(targetOf(message))) === "malformed") refuse(response, 400);
  else next();
};

/** Whether the build holds a file at a path that is not malformed, so that nothing outside is looked for. */
function isThere(built: string, path: string): boolean {
  try {
    return statSync(join(built, decodeURIComponent(path))).isFile();
  } catch {
    return false;
  }
}

/** Answers what is no file and no page of the build in `built`, and leads pages to the one file that all of them are. */
export function createPathAnswers(built: string): Middleware {
  const page = readFileSync(join(built, "index.html"));
  return (message, response, next) => {
    const target = targetOf(message);
    const path = pathOf(target);
    const { from, status = 404, methods } = ANSWERS[kindOf(path)];
    const method = message.method ?? "";
    // Nothing of the build is asked for in parts, and Vite's answer breaks off at a part that ends before it begins.
    delete message.headers.range;
    if (!methods.includes(method)) refuse(response, 405);
    else if (from === "service") next();
    else if (from === "nobody") refuse(response, status);
    else if (from === "file" && !isThere(built, path)) refuse(response, 404);
    else if (from === "file") next();
    else if (status === 200) {
      message.url = `/index.html${target.slice(path.length)}`;
      next();
    } else {
      response.writeHead(status, { "content-type": "text/html; charset=utf-8" });
      response.end(method === "HEAD" ? undefined : page);
    }
  };
}
