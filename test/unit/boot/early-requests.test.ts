/**
 * What is asked before the app is there: as little as possible, the same as the app will ask, and never a stream that
 * it may not have.
 */
import { describe, expect, it } from "vitest";

import { bounded, MOST_BYTES, TooLargeError } from "../../../src/lib/bounded-body.ts";
import { findBroadcast } from "../../../src/boot/find-broadcast.ts";
import type { EarlyAnswer, EarlyStream } from "../../../src/boot/hand-over.ts";
import { openStream, openStreamEarly, streamFor } from "../../../src/boot/early-stream.ts";
import { endlessBody } from "../../harness/endless.ts";

const HREF = "https://viewer.example/broadcast/a3f9";
const FOUND = "https://viewer.example/api/v1/viewer/broadcasts/a3f9";

const broadcast = {
  name: "Small talk",
  requires_password: false,
  status: "active",
  transcription_language: "en-US",
  translation_languages: ["de-DE", "ja-JP"],
};
const json = (body: unknown): Response => Response.json(body);

/** A network that has these answers; anything else fails. */
function fixture(network: Readonly<Record<string, () => Response>>) {
  const asked: string[] = [];
  const answers = new Map<string, EarlyAnswer>();
  const requests = {
    href: HREF,
    answers,
    fetch: (input: string | URL | Request): Promise<Response> => {
      const address = new URL(input instanceof Request ? input.url : input, HREF).href;
      asked.push(address);
      const answer = network[address];
      return answer === undefined ? Promise.reject(new TypeError("no network")) : Promise.resolve(answer());
    },
  };
  return { requests, asked, answers };
}

/** All that a stream brings here. */
async function textOf(stream: EarlyStream | undefined): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  for (let bytes = await stream?.next(); bytes !== undefined; bytes = await stream?.next())
    text += decoder.decode(bytes, { stream: true });
  return text;
}

describe("finding a broadcast early", () => {
  it("asks for the configuration and the broadcast at once, and leaves both answers", async () => {
    const { requests, asked, answers } = fixture({
      "https://viewer.example/config.json": () => json({}),
      [FOUND]: () => json({ data: broadcast }),
    });
    const found = findBroadcast(requests, "a3f9");
    expect(asked).toEqual(["https://viewer.example/config.json", FOUND]);
    expect(await found).toMatchObject({ name: "Small talk", isOpen: true, serviceOrigin: "" });
    expect(await (await answers.get(FOUND)?.response)?.json()).toEqual({ data: broadcast });
  });

  it("reads answers without an end to their bounds, and so does the app after it", async () => {
    const [config, resolved] = [endlessBody(), endlessBody()];
    const { requests, answers } = fixture({
      "https://viewer.example/config.json": () => new Response(config.body),
      [FOUND]: () => new Response(resolved.body),
    });
    await expect(findBroadcast(requests, "a3f9")).rejects.toThrow(TooLargeError);
    expect(config.state.read).toBeLessThanOrEqual(MOST_BYTES.config + 4 * 65_536);
    expect(resolved.state.read).toBeLessThanOrEqual(MOST_BYTES.broadcast + 4 * 65_536);
    const left = await answers.get(FOUND)?.response;
    await expect(left && bounded(left, MOST_BYTES.broadcast).text()).rejects.toThrow(TooLargeError);
    expect(resolved.state.cancelled).toBe(true);
    expect(resolved.state.read).toBeLessThanOrEqual(MOST_BYTES.broadcast + 4 * 65_536);
  });

  it("asks the service where the configuration says it is", async () => {
    const there = "https://service.example/api/v1/viewer/broadcasts/a3f9";
    const { requests, answers } = fixture({
      "https://viewer.example/config.json": () => json({ serviceOrigin: "https://service.example/" }),
      [FOUND]: () => new Response("<!doctype html>"),
      [there]: () => json({ data: broadcast }),
    });
    expect(await findBroadcast(requests, "a3f9")).toMatchObject({ serviceOrigin: "https://service.example" });
    expect([...answers.keys()]).toEqual(["https://viewer.example/config.json", there]);
  });

  it.each([
    ["as it is written", { look: { size: 200, theme: "dark" } }, { size: 200, theme: "dark" }],
    ["nothing where that is none", { look: "large" }, {}],
    ["nothing where there is no configuration", undefined, {}],
  ])("tells how text looks on this host: %s", async (_case, config, look) => {
    const { requests } = fixture({
      ...(config === undefined ? {} : { "https://viewer.example/config.json": () => json(config) }),
      [FOUND]: () => json({ data: broadcast }),
    });
    const reported: unknown[] = [];
    await findBroadcast(requests, "a3f9", (usual) => reported.push(usual));
    expect(reported).toEqual([look]);
  });

  it("finds nothing in an answer that is no broadcast, and fails where there is no answer", async () => {
    const odd = fixture({ [FOUND]: () => json({ error_code: "broadcast_token_invalid" }) });
    expect(await findBroadcast(odd.requests, "a3f9")).toBeUndefined();
    await expect(findBroadcast(fixture({}).requests, "a3f9")).rejects.toThrow("no network");
  });

  it.each([
    ["it says nothing of a password", 200, { requires_password: null }],
    ["its status is none that there is", 200, { status: "soon" }],
    ["it has no language", 200, { transcription_language: null }],
    ["it comes with another status than 200", 410, {}],
  ])("finds nothing in an answer that the app would not take: %s", async (_case, status, change) => {
    const { requests } = fixture({
      [FOUND]: () => Response.json({ data: { ...broadcast, ...change } }, { status }),
    });
    expect(await findBroadcast(requests, "a3f9")).toBeUndefined();
  });

  it.each([
    ["is refused", 404],
    ["may come later", 503],
  ])("does not believe a configuration that %s", async (_case, status) => {
    const config = { serviceOrigin: "https://service.example", look: { size: 200 } };
    const { requests } = fixture({
      "https://viewer.example/config.json": () => Response.json(config, { status }),
      [FOUND]: () => json({ data: broadcast }),
    });
    const reported: unknown[] = [];
    const found = await findBroadcast(requests, "a3f9", (usual) => reported.push(usual));
    expect(found).toMatchObject({ serviceOrigin: "" });
    expect(reported).toEqual([{}]);
  });

  it.each([
    ["a password stands before it", { requires_password: true }],
    ["it has ended", { status: "ended" }],
    ["it was revoked", { status: "revoked" }],
  ])("is not open where %s", async (_case, change) => {
    const { requests } = fixture({ [FOUND]: () => json({ data: { ...broadcast, ...change } }) });
    expect(await findBroadcast(requests, "a3f9")).toMatchObject({ isOpen: false });
  });
});

describe("opening the stream early", () => {
  const found = {
    serviceOrigin: "",
    name: "Small talk",
    transcriptionLanguage: "en-US",
    translationLanguages: ["de-DE", "ja-JP"],
    isOpen: true,
  };
  const STREAM = "https://viewer.example/broadcast/a3f9/text";

  it("asks for the language the reader will see", async () => {
    const { requests, asked, answers } = fixture({
      [`${STREAM}?lang=de-DE`]: () => new Response("data: 1\n\n"),
    });
    const stream = await openStream(requests, streamFor("a3f9", found, [], ["de-AT", "en"]));
    expect(asked).toEqual([`${STREAM}?lang=de-DE`]);
    expect(stream?.language).toBe("de-DE");
    expect(await textOf(stream)).toBe("data: 1\n\n");
    expect(await (await answers.get(`${STREAM}?lang=de-DE`)?.response)?.text()).toBe("data: 1\n\n");
  });

  it("keeps for the app what came before the stream broke off", async () => {
    const broken = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(new TextEncoder().encode("data: 1\n\n")),
      // By then the first bytes are read here, and not yet by the app.
      pull: (controller) => controller.error(new TypeError("network error")),
    });
    const { requests, answers } = fixture({ [STREAM]: () => new Response(broken) });
    const stream = await openStream(requests, streamFor("a3f9", found, ["en"], []));
    expect(await textOf(stream)).toBe("data: 1\n\n");
    expect(await (await answers.get(STREAM)?.response)?.text()).toBe("data: 1\n\n");
  });

  it("is the app's alone once it is not read here, however each of them reads", async () => {
    const pieces = ["data: 1\n\n", "data: 2\n\n", "data: 3\n\n", "data: 4\n\n"];
    let asked = 0;
    const body = new ReadableStream<Uint8Array>(
      {
        pull: (controller) => {
          const piece = pieces[asked];
          asked += 1;
          if (piece === undefined) controller.close();
          else controller.enqueue(new TextEncoder().encode(piece));
        },
      },
      { highWaterMark: 0 },
    );
    const { requests, answers } = fixture({ [STREAM]: () => new Response(body) });
    const stream = await openStream(requests, streamFor("a3f9", found, ["en"], []));
    const reader = (await answers.get(STREAM)?.response)?.body?.getReader();
    const decoder = new TextDecoder();
    const here = async () => decoder.decode(await stream?.next());
    const there = async () => decoder.decode((await reader?.read())?.value);
    expect(await here()).toBe(pieces[0]);
    expect(await Promise.all([there(), there(), here()])).toEqual([pieces[0], pieces[1], pieces[1]]);
    expect(await there()).toBe(pieces[2]);
    expect(asked).toBe(3);
    stream?.stop();
    expect(await stream?.next()).toBeUndefined();
    expect(asked).toBe(3);
    expect(await there()).toBe(pieces[3]);
    expect(await reader?.read()).toEqual({ done: true, value: undefined });
  });

  it("ends for both where the app ends it", async () => {
    let isCancelled = false;
    const body = new ReadableStream<Uint8Array>({
      cancel: () => {
        isCancelled = true;
      },
    });
    const { requests, answers } = fixture({ [STREAM]: () => new Response(body) });
    const stream = await openStream(requests, streamFor("a3f9", found, ["en"], []));
    const here = stream?.next();
    await (await answers.get(STREAM)?.response)?.body?.cancel();
    expect(isCancelled).toBe(true);
    await expect(here).rejects.toThrow();
  });

  it("leaves a refusal to the app", async () => {
    const { requests, answers } = fixture({ [STREAM]: () => new Response("full", { status: 503 }) });
    expect(await openStream(requests, streamFor("a3f9", found, ["en"], []))).toBeUndefined();
    expect((await answers.get(STREAM)?.response)?.status).toBe(503);
  });

  describe("of a broadcast that was public before", () => {
    const german = streamFor("a3f9", found, ["de"], []);
    const japanese = streamFor("a3f9", found, ["ja"], []);
    const yes = Promise.resolve(true);
    const open = (url: string) => ({
      [`https://viewer.example${url}`]: () => new Response(new ReadableStream<Uint8Array>()),
    });
    const settle = async (): Promise<void> => {
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
    };

    it("asks at once, and for nothing more where the broadcast is as it was", async () => {
      const { requests, asked, answers } = fixture(open(german.url));
      let answer: (request: typeof german) => void = () => undefined;
      const request = new Promise<typeof german>((resolve) => (answer = resolve));
      const heard = openStreamEarly(requests, { mayOpen: yes, guess: german, request });
      await settle();
      expect(asked).toEqual([`${STREAM}?lang=de-DE`]);
      answer(streamFor("a3f9", found, ["de"], []));
      expect(await heard).toMatchObject({ language: "de-DE" });
      expect(asked).toHaveLength(1);
      expect([...answers.keys()]).toEqual([`${STREAM}?lang=de-DE`]);
    });

    it.each([
      ["stands behind a password now, or is over", undefined, []],
      ["has other languages now", japanese, [`${STREAM}?lang=ja-JP`]],
    ])("closes that stream where the broadcast %s", async (_what, now, left) => {
      const { requests, asked, answers } = fixture({ ...open(german.url), ...open(japanese.url) });
      const request = settle().then(() => now);
      const heard = openStreamEarly(requests, { mayOpen: yes, guess: german, request });
      await settle();
      const guessed = answers.get(`${STREAM}?lang=de-DE`);
      expect((await heard)?.language).toBe(now?.language);
      expect(asked).toEqual([`${STREAM}?lang=de-DE`, ...left]);
      expect([...answers.keys()]).toEqual(left);
      expect(guessed).toBeDefined();
    });

    it("closes that stream where the broadcast cannot be found", async () => {
      const { requests, answers } = fixture(open(german.url));
      const request = settle().then(() => Promise.reject(new TypeError("no network")));
      await expect(openStreamEarly(requests, { mayOpen: yes, guess: german, request })).rejects.toThrow();
      expect(answers.size).toBe(0);
    });

    it("asks for nothing where another tab may have the stream", async () => {
      const { requests, asked } = fixture(open(german.url));
      const ports = { mayOpen: Promise.resolve(false), guess: german, request: Promise.resolve(german) };
      expect(await openStreamEarly(requests, ports)).toBeUndefined();
      expect(asked).toEqual([]);
    });
  });
});
