/**
 * The relay with its engine, as viewers meet it: the service's three addresses, one seat at the service and one for each voice
 * beyond the first, and the whole talk for those who come late.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import * as HLS from "hls-parser";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";

import { openRelayReader } from "../../harness/relay-reader.ts";
import {
  missingForRelay,
  type Program,
  type RelayStage,
  startRelayStage,
} from "../../harness/relay-stage.ts";
import { isFinalOf, openStream } from "../../harness/open-stream.ts";
import { mp3Tone } from "../../harness/tone.ts";
import { type StreamQuery, streamUrl } from "../../../src/vas/addresses.ts";

const SSE = { accept: "text/event-stream" };
const PATIENCE = { timeout: 10_000, interval: 20 };
const [SAKURA, HARUTO] = ["ja-JP-Sakura", "ja-JP-Haruto"] as const;
/** How long a voice speaks, in ms: by this its clips are known. */
const LASTS: Readonly<Record<string, number>> = { [SAKURA]: 200, [HARUTO]: 300 };

describe.skipIf(missingForRelay() !== undefined)("a relay of a public broadcast", () => {
  let stage: RelayStage;
  let relay: Program;
  let records: string;

  beforeAll(async () => {
    stage = await startRelayStage(
      {},
      {
        asShipped: true,
        synthesize: async ({ voice }) => {
          const durationMs = LASTS[voice.voiceName] ?? 100;
          return { audio: await mp3Tone(durationMs), durationMs, words: [] };
        },
      },
    );
    await stage.startRedis();
    await stage.startEngine();
    records = mkdtempSync(join(tmpdir(), "viewer-records-"));
    const voices = `ja-JP=${SAKURA},ja-JP=${HARUTO}`;
    const player = ["--segment", "1", "--segment-hold", "0.5", "--text-delay", "0"];
    relay = await stage.relay(0, { args: ["--records", records, "--voices", voices, ...player] });
    await relay.until(/"event":"service-stream-open"/);
  }, 60_000);
  afterAll(async () => {
    await stage.close();
    rmSync(records, { recursive: true, force: true });
  });

  it("gives each reader its language, and those who come late the whole talk", async () => {
    const early = openRelayReader(stage.origin, stage.token, "ja-JP");
    onTestFinished(early.close);
    for (let step = 0; step < 30; step += 1) stage.service.advance(500);
    await expect
      .poll(() => early.finals().get(3), PATIENCE)
      .toEqual(["Please mind the posts.", "柱にご注意ください。"]);
    const late = openRelayReader(stage.origin, stage.token, "zh-TW");
    onTestFinished(late.close);
    await expect.poll(() => late.finals().get(3)?.[1], PATIENCE).toBe("請小心柱子。");
    expect([...late.finals().keys()].slice(0, 3)).toEqual([1, 2, 3]);
    expect([...early.doubled(), ...late.doubled()]).toEqual([]);
    expect(JSON.stringify(early.subtitles())).not.toContain("請小心柱子");
  });

  const openFor = (query: StreamQuery) => openStream(streamUrl(stage.origin, stage.token, query), SSE);
  const isOfSid =
    (sid: unknown) =>
    (data: Readonly<Record<string, unknown>>): boolean =>
      data["sid"] === sid;

  it("lets each who asks for speech hear its voice, at the relay's own address", async () => {
    const reader = await openFor({ language: "ja-JP" });
    const hearers = await Promise.all([
      openFor({ language: "ja-JP", speech: true }),
      openFor({ language: "ja-JP", speech: true, voice: HARUTO }),
      openFor({ speech: true }),
      openFor({ speech: true, voice: HARUTO }),
      openFor({ language: "zh-TW", speech: true }),
    ]);
    onTestFinished(() => [reader, ...hearers].forEach(({ close }) => close()));
    stage.service.advance(12_000);
    const [first, second, all, secondOfAll, noVoice] = hearers;
    const heard = await Promise.all(
      [first, second, all, secondOfAll].map((stream) => stream?.waitFor("tts_ready")),
    );
    expect(heard.map((event) => event?.data["voice_name"])).toEqual([SAKURA, HARUTO, SAKURA, HARUTO]);
    const [ofFirst = "", ofSecond] = heard.map((event) => String(event?.data["audio_url"]));
    expect(ofFirst).toMatch(new RegExp(`^/broadcast/${stage.token}/speech/[0-9a-f]{40}[.]mp3$`));
    expect(ofSecond).not.toBe(ofFirst);
    const clip = await fetch(stage.origin + ofFirst, { headers: { origin: "https://viewer.example" } });
    expect(Buffer.from(await clip.arrayBuffer()).equals(await mp3Tone(200))).toBe(true);
    expect(clip.headers.get("content-type")).toBe("audio/mpeg");
    expect(clip.headers.get("cache-control")).toMatch(/^public, max-age=3[56]\d\d, immutable$/);
    expect(clip.headers.get("access-control-allow-origin")).toBe("*");
    for (const stream of [reader, noVoice])
      expect(stream?.events.filter(({ name }) => name.startsWith("tts"))).toEqual([]);
    const [texts] = [first?.events.filter(({ name, data }) => name === "translation" && !data["is_final"])];
    expect(texts?.length).toBeGreaterThan(0);
  });

  it("fetches a clip that the service names by address, and says where there is none", async () => {
    const room = stage.service.rehearsal.byToken(stage.token);
    const stream = await openFor({ language: "ja-JP", speech: true });
    onTestFinished(stream.close);
    await stream.waitFor("connected");
    room?.setSpeech({ source: "url" });
    stage.service.advance(12_000);
    const { data } = await stream.waitFor("tts_ready");
    expect(data["audio_url"]).toMatch(/\/speech\/[0-9a-f]{40}[.]mp3$/);
    room?.setSpeech({ mode: "missing" });
    stage.service.advance(12_000);
    const failed = await stream.waitFor("tts_error");
    expect(failed.data).toMatchObject({ language: "ja-JP", error_code: "tts_clip_missing" });
    expect(
      stream.events.filter(({ name, data: one }) => name === "tts_ready" && isOfSid(failed.data["sid"])(one)),
    ).toEqual([]);
    room?.setSpeech({ mode: "ready", source: "inline" });
  });

  it("has no other clips, whatever the address says", async () => {
    const name = "0".repeat(40);
    for (const path of [
      `${stage.token}/speech/${name}.mp3`,
      `zzzz/speech/${name}.mp3`,
      `${stage.token}/speech/${name}.exe`,
      `${stage.token}/speech/..%2f..%2fetc%2fpasswd`,
      `${stage.token}/speech/%252e%252e/text`,
    ])
      for (const origin of [stage.origin, ...stage.relayOrigins.slice(0, 1)])
        expect((await fetch(`${origin}/broadcast/${path}`)).status, path).toBe(404);
  });

  it("takes one seat at the service, whoever reads, and one for each voice beyond the first", async () => {
    const readers = ["ja-JP", "zh-TW", "ja-JP"].map((tag) => openRelayReader(stage.origin, stage.token, tag));
    onTestFinished(() => readers.forEach(({ close }) => close()));
    await expect.poll(() => readers.every(({ streams }) => streams() === 1), PATIENCE).toBe(true);
    expect(stage.service.rehearsal.byToken(stage.token)?.viewers()).toBe(2);
  });

  it("answers the broadcast's address as the service does, with its own voices, to any origin", async () => {
    const path = `/api/v1/viewer/broadcasts/${stage.token}`;
    const [ours, theirs] = await Promise.all(
      [stage.origin, stage.service.origin].map((origin) => fetch(`${origin}${path}`)),
    );
    const { data } = (await (theirs as Response).json()) as {
      data: { tts_voices: Record<string, object[]> };
    };
    const own = { tts_languages: ["ja-JP"], tts_voices: { "ja-JP": data.tts_voices["ja-JP"] } };
    expect(own.tts_voices["ja-JP"]).toHaveLength(2);
    expect(await ours?.json()).toEqual({ data: { ...data, ...own } });
    expect(ours?.headers.get("access-control-allow-origin")).toBe("*");
  });

  it("goes on exactly behind the last event that was seen", async () => {
    const address = streamUrl(stage.origin, stage.token, { language: "ja-JP" });
    const first = await openStream(address, { ...SSE, origin: "https://viewer.example" });
    await first.waitFor("translation", isFinalOf(3));
    first.close();
    expect(first.headers.get("access-control-allow-origin")).toMatch(/^(\*|https:\/\/viewer\.example)$/);
    const told = first.events.slice(0, first.events.length);
    const at = Math.floor(told.length / 2);
    const second = await openStream(address, { ...SSE, "last-event-id": told[at]?.id ?? "" });
    onTestFinished(second.close);
    await expect
      .poll(() => second.events.slice(0, told.length - at - 1), PATIENCE)
      .toEqual(told.slice(at + 1));
  });

  it("gives a player what is said as HLS with WebVTT, in segments that change no more", async () => {
    const reader = openRelayReader(stage.origin, stage.token, "ja-JP");
    onTestFinished(reader.close);
    await expect.poll(() => reader.finals().size, PATIENCE).toBeGreaterThan(0);
    // A little more: the talk of this service ends by itself, which the last tests here are about.
    stage.service.advance(4_000);
    const newest = [...reader.finals().values()].at(-1)?.[1] ?? "";
    const base = `${stage.origin}/broadcast/${stage.token}/subtitles/`;
    const segments = new Map<string, string>();
    const read = async (): Promise<string> => {
      const playlist = HLS.parse(await (await fetch(`${base}ja-JP.m3u8`)).text());
      if (!(playlist instanceof HLS.types.MediaPlaylist)) throw new Error("It is no media playlist.");
      for (const { uri } of playlist.segments)
        if (!segments.has(uri)) segments.set(uri, await (await fetch(base + uri)).text());
      return [...segments.values()].join("").replaceAll(/\s/g, "");
    };
    await expect.poll(read, PATIENCE).toContain(newest.slice(0, 12));
    for (const [uri, text] of segments) {
      const again = await fetch(base + uri, { headers: { origin: "https://player.example" } });
      // Those that are not listed any more are gone.
      if (again.status === 404) continue;
      expect(await again.text()).toBe(text);
      expect(again.headers.get("access-control-allow-origin")).toBe("*");
      expect(again.headers.get("cache-control")).toBe("public, max-age=86400, immutable");
    }
    expect((await fetch(`${base}xx.m3u8`)).status).toBe(404);
  });

  it("lets a page on another origin send its position", async () => {
    const answer = await fetch(streamUrl(stage.origin, stage.token, {}), {
      method: "OPTIONS",
      headers: { "access-control-request-headers": "last-event-id", origin: "https://viewer.example" },
    });
    expect(answer.status).toBe(204);
    expect(answer.headers.get("access-control-allow-headers")).toContain("last-event-id");
  });

  it("refuses what the service refuses", async () => {
    const ask = async (path: string): Promise<number> => (await fetch(`${stage.origin}${path}`)).status;
    expect(await ask("/api/v1/viewer/broadcasts/zzzz")).toBe(404);
    expect(await ask("/broadcast/zzzz/text")).toBe(404);
    expect(await ask("/metrics")).toBe(404);
    expect(await ask("/live-subtitles-fan-out?said=x")).toBe(404);
    expect(await ask(`/kept/${stage.token}/x/said`)).toBe(404);
  });

  it("says how it is, and counts, without a name or a text", async () => {
    const [origin] = stage.relayOrigins;
    const health = await fetch(`${origin}/health`);
    expect([health.status, await health.json()]).toEqual([
      200,
      { redis: true, leading: true, service_stream_open: true },
    ]);
    const metrics = await (await fetch(`${origin}/metrics`)).text();
    expect(metrics).toMatch(/^relay_messages_published_total [1-9]/m);
    expect(metrics).toMatch(/^relay_clips_kept_total [1-9]/m);
    expect(metrics).toMatch(/^relay_delay_seconds_count [1-9]/m);
    expect(metrics).toMatch(/^relay_viewers\{language="ja-JP"\} \d/m);
    expect(metrics + relay.said()).not.toMatch(new RegExp(`${stage.token}|127\\.0\\.0\\.1|morning`));
  });

  it("passes the end on, and refuses streams after it as the service does", async () => {
    const stream = await openStream(streamUrl(stage.origin, stage.token, {}), SSE);
    onTestFinished(stream.close);
    await stage.service.host("POST", `/rehearsal/v1/broadcasts/${stage.token}/end`);
    await stream.waitFor("broadcast_ended");
    await expect
      .poll(
        async () => (await fetch(streamUrl(stage.origin, stage.token, {}), { headers: SSE })).status,
        PATIENCE,
      )
      .toBe(410);
  });

  it("leaves the record of it in the service's formats, for each language", () => {
    const names = readdirSync(records).map((name) => name.replace(/^.*?\./, ""));
    const languages = ["en-US", "ja-JP", "zh-TW"];
    const formats = ["csv", "sbv", "srt", "txt", "vtt"];
    expect(names.toSorted()).toEqual(languages.flatMap((tag) => formats.map((format) => `${tag}.${format}`)));
    const file = readdirSync(records).find((name) => name.endsWith(".ja-JP.srt")) ?? "";
    expect(readFileSync(join(records, file), "utf8")).toMatch(
      /^1\r?\n\d\d:\d\d:\d\d,\d{3} --> [^\n]*\r?\n皆さん、おはようございます。/,
    );
  });
});
