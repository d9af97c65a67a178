/**
 * Rehearsing with a recording of a real service: its sentences are said at their times, and heard with its own sound.
 */
import { copyFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { soundBeside, type TakingWorld, takeTask } from "../../../src/node/commands/replay-task.ts";
import { finishTalk, quietClip, quietVoice } from "../../harness/finished-talk.ts";
import {
  API_KEY,
  live,
  type RehearsalServer,
  script,
  startRehearsalServer,
} from "../../harness/rehearsal-server.ts";
import { ROOT } from "../../harness/stage.ts";

let service: RehearsalServer;
let folder: string;
let lines: string[];
let world: TakingWorld;
beforeEach(async () => {
  service = await startRehearsalServer({ synthesize: quietVoice });
  folder = await mkdtemp(join(tmpdir(), "taken-"));
  lines = [];
  world = {
    environment: { VAS_API_KEY: API_KEY },
    tell: (line) => lines.push(line),
    show: () => undefined,
    wait: () => Promise.resolve(service.advance(1_000)),
    now: () => 0,
  };
});
afterEach(async () => {
  await service.close();
  await rm(folder, { recursive: true });
});

describe("a recording of the service", () => {
  it("is said live at its times, and heard with its own sound in the language that was spoken", async () => {
    const { taskId } = await finishTalk(service);
    const taken = await takeTask({ service: service.origin, task: taskId }, [], folder, world);
    if (!taken.ok) throw new Error(taken.error);
    expect(taken.value.script).toMatchObject({ name: "Three sentences", language: "en-US" });
    expect(taken.value.script.sentences.map(({ startMs, endMs, text }) => [startMs, endMs, text])).toEqual(
      script.sentences.map(({ startMs, endMs, text }) => [startMs, endMs, text]),
    );
    const server = await startRehearsalServer({ ...taken.value, synthesize: quietVoice });
    const { token } = server.channel({ state: live }).channel();
    const stream = await server.stream(token, { lang: "en-US", tts: "true" });
    server.advance(12_000);
    const { data } = await stream.waitFor("tts_ready", ({ sid }) => sid === 2);
    expect(data).toMatchObject({ language: "en-US", mime_type: "audio/mpeg", duration_ms: 2_000 });
    const frames = Buffer.from(String(data["audio"]), "base64").length / 156;
    expect(frames).toBeGreaterThan(75);
    expect(frames).toBeLessThan(79);
    stream.close();
    await server.close();
  });

  it("is taken of a file too, which the service transcribes first", async () => {
    await writeFile(join(folder, "talk.mp3"), quietClip(350));
    const wish = { service: service.origin, file: "talk.mp3" };
    const taken = await takeTask(wish, ["en-US", "ja-JP"], folder, world);
    if (!taken.ok) throw new Error(taken.error);
    expect(lines).toContain("Recognising speech …");
    expect(taken.value.script.translationLanguages).toEqual(["ja-JP"]);
    expect((await taken.value.recordedSound?.(0))?.durationMs).toBe(2_000);
    expect(await taken.value.recordedSound?.(99)).toBeUndefined();
  });

  it("that is not there, or not this key's, is told", async () => {
    const wish = { service: service.origin, task: "550e8400-e29b-41d4-a716-446655440000" };
    const told = async (environment: TakingWorld["environment"]) => {
      const taken = await takeTask(wish, [], folder, { ...world, environment });
      return taken.ok ? "" : taken.error;
    };
    expect(await told({ VAS_API_KEY: API_KEY })).toMatch(/There is no such recording/);
    expect(await told({ VAS_API_KEY: "vas_x" })).toMatch(/does not know this API key/);
    expect(await told({})).toMatch(/VAS_API_KEY has to hold the API key of http/);
  });
});

describe("the sound beside a transcript", () => {
  it("is cut into sentences without being decoded, whatever it is", async () => {
    await copyFile(join(ROOT, "src/node/rehearsal/video/figure.webm"), join(folder, "talk.webm"));
    const sound = await soundBeside("talk.webm", folder, [{ startMs: 1_000, endMs: 3_000 }]);
    const clip = sound.ok ? await sound.value(0) : undefined;
    expect(clip).toMatchObject({ mimeType: "audio/mp4", durationMs: 2_000 });
    expect(
      Buffer.from(clip?.audio ?? [])
        .subarray(4, 8)
        .toString(),
    ).toBe("ftyp");
    expect(await soundBeside("none.mp3", folder, [])).toEqual({
      ok: false,
      error: "none.mp3 cannot be opened.",
    });
  });
});
