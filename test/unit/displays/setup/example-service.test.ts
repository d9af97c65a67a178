/** The example of a talk in the previews: what it sends is what the service would. */
import * as v from "valibot";
import { describe, expect, it, vi } from "vitest";

import { createExampleService } from "../../../../src/displays/setup/example-service.ts";
import { EXAMPLE_STATES } from "../../../../src/displays/setup/example-states.ts";
import { resolveSchema } from "../../../../src/vas/broadcast-info.ts";
import { eventNamed, EVENTS } from "../../../../src/vas/events/index.ts";
import { createManualClock } from "../../../harness/manual-clock.ts";

const BROADCAST = {
  id: "7d9f6b1e-3f0c-4c7e-9a52-0d6a5f1f2b10",
  name: "Harbour talk",
  access_type: "password",
  requires_password: true,
  status: "pending",
  is_live: false,
  transcription_language: "en-US",
  translation_languages: ["de-DE", "tlh"],
  tts_languages: ["de-DE"],
  tts_voices: {},
};
const RESOLVE = "https://viewer.example/api/v1/viewer/broadcasts/a3f9";
const TEXT = "https://viewer.example/broadcast/a3f9/text?lang=de-DE";

function open(asked: string) {
  const real = vi.fn<typeof fetch>(() => Promise.resolve(Response.json({ data: BROADCAST })));
  const clock = createManualClock();
  const service = createExampleService(asked, real, clock);
  const status = async () => (await service(RESOLVE)).json() as Promise<v.InferInput<typeof resolveSchema>>;
  return { real, clock, service, status };
}

/** What a stream says at once. */
async function framesOf(service: typeof fetch) {
  const reader = (await service(TEXT)).body?.getReader();
  const { value } = (await reader?.read()) ?? {};
  const frames = new TextDecoder().decode(value).trim().split("\n\n");
  const said = frames.map((frame) => {
    const [, name = "", data = ""] = /^event: (\w+)\ndata: (.*)$/.exec(frame) ?? [];
    return { name, data: JSON.parse(data) as Readonly<Record<string, unknown>> };
  });
  return { said, reader };
}

describe.each(EXAMPLE_STATES)("an example that is %s", (state) => {
  it("sends what fits the schemas of the stream, after what fits that of the broadcast", async () => {
    const { service, status } = open(state);
    v.assert(resolveSchema, await status());
    const { said } = await framesOf(service);
    for (const { name, data } of said) {
      const event = eventNamed(name);
      if (event === undefined) throw new Error(`There is no event ${name}`);
      v.assert(EVENTS[event].schema, data);
    }
    v.assert(resolveSchema, await status());
  });
});

it("is of the broadcast with its name, its languages and no password", async () => {
  const { status } = open("live");
  expect((await status()).data).toMatchObject({
    name: "Harbour talk",
    requires_password: false,
    status: "active",
    translation_languages: ["de-DE", "tlh"],
    tts_languages: [],
  });
});

it("is said in each language there is an example in; the last sentence of a live one is not complete", async () => {
  const { service, status } = open("live");
  await status();
  const { said } = await framesOf(service);
  const sentences = said.filter(({ name }) => name === "init_sentence").map(({ data }) => data);
  expect(sentences[0]?.["original_text"]).toMatch(/^Good morning/);
  expect(sentences[0]?.["translated_texts"]).toEqual({ "de-DE": expect.stringMatching(/^Guten Morgen/) });
  expect(sentences.map((sentence) => sentence["is_final"])).toEqual([true, true, true, true, false]);
});

it.each([
  ["paused", "paused"],
  ["ended", "ended"],
])("is %s once its text was sent, and live before", async (asked, after) => {
  const { service, status } = open(asked);
  expect((await status()).data.status).toBe("active");
  await framesOf(service);
  expect((await status()).data.status).toBe(after);
});

it("waits without a word where it is to begin, and shows that it is there", async () => {
  const { service, status, clock } = open("waiting");
  expect((await status()).data.status).toBe("pending");
  const { said, reader } = await framesOf(service);
  expect(said.map(({ name }) => name)).toEqual(["connected"]);
  const next = reader?.read();
  clock.advance(5_000);
  expect(new TextDecoder().decode((await next)?.value)).toBe(":\n\n");
  await reader?.cancel();
  expect(clock.pending()).toBe(0);
});

it("asks the service for everything else, and passes on what it refuses", async () => {
  const { service, real } = open("nonsense");
  await service("https://viewer.example/config.json");
  expect(real).toHaveBeenCalledOnce();
  real.mockResolvedValueOnce(new Response("", { status: 404 }));
  expect((await service(RESOLVE)).status).toBe(404);
});
