import { afterEach, describe, expect, it, vi } from "vitest";

import { defaultConfig, loadConfig } from "../../../src/session/config.ts";

const answering =
  (body: string, status = 200): typeof fetch =>
  async () =>
    new Response(body, { status });

const naming = (serviceOrigin: unknown): typeof fetch => answering(JSON.stringify({ serviceOrigin }));

afterEach(() => {
  vi.useRealTimers();
});

describe("the configuration", () => {
  it("is asked for beside the page, past the cache's memory", async () => {
    const asked: unknown[] = [];
    await loadConfig(async (input, init) => {
      asked.push(input, init?.cache);
      return new Response("{}");
    });
    expect(asked).toEqual(["/config.json", "no-cache"]);
  });

  it.each([
    ["https://service.example", "https://service.example"],
    ["https://service.example/", "https://service.example"],
    ["https://service.example/api/v1?x=1#y", "https://service.example"],
    ["HTTPS://Service.Example:443", "https://service.example"],
    ["http://127.0.0.1:4173", "http://127.0.0.1:4173"],
    ["https://user:secret@service.example", "https://service.example"],
    ["  https://service.example  ", "https://service.example"],
  ])("with the origin %j names %s", async (written, origin) => {
    expect(await loadConfig(naming(written))).toEqual({ ...defaultConfig, serviceOrigin: origin });
  });

  it.each([
    "",
    "service.example",
    "/api",
    "//service.example",
    "javascript:alert(1)",
    "file:///etc",
    "ws://x",
    "https://",
  ])("with %j, which is no origin, means the page's own", async (written) => {
    expect(await loadConfig(naming(written))).toEqual(defaultConfig);
  });

  it.each([null, 4, true, [], {}])("with %j for an origin means the page's own", async (written) => {
    expect(await loadConfig(naming(written))).toEqual(defaultConfig);
  });

  it.each([
    ["broken", '{"serviceOrigin":'],
    ["a page", "<!doctype html><title>Not found</title>"],
    ["empty", ""],
    ["a list", "[]"],
    ["null", "null"],
    ["an object without it", '{"other":1}'],
  ])("that is %s means the page's own", async (_what, body) => {
    expect(await loadConfig(answering(body))).toEqual(defaultConfig);
    expect(await loadConfig(answering(body, 404))).toEqual(defaultConfig);
  });

  it("that cannot be had means the page's own", async () => {
    const failing: typeof fetch = async () => {
      throw new TypeError("Failed to fetch");
    };
    expect(await loadConfig(failing)).toEqual(defaultConfig);
  });

  it("that does not come within five seconds means the page's own, and is not waited for", async () => {
    vi.useFakeTimers();
    const never: typeof fetch = (_input, init) =>
      new Promise((_resolve, reject) => {
        init?.signal?.addEventListener("abort", () => reject(new Error("aborted")));
      });
    let config: unknown;
    const loading = loadConfig(never).then((loaded) => {
      config = loaded;
      return loaded;
    });
    await vi.advanceTimersByTimeAsync(4_999);
    expect(config).toBeUndefined();
    await vi.advanceTimersByTimeAsync(1);
    expect(await loading).toEqual(defaultConfig);
  });

  it("that came leaves no timer behind", async () => {
    vi.useFakeTimers();
    await loadConfig(naming("https://service.example"));
    expect(vi.getTimerCount()).toBe(0);
  });
});
