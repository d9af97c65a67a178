/**
 * Pages of somebody else around the viewer: a real server on loopback, whose pages note what their frames tell them.
 * `localhost` and `127.0.0.1` are different sites to a browser.
 */
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

import type { FrameLocator, Page } from "@playwright/test";

import type { FrameEvent } from "../../src/embed/messages.ts";

export type FramingServer = {
  /** The server's origin under another name than the viewer's: another site. */
  readonly elsewhere: string;
  /** The server's origin under the viewer's name: another origin of the same site. */
  readonly nextDoor: string;
  /** Serves a page, or a file of another type that never changes, and returns its path. */
  readonly serve: (content: string, type?: string) => string;
  readonly close: () => Promise<void>;
};

const HTML = "text/html; charset=utf-8";

export async function startFraming(): Promise<FramingServer> {
  const files: (readonly [content: string, type: string])[] = [];
  const server = createServer((message, response) => {
    const [content, type = HTML] = files[Number((message.url ?? "").slice(1))] ?? [];
    response.writeHead(content === undefined ? 404 : 200, {
      "content-type": type,
      ...(type === HTML ? {} : { "cache-control": "max-age=3600" }),
    });
    response.end(content);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    elsewhere: `http://localhost:${port}`,
    nextDoor: `http://127.0.0.1:${port}`,
    serve: (content, type = HTML) => `/${files.push([content, type]) - 1}`,
    close: async () => {
      const closed = new Promise((resolve) => {
        server.close(resolve);
      });
      server.closeAllConnections();
      await closed;
    },
  };
}

export type FrameOptions = {
  /** More of the iframe's attributes, such as `sandbox="allow-scripts"`. */
  readonly attributes?: string;
  readonly width?: number;
  readonly height?: number;
  /** Declarations for the frame's style. */
  readonly style?: string;
};

/** A page around one frame, which notes every message that comes from it in `heard`. */
export const framingPage = (
  address: string,
  { attributes = "", width = 640, height = 400, style = "" }: FrameOptions = {},
): string => `<!doctype html>
<html lang="en">
  <title>Event</title>
  <body style="margin: 0">
    <script>
      window.heard = [];
      addEventListener("message", ({ source, origin, data }) => {
        if (source === frames[0]) heard.push({ origin, data });
      });
    </script>
    <iframe title="Live subtitles" src="${address}" ${attributes}
      style="display: block; border: 0; width: ${width}px; height: ${height}px; ${style}"></iframe>
  </body>
</html>`;

export const frameOf = (page: Page): FrameLocator => page.frameLocator('iframe[title="Live subtitles"]');

type Heard = { readonly origin: string; readonly data: FrameEvent };

/** Every message that the frame has sent to the page. */
export const heardOf = (page: Page): Promise<readonly Heard[]> =>
  page.evaluate(() => (window as unknown as { heard: Heard[] }).heard);

/** The last event of a type that the page was told. */
export async function lastHeard<Type extends FrameEvent["type"]>(
  page: Page,
  type: Type,
): Promise<Extract<FrameEvent, { type: Type }> | undefined> {
  const events = (await heardOf(page)).map(({ data }) => data);
  return events.findLast((event): event is Extract<FrameEvent, { type: Type }> => event.type === type);
}

/** Says something to the frame as the page around it does; `to` is the origin that may read it. */
export const say = (page: Page, message: unknown, to = "*"): Promise<void> =>
  page.evaluate(
    ([said, target]) => {
      frames[0]?.postMessage(said, target);
    },
    [message, to] as const,
  );
