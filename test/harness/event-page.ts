/**
 * An event page with the tag, on an origin of its own and under a strict policy, and a viewer's origin that serves the
 * script and a stand-in for the viewer.
 */
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fileURLToPath } from "node:url";

import type { Frame, Page } from "@playwright/test";
import { build } from "vite";

import type { FrameEvent, Parameters } from "../../src/embed/messages.ts";
import { buildElementScript } from "../../src/node/build/element-script-plugin.ts";
import type { FakeFrame } from "./fake-frame-page.ts";

const FAKE = fileURLToPath(new URL("fake-frame-page.ts", import.meta.url));

async function buildFake(): Promise<string> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: "error",
    build: { write: false, modulePreload: { polyfill: false }, rolldownOptions: { input: FAKE } },
  });
  const outputs = (Array.isArray(built) ? built : [built]).flatMap((one) =>
    "output" in one ? one.output : [],
  );
  const entry = outputs.find((output) => output.type === "chunk" && output.isEntry);
  if (entry?.type !== "chunk") throw new Error("The stand-in was not built");
  return entry.code;
}

type Answer = { readonly type: string; readonly body: string; readonly policy?: string };

async function serve(answer: (path: string) => Answer | undefined): Promise<[string, Server]> {
  const server = createServer((request, response) => {
    const found = answer(new URL(request.url ?? "/", "http://x").pathname);
    response.writeHead(found === undefined ? 404 : 200, {
      "content-type": found?.type ?? "text/plain",
      ...(found?.policy === undefined ? {} : { "content-security-policy": found.policy }),
    });
    response.end(found?.body);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return [`http://127.0.0.1:${(server.address() as AddressInfo).port}`, server];
}

export type EventPages = {
  readonly viewer: string;
  /** Opens a page with this body; `SCRIPT` in it stands for the script's tag. */
  readonly open: (page: Page, body: string, sheet?: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

export async function startEventPages(): Promise<EventPages> {
  const [script, fake] = await Promise.all([buildElementScript(), buildFake()]);
  const [viewer, viewerServer] = await serve((path) => {
    if (path === "/live-subtitles.js") return { type: "text/javascript", body: script };
    if (path === "/fake.js") return { type: "text/javascript", body: fake };
    const title = `<!doctype html><title>${path}</title>`;
    const isFrame = path.startsWith("/embed/");
    return { type: "text/html", body: isFrame ? `${title}<script src="/fake.js"></script>` : title };
  });
  let body = "";
  let sheet = "";
  const viewers = `${viewer} ${viewer.replace("127.0.0.1", "localhost")}`;
  // An event page may demand Trusted Types and know policies of its own only: the tag has to do without any.
  const types = "require-trusted-types-for 'script'; trusted-types event-page";
  const policy = `default-src 'none'; script-src ${viewer}; frame-src ${viewers} 'self'; style-src 'self'; img-src data:; ${types}`;
  const [host, hostServer] = await serve((path) => {
    if (path === "/page.css") return { type: "text/css", body: sheet };
    if (path === "/fake.js") return { type: "text/javascript", body: fake };
    const head = `<!doctype html><html lang="en"><title>Event</title><link rel="icon" href="data:,"><link rel="stylesheet" href="/page.css">`;
    return { type: "text/html; charset=utf-8", body: path === "/" ? head + body : "", policy };
  });
  return {
    viewer,
    open: async (page, content, css = "") => {
      const tag = `<script src="${viewer}/live-subtitles.js" defer></script>`;
      body = content.includes("SCRIPT") ? content.replaceAll("SCRIPT", tag) : `${tag}${content}`;
      sheet = css;
      await page.addInitScript(() => {
        const heard: unknown[] = [];
        Object.assign(window, { heard });
        const types = ["ready", "connection", "sentence", "speech", "settings", "height", "error"];
        for (const type of types) {
          document.addEventListener(`live-subtitles:${type}`, (event) => {
            const { token } = (event.target as HTMLElement).dataset;
            heard.push({ type, ...(token && { token }), ...(event as CustomEvent<object>).detail });
          });
        }
      });
      await page.goto(host);
    },
    close: async () => {
      for (const server of [viewerServer, hostServer]) {
        server.closeAllConnections();
        await new Promise((resolve) => {
          server.close(resolve);
        });
      }
    },
  };
}

type WithHeard = { heard: { type: string }[] };
type WithFake = { fake: FakeFrame };

/** The events of a type that the page has heard; all types without one. */
export const heard = (page: Page, type?: FrameEvent["type"]) =>
  page.evaluate(
    (only) =>
      (window as unknown as WithHeard).heard.filter((event) => only === undefined || event.type === only),
    type,
  );

/** What the page has told the stand-in, without the greetings. */
export const reported = (frame: Frame) =>
  frame.evaluate(() => (window as unknown as WithFake).fake.commands.filter(({ type }) => type !== "hello"));

/** How often the page has greeted the stand-in. */
export const hellos = (frame: Frame) =>
  frame.evaluate(
    () => (window as unknown as WithFake).fake.commands.filter(({ type }) => type === "hello").length,
  );

export const say = (frame: Frame, event: FrameEvent) =>
  frame.evaluate((one) => (window as unknown as WithFake).fake.say(one), event);

/** A reader changes settings in the frame. */
export const change = (frame: Frame, parameters: Parameters) =>
  frame.evaluate((news) => (window as unknown as WithFake).fake.change(news), parameters);
