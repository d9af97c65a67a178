/**
 * What a host may correct in a task, and every documented error of the Tasks API.
 */
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { finishTalk, quietVoice } from "../../harness/finished-talk.ts";
import {
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

describe("corrections", () => {
  const exported = async (taskId: string) =>
    String((await server.host("GET", `${TASKS}/${taskId}/transcript/export`)).body);

  it("rename, reassign and merge speakers", async () => {
    const { taskId } = await finishTalk(server);
    const speakers = `${TASKS}/${taskId}/speakers`;
    const renamed = await server.host("PATCH", `${speakers}/rename`, {
      speaker_id: "Anna",
      new_label: "Anna Berg",
    });
    expect(dataOf(renamed)).toEqual({ speaker_id: "Guest-1", new_label: "Anna Berg", affected_sids: [1, 3] });
    const reassigned = await server.host("PATCH", `${speakers}/reassign`, {
      sid: 3,
      target_speaker_id: "Guest-2",
    });
    expect(dataOf(reassigned)).toEqual({
      sid: 3,
      old_speaker_id: "Guest-1",
      new_speaker_id: "Guest-2",
      new_speaker_label: "Ben",
    });
    expect(await exported(taskId)).toMatch(/\[Anna Berg\] Good[^]*\[Ben\] The[^]*\[Ben\] Please/);
    const merged = await server.host("PATCH", `${speakers}/merge`, {
      source_speaker_id: "Anna Berg",
      target_speaker_id: "Guest-2",
    });
    expect(dataOf(merged)).toEqual({
      source_speaker_id: "Guest-1",
      target_speaker_id: "Guest-2",
      target_speaker_label: "Anna Berg",
      affected_sids: [1],
    });
    expect((await exported(taskId)).match(/\[Anna Berg\]/g)).toHaveLength(3);
  });

  it("edit a sentence, and notice that somebody else did", async () => {
    const { taskId } = await finishTalk(server);
    const edit = (sid: number, sent: object) =>
      server.host("PATCH", `${TASKS}/${taskId}/entries/${sid}`, sent);
    const first = await edit(2, { original_text: "The bridge is closed again.", expected_revision: 1 });
    expect(dataOf(first)).toMatchObject({
      sid: 2,
      original_text: "The bridge is closed again.",
      original_text_raw: "The bridge is open again.",
      translated_texts: { "zh-TW": "橋又開放了。" },
      revision: 2,
    });
    expect(errorOf(await edit(1, { original_text: "Good evening.", expected_revision: 1 }))).toMatch(
      /^409 transcript_revision_conflict: /,
    );
    expect(dataOf(await edit(2, { original_text: "The bridge is open." }))).toMatchObject({
      original_text_raw: "The bridge is open again.",
      revision: 3,
    });
    expect(await exported(taskId)).toContain("The bridge is open.\n");
  });
});

describe("errors", () => {
  it.each([
    ["DELETE", ""],
    ["PUT", "/pin"],
    ["PUT", "/read"],
    ["PATCH", "/name"],
    ["GET", "/audio/export"],
    ["GET", "/transcript/export"],
    ["POST", "/force-fail"],
    ["POST", "/retry"],
    ["PATCH", "/speakers/rename"],
    ["PATCH", "/speakers/reassign"],
    ["PATCH", "/speakers/merge"],
    ["PATCH", "/entries/1"],
  ])("tell that there is no such task: %s %s", async (method, rest) => {
    const answer = await server.host(method, `${TASKS}/${UNKNOWN}${rest}`, method === "GET" ? undefined : {});
    expect(errorOf(answer)).toMatch(/^404 recording_not_found: /);
  });

  it("tell that the recording is not over", async () => {
    server.channel({ token: "a3f9", settings: { speakerDiarization: true }, state: live });
    server.advance(ONE_LAP);
    const [task] = await listed("active");
    const path = `${TASKS}/${String(task?.["task_id"])}`;
    const codeOf = async (method: string, rest: string, sent?: object) =>
      errorOf(await server.host(method, `${path}${rest}`, sent)).split(":")[0];
    expect(await codeOf("GET", "/audio/export")).toBe("422 recording_audio_not_ready");
    expect(await codeOf("GET", "/transcript/export")).toBe("422 recording_transcript_not_ready");
    expect(await codeOf("PATCH", "/entries/1", { original_text: "x" })).toBe("422 recording_not_completed");
    const names = { speaker_id: "Guest-1", new_label: "A" };
    expect(await codeOf("PATCH", "/speakers/rename", names)).toBe("404 speaker_transcript_not_found");
    expect(await codeOf("POST", "/retry")).toBe("422 invalid_processing_status");
    const failed = await server.host("POST", `${path}/force-fail`, { reason: "gone" });
    expect(dataOf(failed)).toEqual({
      task_id: task?.["task_id"],
      processing_status: "failed",
      processing_error: "User-forced failure: gone (previous status: recording)",
    });
    expect(await codeOf("POST", "/force-fail")).toBe("422 invalid_processing_status");
    expect(await codeOf("POST", "/retry")).toBe("422 invalid_processing_status");
  });

  it("let a task that was given up while it was processed be tried again", async () => {
    server.channel({ token: "a3f9", state: live });
    server.advance(ONE_LAP);
    await server.host("POST", "/rehearsal/v1/broadcasts/a3f9/end");
    const [task] = await listed("active");
    const path = `${TASKS}/${String(task?.["task_id"])}`;
    await server.host("POST", `${path}/force-fail`);
    expect(dataOf(await server.host("POST", `${path}/retry`))).toMatchObject({
      processing_status: "processing",
    });
    server.advance(6_000);
    expect(await listed()).toMatchObject([{ processing_status: "completed" }]);
  });

  it.each([
    ["PUT", "/pin", {}, "422 validation_failed"],
    ["PATCH", "/name", { name: " " }, "422 validation_failed"],
    ["PATCH", "/name", { name: "x".repeat(61) }, "422 validation_failed"],
    ["POST", "/force-fail", { reason: "x".repeat(501) }, "422 validation_failed"],
    ["PATCH", "/speakers/rename", { speaker_id: "Guest-1", new_label: " " }, "422 speaker_name_empty"],
    ["PATCH", "/speakers/rename", { speaker_id: "Guest-1", new_label: "a\nb" }, "422 validation_failed"],
    ["PATCH", "/speakers/reassign", { sid: 9, target_speaker_id: "Guest-1" }, "422 speaker_sid_not_found"],
    ["PATCH", "/speakers/reassign", { sid: 1, target_speaker_id: "Ben" }, "422 speaker_not_found"],
    ["PATCH", "/speakers/reassign", { sid: 1, target_speaker_id: "Guest-7" }, "422 invalid_data"],
    [
      "PATCH",
      "/speakers/merge",
      { source_speaker_id: "Ben", target_speaker_id: "Guest-2" },
      "400 merge_speakers_same_id",
    ],
    [
      "PATCH",
      "/speakers/merge",
      { source_speaker_id: "", target_speaker_id: "Guest-2" },
      "400 speaker_name_empty",
    ],
    [
      "PATCH",
      "/speakers/merge",
      { source_speaker_id: "Eve", target_speaker_id: "Guest-2" },
      "404 speaker_not_found",
    ],
    ["PATCH", "/speakers/merge", { source_speaker_id: "Eve" }, "422 validation_failed"],
    ["PATCH", "/entries/9", { original_text: "x" }, "404 entry_not_found"],
    ["PATCH", "/entries/1", { original_text: "" }, "422 entry_text_empty"],
    ["PATCH", "/entries/1", { original_text: "x".repeat(2_001) }, "422 entry_text_too_long"],
  ])("tell what is wrong with what was sent: %s %s %o", async (method, rest, sent, expected) => {
    const { taskId } = await finishTalk(server);
    expect(errorOf(await server.host(method, `${TASKS}/${taskId}${rest}`, sent)).split(":")[0]).toBe(
      expected,
    );
  });

  it("tell what is wrong with a list, a format, a batch and a task's id", async () => {
    const { taskId } = await finishTalk(server);
    const many = Array.from({ length: 101 }, () => UNKNOWN);
    const codes = await Promise.all([
      server.host("GET", `${TASKS}?status=done`),
      server.host("GET", `${TASKS}/${taskId}/transcript/export?format=pdf`),
      server.host("DELETE", `${TASKS}/batch`, { task_ids: many }),
      server.host("PUT", `${TASKS}/batch/pin`, { task_ids: ["x"], is_pinned: true }),
      server.host("POST", `${TASKS}/x/force-fail`),
    ]);
    expect(codes.map((answer) => errorOf(answer).split(":")[0])).toEqual(
      Array.from({ length: 5 }, () => "422 validation_failed"),
    );
  });

  it("tell that speakers were not told apart", async () => {
    const { taskId } = await finishTalk(server, { speakerDiarization: false });
    const sent = { speaker_id: "Guest-1", new_label: "A" };
    expect(errorOf(await server.host("PATCH", `${TASKS}/${taskId}/speakers/rename`, sent))).toMatch(
      /^422 speaker_diarization_required: /,
    );
  });

  it("come in the place of any answer when a failure is rehearsed", async () => {
    const error = {
      status: 500,
      code: "storage_download_failed",
      message: "Storage service download failed",
    };
    server.rehearsal.setHostConduct({
      faultOf: ({ path }) => (path.endsWith("/export") ? error : undefined),
    });
    const { taskId } = await finishTalk(server);
    expect(errorOf(await server.host("GET", `${TASKS}/${taskId}/audio/export`))).toBe(
      "500 storage_download_failed: Storage service download failed",
    );
  });
});
