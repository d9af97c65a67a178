/**
 * Clips at the relay: named by what is in them, gone after an hour, and nothing else is read, written or removed.
 */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { bringClip } from "../../../../src/node/relay/speech/bring-clip.ts";
import { CLIP_KEPT_MS, createClipFiles } from "../../../../src/node/relay/speech/clip-files.ts";
import type { SpeechReadyEvent } from "../../../../src/vas/events.ts";
import { wavSilence } from "../../../harness/tone.ts";

const START = Date.parse("2026-01-03T10:00:00Z");
let folder: string;
let now: number;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "viewer-clips-"));
  now = START;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const files = () => createClipFiles(folder, () => now);
const sound = wavSilence(20);

describe("a clip", () => {
  it("is found under its name until an hour after it was last told of", async () => {
    const clips = files();
    const name = (await clips.keep(sound)) ?? "";
    expect(name).toMatch(/^[0-9a-f]{40}[.]wav$/);
    now += CLIP_KEPT_MS / 2;
    expect(await clips.find(name)).toMatchObject({ type: "audio/wav", leftS: 1_800 });
    expect(await clips.keep(sound)).toBe(name);
    now += CLIP_KEPT_MS - 1;
    await clips.sweep();
    expect((await clips.find(name))?.bytes.length).toBe(sound.length);
    now += 1;
    expect(await clips.find(name)).toBeUndefined();
    await clips.sweep();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("is a sound by its first bytes, or is not kept", async () => {
    expect(await files().keep(Buffer.from("<script>"))).toBeUndefined();
    expect(await files().keep(new Uint8Array(0))).toBeUndefined();
    expect(await files().keep(Buffer.concat([sound, Buffer.alloc(2_000_000)]))).toBeUndefined();
    expect(readdirSync(folder)).toEqual([]);
  });

  it("is all that is read and removed", async () => {
    writeFileSync(join(folder, "secret.txt"), "x");
    now += CLIP_KEPT_MS * 24;
    await files().sweep();
    expect(readdirSync(folder)).toEqual(["secret.txt"]);
    for (const name of ["secret.txt", "../secret.txt", "", ".", `${"0".repeat(40)}.wav/../secret.txt`])
      expect(await files().find(name), name).toBeUndefined();
  });
});

describe("bringing a clip", () => {
  const event = (audio: SpeechReadyEvent["audio"]): SpeechReadyEvent => ({
    type: "speech-ready",
    sid: 1,
    language: "ja-JP",
    voiceName: "Sakura",
    mimeType: "audio/mpeg",
    words: [],
    audio,
  });
  const asked: string[] = [];
  const bring = (audio: SpeechReadyEvent["audio"], answer = () => new Response(Buffer.from(sound))) =>
    bringClip(event(audio), {
      service: { origin: "http://service.example", token: "a3f9" },
      files: files(),
      fetch: async (url) => {
        asked.push(url instanceof URL ? url.href : "");
        return answer();
      },
      signal: new AbortController().signal,
    });

  it("keeps what came with the event, or asks the service for it", async () => {
    const inline = await bring({ base64: Buffer.from(sound).toString("base64") });
    expect(inline?.audio).toEqual({
      url: expect.stringMatching(/^[/]broadcast[/]a3f9[/]speech[/][0-9a-f]{40}[.]wav$/),
    });
    expect(asked).toEqual([]);
    expect(await bring({ url: "/clip.wav" })).toEqual(inline);
    expect(await bring({ url: "https://elsewhere.example/clip.wav" })).toEqual(inline);
    expect(asked.splice(0)).toEqual([
      "http://service.example/clip.wav",
      "https://elsewhere.example/clip.wav",
    ]);
  });

  it("asks nobody near it, and gives nothing where there is no sound", async () => {
    for (const url of [
      "http://127.0.0.1:6379/",
      "file:///etc/passwd",
      "ftp://x/",
      "blob:http://service.example/1",
      "http://",
    ])
      expect(await bring({ url }), url).toBeUndefined();
    expect(asked).toEqual([]);
    expect(await bring({ url: "/x" }, () => new Response("not a sound"))).toBeUndefined();
    expect(
      await bring({ url: "/x" }, () => new Response(Buffer.from(sound), { status: 404 })),
    ).toBeUndefined();
    expect(
      await bring({ url: "/x" }, () => new Response(Buffer.concat([sound, Buffer.alloc(2_000_000)]))),
    ).toBeUndefined();
    const away = (): Response => {
      throw new TypeError("fetch failed");
    };
    expect(await bring({ url: "/x" }, away)).toBeUndefined();
  });
});
