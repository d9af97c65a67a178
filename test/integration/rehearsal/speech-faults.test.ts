/**
 * Speech that is told to misbehave, over a real connection: what the viewer gets in place of a clip.
 */
import { request as httpRequest } from "node:http";

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { clipIn, type FakeSynthesizer, fakeSynthesizer, saidIn } from "../../harness/fake-synthesizer.ts";
import type { OpenStream, StreamEvent } from "../../harness/open-stream.ts";
import { errorOf, live, type RehearsalServer, startRehearsalServer } from "../../harness/rehearsal-server.ts";
import { said } from "../../harness/stage.ts";

const LINE = "en-US-Grace: Hello. (1)";

let fake: FakeSynthesizer;
let server: RehearsalServer;
beforeEach(async () => {
  fake = fakeSynthesizer();
  server = await startRehearsalServer({ synthesize: fake.synthesize });
});
afterEach(() => server.close());

async function listen(): Promise<{ readonly token: string; readonly stream: OpenStream }> {
  const { token } = server.channel({ state: live }).channel();
  const stream = await server.stream(token, { lang: "en-US", tts: "true" });
  await stream.waitFor("connected");
  return { token, stream };
}

const conduct = (token: string, body: unknown) =>
  server.host("POST", `/rehearsal/v1/broadcasts/${token}/speech`, body);

const say = (token: string, sid: number, text = "Hello."): void =>
  server.rehearsal.byToken(token)?.send(said(sid, text));

const audioOf = (data: StreamEvent["data"]): string => saidIn(clipIn(data));

/** The path of a clip's address, on the host that serves the rehearsal. */
function pathIn(data: StreamEvent["data"]): string {
  expect(data).not.toHaveProperty("audio");
  const url = new URL(String(data["audio_url"]));
  expect(url.origin).toBe("https://subtitles.example");
  return url.pathname;
}

/** The address's answer as far as it comes: whether it has begun, how much of it is there, and whether it is over. */
function get(path: string) {
  const state = { begun: false, bytes: 0, over: false };
  const request = httpRequest(`${server.origin}${path}`, (response) => {
    state.begun = true;
    response.on("data", (chunk: Buffer) => (state.bytes += chunk.length));
    response.on("end", () => (state.over = true));
    response.on("error", () => {});
  });
  request.on("error", () => {});
  request.end();
  return state;
}

describe("clips with an address", () => {
  it("are fetched from the rehearsal, also by a page of another origin", async () => {
    const { token, stream } = await listen();
    await conduct(token, { source: "url" });
    say(token, 1);
    const { data } = await stream.waitFor("tts_ready");
    expect(data).toMatchObject({ voice_name: "en-US-Grace", mime_type: "audio/mpeg", duration_ms: 1_000 });
    const path = pathIn(data);
    const answer = await server.request("GET", path);
    expect(answer.status).toBe(200);
    expect(answer.body).toBe(LINE);
    expect(answer.headers.get("content-type")).toBe("audio/mpeg");
    expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    expect(answer.headers.get("content-length")).toBe(String(LINE.length));
    expect(errorOf(await server.request("POST", path))).toBe("405 method_not_allowed: Method not allowed");
  });

  it("are unknown under another address", async () => {
    const answer = await server.request("GET", "/rehearsal/v1/speech/none.mp3");
    expect(errorOf(answer)).toBe("404 not_found: There is no such clip");
  });
});

describe("speech told to be", () => {
  it("late comes so many ms of the rehearsal's time after its sentence", async () => {
    const { token, stream } = await listen();
    await conduct(token, { mode: "late", delay_ms: 3_000 });
    say(token, 1);
    await vi.waitFor(() => expect(fake.asked).toHaveLength(1));
    server.advance(2_999);
    await conduct(token, {});
    say(token, 2);
    expect((await stream.waitFor("tts_ready")).data["sid"]).toBe(2);
    server.advance(1);
    const { data } = await stream.waitFor("tts_ready");
    expect(data["sid"]).toBe(1);
    expect(audioOf(data)).toBe(LINE);
  });

  it("late is 5 seconds late unless told", async () => {
    const { token, stream } = await listen();
    await conduct(token, { mode: "late" });
    say(token, 1);
    await conduct(token, {});
    say(token, 2);
    await stream.waitFor("tts_ready", ({ sid }) => sid === 2);
    server.advance(4_999);
    server.advance(1);
    await stream.waitFor("tts_ready", ({ sid }) => sid === 1);
  });

  it("late comes at once where it is spoken only when it is already due", async () => {
    let finish: () => void = () => {};
    fake.speakAs(
      () =>
        new Promise((resolve) => {
          finish = () => resolve({ audio: Buffer.from("slow"), durationMs: 1, words: [] });
        }),
    );
    const { token, stream } = await listen();
    await conduct(token, { mode: "late", delay_ms: 1_000 });
    say(token, 1);
    await vi.waitFor(() => expect(fake.asked).toHaveLength(1));
    server.advance(1_000);
    finish();
    expect(audioOf((await stream.waitFor("tts_ready")).data)).toBe("slow");
  });

  it("failing sends an error, at once or late", async () => {
    const { token, stream } = await listen();
    await conduct(token, { mode: "fail" });
    say(token, 1);
    expect((await stream.waitFor("tts_error")).data).toEqual({
      sid: 1,
      language: "en-US",
      error_code: "tts_synthesis_failed",
      message: "The rehearsal was told to fail",
    });
    await conduct(token, { mode: "fail", delay_ms: 500 });
    say(token, 2);
    server.advance(500);
    expect((await stream.waitFor("tts_error")).data["sid"]).toBe(2);
    expect(fake.asked).toEqual([]);
  });

  it("silent sends nothing", async () => {
    const { token, stream } = await listen();
    await conduct(token, { mode: "silent" });
    say(token, 1);
    await conduct(token, { mode: "ready" });
    say(token, 2);
    expect((await stream.waitFor("tts_ready")).data["sid"]).toBe(2);
    expect(fake.asked).toHaveLength(1);
    expect(stream.events.some(({ name }) => name === "tts_error")).toBe(false);
  });

  it("missing gives an address that answers 404", async () => {
    const { token, stream } = await listen();
    await conduct(token, { mode: "missing" });
    say(token, 1);
    const path = pathIn((await stream.waitFor("tts_ready")).data);
    expect((await server.request("GET", path)).status).toBe(404);
  });

  it("hanging gives an address that never answers", async () => {
    const { token, stream } = await listen();
    await conduct(token, { mode: "hang" });
    say(token, 1);
    const hanging = get(pathIn((await stream.waitFor("tts_ready")).data));
    await conduct(token, { source: "url" });
    say(token, 2);
    await server.request("GET", pathIn((await stream.waitFor("tts_ready")).data));
    expect(hanging).toEqual({ begun: false, bytes: 0, over: false });
  });

  it("stalling gives an address that breaks off in the middle and does not end", async () => {
    const { token, stream } = await listen();
    await conduct(token, { mode: "stall" });
    say(token, 1);
    const stalling = get(pathIn((await stream.waitFor("tts_ready")).data));
    const half = Math.floor(LINE.length / 2);
    await vi.waitFor(() => expect(stalling).toEqual({ begun: true, bytes: half, over: false }));
  });

  it("garbage is as long as the clip and valid base64, or bytes at an address, but no clip", async () => {
    const { token, stream } = await listen();
    await conduct(token, { mode: "garbage" });
    say(token, 1);
    const { data } = await stream.waitFor("tts_ready");
    const bytes = Buffer.from(String(data["audio"]), "base64");
    expect(bytes.toString("base64")).toBe(data["audio"]);
    expect(bytes).toHaveLength(LINE.length);
    expect(saidIn(bytes)).not.toBe(LINE);
    await conduct(token, { mode: "garbage", source: "url" });
    say(token, 2);
    const answer = await server.request("GET", pathIn((await stream.waitFor("tts_ready")).data));
    expect(answer.status).toBe(200);
    expect(answer.body).not.toBe(LINE);
  });

  it("malformed is no base64 at all", async () => {
    const { token, stream } = await listen();
    await conduct(token, { mode: "malformed" });
    say(token, 1);
    const { data } = await stream.waitFor("tts_ready");
    expect(() => atob(String(data["audio"]))).toThrow();
  });
});

describe("a conduct", () => {
  it("can concern only every so manieth sentence", async () => {
    const { token, stream } = await listen();
    await conduct(token, { mode: "fail", every: 3 });
    for (const sid of [1, 2, 3, 4, 5, 6, 7]) say(token, sid);
    await stream.waitFor("tts_ready", ({ sid }) => sid === 7);
    const kinds = new Map(
      stream.events
        .filter(({ name }) => name.startsWith("tts_"))
        .map(({ name, data }) => [data["sid"], name]),
    );
    expect([1, 2, 3, 4, 5, 6, 7].filter((sid) => kinds.get(sid) === "tts_error")).toEqual([3, 6]);
  });

  it("is mended whole by an empty one, and is one broadcast's own", async () => {
    const { token, stream } = await listen();
    const other = await listen();
    await conduct(token, { mode: "garbage", source: "url", delay_ms: 60_000, every: 1 });
    say(other.token, 1);
    expect(audioOf((await other.stream.waitFor("tts_ready")).data)).toBe(LINE);
    await conduct(token, {});
    say(token, 1);
    expect(audioOf((await stream.waitFor("tts_ready")).data)).toBe(LINE);
  });
});

describe("a synthesiser that cannot", () => {
  it("gives an error for its sentence, and the next one is spoken", async () => {
    fake.speakAs(async ({ text }) => {
      if (text === "Bad.") throw new Error("no such sound");
      return { audio: Buffer.from(text), durationMs: 1, words: [] };
    });
    const { token, stream } = await listen();
    say(token, 1, "Bad.");
    say(token, 2, "Good.");
    expect((await stream.waitFor("tts_error")).data).toEqual({
      sid: 1,
      language: "en-US",
      error_code: "tts_synthesis_failed",
      message: "no such sound",
    });
    expect(audioOf((await stream.waitFor("tts_ready")).data)).toBe("Good.");
  });

  it("gives an error for a clip that is larger than any viewer takes", async () => {
    fake.speakAs(async () => ({ audio: new Uint8Array(2_100_000), durationMs: 1, words: [] }));
    const { token, stream } = await listen();
    say(token, 1);
    expect((await stream.waitFor("tts_error")).data["message"]).toBe("The clip is too large");
  });
});
