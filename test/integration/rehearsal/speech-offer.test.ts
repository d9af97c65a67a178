/**
 * Which speech viewers are told of, and that what they are told of is spoken.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { clipIn, type FakeSynthesizer, fakeSynthesizer, heardIn } from "../../harness/fake-synthesizer.ts";
import {
  dataOf,
  live,
  ONE_LAP,
  type RehearsalServer,
  startRehearsalServer,
} from "../../harness/rehearsal-server.ts";

let fake: FakeSynthesizer;
let server: RehearsalServer;
beforeEach(async () => {
  fake = fakeSynthesizer();
  server = await startRehearsalServer({ synthesize: fake.synthesize });
});
afterEach(() => server.close());

describe("the languages that can be heard", () => {
  it("are those that can be spoken, in every place that names them", async () => {
    const settings = { translationLanguages: ["tlh", "de-DE"] };
    const { token } = server.channel({ state: live, settings }).channel();
    const stream = await server.stream(token, { tts: "true" });
    const resolved = dataOf(await server.request("GET", `/api/v1/viewer/broadcasts/${token}`));
    const { data } = await stream.waitFor("connected");
    for (const said of [resolved, data]) {
      expect(said["tts_languages"]).toEqual(["en-US", "de-DE"]);
      expect(Object.keys(said["tts_voices"] as object)).toEqual(["en-US", "de-DE"]);
    }
  });

  it("are none where the rehearsal is told so, or only some", async () => {
    for (const speechLanguages of [[], ["ja-JP"]]) {
      const { token } = server.channel({ state: live, settings: { speechLanguages } }).channel();
      const stream = await server.stream(token, { tts: "true" });
      expect((await stream.waitFor("connected")).data["tts_languages"]).toEqual(speechLanguages);
      server.advance(ONE_LAP);
      await vi.waitFor(() => expect(heardIn(stream)).toHaveLength(speechLanguages.length * 3));
    }
    expect(new Set(fake.asked.map(({ language }) => language))).toEqual(new Set(["ja-JP"]));
  });

  it("change while live", async () => {
    const { token } = server.channel({ state: live }).channel();
    const stream = await server.stream(token);
    const change = (languages: readonly string[] | null) =>
      server.host("POST", `/rehearsal/v1/broadcasts/${token}/speech-languages`, { languages });
    expect((await change(["zh-TW"])).status).toBe(200);
    const fewer = await stream.waitFor("config_updated");
    expect(fewer.data["tts_languages"]).toEqual(["zh-TW"]);
    expect(Object.keys(fewer.data["tts_voices"] as object)).toEqual(["zh-TW"]);
    await change([]);
    expect((await stream.waitFor("config_updated")).data).toMatchObject({
      tts_languages: [],
      tts_voices: {},
    });
    await change(null);
    expect((await stream.waitFor("config_updated")).data["tts_languages"]).toHaveLength(3);
  });
});

it("the real synthesiser speaks to the stream", async () => {
  const real = await startRehearsalServer();
  try {
    const { token } = real.channel({ state: live }).channel();
    const stream = await real.stream(token, { lang: "ja-JP", tts: "true", voice: "ja-JP-Haruto" });
    real.advance(ONE_LAP);
    const { data } = await stream.waitFor("tts_ready");
    const bytes = clipIn(data);
    expect([bytes[0], bytes[1]]).toEqual([0xff, 0xf3]);
    expect(data).toMatchObject({ sid: 1, voice_name: "ja-JP-Haruto" });
    expect(data["duration_ms"]).toBeGreaterThan(1_000);
    expect((data["word_boundaries"] as readonly unknown[]).length).toBeGreaterThan(2);
  } finally {
    await real.close();
  }
});
