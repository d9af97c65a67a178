/**
 * What publishing changes: only what is new, and nothing where nothing is; the names of talks; which recording belongs to
 * which broadcast.
 */
import { describe, expect, it } from "vitest";

import type { HostBroadcast, HostTask } from "../../../../src/node/publish/host-client.ts";
import { lockingFor } from "../../../../src/node/publish/lock-talk.ts";
import { weaknessOf } from "../../../../src/node/publish/passphrase.ts";
import { broadcastOf, tasksOf } from "../../../../src/node/publish/pick-task.ts";
import { type Before, planRemoval, planTalk, talkName } from "../../../../src/node/publish/publish-plan.ts";
import { sourceMark, type Talk, talkFiles } from "../../../../src/node/publish/talk-files.ts";
import { ROUNDS } from "../../../../src/talk/bounds.ts";
import { keysOf } from "../../../../src/talk/lock.ts";
import { readTalkFile, talksOfBroadcast } from "../../../../src/talk/published-talk.ts";

const talk: Talk = {
  title: "The bridge",
  recorded: "2026-01-03T10:00:00.000Z",
  durationMs: 4_500,
  languages: ["en-US", "ja-JP"],
  sentences: [
    {
      sid: 1,
      startMs: 0,
      endMs: 2_000,
      speaker: "Anna",
      text: "Good morning.",
      translations: { "ja-JP": "おはよう。" },
    },
    { sid: 2, startMs: 2_500, endMs: 4_500, text: "Mind the posts.", translations: {} },
  ],
  words: [{ language: "en-US", words: [[[0, 4, 0, 400]], null] }],
  sounds: [{ language: "en-US", type: "audio/mp4", durationMs: 4_500, bytes: new Uint8Array(10) }],
  about: [{ language: "en-US", summary: [{ kind: "point", text: "Posts.", sids: [2] }], chapters: [] }],
};
const place = {
  token: "a3f9",
  name: "the-bridge",
  source: sourceMark("550e8400-e29b-41d4-a716-446655440000"),
};
const nothing: Before = {
  all: { version: 1, tokens: ["zzzz"] },
  talks: { version: 1, token: "a3f9", talks: [] },
  files: [],
};
const FIRST = "2026-01-04T10:00:00.000Z";
const LATER = "2026-01-05T10:00:00.000Z";

async function published(one: Talk = talk): Promise<Before> {
  const made = await talkFiles(one, place);
  const plan = planTalk(nothing, made, FIRST);
  return { all: plan.all, talks: plan.talks, files: [...made.files.keys()] };
}

describe("a plan", () => {
  it("writes all of a new talk, in the published shape", async () => {
    const made = await talkFiles(talk, place);
    const plan = planTalk(nothing, made, FIRST);
    expect([plan.write.length, plan.remove, plan.all.tokens]).toEqual([6, [], ["a3f9", "zzzz"]]);
    expect(readTalkFile(talksOfBroadcast, plan.talks)).toEqual(plan.talks);
    expect(plan.talks.talks).toMatchObject([
      { name: "the-bridge", published: FIRST, head: { speakers: ["Anna"], sentences: 2 } },
    ]);
    for (const file of plan.write) expect(file).toMatch(/^[a-z]+(\.[\w-]+)?\.[\da-f]{16}\.(json|m4a)$/);
  });

  it("changes nothing where nothing changed, whatever the time", async () => {
    const before = await published();
    const plan = planTalk(before, await talkFiles(talk, place), LATER);
    expect(plan).toMatchObject({ isChanged: false, isAllChanged: false, write: [], remove: [] });
    expect(plan.talks).toBe(before.talks);
  });

  it("writes only the file of what changed, and takes the one before it away", async () => {
    const before = await published();
    const [first, ...rest] = talk.sentences;
    const corrected = {
      ...talk,
      sentences: [{ ...first, translations: { "ja-JP": "皆さん、おはよう。" } }, ...rest],
    };
    const plan = planTalk(before, await talkFiles(corrected as Talk, place), LATER);
    expect([plan.write.length, plan.remove.length, plan.isAllChanged]).toEqual([1, 1, false]);
    expect(plan.write[0]).toMatch(/^texts\.ja-JP\./);
    expect(plan.talks.talks[0]).toMatchObject({ published: LATER });
  });

  it("puts the newest recording first", async () => {
    const before = await published();
    const other = (recorded: string, name: string) =>
      talkFiles({ ...talk, recorded }, { ...place, name, source: sourceMark(name) });
    const names = async (recorded: string) =>
      planTalk(before, await other(recorded, "other"), LATER).talks.talks.map(({ name }) => name);
    expect(await names("2026-01-04T00:00:00.000Z")).toEqual(["other", "the-bridge"]);
    expect(await names("2026-01-02T00:00:00.000Z")).toEqual(["the-bridge", "other"]);
  });

  it("takes a talk away, and the broadcast from the list with its last one", async () => {
    const before = await published();
    const plan = planRemoval(before, "the-bridge");
    expect([plan.talks.talks, plan.all.tokens, plan.remove]).toEqual([[], ["zzzz"], before.files]);
    expect(planRemoval(before, "other").isChanged).toBe(false);
  });
});

describe("a locked talk", () => {
  it("shows nothing of what it is", async () => {
    const lock = { kdf: "PBKDF2-SHA-512", rounds: 10, salt: "AAAAAAAAAAAAAAAAAAAAAA" } as const;
    const made = await talkFiles(talk, place, { lock, keys: await keysOf("twelve grey herons", lock) });
    const everything =
      JSON.stringify(made.entry) +
      [...made.files].map(([name, bytes]) => name + Buffer.from(bytes).toString("latin1")).join("");
    for (const secret of ["bridge is", "Good morning", "Anna", "ja-JP", "おはよう", "sound", "recorded"]) {
      expect(everything).not.toContain(secret);
    }
    for (const file of made.files.keys()) expect(file).toMatch(/^[\da-f]{16}\.bin$/);
  });

  it("keeps its salt with its passphrase, and gets another with another", async () => {
    const random = (bytes: number) => new Uint8Array(bytes).fill(9);
    const locking = await lockingFor("twelve grey herons", place, undefined, random);
    expect(locking.lock.rounds).toBe(ROUNDS);
    const made = await talkFiles(talk, place, locking);
    const plan = planTalk(nothing, made, FIRST);
    const before = { all: plan.all, talks: plan.talks, files: [...made.files.keys()] };
    const chance = (bytes: number) => new Uint8Array(bytes).fill(1);
    const same = await lockingFor("twelve grey herons", place, before.talks.talks[0], chance);
    expect(same.lock).toEqual(locking.lock);
    expect(planTalk(before, await talkFiles(talk, place, same), LATER).isChanged).toBe(false);
    const other = await lockingFor("thirteen grey herons", place, before.talks.talks[0], chance);
    expect(other.lock.salt).not.toBe(locking.lock.salt);
  });

  it.each(["", "a3f9", "lighthouse", "aaaaaaaaaaaaaaaa", "ababababababab"])(
    "is not made with the passphrase %o",
    (weak) => {
      expect(weaknessOf(weak)).toMatch(/Take three or four words\.$/);
    },
  );
  it("is made with words", () => expect(weaknessOf("twelve grey herons")).toBeUndefined());
});

describe("the name of a talk", () => {
  it.each([
    ["The Bridge That Would Not Stop Humming", "the-bridge-that-would-not-stop-humming"],
    ["Über Brücken – Teil 2!", "uber-brucken-teil-2"],
    ["橋の話", "2026-01-03"],
    ["橋", "2026-01-03"],
  ])("is made of its title: %s", (title, expected) => {
    expect(talkName(title, "2026-01-03T10:00:00.000Z", new Set())).toBe(expected);
  });

  it("is another where it is taken", () => {
    expect(talkName("A", undefined, new Set(["a", "a-2"]))).toBe("a-3");
    expect(talkName("", undefined, new Set())).toBe("talk");
  });
});

describe("the recordings of a broadcast", () => {
  const broadcast = (token: string, more: Partial<HostBroadcast> = {}): HostBroadcast => ({
    id: `id-${token}`,
    token,
    name: `Talk ${token}`,
    transcription_language: "en-US",
    access_type: "public",
    status: "ended",
    started_at: "2026-01-03T10:00:00Z",
    ended_at: "2026-01-03T11:00:00Z",
    ...more,
  });
  const task = (task_id: string, more: Partial<HostTask> = {}): HostTask => ({
    task_id,
    title: "Talk a3f9",
    type_source: "broadcast",
    duration_ms: 60_000,
    transcription_languages: ["en-US"],
    translation_languages: [],
    created_at: "2026-01-03T10:00:10Z",
    processing_status: "completed",
    ...more,
  });

  it("are those of its time, language and name, the newest first", () => {
    const a = broadcast("a3f9");
    const b = broadcast("b3f9");
    const tasks = [
      task("1"),
      task("2", { created_at: "2026-01-03T10:40:00Z" }),
      task("3", { created_at: "2026-01-03T13:00:00Z" }),
      task("4", { type_source: "import" }),
      task("5", { transcription_languages: ["de-DE"] }),
      task("6", { title: "Talk b3f9" }),
    ];
    expect(tasksOf(a, tasks, [a, b]).map(({ task_id }) => task_id)).toEqual(["2", "1"]);
    expect(broadcastOf(task("6", { title: "Talk b3f9" }), [a, b])?.token).toBe("b3f9");
  });

  it("are not guessed where they were renamed and could be of two", () => {
    const [a, b] = [broadcast("a3f9"), broadcast("b3f9")];
    const renamed = task("1", { title: "Something else" });
    expect(tasksOf(a, [renamed], [a, b])).toEqual([]);
    expect(tasksOf(a, [renamed], [a])).toEqual([renamed]);
    expect(broadcastOf(renamed, [a, b])).toBeUndefined();
  });

  it("are not those of a broadcast whose only recording goes on", () => {
    const a = broadcast("a3f9");
    const on = broadcast("b3f9", { name: "Talk a3f9", recordings_count: 1, current_recording_id: "9" });
    expect(tasksOf(a, [task("1")], [a, { ...on, recordings_count: 2 }])).toEqual([]);
    expect(tasksOf(a, [task("1")], [a, on])).toEqual([task("1")]);
  });

  it("are the one that a live broadcast names", () => {
    const a = broadcast("a3f9", { current_recording_id: "9", ended_at: null });
    const other = task("9", { created_at: "2020-01-01T00:00:00Z" });
    expect(tasksOf(a, [other], [a])).toEqual([other]);
  });
});
