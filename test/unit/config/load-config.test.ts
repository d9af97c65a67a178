import { afterEach, describe, expect, it, vi } from "vitest";

import { type Config, defaultConfig, loadConfig } from "../../../src/config/load-config.ts";
import { MOST_BYTES } from "../../../src/lib/bounded-body.ts";
import { endlessBody } from "../../harness/endless.ts";
import { createManualClock } from "../../harness/manual-clock.ts";

const answering =
  (body: string, status = 200): typeof fetch =>
  async () =>
    new Response(body, { status });

/** What holds, without what is said about the file. */
const held = async (loading: Promise<Config>): Promise<Omit<Config, "refused">> => {
  const { refused: _refused, ...config } = await loading;
  return config;
};
const { refused: _none, ...own } = defaultConfig;

const naming = (serviceOrigin: unknown): typeof fetch => answering(JSON.stringify({ serviceOrigin }));

afterEach(() => {
  vi.useRealTimers();
});

describe("the configuration", () => {
  it("without an end is read to its bound, and costs nobody their page", async () => {
    const { body, state } = endlessBody();
    expect(await loadConfig(async () => new Response(body))).toEqual({ ...defaultConfig, refused: [""] });
    expect(state.cancelled).toBe(true);
    expect(state.read).toBeLessThanOrEqual(MOST_BYTES.config + 4 * 65_536);
  });

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
    expect(await held(loadConfig(naming(written)))).toEqual(own);
  });

  it.each([null, 4, true, [], {}])(
    "with %j for an origin means the page's own, and is told",
    async (written) => {
      const loaded = await loadConfig(naming(written));
      expect(loaded).toEqual({ ...defaultConfig, refused: ["serviceOrigin"] });
    },
  );

  it.each([
    ["broken", '{"serviceOrigin":'],
    ["a page", "<!doctype html><title>Not found</title>"],
    ["empty", ""],
    ["a list", "[]"],
    ["null", "null"],
    ["an object without it", '{"other":1}'],
  ])("that is %s means the page's own", async (_what, body) => {
    expect(await held(loadConfig(answering(body)))).toEqual(own);
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

  it("that is no JSON is told, and one that is not there is not", async () => {
    expect((await loadConfig(answering('{"serviceOrigin":'))).refused).toEqual([""]);
    expect((await loadConfig(answering("<!doctype html>", 404))).refused).toEqual([]);
  });

  it("that came leaves no timer behind", async () => {
    vi.useFakeTimers();
    await loadConfig(naming("https://service.example"));
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe("a screen that nobody touches", () => {
  /** Answers with one after the other, and counts. */
  function answeringInTurn(...answers: readonly (Response | Error)[]) {
    let asked = 0;
    const fetchImpl: typeof fetch = async () => {
      const answer = answers[Math.min(asked, answers.length - 1)];
      asked += 1;
      if (answer === undefined || answer instanceof Error) throw answer ?? new Error("nothing left");
      return answer.clone();
    };
    return { fetchImpl, asked: () => asked };
  }

  async function load(fetchImpl: typeof fetch, random = 0) {
    const clock = createManualClock();
    let loaded: Config | undefined;
    void loadConfig(fetchImpl, { clock, random: () => random }).then((config) => (loaded = config));
    const settle = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));
    await settle();
    return {
      loaded: () => loaded,
      pass: async (ms: number) => {
        clock.advance(ms);
        await settle();
      },
    };
  }

  const away = new TypeError("Failed to fetch");
  const there = new Response('{"serviceOrigin":"https://service.example"}');

  it.each([
    ["the network is away", away],
    ["the server is in trouble", new Response("", { status: 503 })],
    ["the server has too much to do", new Response("", { status: 429 })],
  ])("asks again where %s, after 1, 2 and 4 s", async (_what, answer) => {
    const { fetchImpl, asked } = answeringInTurn(answer, answer, answer, there);
    const { loaded, pass } = await load(fetchImpl);
    for (const [wait, count] of [
      [1_000, 2],
      [2_000, 3],
      [4_000, 4],
    ] as const) {
      await pass(wait - 1);
      expect(asked()).toBe(count - 1);
      await pass(1);
      expect(asked()).toBe(count);
    }
    expect(loaded()?.serviceOrigin).toBe("https://service.example");
  });

  it("goes on with the page's own origin in the end, and asks no more", async () => {
    const { fetchImpl, asked } = answeringInTurn(away);
    const { loaded, pass } = await load(fetchImpl, 0.99);
    for (const wait of [1_000, 2_000, 4_000]) await pass(wait);
    expect(loaded()).toEqual(defaultConfig);
    await pass(60_000);
    expect(asked()).toBe(4);
  });

  it.each([
    ["there is none", new Response("", { status: 404 })],
    ["it is broken", new Response("{")],
    ["it is there", there],
  ])("asks once where %s", async (_what, answer) => {
    const { fetchImpl, asked } = answeringInTurn(answer);
    const { loaded } = await load(fetchImpl);
    expect(asked()).toBe(1);
    expect(loaded()).toBeDefined();
  });
});

it("a reader asks once", async () => {
  let asked = 0;
  await loadConfig(async () => {
    asked += 1;
    throw new TypeError("Failed to fetch");
  });
  expect(asked).toBe(1);
});
