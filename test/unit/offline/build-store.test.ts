import { describe, expect, it } from "vitest";

import type { OfflineBuild } from "../../../src/offline/build.ts";
import { createBuildStore } from "../../../src/offline/build-store.ts";
import { LONGEST_KEPT_MS } from "../../../src/offline/versions.ts";
import { createFakeCaches } from "../../harness/fake-caches.ts";

const buildOf = (version: string, ...names: readonly string[]): OfflineBuild => ({
  version,
  entry: `/assets/index-${version}.js`,
  files: [`/assets/index-${version}.js`, ...names.map((name) => `/assets/${name}.js`)],
});

type Answer = { readonly body: string; readonly type?: string; readonly status?: number };

/** A device, and a host whose answers a test writes down by their address. */
function fixture() {
  const { caches, kept } = createFakeCaches();
  const answers = new Map<string, Answer>();
  const asked: string[] = [];
  let now = Date.UTC(2026, 0, 5);
  const fetch = (url: string): Promise<Response> => {
    asked.push(url);
    const answer = answers.get(url);
    if (answer === undefined) return Promise.reject(new TypeError("Failed to fetch"));
    const { body, type = "text/javascript", status = 200 } = answer;
    return Promise.resolve(new Response(body, { status, headers: { "content-type": type } }));
  };
  return {
    kept,
    asked,
    answers,
    pass: (ms: number) => {
      now += ms;
    },
    /** Puts a build on the host. */
    host: (build: OfflineBuild) => {
      answers.set("/", { body: `<script src="${build.entry}">`, type: "text/html; charset=utf-8" });
      for (const file of build.files) answers.set(file, { body: `code of ${file}` });
    },
    buildStore: (build: OfflineBuild) => createBuildStore(build, { caches, fetch, now: () => now }),
  };
}

describe("a build", () => {
  it("is kept with its page and every file", async () => {
    const { host, buildStore, kept } = fixture();
    const build = buildOf("1", "find", "style");
    host(build);
    const one = buildStore(build);
    await one.install();
    expect(kept()).toEqual({ "build 1": ["/", "/.used-at", ...[...build.files].sort()] });
    expect(await (await one.shell())?.text()).toContain(build.entry);
    expect(await (await one.file("/assets/find.js"))?.text()).toBe("code of /assets/find.js");
    expect(await one.file("/assets/other.js")).toBeUndefined();
  });

  it("is fetched only as far as an earlier one does not have it", async () => {
    const { host, buildStore, asked } = fixture();
    const [first, second] = [buildOf("1", "find", "style"), buildOf("2", "find", "more")];
    host(first);
    await buildStore(first).install();
    asked.length = 0;
    host(second);
    await buildStore(second).install();
    expect(asked.sort()).toEqual(["/", "/assets/index-2.js", "/assets/more.js"]);
    expect(await (await buildStore(second).file("/assets/find.js"))?.text()).toBe("code of /assets/find.js");
  });

  it.each<[string, string, Answer | undefined]>([
    ["a file cannot be fetched", "/assets/find.js", undefined],
    ["a file is not there", "/assets/find.js", { body: "", status: 404 }],
    ["a file is answered with the page", "/assets/find.js", { body: "<html>", type: "text/html" }],
    ["the page is another build's", "/", { body: "/assets/index-9.js", type: "text/html" }],
    ["the page is a network's sign-in", "/", { body: "Welcome to our hotel", type: "text/html" }],
    ["the page is an error", "/", { body: "/assets/index-1.js", type: "text/html", status: 500 }],
  ])("does not count where %s, and is completed later", async (_what, url, answer) => {
    const { host, buildStore, answers } = fixture();
    const build = buildOf("1", "find", "style");
    host(build);
    if (answer === undefined) answers.delete(url);
    else answers.set(url, answer);
    const one = buildStore(build);
    await expect(one.install()).rejects.toThrow();
    expect(await one.shell()).toBeUndefined();
    host(build);
    await one.install();
    expect(await one.shell()).toBeDefined();
    expect(await (await one.file("/assets/find.js"))?.text()).toBe("code of /assets/find.js");
  });
});

describe("an earlier build", () => {
  it("keeps its files for tabs that still run it, though it was installed long ago", async () => {
    const { host, buildStore, pass } = fixture();
    const [first, second] = [buildOf("1", "find"), buildOf("2")];
    host(first);
    await buildStore(first).install();
    pass(2 * LONGEST_KEPT_MS);
    await buildStore(first).used();
    pass(1_000);
    host(second);
    await buildStore(second).install();
    await buildStore(second).used();
    await buildStore(second).tidy();
    expect(await buildStore(second).file("/assets/find.js")).toBeDefined();
  });

  it("does not drop a later one that is still being fetched", async () => {
    const { host, buildStore, answers } = fixture();
    const [first, second] = [buildOf("1"), buildOf("2", "find")];
    host(first);
    await buildStore(first).install();
    host(second);
    answers.delete("/assets/find.js");
    await expect(buildStore(second).install()).rejects.toThrow();
    await buildStore(first).used();
    await buildStore(first).tidy();
    expect(await buildStore(second).file(second.entry)).toBeDefined();
  });

  it("is dropped once nobody opened a page under it for thirty days", async () => {
    const { host, buildStore, pass, kept } = fixture();
    const [first, second] = [buildOf("1", "find"), buildOf("2")];
    host(first);
    await buildStore(first).install();
    await buildStore(first).used();
    pass(LONGEST_KEPT_MS + 1);
    host(second);
    await buildStore(second).install();
    await buildStore(second).used();
    await buildStore(second).tidy();
    expect(Object.keys(kept())).toEqual(["build 2"]);
  });
});
