/** The video of the rehearsal's event, as a player asks for it. */
import { afterEach, beforeEach, expect, it } from "vitest";

import { VIDEO_PATH } from "../../../src/node/rehearsal/video/serve-video.ts";
import { type RehearsalServer, startRehearsalServer } from "../../harness/rehearsal-server.ts";

let server: RehearsalServer;
beforeEach(async () => {
  server = await startRehearsalServer();
});
afterEach(() => server.close());

it("is a playlist whose segments are there, for pages of any origin", async () => {
  const playlist = await fetch(`${server.origin}${VIDEO_PATH}`);
  expect(playlist.headers.get("content-type")).toBe("application/vnd.apple.mpegurl");
  expect(playlist.headers.get("access-control-allow-origin")).toBe("*");
  const names = (await playlist.text()).split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  expect(names).toHaveLength(5);
  for (const name of names) {
    const segment = await fetch(new URL(name, `${server.origin}${VIDEO_PATH}`));
    expect(segment.headers.get("content-type")).toBe("video/mp2t");
    // A transport stream is packets of 188 bytes that begin with 0x47.
    const bytes = new Uint8Array(await segment.arrayBuffer());
    expect(bytes.length % 188).toBe(0);
    expect(bytes[0]).toBe(0x47);
  }
});

it("has no other files, and is only read", async () => {
  expect((await fetch(`${server.origin}/rehearsal/v1/video/figure-9.ts`)).status).toBe(404);
  expect((await fetch(`${server.origin}/rehearsal/v1/video/`)).status).toBe(404);
  expect((await fetch(`${server.origin}${VIDEO_PATH}`, { method: "POST" })).status).toBe(405);
  expect((await fetch(`${server.origin}${VIDEO_PATH}`, { method: "HEAD" })).status).toBe(200);
});
