/**
 * Publishing over real HTTP: a broadcast of the rehearsal ends, is published as a folder of files, and read back from it by
 * the published schemas.
 */
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { main, type PublishWorld } from "../../../src/node/commands/publish.ts";
import { type Disk, realDisk } from "../../../src/node/publish/talks-folder.ts";
import { allTalksPath, talkFilePath, talksPath } from "../../../src/talk/addresses.ts";
import { fromBase64Url, keysOf, open, sealedAs } from "../../../src/talk/lock.ts";
import {
  about,
  allTalks,
  type OpenTalk,
  readTalkFile,
  talkHead,
  talksOfBroadcast,
  texts,
  timeline,
} from "../../../src/talk/published-talk.ts";
import { finishTalk, quietClip, quietVoice } from "../../harness/finished-talk.ts";
import { API_KEY, live, type RehearsalServer, startRehearsalServer } from "../../harness/rehearsal-server.ts";

const PASSPHRASE = "twelve grey herons";

let server: RehearsalServer;
let folder: string;
let lines: string[];
let shown: string[];
let disk: Disk;
let now: number;
beforeEach(async () => {
  server = await startRehearsalServer({ synthesize: quietVoice });
  folder = await mkdtemp(join(tmpdir(), "talks-"));
  lines = [];
  shown = [];
  disk = realDisk;
  now = Date.parse("2026-01-04T10:00:00.000Z");
});
afterEach(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

/** Runs the command as a host does, and gives its exit code. */
function publish(args: readonly string[], more: Partial<PublishWorld> = {}): Promise<number> {
  const world: PublishWorld = {
    environment: { VAS_API_KEY: API_KEY, VAS_SERVICE: server.origin, PHRASE: PASSPHRASE },
    tell: (line) => lines.push(line),
    show: (line) => shown.push(line),
    fail: (line) => lines.push(`! ${line}`),
    ask: () => Promise.resolve(PASSPHRASE),
    now: () => now,
    wait: () => Promise.resolve(),
    disk,
    ...more,
  };
  return main([...args, "--out", "."], folder, world);
}

const filesIn = async (path = "."): Promise<readonly string[]> => {
  const all = await readdir(join(folder, path), { recursive: true, withFileTypes: true }).catch(() => []);
  return all
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
};
const json = async (path: string): Promise<unknown> => JSON.parse(await readFile(join(folder, path), "utf8"));
const talks = async () => readTalkFile(talksOfBroadcast, await json(talksPath("a3f9")))?.talks ?? [];

async function openTalk(): Promise<OpenTalk> {
  const [talk] = await talks();
  if (talk === undefined || !("head" in talk)) throw new Error("There is no open talk");
  return talk;
}

/** Every file with its bytes. */
async function contents(): Promise<ReadonlyMap<string, string>> {
  const read = (await filesIn()).map(
    async (path) => [path, (await readFile(path)).toString("latin1")] as const,
  );
  return new Map(await Promise.all(read));
}

describe("a finished broadcast", () => {
  it("is published with its texts, speakers, times, sound, summary, and read back", async () => {
    await finishTalk(server);
    expect(await publish(["--broadcast", "a3f9", "--summary", "en-US,ja-JP"])).toBe(0);
    expect(lines).toEqual([
      "a3f9  Three sentences",
      "3 sentences in en-US, zh-TW, ja-JP.",
      expect.stringMatching(/^Sound: 0\.\d MB\.$/) as string,
      "Summary in en-US …",
      "Summary in ja-JP …",
      "7 files to write, 0 files to take away.",
      "Published at /talk/a3f9/three-sentences.",
    ]);
    expect(readTalkFile(allTalks, await json(allTalksPath()))).toEqual({ version: 1, tokens: ["a3f9"] });
    const { name, published, head } = await openTalk();
    expect([name, published]).toEqual(["three-sentences", "2026-01-04T10:00:00.000Z"]);
    expect(head).toMatchObject({
      title: "Three sentences",
      recorded: "2026-01-03T10:00:00.000Z",
      durationMs: expect.closeTo(12_000, -2) as number,
      languages: ["en-US", "zh-TW", "ja-JP"],
      speakers: ["Anna", "Ben"],
      sentences: 3,
      sounds: [{ language: "en-US", type: "audio/mp4" }],
    });
    const file = (at: { readonly file: string } | undefined) =>
      json(talkFilePath("a3f9", name, at?.file ?? ""));
    expect(readTalkFile(timeline, await file(head.timeline))).toEqual({
      sids: [1, 2, 3],
      starts: [0, 2_500, 5_000],
      ends: [2_000, 4_500, 7_000],
      speakers: [0, 1, 0],
    });
    expect(readTalkFile(texts, await file(head.texts["ja-JP"]))).toEqual({
      language: "ja-JP",
      texts: ["皆さん、おはようございます。", "橋は再び開通しました。", "柱にご注意ください。"],
    });
    const summary = readTalkFile(about, await file(head.about["ja-JP"]))?.summary ?? [];
    expect(summary).toContainEqual({ kind: "point", text: "橋は再び開通しました。", sids: [2] });
    const [sound] = head.sounds;
    const bytes = await readFile(join(folder, talkFilePath("a3f9", name, sound?.file ?? "")));
    expect([bytes.length, bytes.subarray(4, 8).toString()]).toEqual([sound?.bytes, "ftyp"]);
  });

  it("holds no key and nothing of the account, in any byte or name", async () => {
    const { taskId } = await finishTalk(server);
    await publish(["--broadcast", "a3f9", "--summary", "en-US"]);
    const id = server.rehearsal.byToken("a3f9")?.channel().id ?? "";
    for (const [path, bytes] of await contents()) {
      for (const secret of [API_KEY, API_KEY.slice(4), taskId, id, server.origin]) {
        expect(bytes.includes(secret) || path.includes(secret)).toBe(false);
      }
    }
    expect(lines.join("\n")).not.toContain(API_KEY);
  });

  it("changes nothing when it is published again, and what changed when something did", async () => {
    const { taskId } = await finishTalk(server);
    await publish(["--broadcast", "a3f9"]);
    const first = await contents();
    now += 1_000;
    lines = [];
    await publish(["--broadcast", "a3f9"]);
    expect(lines.at(-1)).toBe("Nothing has changed since it was published.");
    expect(await contents()).toEqual(first);
    await server.host("PATCH", `/api/v1/tasks/${taskId}/entries/2`, {
      original_text: "The bridge is closed.",
    });
    await publish(["--broadcast", "a3f9", "--task", taskId, "--no-sound"]);
    const second = await contents();
    const added = [...second.keys()].filter((path) => !first.has(path));
    const gone = [...first.keys()].filter((path) => !second.has(path));
    expect(added.map((path) => /[^/]*$/.exec(path)?.[0]?.split(".")[0])).toEqual(["texts"]);
    expect(gone.map((path) => /[^/]*$/.exec(path)?.[0]?.split(".")[0])).toEqual(["sound", "texts"]);
    expect((await openTalk()).published).toBe("2026-01-04T10:00:01.000Z");
  });

  it("keeps its address when it was renamed, and each recording has its own", async () => {
    const { taskId } = await finishTalk(server);
    await publish(["--broadcast", "a3f9"]);
    await server.host("PATCH", `/api/v1/tasks/${taskId}/name`, { name: "The bridge" });
    await publish(["--broadcast", "a3f9", "--task", taskId]);
    expect(await openTalk()).toMatchObject({ name: "three-sentences", head: { title: "The bridge" } });
    await server.host("POST", "/rehearsal/v1/broadcasts/a3f9/live");
    server.advance(9_000);
    await server.host("POST", "/rehearsal/v1/broadcasts/a3f9/end");
    server.advance(6_000);
    await publish(["--broadcast", "a3f9"]);
    expect((await talks()).map(({ name }) => name)).toEqual(["three-sentences-2", "three-sentences"]);
    expect(await publish(["--broadcast", "a3f9", "--name", "three-sentences"])).toBe(1);
    expect(lines.at(-1)).toMatch(/^! Another recording is published as three-sentences\./);
  });

  it("is taken away, and leaves nothing", async () => {
    await finishTalk(server);
    await publish(["--broadcast", "a3f9"]);
    expect(await publish(["--remove", "--broadcast", "a3f9", "--name", "other"])).toBe(1);
    expect(lines.at(-1)).toBe("! There is no such talk of a3f9. It has: three-sentences.");
    expect(await publish(["--remove", "--broadcast", "a3f9", "--name", "three-sentences"])).toBe(0);
    expect(await json(allTalksPath())).toEqual({ version: 1, tokens: [] });
    expect((await filesIn()).map((path) => path.slice(folder.length))).toEqual(["/talks/index.json"]);
  });

  it("is only told about with --dry", async () => {
    await finishTalk(server);
    expect(await publish(["--broadcast", "a3f9", "--dry"])).toBe(0);
    expect(lines.at(-1)).toBe("5 files to write, 0 files to take away.");
    expect(await filesIn()).toEqual([]);
  });
});

describe("what there is", () => {
  it("is listed when nothing is named", async () => {
    const { taskId } = await finishTalk(server);
    expect(await publish([])).toBe(0);
    expect(lines[0]).toBe(`a3f9  ${taskId}  2026-01-03T10:00    0 min  Three sentences`);
    lines = [];
    expect(await publish(["--templates"])).toBe(0);
    expect(lines[0]).toBe("general  General Summary");
  });
});

describe("a locked talk", () => {
  it("opens with its passphrase alone, and does not change when nothing did", async () => {
    await finishTalk(server, { more: { accessType: "password", passCode: "lighthouse" } });
    expect(await publish(["--broadcast", "a3f9"])).toBe(1);
    expect(lines.at(-1)).toMatch(/^! This broadcast has a password\. Lock the talk/);
    expect(await publish(["--broadcast", "a3f9", "--lock"], { ask: () => Promise.resolve("a3f9") })).toBe(1);
    expect(lines.at(-1)).toMatch(/^! The passphrase has 4 characters; .* take seconds\./);
    expect(await filesIn()).toEqual([]);
    expect(await publish(["--broadcast", "a3f9", "--lock"])).toBe(0);
    const [talk] = await talks();
    if (talk === undefined || !("lock" in talk)) throw new Error("The talk is not locked");
    const keys = await keysOf(PASSPHRASE, talk.lock);
    const sealed = fromBase64Url(talk.sealed) ?? new Uint8Array();
    const opened = await open(keys, sealedAs.head("a3f9", talk.name), sealed);
    const head = readTalkFile(talkHead, JSON.parse(Buffer.from(opened.ok ? opened.value : []).toString()));
    expect(head).toMatchObject({ title: "Three sentences", languages: ["en-US", "zh-TW", "ja-JP"] });
    const [sound] = head?.sounds ?? [];
    const path = join(folder, talkFilePath("a3f9", talk.name, sound?.file ?? ""));
    const heard = await open(keys, sealedAs.sound("en-US"), Uint8Array.from(await readFile(path)));
    expect(heard.ok && Buffer.from(heard.value).subarray(4, 8).toString()).toBe("ftyp");
    for (const [, bytes] of await contents()) {
      for (const secret of [PASSPHRASE, "Good morning", "Anna", "lighthouse"])
        expect(bytes).not.toContain(secret);
    }
    const first = await contents();
    expect(await publish(["--broadcast", "a3f9", "--passphrase-env", "PHRASE"])).toBe(0);
    expect(lines.at(-1)).toBe("Nothing has changed since it was published.");
    expect(await contents()).toEqual(first);
  });
});

describe("a failure", () => {
  /** A disk whose operation number `at`, from 0, fails; what is done to mend that works. */
  function failing(at: number): Disk & { readonly count: () => number } {
    let done = 0;
    const run = async (operation: () => Promise<unknown>): Promise<void> => {
      done += 1;
      if (done - 1 === at) throw new Error("The disk is full");
      await operation();
    };
    return {
      count: () => done,
      mkdir: (path) => run(() => realDisk.mkdir(path)),
      write: (path, bytes) => run(() => realDisk.write(path, bytes)),
      rename: (from, to) => run(() => realDisk.rename(from, to)),
      remove: (path) => run(() => realDisk.remove(path)),
    };
  }

  it("of the disk at any point before the talk is public leaves everything as it was", async () => {
    const { taskId } = await finishTalk(server);
    const other = await finishTalk(server, { token: "b3f9" });
    await publish(["--task", other.taskId, "--broadcast", "b3f9", "--no-sound"]);
    for (const isFirst of [true, false]) {
      if (!isFirst) {
        await publish(["--broadcast", "a3f9", "--task", taskId, "--no-sound"]);
        await server.host("PATCH", `/api/v1/tasks/${taskId}/entries/2`, {
          original_text: "The bridge is closed.",
        });
      }
      const before = await contents();
      let isDone = false;
      for (let at = 0; !isDone; at += 1) {
        const failingDisk = failing(at);
        disk = failingDisk;
        const code = await publish(["--broadcast", "a3f9", "--task", taskId, "--no-sound"]);
        isDone = code === 0;
        if (isDone) break;
        expect(lines.at(-1)).toMatch(
          /^! The folder cannot be written: The disk is full\. What was published is as it was\.$/,
        );
        expect(await contents()).toEqual(before);
      }
      disk = realDisk;
      expect(await contents()).not.toEqual(before);
    }
  });

  it.each([
    [
      "transcript/export",
      { status: 500, code: "storage_download_failed" },
      /cannot read the file in its own storage/,
    ],
    [
      "audio/export",
      { status: 422, code: "recording_audio_not_ready" },
      /sound of this recording is not ready.*--no-sound/,
    ],
    ["summary", { status: 402, code: "stt_quota_exceeded" }, /budget of this account is used up/],
    [
      "summary",
      { status: 429, code: "rate_limit_exceeded", headers: { "retry-after": "5" } },
      /asks to wait 5 s/,
    ],
    ["tasks", { status: 503, code: "?" }, /has a fault of its own/],
    ["broadcasts", { status: 401, code: "auth_key_expired" }, /key has expired/],
  ] as const)("of the service at %s leaves everything as it was", async (path, error, words) => {
    await finishTalk(server);
    await publish(["--broadcast", "a3f9"]);
    const before = await contents();
    server.rehearsal.setHostConduct({
      faultOf: (request) => (request.path.endsWith(path) ? { message: "No", ...error } : undefined),
    });
    expect(await publish(["--broadcast", "a3f9", "--summary", "en-US"])).toBe(1);
    expect(lines.at(-1)).toMatch(words);
    expect(await contents()).toEqual(before);
  });

  it("of a summary in its middle leaves everything as it was", async () => {
    await finishTalk(server);
    server.rehearsal.setHostConduct({ summaryFailsAfter: 1 });
    expect(await publish(["--broadcast", "a3f9", "--summary", "en-US"])).toBe(1);
    expect(lines.at(-1)).toMatch(/could not write the summary/);
    expect(await filesIn()).toEqual([]);
  });

  it("of a read passes when the service is well again", async () => {
    await finishTalk(server);
    let failures = 2;
    const error = { status: 503, code: "?", message: "No", headers: { "retry-after": "1" } };
    const waits: number[] = [];
    server.rehearsal.setHostConduct({
      faultOf: ({ path }) => (path.endsWith("/audio/export") && failures-- > 0 ? error : undefined),
    });
    const wait = (ms: number) => Promise.resolve(void waits.push(ms));
    expect(await publish(["--broadcast", "a3f9"], { wait })).toBe(0);
    expect(waits).toEqual([1_000, 1_000]);
  });

  it("is told where the key, the broadcast, the recording or the network is not there", async () => {
    const { taskId } = await finishTalk(server);
    const told = async (args: readonly string[], more: Partial<PublishWorld> = {}) => {
      expect(await publish(args, more)).not.toBe(0);
      return lines.at(-1);
    };
    const service = { VAS_SERVICE: server.origin };
    expect(await told(["--broadcast", "a3f9"], { environment: service })).toMatch(/VAS_API_KEY has to hold/);
    const wrong = { ...service, VAS_API_KEY: "vas_other" };
    expect(await told(["--broadcast", "a3f9"], { environment: wrong })).toMatch(/does not know this API key/);
    expect(await told(["--broadcast", "zzzz"])).toMatch(/has no broadcast zzzz/);
    expect(await told(["--task", taskId.replace(/^./, (digit) => (digit === "0" ? "1" : "0"))])).toMatch(
      /There is no such recording/,
    );
    const lost = () => Promise.reject(new TypeError("lost"));
    expect(await told(["--broadcast", "a3f9"], { fetch: lost })).toMatch(/does not answer/);
    expect(await told(["--nothing"])).toMatch(/An option is not known/);
  });

  it("is told where the recording is not over", async () => {
    server.channel({ token: "a3f9", state: live });
    server.advance(3_000);
    await server.host("GET", "/api/v1/tasks?status=all");
    expect(await publish(["--broadcast", "a3f9"])).toBe(1);
    expect(lines.at(-1)).toMatch(/not ready: recording\. Try again/);
  });
});

describe("the key", () => {
  it("goes to the service that was named, and does not follow a redirect", async () => {
    await finishTalk(server);
    const asked: (RequestInit & { readonly url: string })[] = [];
    const redirecting: typeof fetch = (url, init) => {
      asked.push({ ...init, url: url instanceof Request ? url.url : url.toString() });
      return Promise.resolve(
        new Response(null, { status: 302, headers: { location: "https://other.example" } }),
      );
    };
    expect(await publish(["--broadcast", "a3f9"], { fetch: redirecting })).toBe(1);
    expect(lines.at(-1)).toMatch(/not an answer of the service/);
    expect(asked.every(({ url, redirect }) => url.startsWith(server.origin) && redirect === "manual")).toBe(
      true,
    );
    expect(asked.some(({ url }) => url.includes(API_KEY))).toBe(false);
  });
});

describe("a file", () => {
  const IMPORT = [
    "--import",
    "talk.mp3",
    "--language",
    "en-US",
    "--translate",
    "ja-JP",
    "--broadcast",
    "a3f9",
  ];
  /** Nine seconds, a second of the service's time at each wait. */
  const imported = async (args: readonly string[] = [], name = "talk.mp3") => {
    await writeFile(join(folder, name), quietClip(350));
    const wait = (): Promise<void> => Promise.resolve(server.advance(1_000));
    return publish([...IMPORT.map((arg) => (arg === "talk.mp3" ? name : arg)), ...args], { wait });
  };

  it("is sent, transcribed and published, and each step is told", async () => {
    expect(await imported()).toBe(0);
    expect(lines).toEqual([
      "It costs about 0.00 USD; 50.00 USD of the month's budget are left.",
      "Sending talk.mp3 …",
      "Waiting …",
      "Converting …",
      "Recognising speech …",
      "Translating …",
      "Summarising …",
      "a3f9  talk",
      "3 sentences in en-US, ja-JP.",
      expect.stringMatching(/^Sound: /) as string,
      "4 files to write, 0 files to take away.",
      "Published at /talk/a3f9/talk.",
    ]);
    expect(shown).toContain("Sending ██████████ 100 %");
    expect(await openTalk()).toMatchObject({ head: { sounds: [{ type: "audio/mpeg" }] } });
  });

  it.each(["auth_budget_exceeded", "stt_quota_exceeded"] as const)(
    "is not sent when the budget is used up, also where only the upload says so: %s",
    async (code) => {
      server.rehearsal.imports.setBudget({ remaining: 0, code });
      expect(await imported()).toBe(1);
      expect(lines.at(-1)).toMatch(/budget of this account is used up.* Nothing was sent\.$/);
      server.rehearsal.setHostConduct({
        faultOf: ({ path }) => (path.endsWith("/imports") ? { status: 402, code, message: "No" } : undefined),
      });
      server.rehearsal.imports.setBudget({ remaining: null });
      expect(await imported()).toBe(1);
      expect(lines.slice(-3)[0]).toBe("It costs about 0.00 USD.");
      expect(lines.at(-1)).toMatch(/budget of this account is used up/);
    },
  );

  it("that holds no speech is told as such", async () => {
    expect(await imported([], "silent.mp3")).toBe(1);
    expect(lines.at(-1)).toMatch(/^! No speech was recognised in this recording: /);
  });

  it("that the service cannot process is told with its reason", async () => {
    server.rehearsal.imports.failNext({ code: "import_processing_failed", message: "The audio is damaged" });
    expect(await imported()).toBe(1);
    expect(lines.at(-1)).toBe("! The service could not process the file. It said: The audio is damaged");
    server.rehearsal.imports.failNext({ code: "import_invalid_format", message: "x" });
    expect(await imported()).toBe(1);
    expect(lines.at(-1)).toMatch(/takes mp3, wav and m4a/);
  });

  it("is not sent when it is missing, or no sound", async () => {
    expect(await publish(IMPORT)).toBe(1);
    expect(lines.at(-1)).toBe("! talk.mp3 cannot be opened.");
    await writeFile(join(folder, "talk.mp3"), "not a sound");
    expect(await publish(IMPORT)).toBe(1);
    expect(lines.at(-1)).toMatch(/takes mp3, wav and m4a/);
  });

  it("goes on at the service when the connection is lost", async () => {
    let asked = 0;
    const lost: typeof fetch = (url, init) => {
      const isProgress = /\/imports\/[\da-f-]{36}$/.test(url instanceof Request ? url.url : url.toString());
      if (isProgress) asked += 1;
      return isProgress ? Promise.reject(new TypeError("lost")) : fetch(url, init);
    };
    await writeFile(join(folder, "talk.mp3"), quietClip(350));
    expect(await publish(IMPORT, { fetch: lost })).toBe(1);
    expect([asked, lines.at(-1)]).toEqual([3, expect.stringMatching(/The import goes on at the service/)]);
  });
});
