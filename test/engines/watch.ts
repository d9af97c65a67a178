/**
 * What goes wrong in a page, in any engine and in any of its tabs and frames: the pages of a watched build tell their host of
 * every uncaught error and every violation of the policy. The script that does so stands in the page itself, and the policy
 * names its hash as it does those of the page's own.
 */
import type { IncomingMessage, ServerResponse } from "node:http";
import { text } from "node:stream/consumers";

import type { Deploy } from "../harness/deploys.ts";

const PATH = "/watched";

/** Runs in the page, before anything of its own. */
function watch(path: string): void {
  const tell = (said: string): void => void navigator.sendBeacon(path, said);
  addEventListener("error", ({ message, filename, lineno }) => {
    // No error of a script: what a ResizeObserver has changed is measured again with the next picture.
    if (message.startsWith("ResizeObserver loop")) return;
    tell(`error: ${message} (${filename}:${lineno})`);
  });
  addEventListener("unhandledrejection", ({ reason }) => tell(`rejection: ${String(reason)}`));
  document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI, sourceFile }) => {
    tell(`policy: ${violatedDirective} ${blockedURI} (${sourceFile ?? ""})`);
  });
}

/** The same build with `script` as the first of each page, after the one that watches. */
export function watchedBuild(deploy: Deploy, script = ""): Deploy {
  const page = deploy.get("/index.html")?.toString() ?? "";
  const first = `(${watch.toString()})(${JSON.stringify(PATH)});${script}`;
  const watched = page.replace("<head>", () => `<head><script>${first}</script>`);
  if (watched === page) throw new Error("The page has no head");
  return new Map([...deploy, ["/index.html", Buffer.from(watched)]]);
}

export type Watch = {
  /** Takes what pages tell; false for every other request. */
  readonly hear: (message: IncomingMessage, response: ServerResponse) => boolean;
  readonly complaints: () => readonly string[];
};

export function createWatch(): Watch {
  const complaints: string[] = [];
  async function note(message: IncomingMessage, response: ServerResponse): Promise<void> {
    complaints.push(await text(message));
    response.writeHead(204).end();
  }
  return {
    hear: (message, response) => {
      if (message.url !== PATH) return false;
      void note(message, response);
      return true;
    },
    complaints: () => complaints,
  };
}
