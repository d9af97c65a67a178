import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { readRange } from "../../../src/node/rehearsal/byte-range.ts";
import { serveExample } from "../../../src/node/rehearsal/example.ts";
import { createPageHeaders } from "../../../src/node/rehearsal/page-headers.ts";

let server: Server;
let origin = "";
beforeAll(async () => {
  const headers = createPageHeaders();
  server = createServer((message, response) =>
    headers(message, response, () =>
      serveExample(message, response, () => response.writeHead(404).end("the viewer's")),
    ),
  );
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.closeAllConnections();
  await new Promise((resolve) => {
    server.close(resolve);
  });
});

const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${origin}${path}`, { headers, redirect: "manual" });

describe("the example event page", () => {
  it("is there under a policy of its own, which lets it show its video and a frame of the viewer", async () => {
    const page = await get("/example/?token=a3f9");
    expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(await page.text()).toContain("<live-subtitles");
    const policy = page.headers.get("content-security-policy")?.split("; ");
    for (const part of [
      "media-src 'self'",
      "frame-src 'self'",
      "script-src 'self'",
      "frame-ancestors 'none'",
    ])
      expect(policy).toContain(part);
  });

  it("takes no right from the viewer's pages, and gives them none", async () => {
    for (const path of ["/broadcast/live", "/embed/live", "/examples"]) {
      const policy = (await get(path)).headers.get("content-security-policy")?.split("; ");
      expect(policy).toContain("media-src data:");
      expect(policy).toContain("frame-src 'none'");
    }
  });

  it("is found without its last slash", async () => {
    const { status, headers } = await get("/example");
    expect([status, headers.get("location")]).toEqual([308, "/example/"]);
  });

  it("has a small video that comes in parts", async () => {
    const whole = await get("/example/talk.webm");
    const size = (await whole.arrayBuffer()).byteLength;
    expect(size).toBeLessThan(300_000);
    const part = await get("/example/talk.webm", { range: "bytes=100-199" });
    expect(part.status).toBe(206);
    expect(part.headers.get("content-range")).toBe(`bytes 100-199/${size}`);
    expect((await part.arrayBuffer()).byteLength).toBe(100);
  });

  it.each(["/example/../cli.ts", "/example/%2e%2e/cli.ts", "/example/constructor", "/example/page", "/"])(
    "gives nothing else away at %s",
    async (path) => {
      expect(await (await get(path)).text()).toBe("the viewer's");
    },
  );

  it("only answers who asks", async () => {
    const post = await fetch(`${origin}/example/`, { method: "POST" });
    expect(await post.text()).toBe("the viewer's");
    const head = await fetch(`${origin}/example/`, { method: "HEAD" });
    expect([head.status, await head.text()]).toEqual([200, ""]);
  });
});

describe("a part of a file", () => {
  it.each([
    [undefined, undefined],
    ["bytes=0-", [0, 9]],
    ["bytes=3-5", [3, 5]],
    ["bytes=3-99", [3, 9]],
    ["bytes=-4", [6, 9]],
    ["bytes=-99", [0, 9]],
    ["bytes=10-", undefined],
    ["bytes=5-3", undefined],
    ["bytes=-", undefined],
    ["bytes=-0", undefined],
    ["bytes=0-1,4-5", undefined],
    ["lines=1-2", undefined],
  ])("asked for with %j is %j", (header, range) => {
    expect(readRange(header, 10)).toEqual(range);
  });
});
