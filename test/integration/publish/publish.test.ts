/**
 * Publishing over real HTTP: a broadcast of the rehearsal ends, is published as a folder of files, and read back from it by
 * the published schemas.
 */
import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { type Disk, realDisk } from "../../../src/node/publish/talks-folder.ts";
import { allTalksPath, talkFilePath } from "../../../src/talk/addresses.ts";
import { fromBase64Url, keysOf, open, sealedAs } from "../../../src/talk/lock.ts";
import {
  about,
  allTalks,
  readTalkFile,
  talkHead,
  texts,
  timeline,
} from "../../../src/talk/published-talk.ts";
import { finishTalk } from "../../harness/finished-talk.ts";
import { openPublishStage, PASSPHRASE, type PublishStage } from "../../harness/publish-command.ts";
import { API_KEY } from "../../harness/rehearsal-server.ts";

let stage: PublishStage;
beforeEach(async () => {
  stage = await openPublishStage();
});
afterEach(() => stage.close());

describe("a finished broadcast", () => {
  it("is published with its texts, speakers, times, sound, summary, and read back", async () => {
    await finishTalk(stage.server);
    expect(await stage.publish(["--broadcast", "a3f9", "--summary", "en-US,ja-JP"])).toBe(0);
    expect(stage.lines).toEqual([
      "a3f9  Three sentences",
      "3 sentences in en-US, zh-TW, ja-JP.",
      expect.stringMatching(/^Sound: 0\.\d MB\.$/) as string,
      "Summary in en-US …",
      "Summary in ja-JP …",
      "7 files to write, 0 files to take away.",
      "Published at /talk/a3f9/three-sentences.",
    ]);
    expect(readTalkFile(allTalks, await stage.json(allTalksPath()))).toEqual({
      version: 1,
      tokens: ["a3f9"],
    });
    const { name, published, head } = await stage.openTalk();
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
      stage.json(talkFilePath("a3f9", name, at?.file ?? ""));
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
    const bytes = await readFile(join(stage.folder, talkFilePath("a3f9", name, sound?.file ?? "")));
    expect([bytes.length, bytes.subarray(4, 8).toString()]).toEqual([sound?.bytes, "ftyp"]);
  });

  it("holds no key and nothing of the account, in any byte or name", async () => {
    const { taskId } = await finishTalk(stage.server);
    await stage.publish(["--broadcast", "a3f9", "--summary", "en-US"]);
    const id = stage.server.rehearsal.byToken("a3f9")?.channel().id ?? "";
    for (const [path, bytes] of await stage.contents()) {
      for (const secret of [API_KEY, API_KEY.slice(4), taskId, id, stage.server.origin]) {
        expect(bytes.includes(secret) || path.includes(secret)).toBe(false);
      }
    }
    expect(stage.lines.join("\n")).not.toContain(API_KEY);
  });

  it("changes nothing when it is published again, and what changed when something did", async () => {
    const { taskId } = await finishTalk(stage.server);
    await stage.publish(["--broadcast", "a3f9"]);
    const first = await stage.contents();
    stage.world.now = () => Date.parse("2026-01-04T10:00:01.000Z");
    stage.lines.length = 0;
    await stage.publish(["--broadcast", "a3f9"]);
    expect(stage.lines.at(-1)).toBe("Nothing has changed since it was published.");
    expect(await stage.contents()).toEqual(first);
    await stage.server.host("PATCH", `/api/v1/tasks/${taskId}/entries/2`, {
      original_text: "The bridge is closed.",
    });
    await stage.publish(["--broadcast", "a3f9", "--task", taskId, "--no-sound"]);
    const second = await stage.contents();
    const added = [...second.keys()].filter((path) => !first.has(path));
    const gone = [...first.keys()].filter((path) => !second.has(path));
    expect(added.map((path) => /[^/]*$/.exec(path)?.[0]?.split(".")[0])).toEqual(["texts"]);
    expect(gone.map((path) => /[^/]*$/.exec(path)?.[0]?.split(".")[0])).toEqual(["sound", "texts"]);
    expect((await stage.openTalk()).published).toBe("2026-01-04T10:00:01.000Z");
  });

  it("keeps its address when it was renamed, and each recording has its own", async () => {
    const { taskId } = await finishTalk(stage.server);
    await stage.publish(["--broadcast", "a3f9"]);
    await stage.server.host("PATCH", `/api/v1/tasks/${taskId}/name`, { name: "The bridge" });
    await stage.publish(["--broadcast", "a3f9", "--task", taskId]);
    expect(await stage.openTalk()).toMatchObject({ name: "three-sentences", head: { title: "The bridge" } });
    await stage.server.host("POST", "/rehearsal/v1/broadcasts/a3f9/live");
    stage.server.advance(9_000);
    await stage.server.host("POST", "/rehearsal/v1/broadcasts/a3f9/end");
    stage.server.advance(6_000);
    await stage.publish(["--broadcast", "a3f9"]);
    expect((await stage.talks()).map(({ name }) => name)).toEqual(["three-sentences-2", "three-sentences"]);
    expect(await stage.publish(["--broadcast", "a3f9", "--name", "three-sentences"])).toBe(1);
    expect(stage.lines.at(-1)).toMatch(/^! Another recording is published as three-sentences\./);
  });

  it("is taken away, and leaves nothing", async () => {
    await finishTalk(stage.server);
    await stage.publish(["--broadcast", "a3f9"]);
    expect(await stage.publish(["--remove", "--broadcast", "a3f9", "--name", "other"])).toBe(1);
    expect(stage.lines.at(-1)).toBe("! There is no such talk of a3f9. It has: three-sentences.");
    expect(await stage.publish(["--remove", "--broadcast", "a3f9", "--name", "three-sentences"])).toBe(0);
    expect(await stage.json(allTalksPath())).toEqual({ version: 1, tokens: [] });
    expect((await stage.filesIn()).map((path) => path.slice(stage.folder.length))).toEqual([
      "/talks/index.json",
    ]);
  });

  it("is only told about with --dry", async () => {
    await finishTalk(stage.server);
    expect(await stage.publish(["--broadcast", "a3f9", "--dry"])).toBe(0);
    expect(stage.lines.at(-1)).toBe("5 files to write, 0 files to take away.");
    expect(await stage.filesIn()).toEqual([]);
  });
});

describe("what there is", () => {
  it("is listed when nothing is named", async () => {
    const { taskId } = await finishTalk(stage.server);
    expect(await stage.publish([])).toBe(0);
    expect(stage.lines[0]).toBe(`a3f9  ${taskId}  2026-01-03T10:00    0 min  Three sentences`);
    stage.lines.length = 0;
    expect(await stage.publish(["--templates"])).toBe(0);
    expect(stage.lines[0]).toBe("general  General Summary");
  });
});

describe("a locked talk", () => {
  it("opens with its passphrase alone, and does not change when nothing did", async () => {
    await finishTalk(stage.server, { more: { accessType: "password", passCode: "lighthouse" } });
    expect(await stage.publish(["--broadcast", "a3f9"])).toBe(1);
    expect(stage.lines.at(-1)).toMatch(/^! This broadcast has a password\. Lock the talk/);
    expect(
      await stage.publish(["--broadcast", "a3f9", "--lock"], { ask: () => Promise.resolve("a3f9") }),
    ).toBe(1);
    expect(stage.lines.at(-1)).toMatch(/^! The passphrase has 4 characters; .* take seconds\./);
    expect(await stage.filesIn()).toEqual([]);
    expect(await stage.publish(["--broadcast", "a3f9", "--lock"])).toBe(0);
    const [talk] = await stage.talks();
    if (talk === undefined || !("lock" in talk)) throw new Error("The talk is not locked");
    const keys = await keysOf(PASSPHRASE, talk.lock);
    const sealed = fromBase64Url(talk.sealed) ?? new Uint8Array();
    const opened = await open(keys, sealedAs.head("a3f9", talk.name), sealed);
    const head = readTalkFile(talkHead, JSON.parse(Buffer.from(opened.ok ? opened.value : []).toString()));
    expect(head).toMatchObject({ title: "Three sentences", languages: ["en-US", "zh-TW", "ja-JP"] });
    const [sound] = head?.sounds ?? [];
    const path = join(stage.folder, talkFilePath("a3f9", talk.name, sound?.file ?? ""));
    const heard = await open(keys, sealedAs.sound("en-US"), Uint8Array.from(await readFile(path)));
    expect(heard.ok && Buffer.from(heard.value).subarray(4, 8).toString()).toBe("ftyp");
    for (const [, bytes] of await stage.contents()) {
      for (const secret of [API_KEY, PASSPHRASE, "Good morning", "Anna", "lighthouse"])
        expect(bytes.includes(secret)).toBe(false);
    }
    const first = await stage.contents();
    expect(await stage.publish(["--broadcast", "a3f9", "--passphrase-env", "PHRASE"])).toBe(0);
    expect(stage.lines.at(-1)).toBe("Nothing has changed since it was published.");
    expect(await stage.contents()).toEqual(first);
  });
});

describe("two commands at a time", () => {
  /** Something that is waited for. */
  function gate(): { readonly open: () => void; readonly opened: Promise<void> } {
    let open = (): void => undefined;
    const opened = new Promise<void>((resolve) => {
      open = resolve;
    });
    return { open, opened };
  }

  it("write one after the other, and both talks are published", async () => {
    const first = await finishTalk(stage.server);
    const second = await finishTalk(stage.server, { token: "b3f9" });
    const [writing, found] = [gate(), gate()];
    // The first one is held in the middle of its writing, until the second has found the folder taken.
    const slow: Disk = {
      ...realDisk,
      mkdir: async (path) => {
        writing.open();
        await found.opened;
        return realDisk.mkdir(path);
      },
    };
    const args = ["--broadcast", "a3f9", "--no-sound", "--task"];
    const held = stage.publish([...args, first.taskId], { disk: slow });
    await writing.opened;
    const wait = async (): Promise<void> => {
      found.open();
      await held;
    };
    const after = stage.publish([...args, second.taskId], { wait });
    expect(await Promise.all([held, after])).toEqual([0, 0]);
    expect(stage.lines).toContain("Another publish command writes to this folder. Waiting …");
    expect((await stage.talks()).map(({ name }) => name).toSorted()).toEqual([
      "three-sentences",
      "three-sentences-2",
    ]);
    expect((await stage.filesIn()).filter((path) => path.includes("publishing"))).toEqual([]);
  });

  it("do not stand in each other's way when one was stopped in the middle", async () => {
    await finishTalk(stage.server);
    await mkdir(join(stage.folder, "talks"));
    const path = join(stage.folder, "talks", ".publishing");
    // No process has this number.
    const machine = createHash("sha256").update(hostname()).digest("hex").slice(0, 16);
    await writeFile(path, JSON.stringify({ pid: 2 ** 22 + 1, machine }));
    expect(await stage.publish(["--broadcast", "a3f9"])).toBe(0);
    await writeFile(path, JSON.stringify({ pid: process.pid, machine }));
    expect(await stage.publish(["--broadcast", "a3f9"])).toBe(1);
    expect(stage.lines.at(-1)).toMatch(/^! Another publish command has been writing .* for a minute/);
  });
});
