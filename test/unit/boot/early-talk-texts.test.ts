/**
 * The text of a talk that is asked for before the app is there: the files that the app will ask for, and nothing else.
 */
import { describe, expect, it } from "vitest";

import { type EarlyTalk, requestTalkTexts } from "../../../src/boot/early-talk-texts.ts";
import type { EarlyAnswer } from "../../../src/boot/hand-over.ts";
import { requestEarly } from "../../../src/boot/early-request.ts";

const HREF = "https://viewer.example/talk/a3f9/the-bridge";
const FOLDER = "https://viewer.example/talks/a3f9/";
const INDEX = `${FOLDER}index.json`;

const head = {
  languages: ["en-US", "de-DE", "ja-JP"],
  timeline: { file: "timeline.1.json", bytes: 9 },
  texts: {
    "en-US": { file: "texts.en-US.1.json", bytes: 9 },
    "de-DE": { file: "texts.de-DE.1.json", bytes: 9 },
    "ja-JP": { file: "../../secret", bytes: 9 },
  },
};
const indexWith = (...talks: readonly unknown[]) => ({ version: 1, token: "a3f9", talks });
const bridge = { name: "the-bridge", head };

/** What is asked for on the page of a talk whose index is this. */
async function askedFor(index: unknown, talk: Partial<EarlyTalk> = {}, isTaken = false) {
  const asked: string[] = [];
  const answers = new Map<string, EarlyAnswer>();
  const requests = {
    href: HREF,
    answers,
    fetch: (input: string | URL | Request): Promise<Response> => {
      asked.push(new URL(input instanceof Request ? input.url : input, HREF).href);
      return Promise.resolve(typeof index === "string" ? new Response(index) : Response.json(index));
    },
  };
  requestEarly(requests, "/talks/a3f9/index.json", { cache: "no-cache" });
  if (isTaken) await (await answers.get(INDEX)?.response)?.text();
  await requestTalkTexts(requests, {
    token: "a3f9",
    name: "the-bridge",
    chosen: [],
    wanted: ["de-AT"],
    isKept: () => Promise.resolve(false),
    ...talk,
  });
  return { asked: asked.slice(1).map((address) => address.slice(FOLDER.length)), answers };
}

describe("the text of a talk, asked for early", () => {
  it("is its times, and the language that is shown first; the index is left for the app", async () => {
    const { asked, answers } = await askedFor(indexWith({ name: "another", head: {} }, bridge));
    expect(asked).toEqual(["the-bridge/timeline.1.json", "the-bridge/texts.de-DE.1.json"]);
    expect([...answers.keys()].map((address) => address.slice(FOLDER.length))).toEqual([
      "index.json",
      ...asked,
    ]);
    expect(await (await answers.get(INDEX)?.response)?.json()).toMatchObject({ token: "a3f9" });
  });

  it("is what the reader chose", async () => {
    const { asked } = await askedFor(indexWith(bridge), { chosen: ["en", "de"] });
    expect(asked.slice(1)).toEqual(["the-bridge/texts.en-US.1.json", "the-bridge/texts.de-DE.1.json"]);
  });

  it.each([
    ["it is locked", indexWith({ name: "the-bridge", lock: {}, sealed: "x" }), {}],
    ["there is no such talk", indexWith(), {}],
    ["the index is of another shape", { talks: "none" }, {}],
    ["the index is no JSON", "<!doctype html>", {}],
    ["it is kept on the device", indexWith(bridge), { isKept: () => Promise.resolve(true) }],
    ["the browser refuses to look", indexWith(bridge), { isKept: () => Promise.reject(new Error("no")) }],
  ])("is nothing where %s", async (_case, index, talk) => {
    expect((await askedFor(index, talk)).asked).toEqual([]);
  });

  it("is left to the app where that was faster, and names no file outside the talk", async () => {
    expect((await askedFor(indexWith(bridge), {}, true)).asked).toEqual([]);
    const { asked } = await askedFor(indexWith(bridge), { chosen: ["ja"] });
    expect(asked).toEqual(["the-bridge/timeline.1.json"]);
  });
});
