import { describe, expect, it } from "vitest";

import { MOST_BYTES } from "../../../../src/lib/bounded-body.ts";
import { CLIP_DEADLINE_MS, createClipFetcher, fetchClip } from "../../../../src/speech/players/fetch-clip.ts";
import { fakeFetch } from "../../../harness/fake-fetch.ts";
import { createManualClock } from "../../../harness/manual-clock.ts";

const HERE = "http://service.test:8080";
const CLIP = Uint8Array.of(0xff, 0xfb, 0x90, 0xc4);

const never = (): Promise<Response> => new Promise(() => undefined);

/** A body in pieces that notes whether it was given up. */
function pieces(...sizes: readonly number[]) {
  const seen = { cancelled: false, given: 0 };
  const body = new ReadableStream<Uint8Array>(
    {
      pull: (controller) => {
        const size = sizes[seen.given];
        seen.given += 1;
        if (size === undefined) controller.close();
        else controller.enqueue(new Uint8Array(size));
      },
      cancel: () => {
        seen.cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
  return { seen, body };
}

/** An answer that says it came from `url`. */
function from(url: string, body: BodyInit | null = CLIP, init: ResponseInit = {}): Response {
  const response = new Response(body, init);
  Object.defineProperty(response, "url", { value: url });
  return response;
}

function fixture(answer: () => Response | Promise<Response> = () => new Response(CLIP)) {
  const fetching = fakeFetch(answer);
  const clock = createManualClock();
  const abort = new AbortController();
  const get = (url: string) =>
    fetchClip(url, abort.signal, { fetch: fetching.fetch, clock, serviceOrigin: HERE });
  return { ...fetching, clock, abort, get };
}

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
};

describe("the address of a clip", () => {
  it.each([
    ["https://cdn.test/clip.mp3", "https://cdn.test/clip.mp3"],
    [`${HERE}/clip.mp3`, `${HERE}/clip.mp3`],
    ["/clips/1.mp3", `${HERE}/clips/1.mp3`],
    ["clips/1.mp3?a=b", `${HERE}/clips/1.mp3?a=b`],
    ["//service.test:8080/1.mp3", `${HERE}/1.mp3`],
  ])("may be %s", async (url, asked) => {
    const { get, asked: requests } = fixture();
    expect(await get(url)).toEqual({ ok: true, value: CLIP });
    expect(requests.map((request) => request.url)).toEqual([asked]);
  });

  it.each([
    "http://cdn.test/clip.mp3",
    "http://service.test/clip.mp3",
    "//cdn.test/clip.mp3",
    "data:audio/mpeg;base64,//uQxA==",
    "blob:http://service.test:8080/1",
    "javascript:alert(1)",
    "file:///etc/passwd",
    "ftp://service.test:8080/1.mp3",
    "http://[",
    "https://",
  ])("may not be %s", async (url) => {
    const { get, asked } = fixture();
    expect(await get(url)).toEqual({ ok: false, error: { kind: "not-allowed" } });
    expect(asked).toEqual([]);
  });

  it("may not lead elsewhere", async () => {
    const { seen, body } = pieces(4);
    const { get } = fixture(() => from("http://cdn.test/clip.mp3", body));
    expect(await get("/clip.mp3")).toEqual({ ok: false, error: { kind: "not-allowed" } });
    expect(seen.cancelled).toBe(true);
  });

  it("may lead to where it may be", async () => {
    expect((await fixture(() => from("https://cdn.test/clip.mp3")).get("/clip.mp3")).ok).toBe(true);
  });

  it("is asked without cookies and without telling where we are", async () => {
    const inits: (RequestInit | undefined)[] = [];
    const clock = createManualClock();
    await fetchClip("/1.mp3", new AbortController().signal, {
      fetch: async (_input, init) => {
        inits.push(init);
        return new Response(CLIP);
      },
      clock,
      serviceOrigin: HERE,
    });
    expect(inits).toEqual([expect.objectContaining({ credentials: "omit", referrerPolicy: "no-referrer" })]);
  });
});

describe("what comes", () => {
  it.each([204, 206, 302, 404, 500])("is refused with status %d", async (status) => {
    const { seen, body } = pieces(4);
    const { get } = fixture(() => from("", status === 204 ? null : body, { status }));
    expect(await get("/1.mp3")).toEqual({ ok: false, error: { kind: "refused", status } });
    expect(seen.cancelled).toBe(status !== 204);
  });

  it("is refused unread where it says that it is too large", async () => {
    const { seen, body } = pieces(4);
    const { get } = fixture(() =>
      from("", body, { headers: { "content-length": String(MOST_BYTES.clip + 1) } }),
    );
    expect(await get("/1.mp3")).toEqual({ ok: false, error: { kind: "too-large" } });
    expect(seen).toEqual({ cancelled: true, given: 0 });
  });

  it("is given up as soon as it is too large, whatever it said", async () => {
    const { seen, body } = pieces(MOST_BYTES.clip, 1, 1, 1);
    const { get } = fixture(() => from("", body, { headers: { "content-length": "4" } }));
    expect(await get("/1.mp3")).toEqual({ ok: false, error: { kind: "too-large" } });
    expect(seen).toEqual({ cancelled: true, given: 2 });
  });

  it("may have 2 MB, in pieces", async () => {
    const { body } = pieces(MOST_BYTES.clip - 3, 2, 1);
    const fetched = await fixture(() => from("", body)).get("/1.mp3");
    expect(fetched.ok && fetched.value.length).toBe(MOST_BYTES.clip);
  });

  it("may be nothing", async () => {
    expect(await fixture(() => from("", null)).get("/1.mp3")).toEqual({ ok: true, value: new Uint8Array() });
  });

  it("may break at any point", async () => {
    const error = { ok: false, error: { kind: "network" } };
    expect(await fixture(() => Promise.reject(new TypeError("failed"))).get("/1.mp3")).toEqual(error);
    const broken = new ReadableStream({ pull: (controller) => controller.error(new TypeError("reset")) });
    expect(await fixture(() => from("", broken)).get("/1.mp3")).toEqual(error);
  });
});

describe("waiting for a clip", () => {
  it.each<[what: string, answer: () => Response | Promise<Response>]>([
    ["an answer", never],
    ["a body", () => from("", new ReadableStream({ pull: () => new Promise(() => undefined) }))],
  ])("ends after 8 s without %s", async (_what, answer) => {
    const { get, clock, asked } = fixture(answer);
    const fetched = get("/1.mp3");
    await settled();
    clock.advance(CLIP_DEADLINE_MS - 1);
    expect(asked[0]?.signal?.aborted).toBe(false);
    clock.advance(1);
    expect(await fetched).toEqual({ ok: false, error: { kind: "slow" } });
    expect(asked[0]?.signal?.aborted).toBe(true);
  });

  it("ends at once when nobody wants it any more", async () => {
    const { get, abort, asked, clock } = fixture(never);
    const fetched = get("/1.mp3");
    await settled();
    abort.abort();
    expect(await fetched).toEqual({ ok: false, error: { kind: "aborted" } });
    expect(asked[0]?.signal?.aborted).toBe(true);
    expect(clock.pending()).toBe(0);
  });

  it("does not begin where nobody wants it", async () => {
    const { get, abort, asked } = fixture();
    abort.abort();
    expect(await get("/1.mp3")).toEqual({ ok: false, error: { kind: "aborted" } });
    expect(asked).toEqual([]);
  });

  it("leaves no timer behind", async () => {
    const { get, clock } = fixture();
    await get("/1.mp3");
    expect(clock.pending()).toBe(0);
  });

  it("throws away what comes too late from a fetch that does not listen", async () => {
    const { seen, body } = pieces(4);
    let answer: (response: Response) => void = () => undefined;
    const clock = createManualClock();
    const fetched = fetchClip("/1.mp3", new AbortController().signal, {
      fetch: () => new Promise((resolve) => (answer = resolve)),
      clock,
      serviceOrigin: HERE,
    });
    clock.advance(CLIP_DEADLINE_MS);
    expect(await fetched).toEqual({ ok: false, error: { kind: "slow" } });
    answer(from("", body));
    await settled();
    expect(seen).toEqual({ cancelled: true, given: 0 });
  });
});

describe("clips that are named as fast as can be", () => {
  it("are asked for 60 times a minute", async () => {
    const clock = createManualClock();
    const { fetch, asked } = fakeFetch(() => new Response(CLIP));
    const get = createClipFetcher({ fetch, clock, serviceOrigin: HERE });
    const { signal } = new AbortController();
    for (let at = 0; at < 200; at += 1) await get(`/clips/${at}`, signal);
    expect(asked).toHaveLength(60);
    expect(await get("/clips/more", signal)).toEqual({ ok: false, error: { kind: "too-many" } });
    clock.advance(60_000);
    expect(await get("/clips/more", signal)).toMatchObject({ ok: true });
  });
});
