/**
 * A talk is kept whole or not at all, and what is kept is there without a network.
 */
import { describe, expect, it } from "vitest";

import { bytesOf, createTalkKeeper, filesOf } from "../../../src/talk/keep-talk.ts";
import { createTalkFiles, loadTalk } from "../../../src/talk/load-talk.ts";
import type { PublishedTalk, TalkHead } from "../../../src/talk/published-talk.ts";
import { createFakeCaches } from "../../harness/fake-caches.ts";

const PLACE = { token: "a3f9", name: "tides" };
const FOLDER = "/talks/a3f9/tides/";
const TIMELINE = { sids: [1], starts: [0], ends: [5], speakers: [-1] };
const TEXTS = { language: "en-US", texts: ["Good morning."] };
const SOUND = "sound".repeat(100);
const sizeOf = (content: unknown): number => new TextEncoder().encode(JSON.stringify(content)).length;

const HEAD: TalkHead = {
  title: "Tides",
  durationMs: 9,
  languages: ["en-US"],
  speakers: [],
  sentences: 1,
  timeline: { file: "timeline.1.json", bytes: sizeOf(TIMELINE) },
  texts: { "en-US": { file: "texts.en.1.json", bytes: sizeOf(TEXTS) } },
  words: {},
  sounds: [
    { file: "sound.en.1.mp3", bytes: SOUND.length, language: "en-US", type: "audio/mpeg", durationMs: 9 },
  ],
  about: {},
};
const talkOf = (head: TalkHead, published = "2026-01-04T10:00:00.000Z"): PublishedTalk => ({
  name: PLACE.name,
  source: "0123456789abcdef",
  published,
  head,
});
const TALK = talkOf(HEAD);

const json = (content: unknown): Response =>
  new Response(JSON.stringify(content), { headers: { "content-type": "application/json" } });

/** A device, and a host whose network can go. */
function fixture() {
  const { caches, kept } = createFakeCaches();
  const answers = new Map<string, () => Response>([
    ["/talks/a3f9/index.json", () => json({ version: 1, token: "a3f9", talks: [TALK] })],
    [`${FOLDER}timeline.1.json`, () => json(TIMELINE)],
    [`${FOLDER}texts.en.1.json`, () => json(TEXTS)],
    [`${FOLDER}sound.en.1.mp3`, () => new Response(SOUND, { headers: { "content-type": "audio/mpeg" } })],
  ]);
  const asked: string[] = [];
  let isOnline = true;
  const fetch = (input: RequestInfo | URL): Promise<Response> => {
    const path = input instanceof Request ? input.url : input.toString();
    asked.push(path);
    if (!isOnline) return Promise.reject(new TypeError("Failed to fetch"));
    return Promise.resolve(answers.get(path)?.() ?? new Response("", { status: 404 }));
  };
  const keeper = createTalkKeeper(PLACE, { caches: () => caches, fetch });
  const seen: number[] = [];
  const controller = new AbortController();
  return {
    keeper,
    kept,
    answers,
    asked,
    seen,
    controller,
    goOffline: () => {
      isOnline = false;
    },
    keep: (head = HEAD, talk = TALK) =>
      keeper.keep(talk, filesOf(head, head.sounds[0]), {
        onBytes: (bytes) => seen.push(bytes),
        signal: controller.signal,
      }),
  };
}

const KEPT = ["kept", "sound.en.1.mp3", "texts.en.1.json", "timeline.1.json"].map((name) => FOLDER + name);

describe("a talk that is kept", () => {
  it("is there without a network: its index, its text and its sound", async () => {
    const { keeper, keep, kept, goOffline, seen } = fixture();
    expect(await keeper.look()).toBeUndefined();
    expect(kept()).toEqual({});
    expect(await keep()).toMatchObject({ ok: true });
    expect(kept()).toEqual({ talks: KEPT });
    expect(seen.at(-1)).toBe(bytesOf(filesOf(HEAD, HEAD.sounds[0])));
    expect(await keeper.look()).toMatchObject({ talk: TALK, bytes: seen.at(-1) });
    goOffline();
    expect(await loadTalk({ fetch: keeper.fetch }, PLACE)).toEqual({ ok: true, value: TALK });
    const files = createTalkFiles({ fetch: keeper.fetch }, { place: PLACE, head: HEAD });
    expect(await files.texts("en-US")).toEqual({ ok: true, value: TEXTS });
    expect(await (await keeper.blob("sound.en.1.mp3"))?.text()).toBe(SOUND);
  });

  it("is asked for anew where there is a network, by its index alone", async () => {
    const { keeper, keep, asked, answers } = fixture();
    await keep();
    asked.length = 0;
    const newer = talkOf(HEAD, "2026-01-05T10:00:00.000Z");
    answers.set("/talks/a3f9/index.json", () => json({ version: 1, token: "a3f9", talks: [newer] }));
    expect(await loadTalk({ fetch: keeper.fetch }, PLACE)).toEqual({ ok: true, value: newer });
    await createTalkFiles({ fetch: keeper.fetch }, { place: PLACE, head: HEAD }).timeline();
    expect(asked).toEqual(["/talks/a3f9/index.json"]);
    answers.set("/talks/a3f9/index.json", () => new Response("", { status: 503 }));
    expect(await loadTalk({ fetch: keeper.fetch }, PLACE)).toEqual({ ok: true, value: TALK });
    answers.set("/talks/a3f9/index.json", () => new Response("", { status: 404 }));
    expect(await loadTalk({ fetch: keeper.fetch }, PLACE)).toEqual({ ok: false, error: "no-talk" });
  });

  it("is replaced by a newer one with the files that changed, and deleted with all of them", async () => {
    const { keeper, keep, kept, answers, asked } = fixture();
    await keep();
    const texts = { language: "en-US", texts: ["Good evening."] };
    answers.set(`${FOLDER}texts.en.2.json`, () => json(texts));
    const head = { ...HEAD, texts: { "en-US": { file: "texts.en.2.json", bytes: sizeOf(texts) } } };
    asked.length = 0;
    expect(await keep(head, talkOf(head))).toMatchObject({ ok: true });
    expect(asked).toEqual([`${FOLDER}texts.en.2.json`]);
    expect(kept()).toEqual({ talks: KEPT.map((path) => path.replace("texts.en.1", "texts.en.2")) });
    await keeper.remove();
    expect(kept()).toEqual({ talks: [] });
    expect(await keeper.look()).toBeUndefined();
  });
});

describe("a talk that cannot be kept", () => {
  it.each([
    ["a file is gone", () => new Response("", { status: 404 })],
    ["a file is another one", () => json({ language: "en-US", texts: [] })],
    [
      "a page is in its place",
      () => new Response("<!doctype html>", { headers: { "content-type": "text/html" } }),
    ],
  ])("leaves nothing, since %s", async (_why, answer) => {
    const { keep, kept, answers, keeper } = fixture();
    answers.set(`${FOLDER}texts.en.1.json`, answer);
    expect(await keep()).toEqual({ ok: false, error: "later" });
    expect(kept()).toEqual({ talks: [] });
    expect(await keeper.look()).toBeUndefined();
  });

  it("leaves what was kept before as it was", async () => {
    const { keep, kept, goOffline } = fixture();
    await keep();
    goOffline();
    const head = { ...HEAD, texts: { "en-US": { file: "texts.en.2.json", bytes: 5 } } };
    expect(await keep(head, talkOf(head))).toEqual({ ok: false, error: "later" });
    expect(kept()).toEqual({ talks: KEPT });
  });

  it("says that it was stopped, or that there is no room", async () => {
    const one = fixture();
    one.controller.abort();
    one.goOffline();
    expect(await one.keep()).toEqual({ ok: false, error: "stopped" });
    const two = fixture();
    two.answers.set(`${FOLDER}texts.en.1.json`, () => {
      throw new DOMException("No room", "QuotaExceededError");
    });
    expect(await two.keep()).toEqual({ ok: false, error: "no-room" });
    const refusing = createTalkKeeper(PLACE, { caches: () => undefined, fetch });
    expect(
      await refusing.keep(TALK, [], { onBytes: () => undefined, signal: one.controller.signal }),
    ).toEqual({
      ok: false,
      error: "no-room",
    });
    expect(await refusing.blob("sound.en.1.mp3")).toBeUndefined();
  });
});
