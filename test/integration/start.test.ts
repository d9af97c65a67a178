import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";

import { main } from "../../src/node/commands/start.ts";
import { type Recording, writeRecording } from "../../src/node/recordings/recording.ts";
import { missingPrograms } from "../../src/node/relay/missing-programs.ts";
import { openStream } from "../harness/open-stream.ts";
import { familyOf, isRunning } from "../harness/processes.ts";
import { live, ONE_LAP, type RehearsalServer, startRehearsalServer } from "../harness/rehearsal-server.ts";
import { type StartCommand, startCommand } from "../harness/start-command.ts";
import { ROOT } from "../harness/stage.ts";

const PATIENCE_MS = 60_000;

const running: StartCommand[] = [];
function startIn(env: Readonly<Record<string, string>>, ...args: readonly string[]): StartCommand {
  const command = startCommand(args, env);
  running.push(command);
  return command;
}
const start = (...args: readonly string[]): StartCommand => startIn({}, ...args);

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "start-"));
});
afterEach(() => {
  for (const command of running.splice(0)) command.kill();
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Runs what the command hands over to, in this process, where it stops by itself; gives the exit code and what it printed. */
async function stopped(...args: readonly string[]): Promise<{ code: number; output: string }> {
  const printed = [vi.spyOn(console, "log"), vi.spyOn(console, "error")].map((spy) =>
    spy.mockImplementation(() => undefined),
  );
  try {
    const code = await main(args, { root: ROOT, version: "0.0.0", folder });
    return { code, output: printed.flatMap(({ mock }) => mock.calls.flat()).join("\n") };
  } finally {
    for (const spy of printed) spy.mockRestore();
  }
}

const isFinal = (data: Readonly<Record<string, unknown>>): boolean => data["is_final"] === true;

const originIn = (output: string): string => /http:\/\/127\.0\.0\.1:\d+/.exec(output)?.[0] ?? "";

describe("the start command", { timeout: PATIENCE_MS }, () => {
  it("serves the viewer and the rehearsal, at the next port where one is busy, and prints what to try", async () => {
    const busy = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => {
      busy.once("listening", resolve);
    });
    const { port } = busy.address() as AddressInfo;
    const output = await start("--port", String(port)).printed(/Stop with/);
    busy.close();
    const taken = Number(new URL(originIn(output)).port);
    expect(taken).toBeGreaterThan(port);
    expect(output).toContain(`Port ${port} is busy; using ${taken}.`);
    for (const shows of [
      "public broadcast",
      "lighthouse",
      "not started",
      "standby",
      "full",
      "ended",
      "revoked",
      "event page",
    ]) {
      expect(output).toContain(shows);
    }
    const origin = originIn(output);
    const page = await fetch(`${origin}/broadcast/live`, { headers: { accept: "text/html" } });
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(await page.text()).toContain('<div id="root">');
    const info = await fetch(`${origin}/api/v1/viewer/broadcasts/live`);
    expect(await info.json()).toMatchObject({ data: { status: "active", is_live: true } });
    expect(output).toContain("/event ");
    const event = await fetch(`${origin}/event.json`);
    expect(await event.json()).toMatchObject({ rooms: [{ id: "hall" }, { id: "dock" }, { id: "loft" }] });
    expect(await (await fetch(`${origin}/event`, { headers: { accept: "text/html" } })).text()).toContain(
      '<div id="root">',
    );
    const [, key = ""] = /X-API-Key: (vas_[\w-]+)/.exec(output) ?? [];
    const listed = await fetch(`${origin}/api/v1/broadcasts`, { headers: { "X-API-Key": key } });
    expect(listed.status).toBe(200);
  });

  it.skipIf(missingPrograms() !== undefined)(
    "puts a relay with all that is behind it before the live broadcast, of which nothing is left, however it ends",
    async () => {
      const place = await mkdtemp(join(folder, "relay-"));
      const command = startIn({ TMPDIR: place }, "--port", "0", "--relay", "--speed", "20");
      const output = await command.printed(/Stop with/);
      const [relay = ""] = /http:\S+?(?=[.] How it is)/.exec(output) ?? [];
      for (const origin of [originIn(output), relay]) {
        const stream = await openStream(`${origin}/broadcast/live/text?lang=ja-JP`, {
          accept: "text/event-stream",
        });
        // Nchan's own numbers of events, which the rehearsal does not have.
        expect((await stream.waitFor("translation", isFinal)).id).toMatch(/^\d+:/);
        stream.close();
      }
      const info = await fetch(`${originIn(output)}/api/v1/viewer/broadcasts/live`);
      // One voice of each language passes through the relay.
      expect(await info.json()).toMatchObject({ data: { status: "active", tts_voices: { "ja-JP": [{}] } } });
      const other = await fetch(`${originIn(output)}/api/v1/viewer/broadcasts/hold`);
      expect(await other.json()).toMatchObject({ data: { status: "paused" } });
      const programs = familyOf(command.pid);
      // The command, Redis, nginx with its worker, and the relay.
      expect(programs.length).toBeGreaterThanOrEqual(5);
      command.kill();
      await expect.poll(() => programs.filter(isRunning), { timeout: PATIENCE_MS }).toEqual([]);
      expect(await readdir(place)).toEqual([]);
    },
  );

  it("says how what a relay takes is installed where it is missing", async () => {
    vi.stubEnv("PATH", folder);
    const { code, output } = await stopped("--relay");
    vi.unstubAllEnvs();
    expect(code).toBe(1);
    expect(output).toMatch(/not installed here: nginx, .*redis-server[.] On Debian: apt-get install .*nginx/);
  });

  it("ends as a command does where it has nothing to serve", async () => {
    expect(await start("--bogus").stopped).toMatchObject({
      code: 2,
      output: expect.stringContaining("--bogus") as string,
    });
  });

  it("explains its options", async () => {
    const { code, output } = await stopped("--help");
    expect(code).toBe(0);
    for (const option of [
      "port",
      "host",
      "allow-host",
      "trust-proxy",
      "replay",
      "replay-stream",
      "languages",
      "speed",
      "service",
      "relay",
    ]) {
      expect(output).toContain(`--${option} `);
    }
  });

  it.each([
    [["--port", "many"], "--port takes a number from 0 to 65535"],
    [["--speed", "0"], "--speed takes a number from 0.1 to 100"],
    [["--service", "not an origin"], "--service takes an origin"],
    [["--service", "https://a.example", "--replay", "x.srt"], "give one of them"],
    [["--replay", "x.srt", "--replay-stream", "x.jsonl"], "give one of them"],
    [["--relay", "--service", "https://a.example"], "--relay rehearses"],
    [["--languages", "en-US,what is this"], "--languages takes"],
    [["--allow-host", "https://a.example"], "--allow-host takes a name"],
    [["--trust-proxy", "a.example"], "--trust-proxy takes an IP address"],
    [["--bogus"], "--bogus"],
  ])("says what is wrong with %j", async (args, message) => {
    const { code, output } = await stopped(...args);
    expect(code).toBe(2);
    expect(output).toContain(message);
  });

  it("replays a person's own transcript, faster if asked, and speaks it", async () => {
    const file = join(folder, "mine.srt");
    await writeFile(
      file,
      "1\n00:00:01,000 --> 00:00:02,000\nGood day\nGuten Tag\n\n2\n00:00:02,000 --> 00:00:03,000\nThanks\nDanke\n",
    );
    const command = start("--port", "0", "--replay", file, "--languages", "en-US,de-DE", "--speed", "20");
    const origin = originIn(await command.printed(/Stop with/));
    const stream = await openStream(`${origin}/broadcast/live/text?lang=de-DE&tts=true`, {});
    const translation = await stream.waitFor("translation", isFinal);
    expect(["Guten Tag", "Danke"]).toContain(translation.data["text"]);
    const clip = await stream.waitFor("tts_ready");
    expect(clip.data).toMatchObject({ language: "de-DE", voice_name: "de-DE-Anna" });
    stream.close();
  });

  it("replays what a probe recorded of a real stream", async () => {
    const file = join(folder, "stream.jsonl");
    const broadcast: Recording["broadcast"] = {
      id: "1",
      name: "Recorded",
      access_type: "public",
      requires_password: false,
      status: "active",
      is_live: true,
      transcription_language: "en-US",
      translation_languages: [],
      tts_languages: null,
      tts_voices: null,
    };
    const frames = [{ atMs: 20, event: "caption", id: "r-1", data: '{"lineNo":1}' }];
    await writeFile(file, writeRecording({ token: "a3f9", broadcast, frames }));
    const output = await start("--port", "0", "--replay-stream", file).printed(/Stop with/);
    expect(output).toContain("/broadcast/a3f9");
    const stream = await openStream(`${originIn(output)}/broadcast/a3f9/text`, {});
    expect(await stream.waitFor("caption")).toMatchObject({ id: "r-1", data: { lineNo: 1 } });
    stream.close();
  });

  it("says that a file is no recording", async () => {
    const file = join(folder, "other.jsonl");
    await writeFile(file, "{}\n");
    const { code, output } = await stopped("--replay-stream", file);
    expect(code).toBe(1);
    expect(output).toMatch(/other\.jsonl, line 1: this is no recording of a stream/);
  });

  it("names the line of a transcript it cannot read", async () => {
    const file = join(folder, "broken.srt");
    await writeFile(file, "1\n00:00:05,000 --> 00:00:02,000\nBackwards\n");
    const { code, output } = await stopped("--replay", file);
    expect(code).toBe(1);
    expect(output).toMatch(/broken\.srt, line 2: the end time .* is before the start time/);
  });

  it("says that a transcript is not there", async () => {
    const { code, output } = await stopped("--replay", join(folder, "none.srt"));
    expect(code).toBe(1);
    expect(output).toContain("cannot be opened");
  });
});

describe("in front of a real service", { timeout: PATIENCE_MS }, () => {
  let service: RehearsalServer;
  beforeAll(async () => {
    service = await startRehearsalServer();
  });
  afterAll(async () => {
    await service.close();
  });

  it("passes the viewer's requests on, the stream unbuffered, and lets go when the viewer leaves", async () => {
    const room = service.channel({ token: "real", state: live });
    const origin = originIn(await start("--port", "0", "--service", service.origin).printed(/Stop with/));
    const info = await fetch(`${origin}/api/v1/viewer/broadcasts/real`);
    expect(await info.json()).toMatchObject({ data: { name: "Three sentences" } });
    const hidden = await fetch(`${origin}/api/v1/broadcasts`);
    expect(hidden.headers.get("content-type")).not.toContain("application/json");
    const stream = await openStream(`${origin}/broadcast/real/text`, {});
    await stream.waitFor("connected");
    service.advance(ONE_LAP);
    await stream.waitFor("init_sentence", (data) => data["original_text"] === "Please mind the posts.");
    expect(room.viewers()).toBe(1);
    stream.close();
    await expect.poll(() => room.viewers()).toBe(0);
  });

  it("writes no access token where the service is away", async () => {
    const command = start("--port", "0", "--service", "http://127.0.0.1:9");
    const origin = originIn(await command.printed(/Stop with/));
    const answer = await fetch(`${origin}/broadcast/real/text?viewer_access_token=sesame`);
    expect(answer.status).toBe(502);
    expect(await command.printed(/proxy error/)).not.toContain("sesame");
  });
});
