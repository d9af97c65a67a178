/**
 * Speech over a real connection: who hears what, in which voice, and how it goes with the rest of the stream.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { type FakeSynthesizer, fakeSynthesizer, heardIn } from "../../harness/fake-synthesizer.ts";
import { isFinalOf, type OpenStream } from "../../harness/open-stream.ts";
import { live, ONE_LAP, type RehearsalServer, startRehearsalServer } from "../../harness/rehearsal-server.ts";
import { said } from "../../harness/stage.ts";

let fake: FakeSynthesizer;
let server: RehearsalServer;
beforeEach(async () => {
  fake = fakeSynthesizer();
  server = await startRehearsalServer({ synthesize: fake.synthesize });
});
afterEach(() => server.close());

const LAST = "That is all.";

/** Waits until everything that was to be spoken in this room so far has been, and has been sent: clips keep their order. */
async function settle(token: string): Promise<void> {
  const listener = await server.stream(token, { lang: "zh-TW", tts: "true" });
  await listener.waitFor("connected");
  server.rehearsal.byToken(token)?.send(said(1_000, LAST, { language: "zh-TW" }));
  await listener.waitFor("tts_ready", ({ sid }) => sid === 1_000);
  listener.close();
}

const askedFor = () => fake.asked.filter(({ text }) => text !== LAST);

/** Lets one lap pass and waits until this stream has heard its last sentence in a language. */
async function hearLap(stream: OpenStream, language: string): Promise<void> {
  server.advance(ONE_LAP);
  await stream.waitFor("tts_ready", (data) => data["sid"] === 3 && data["language"] === language);
}

describe("a viewer who asks for speech", () => {
  it("hears each final sentence once, after it, in its language", async () => {
    const { token } = server.channel({ state: live }).channel();
    const stream = await server.stream(token, { lang: "ja-JP", tts: "true" });
    await hearLap(stream, "ja-JP");
    await settle(token);
    expect(heardIn(stream)).toEqual([
      "ja-JP-Sakura: 皆さん、おはようございます。 (1)",
      "ja-JP-Sakura: 橋は再び開通しました。 (1)",
      "ja-JP-Sakura: 柱にご注意ください。 (1)",
    ]);
    for (const sid of [1, 2, 3]) {
      const order = stream.events
        .filter(
          ({ data }) => data["sid"] === sid && (data["language"] === "ja-JP" || data["language"] === "en-US"),
        )
        .filter(({ name, data }) => name === "tts_ready" || isFinalOf(sid)(data))
        .map(({ name }) => name);
      expect(order).toEqual(["init_sentence", "translation", "tts_ready"]);
    }
    expect(askedFor()).toHaveLength(3);
  });

  it("gets the clip with all that belongs to it", async () => {
    const { token } = server.channel({ state: live }).channel();
    const stream = await server.stream(token, { lang: "zh-TW", tts: "true" });
    server.advance(ONE_LAP);
    const { data } = await stream.waitFor("tts_ready");
    expect(data).toEqual({
      sid: 1,
      language: "zh-TW",
      voice_name: "zh-TW-Meiling",
      audio: Buffer.from("zh-TW-Meiling: 大家早安。 (1)").toString("base64"),
      mime_type: "audio/mpeg",
      duration_ms: 1_000,
      word_boundaries: [{ text: "大家早安。", offset_ms: 0, duration_ms: 1_000 }],
    });
  });

  it("hears the original where that is its language", async () => {
    const { token } = server.channel({ state: live }).channel();
    const stream = await server.stream(token, { lang: "en-US", tts: "true" });
    await hearLap(stream, "en-US");
    await settle(token);
    expect(heardIn(stream)).toHaveLength(3);
    expect(heardIn(stream)[1]).toBe("en-US-Grace: The bridge is open again. (1)");
    expect(stream.events.some(({ name }) => name === "translation")).toBe(false);
  });

  it("hears every language where it asked for none", async () => {
    const { token } = server.channel({ state: live }).channel();
    const stream = await server.stream(token, { tts: "true" });
    server.advance(ONE_LAP);
    await vi.waitFor(() => expect(heardIn(stream)).toHaveLength(9));
    const voices = heardIn(stream).map((heard) => heard.split(":", 1)[0]);
    expect(new Set(voices)).toEqual(new Set(["en-US-Grace", "zh-TW-Meiling", "ja-JP-Sakura"]));
  });

  it("hears a sentence again when it is corrected", async () => {
    const room = server.channel({ state: live });
    const { token } = room.channel();
    const stream = await server.stream(token, { lang: "en-US", tts: "true" });
    await stream.waitFor("connected");
    room.send(said(1, "Too early.", { is_final: false }));
    room.send(said(1, "Good evening."));
    room.send(said(1, "Good evening, all.", { revision: 9 }));
    await vi.waitFor(() => expect(heardIn(stream)).toHaveLength(2));
    expect(heardIn(stream)).toEqual([
      "en-US-Grace: Good evening. (1)",
      "en-US-Grace: Good evening, all. (1)",
    ]);
  });
});

describe("the voice", () => {
  const voicesHeard = async (query: Readonly<Record<string, string>>, ttsConfig?: object) => {
    const settings = ttsConfig === undefined ? {} : { ttsConfig: { "ja-JP": ttsConfig } };
    const { token } = server.channel({ state: live, settings }).channel();
    const stream = await server.stream(token, { lang: "ja-JP", tts: "true", ...query });
    server.advance(ONE_LAP);
    return String((await stream.waitFor("tts_ready")).data["voice_name"]);
  };

  it("is the one the viewer asked for, also against the host's", async () => {
    expect(await voicesHeard({ voice: "ja-JP-Haruto" })).toBe("ja-JP-Haruto");
    expect(await voicesHeard({ voice: "ja-JP-Sakura" }, { voice: "ja-JP-Haruto" })).toBe("ja-JP-Sakura");
  });

  it("is the host's, or the first, where the viewer asked for none, an unknown one or another language's", async () => {
    for (const query of [{}, { voice: "ja-JP-NanamiNeural" }, { voice: "zh-TW-Jiahao" }]) {
      expect(await voicesHeard(query)).toBe("ja-JP-Sakura");
      expect(await voicesHeard(query, { voice: "ja-JP-NanamiNeural" })).toBe("ja-JP-Sakura");
      expect(await voicesHeard(query, { voice: "ja-JP-Haruto" })).toBe("ja-JP-Haruto");
    }
  });

  it("speaks at the host's rate, and changes while live", async () => {
    const ttsConfig = { "en-US": { speaking_rate: 1.5 } };
    const room = server.channel({ state: live, settings: { ttsConfig } });
    const { id, token } = room.channel();
    const stream = await server.stream(token, { lang: "en-US", tts: "true" });
    await stream.waitFor("connected");
    room.send(said(1, "One."));
    await server.host("PATCH", `/api/v1/broadcasts/${id}`, {
      tts_config: { "en-US": { voice: "en-US-Henry", speaking_rate: 0.5 } },
    });
    room.send(said(2, "Two."));
    await vi.waitFor(() => expect(heardIn(stream)).toHaveLength(2));
    expect(heardIn(stream)).toEqual(["en-US-Grace: One. (1.5)", "en-US-Henry: Two. (0.5)"]);
  });

  it("is spoken once for all who want it", async () => {
    const room = server.channel({ state: live });
    const { token } = room.channel();
    const streams = await Promise.all(
      ["en-US-Grace", "en-US-Henry", "en-US-Henry"].map((voice) =>
        server.stream(token, { lang: "en-US", tts: "true", voice }),
      ),
    );
    await Promise.all(streams.map((stream) => stream.waitFor("connected")));
    room.send(said(1, "Hello."));
    await Promise.all(streams.map((stream) => stream.waitFor("tts_ready")));
    expect(streams.flatMap(heardIn)).toEqual([
      "en-US-Grace: Hello. (1)",
      "en-US-Henry: Hello. (1)",
      "en-US-Henry: Hello. (1)",
    ]);
    expect(fake.asked).toHaveLength(2);
  });
});

describe("where nobody listens", () => {
  it("nothing is spoken, and who only reads gets no clip", async () => {
    const { token } = server.channel({ state: live }).channel();
    const readers = await Promise.all(
      [{}, { tts: "false" }, { lang: "ja-JP", tts: "1" }].map((query) => server.stream(token, query)),
    );
    await Promise.all(readers.map((stream) => stream.waitFor("connected")));
    server.advance(ONE_LAP);
    await settle(token);
    await Promise.all(readers.map((stream) => stream.waitFor("init_sentence", isFinalOf(1_000))));
    server.advance(1);
    expect(askedFor()).toEqual([]);
    expect(readers.flatMap(({ events }) => events).filter(({ name }) => name === "tts_ready")).toEqual([]);
  });

  it("nothing is spoken for who waits in line or has left", async () => {
    const room = server.channel({ state: live, settings: { maxViewers: 1 } });
    const { token } = room.channel();
    const first = await server.stream(token, { lang: "en-US", tts: "true" });
    await first.waitFor("connected");
    const waiting = await server.stream(token, { lang: "ja-JP", tts: "true" });
    await waiting.waitFor("queue");
    await hearLap(first, "en-US");
    first.close();
    await vi.waitFor(() => expect(room.viewers()).toBe(0));
    server.advance(ONE_LAP);
    await waiting.waitFor("connected");
    room.send(said(50, "Welcome.", { language: "ja-JP" }));
    await waiting.waitFor("tts_ready");
    expect(fake.asked.map(({ language }) => language)).toEqual(["en-US", "en-US", "en-US", "ja-JP"]);
  });
});

describe("a viewer who comes back", () => {
  it("misses no sentence after a clip, and gets no clip again", async () => {
    const { token } = server.channel({ state: live }).channel();
    const stream = await server.stream(token, { lang: "ja-JP", tts: "true" });
    server.advance(ONE_LAP / 2);
    const clip = await stream.waitFor("tts_ready");
    const before = stream.events.findLast(({ name }) => name !== "tts_ready");
    expect(clip.id).toBe(before?.id);
    stream.close();
    await vi.waitFor(() => expect(server.rehearsal.byToken(token)?.viewers()).toBe(0));

    server.advance(ONE_LAP / 2);
    const back = await server.stream(token, { lang: "ja-JP", tts: "true" }, { "Last-Event-ID": clip.id });
    await back.waitFor("translation", isFinalOf(3));
    await settle(token);
    const idsOf = ({ events }: OpenStream) => events.map(({ id }) => Number(id.split("-")[1]));
    expect(Math.min(...idsOf(back).slice(1))).toBeGreaterThan(Math.max(...idsOf(stream)));
    const finals = [...stream.events, ...back.events].filter(
      ({ name, data }) => name === "translation" && data["is_final"] === true,
    );
    expect(finals.map(({ data }) => data["sid"])).toEqual([1, 2, 3]);
    expect(heardIn(back)).toEqual([]);

    server.rehearsal.byToken(token)?.send(said(4, "We go on.", { language: "ja-JP" }));
    await back.waitFor("tts_ready", (data) => data["sid"] === 4);
  });

  it("gets in each envelope what it got in the first", async () => {
    const room = server.channel({ state: live });
    const { token } = room.channel();
    room.setEnvelope("typed");
    const stream = await server.stream(token, { lang: "en-US", tts: "true" });
    await stream.waitFor("message");
    room.send(said(1, "Hello."));
    const { data } = await stream.waitFor("message", ({ type }) => type === "tts_ready");
    expect(data["data"]).toMatchObject({ sid: 1, language: "en-US", voice_name: "en-US-Grace" });
  });
});
