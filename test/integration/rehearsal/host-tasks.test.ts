/**
 * The documented Tasks API: a broadcast that ended becomes a task; what can be read and heard of it.
 */
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { finishTalk, quietVoice } from "../../harness/finished-talk.ts";
import {
  API_KEY,
  dataOf,
  errorOf,
  live,
  ONE_LAP,
  type RehearsalServer,
  startRehearsalServer,
} from "../../harness/rehearsal-server.ts";

const TASKS = "/api/v1/tasks";
const UNKNOWN = "550e8400-e29b-41d4-a716-446655440000";

let server: RehearsalServer;
beforeEach(async () => {
  server = await startRehearsalServer({ synthesize: quietVoice });
});
afterEach(() => server.close());

type Listed = Readonly<Record<string, unknown>>;

const listed = async (status = ""): Promise<readonly Listed[]> => {
  const answer = await server.host("GET", `${TASKS}${status === "" ? "" : `?status=${status}`}`);
  return (dataOf(answer) as unknown as { tasks: readonly Listed[] }).tasks;
};

describe("a broadcast", () => {
  it("is a task while it goes on, while it is processed, and when that is done", async () => {
    const room = server.channel({ token: "a3f9", state: live });
    server.advance(ONE_LAP);
    expect(await listed("active")).toMatchObject([
      { processing_status: "recording", title: "Three sentences" },
    ]);
    expect(await listed()).toEqual([]);
    await server.host("POST", "/rehearsal/v1/broadcasts/a3f9/end");
    expect(await listed("active")).toMatchObject([{ processing_status: "uploading" }]);
    server.advance(2_000);
    expect(await listed("active")).toMatchObject([{ processing_status: "processing" }]);
    server.advance(4_000);
    expect(await listed("active")).toEqual([]);
    expect(await listed()).toEqual([
      {
        task_id: expect.stringMatching(/^[\da-f-]{36}$/) as string,
        title: "Three sentences",
        type: "transcribe",
        type_source: "broadcast",
        duration_ms: ONE_LAP,
        duration_formatted: "0:12",
        transcription_languages: ["en-US"],
        translation_languages: ["zh-TW", "ja-JP"],
        created_at: "2026-01-03T10:00:00.000Z",
        processing_status: "completed",
        is_pinned: false,
        is_unread: true,
      },
    ]);
    expect(room.channel().status).toBe("ended");
  });

  it("has the id that the live broadcast named, and each recording its own", async () => {
    const { id } = server.channel({ token: "a3f9", state: live }).channel();
    const liveBody = dataOf(await server.host("GET", `/api/v1/broadcasts/${id}`));
    server.advance(5_000);
    await server.host("POST", "/rehearsal/v1/broadcasts/a3f9/end");
    server.advance(6_000);
    await server.host("POST", "/rehearsal/v1/broadcasts/a3f9/live");
    server.advance(4_000);
    await server.host("POST", "/rehearsal/v1/broadcasts/a3f9/end");
    server.advance(6_000);
    const [second, first] = await listed();
    expect(first).toMatchObject({ task_id: liveBody["current_recording_id"], duration_ms: 5_000 });
    expect(second).toMatchObject({ duration_ms: 4_000 });
    const { body } = await server.host("GET", `${TASKS}/${String(second?.["task_id"])}/transcript/export`);
    expect(body).toContain("Please mind the posts.");
    expect(body).not.toContain("Good morning");
  });
});

describe("the list", () => {
  it("has pinned tasks first, and forgets deleted ones", async () => {
    const { taskId: older } = await finishTalk(server, { token: "a3f9" });
    server.advance(1_000);
    const { taskId: newer } = await finishTalk(server, { token: "b3f9" });
    const ids = async () => (await listed()).map((task) => task["task_id"]);
    expect(await ids()).toEqual([newer, older]);
    expect((await server.host("PUT", `${TASKS}/${older}/pin`, { is_pinned: true })).body).toEqual({
      is_pinned: true,
    });
    expect(await ids()).toEqual([older, newer]);
    expect((await server.host("PUT", `${TASKS}/${older}/read`)).body).toEqual({ is_unread: false });
    expect(await listed()).toMatchObject([{ is_pinned: true, is_unread: false }, { is_unread: true }]);
    const both = { task_ids: [older, newer, UNKNOWN] };
    const pinned = await server.host("PUT", `${TASKS}/batch/pin`, { ...both, is_pinned: false });
    expect(dataOf(pinned)).toEqual({ affected_count: 2 });
    expect((await server.host("DELETE", `${TASKS}/${older}`)).body).toEqual({ message: "Task deleted" });
    expect(await ids()).toEqual([newer]);
    expect(dataOf(await server.host("DELETE", `${TASKS}/batch`, both))).toEqual({ affected_count: 1 });
    expect(await ids()).toEqual([]);
  });

  it("shows the name a host gave", async () => {
    const { taskId } = await finishTalk(server);
    const answer = await server.host("PATCH", `${TASKS}/${taskId}/name`, { name: "  The bridge " });
    expect(answer.body).toEqual({
      message: "Recording name updated",
      data: { task_id: taskId, name: "The bridge", name_source: "user" },
    });
    expect(await listed()).toMatchObject([{ title: "The bridge" }]);
  });
});

describe("the transcript", () => {
  it.each([
    ["txt", "text/plain; charset=UTF-8", "[Anna] Good morning, everyone.\n    [zh-TW] 大家早安。\n"],
    [
      "srt",
      "application/x-subrip",
      "1\n00:00:00,000 --> 00:00:02,000\nGood morning, everyone.\n大家早安。\n",
    ],
    ["sbv", "text/plain; charset=UTF-8", "0:00:00.000,0:00:02.000\nGood morning, everyone. | 大家早安。 | "],
    ["vtt", "text/vtt; charset=UTF-8", "WEBVTT\n\n00:00:00.000 --> 00:00:02.000\nGood morning, everyone.\n"],
    [
      "csv",
      "text/csv; charset=UTF-8",
      "index,start,end,speaker,text,zh-TW,ja-JP\n" +
        '1,00:00:00,00:00:02,Anna,"Good morning, everyone.",大家早安。,皆さん、おはようございます。\n',
    ],
  ])("is exported as %s", async (format, type, beginning) => {
    const { taskId } = await finishTalk(server);
    const response = await fetch(`${server.origin}${TASKS}/${taskId}/transcript/export?format=${format}`, {
      headers: { "X-API-Key": API_KEY },
    });
    expect(response.headers.get("content-type")).toBe(type);
    expect(response.headers.get("content-disposition")).toBe(
      `attachment; filename="transcript-transcript.${format}"; filename*=UTF-8''Three%20sentences-transcript.${format}`,
    );
    const text = Buffer.from(await response.arrayBuffer()).toString("utf8");
    expect(text.replace(/^\uFEFF/, "").startsWith(beginning)).toBe(true);
    expect(text.startsWith("\uFEFF")).toBe(format === "csv");
  });
});

describe("the sound", () => {
  const audio = async (path: string, range?: string) => {
    const headers = { "X-API-Key": API_KEY, ...(range === undefined ? {} : { Range: range }) };
    const response = await fetch(`${server.origin}${path}`, { headers });
    return { response, bytes: Buffer.from(await response.arrayBuffer()) };
  };

  it("is an M4A file to save, and to play from anywhere", async () => {
    const { taskId } = await finishTalk(server);
    const { response, bytes } = await audio(`${TASKS}/${taskId}/audio/export`);
    expect(response.headers.get("content-type")).toBe("audio/mp4");
    expect(response.headers.get("content-disposition")).toContain('filename="audio.m4a"');
    expect(bytes.subarray(4, 8).toString()).toBe("ftyp");
    const played = `/api/v1/sse/audio/${taskId}`;
    const whole = await audio(played);
    expect([whole.response.status, whole.response.headers.get("accept-ranges")]).toEqual([200, "bytes"]);
    expect(whole.bytes.equals(bytes)).toBe(true);
    for (const [range, from, to] of [
      ["bytes=0-99", 0, 99],
      ["bytes=100-", 100, bytes.length - 1],
      ["bytes=-10", bytes.length - 10, bytes.length - 1],
      ["bytes=5-99999999", 5, bytes.length - 1],
    ] as const) {
      const part = await audio(played, range);
      expect(part.response.status).toBe(206);
      expect(part.response.headers.get("content-range")).toBe(`bytes ${from}-${to}/${bytes.length}`);
      expect(part.bytes.equals(bytes.subarray(from, to + 1))).toBe(true);
    }
    const beyond = await audio(played, `bytes=${bytes.length}-`);
    expect([beyond.response.status, beyond.response.headers.get("content-range")]).toEqual([
      416,
      `bytes */${bytes.length}`,
    ]);
  });
});

describe("the history", () => {
  it("is streamed with the original ids of the speakers and the revision", async () => {
    const { taskId } = await finishTalk(server);
    await server.host("PATCH", `${TASKS}/${taskId}/speakers/rename`, {
      speaker_id: "Anna",
      new_label: "Eva",
    });
    const { headers, body } = await server.host("GET", `/api/v1/sse/history/transcribe/${taskId}`);
    expect(headers.get("content-type")).toBe("text/event-stream");
    const names = [...String(body).matchAll(/^event: (.+)$/gm)].map(([, name]) => name);
    expect(names).toEqual([
      "connected",
      "init_metadata",
      "init_sentence",
      "init_sentence",
      "init_sentence",
      "completed",
    ]);
    expect(body).toContain('"revision":2');
    expect(body).toContain('"speaker_id":"Guest-1","speaker_label":"Eva"');
    expect(errorOf(await server.host("GET", `/api/v1/sse/history/transcribe/${UNKNOWN}`))).toMatch(
      /^404 recording_not_found/,
    );
  });
});
