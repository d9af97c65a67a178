/**
 * The list of kept talks: those that are whole, the newest first, whatever else is in their cache; and their deletion.
 */
import { describe, expect, it } from "vitest";

import { keptFile, listKeptTalks, removeKeptTalks } from "../../../src/talk/kept-talks.ts";
import { createFakeCaches } from "../../harness/fake-caches.ts";

const head = (title: string, recorded?: string) => ({
  title,
  sentences: 7,
  ...(recorded === undefined ? {} : { recorded }),
  picture: { file: "picture.1.png", bytes: 3, type: "image/png" },
});
const record = (talk: object, files: readonly string[] = []) =>
  new Response(JSON.stringify({ talk: { published: "2026-01-04T10:00:00.000Z", ...talk }, files, bytes: 9 }));

async function fixture() {
  const { caches, kept } = createFakeCaches();
  const cache = await caches.open("talks");
  await cache.put("/talks/a3f9/tides/kept", record({ head: head("Tides") }, ["picture.1.png"]));
  await cache.put("/talks/a3f9/tides/picture.1.png", new Response("png"));
  await cache.put("/talks/a3f9/tides-2/kept", record({ head: head("Ebb", "2026-02-01T10:00:00.000Z") }));
  await cache.put(
    "/talks/b7k2/locked/kept",
    record({ lock: {}, sealed: "x", published: "2025-01-01T00:00:00Z" }),
  );
  await cache.put("/talks/b7k2/broken-off/timeline.1.json", new Response("{}"));
  return { caches: () => caches, kept };
}

describe("kept talks", () => {
  it("are listed, the newest first, with what is kept of them", async () => {
    const { caches } = await fixture();
    const talks = await listKeptTalks(caches);
    expect(talks).toEqual([
      { token: "a3f9", name: "tides-2", title: "Ebb", sentences: 7, since: Date.UTC(2026, 1, 1, 10) },
      {
        token: "a3f9",
        name: "tides",
        title: "Tides",
        sentences: 7,
        since: Date.UTC(2026, 0, 4, 10),
        picture: "picture.1.png",
      },
      { token: "b7k2", name: "locked", since: Date.UTC(2025, 0, 1) },
    ]);
    const picture = await keptFile(caches, { token: "a3f9", name: "tides" }, "picture.1.png");
    expect(await picture?.text()).toBe("png");
  });

  it("are deleted with all their files, and no other's", async () => {
    const { caches, kept } = await fixture();
    await removeKeptTalks(caches, [{ token: "a3f9", name: "tides" }]);
    expect(kept()["talks"]).toEqual([
      "/talks/a3f9/tides-2/kept",
      "/talks/b7k2/broken-off/timeline.1.json",
      "/talks/b7k2/locked/kept",
    ]);
  });

  it("are none where nothing is kept, the page is not secure, or the browser refuses", async () => {
    const { caches, kept } = createFakeCaches();
    expect(await listKeptTalks(() => caches)).toEqual([]);
    expect(kept()).toEqual({});
    expect(await listKeptTalks(() => undefined)).toEqual([]);
    const refused = () => {
      throw new Error("refused");
    };
    expect(await listKeptTalks(refused)).toEqual([]);
    expect(await keptFile(refused, { token: "a3f9", name: "tides" }, "x.1.png")).toBeUndefined();
    await removeKeptTalks(refused, [{ token: "a3f9", name: "tides" }]);
  });
});
