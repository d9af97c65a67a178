/**
 * Reading a published talk: what of the files counts, and what is said where they do not.
 */
import { describe, expect, it } from "vitest";

import {
  createTalkFiles,
  loadTalk,
  loadTalks,
  openWith,
  fileAddress,
  unlockTalk,
} from "../../../src/talk/load-talk.ts";
import { keysOf, seal, sealedAs, toBase64Url } from "../../../src/talk/lock.ts";
import type { TalkHead, TalkLock } from "../../../src/talk/published-talk.ts";

const PLACE = { token: "a3f9", name: "the-bridge" };
const SOUND = {
  file: "sound.en.1.mp3",
  bytes: 3,
  language: "en-US",
  type: "audio/mpeg",
  durationMs: 9,
} as const;
const TIMELINE = { sids: [1], starts: [0], ends: [5], speakers: [-1] };
const HEAD: TalkHead = {
  title: "The bridge",
  durationMs: 9,
  languages: ["en-US"],
  speakers: [],
  sentences: 1,
  timeline: { file: "timeline.1.json", bytes: 1_000 },
  texts: { "en-US": { file: "texts.en.1.json", bytes: 1_000 } },
  words: {},
  sounds: [SOUND],
  about: {},
};
const FACTS = { name: PLACE.name, source: "0123456789abcdef", published: "2026-01-04T10:00:00.000Z" };
const index = (talk: object) => ({ version: 1, token: "a3f9", talks: [{ ...FACTS, ...talk }] });

type Answer = object | Response | Error;
/** A network with these files, by path; what is not there is answered with 404. */
function network(files: Readonly<Record<string, Answer>>) {
  const asked: string[] = [];
  const fetch = (path: string, init: RequestInit): Promise<Response> => {
    asked.push(`${path} ${init.cache}`);
    const answer = files[path];
    if (answer instanceof Error) return Promise.reject(answer);
    if (answer instanceof Response) return Promise.resolve(answer.clone());
    if (answer instanceof Uint8Array) return Promise.resolve(new Response(Uint8Array.from(answer)));
    return Promise.resolve(answer === undefined ? new Response("", { status: 404 }) : Response.json(answer));
  };
  return { asking: { fetch: fetch as typeof globalThis.fetch }, asked };
}

const INDEX = "/talks/a3f9/index.json";

describe("the text of a language", () => {
  it("is asked for once, however often it is wanted, and anew where it could not be had", async () => {
    const texts = { language: "en-US", texts: ["Good morning."] };
    const there = network({ "/talks/a3f9/the-bridge/texts.en.1.json": texts });
    const files = createTalkFiles(there.asking, { place: PLACE, head: HEAD });
    const [one, other] = await Promise.all([files.texts("en-US"), files.texts("en-US")]);
    expect(one).toEqual({ ok: true, value: texts });
    expect(other).toEqual(one);
    expect(there.asked).toHaveLength(1);
    const gone = network({});
    const missing = createTalkFiles(gone.asking, { place: PLACE, head: HEAD });
    await missing.texts("en-US");
    expect(await missing.texts("en-US")).toEqual({ ok: false, error: "no-talk" });
    expect(gone.asked).toHaveLength(2);
  });
});

describe("the talks of a broadcast", () => {
  it("are read from its index, which is asked for anew each time", async () => {
    const { asking, asked } = network({ [INDEX]: index({ head: HEAD }) });
    expect(await loadTalks(asking, "a3f9")).toMatchObject({ ok: true, value: { token: "a3f9" } });
    expect(await loadTalk(asking, PLACE)).toMatchObject({
      ok: true,
      value: { head: { title: "The bridge" } },
    });
    expect(asked).toEqual([`${INDEX} no-cache`, `${INDEX} no-cache`]);
  });

  it.each<[string, Answer | undefined, string]>([
    ["there is no file", undefined, "no-talk"],
    [
      "a server answers with its page",
      new Response("<p>", { headers: { "content-type": "text/html" } }),
      "no-talk",
    ],
    ["there is another talk", index({ head: HEAD, name: "other" }), "no-talk"],
    ["the server fails", new Response("", { status: 503 }), "later"],
    ["there is no network", new TypeError("lost"), "later"],
    ["it is no JSON", new Response("{"), "unreadable"],
    ["it is of another version", { ...index({ head: HEAD }), version: 2 }, "unreadable"],
    ["it is another broadcast's", { ...index({ head: HEAD }), token: "b4k2" }, "unreadable"],
  ])("cannot be had where %s", async (_why, answer, error) => {
    const { asking } = network(answer === undefined ? {} : { [INDEX]: answer });
    expect(await loadTalk(asking, PLACE)).toEqual({ ok: false, error });
  });
});

describe("the files of a talk", () => {
  it("are read by their schemas, each from its address, and may come from the cache", async () => {
    const { asking, asked } = network({
      "/talks/a3f9/the-bridge/timeline.1.json": TIMELINE,
      "/talks/a3f9/the-bridge/texts.en.1.json": { language: "en-US", texts: ["Hello."] },
    });
    const files = createTalkFiles(asking, { place: PLACE, head: HEAD });
    expect(await files.timeline()).toEqual({ ok: true, value: TIMELINE });
    expect(await files.texts("en-US")).toMatchObject({ ok: true, value: { texts: ["Hello."] } });
    expect(await files.texts("de-DE")).toEqual({ ok: false, error: "no-talk" });
    expect(await files.about("constructor")).toEqual({ ok: false, error: "no-talk" });
    expect(asked).toEqual([
      "/talks/a3f9/the-bridge/timeline.1.json default",
      "/talks/a3f9/the-bridge/texts.en.1.json default",
    ]);
    expect(fileAddress(PLACE, SOUND)).toBe("/talks/a3f9/the-bridge/sound.en.1.mp3");
  });

  it("are not read beyond the length that the index says", async () => {
    const { asking } = network({
      "/talks/a3f9/the-bridge/timeline.1.json": { ...TIMELINE, more: "x".repeat(2_000) },
    });
    expect(await createTalkFiles(asking, { place: PLACE, head: HEAD }).timeline()).toEqual({
      ok: false,
      error: "unreadable",
    });
  });
});

describe("a locked talk", () => {
  const LOCK: TalkLock = { kdf: "PBKDF2-SHA-512", rounds: 10, salt: "AAAAAAAAAAAAAAAAAAAAAA" };
  const utf8 = (value: unknown) => Uint8Array.from(new TextEncoder().encode(JSON.stringify(value)));

  it("opens under its passphrase alone, with all of its files", async () => {
    const keys = await keysOf("twelve grey herons", LOCK);
    const sealed = toBase64Url(await seal(keys, sealedAs.head("a3f9", "the-bridge"), utf8(HEAD)));
    const talk = { ...FACTS, lock: LOCK, sealed };
    expect(await unlockTalk(talk, PLACE, "twelve grey heron")).toEqual({ ok: false, error: "not-opened" });
    expect(await unlockTalk(talk, { ...PLACE, name: "other" }, "twelve grey herons")).toEqual({
      ok: false,
      error: "not-opened",
    });
    const opened = await unlockTalk(talk, PLACE, "twelve grey herons");
    if (!opened.ok) throw new Error(opened.error);
    expect(opened.value.head.title).toBe("The bridge");
    expect(await openWith(keys, "§", PLACE)).toEqual({ ok: false, error: "unreadable" });

    const { asking } = network({
      "/talks/a3f9/the-bridge/timeline.1.json": await seal(keys, sealedAs.timeline(), utf8(TIMELINE)),
      "/talks/a3f9/the-bridge/texts.en.1.json": await seal(keys, sealedAs.timeline(), utf8(TIMELINE)),
    });
    const files = createTalkFiles(asking, opened.value);
    expect(await files.timeline()).toEqual({ ok: true, value: TIMELINE });
    // Sealed as something else.
    expect(await files.texts("en-US")).toEqual({ ok: false, error: "unreadable" });
  });
});
