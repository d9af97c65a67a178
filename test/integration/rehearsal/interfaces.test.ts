/**
 * The interfaces for hosts that the documents name, each with the test that shows it: the rehearsal answers all of them, and
 * none of the tests has gone.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";

import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { MEMORIES_ASSET, memoriesKey } from "../../../src/node/rehearsal/partners/memories.ts";
import { videogenKey } from "../../../src/node/rehearsal/partners/videogen.ts";
import { vmegKey } from "../../../src/node/rehearsal/partners/vmeg.ts";
import { quietVoice } from "../../harness/finished-talk.ts";
import { API_KEY, type RehearsalServer, startRehearsalServer } from "../../harness/rehearsal-server.ts";

type Row = readonly [method: string, path: string, file: string, test: string];

const ID = "550e8400-e29b-41d4-a716-446655440000";
const TASK = `/api/v1/tasks/${ID}`;
const VMEG = "/rehearsal/v1/vmeg/openapi/v1";
const MEMORIES = "/rehearsal/v1/memories/transcriptions";
const VIDEOGEN = "/rehearsal/v1/videogen";

/** Addresses of other vendors stand behind the rehearsal's own prefix. */
const TABLE: readonly Row[] = [
  ["GET", "/api/v1/tasks", "host-tasks", "has pinned tasks first, and forgets deleted ones"],
  ["DELETE", TASK, "host-tasks", "has pinned tasks first, and forgets deleted ones"],
  ["PUT", "/api/v1/tasks/batch/pin", "host-tasks", "has pinned tasks first, and forgets deleted ones"],
  ["DELETE", "/api/v1/tasks/batch", "host-tasks", "has pinned tasks first, and forgets deleted ones"],
  ["PUT", `${TASK}/pin`, "host-tasks", "has pinned tasks first, and forgets deleted ones"],
  ["PUT", `${TASK}/read`, "host-tasks", "has pinned tasks first, and forgets deleted ones"],
  ["PATCH", `${TASK}/name`, "host-tasks", "shows the name a host gave"],
  ["GET", `${TASK}/audio/export`, "host-tasks", "is an M4A file to save, and to play from anywhere"],
  ["GET", `${TASK}/transcript/export`, "host-tasks", "is exported as %s"],
  ["POST", `${TASK}/force-fail`, "host-task-edits", "tell that the recording is not over"],
  [
    "POST",
    `${TASK}/retry`,
    "host-task-edits",
    "let a task that was given up while it was processed be tried again",
  ],
  ["GET", `/api/v1/sse/audio/${ID}`, "host-tasks", "is an M4A file to save, and to play from anywhere"],
  ["GET", `/api/v1/sse/history/transcribe/${ID}`, "host-tasks", "is streamed with the original ids"],
  [
    "GET",
    `/api/v1/sse/recordings/${ID}/entries/1/retranslate`,
    "../publish/publish-edit",
    "translated anew and published",
  ],
  ["PATCH", `${TASK}/speakers/rename`, "host-task-edits", "rename, reassign and merge speakers"],
  ["PATCH", `${TASK}/speakers/reassign`, "host-task-edits", "rename, reassign and merge speakers"],
  ["PATCH", `${TASK}/speakers/merge`, "host-task-edits", "rename, reassign and merge speakers"],
  [
    "PATCH",
    `/api/v1/recordings/${ID}/speakers/rename`,
    "interfaces",
    "older name of the editing of speakers",
  ],
  ["PATCH", `${TASK}/entries/1`, "host-task-edits", "edit a sentence, and notice that somebody else did"],
  ["POST", "/api/v1/imports/check-quota", "host-imports", "is told before anything is uploaded"],
  ["POST", "/api/v1/imports", "host-imports", "goes through its stages and becomes a task"],
  ["GET", "/api/v1/imports", "host-imports", "goes through its stages and becomes a task"],
  ["GET", `/api/v1/imports/${ID}`, "host-imports", "goes through its stages and becomes a task"],
  ["GET", "/api/v1/tts/voices?language=en-US", "host-summary", "are listed by language, and can be heard"],
  ["GET", "/api/v1/tts/voices/en-US-Nobody/sample", "host-summary", "after thirty samples in a minute"],
  ["GET", "/api/v1/summary-templates", "host-summary", "are listed by category, and told in full"],
  ["GET", "/api/v1/summary-templates/general", "host-summary", "are listed by category, and told in full"],
  ["POST", "/api/v1/summary", "host-summary", "comes in chunks that make up what the end says"],
  [
    "GET",
    "/api/v1/broadcasts",
    "host-broadcasts",
    "shows the newest first, page by page, without the revoked ones",
  ],
  ["POST", "/api/v1/broadcasts", "host-broadcasts", "needs a transcription language only"],
  ["GET", `/api/v1/broadcasts/${ID}`, "host-broadcasts", "tells how a broadcast on air is doing"],
  ["PATCH", `/api/v1/broadcasts/${ID}`, "host-settings", "changes what is given, keeps the rest"],
  ["DELETE", `/api/v1/broadcasts/${ID}`, "host-broadcasts", "takes back a broadcast that has not started"],
  ["DELETE", "/api/v1/broadcasts/batch", "host-broadcasts", "revokes those that are pending, each once"],
  ["POST", `${MEMORIES}/sync-generate-audio`, "partners", "answers at once with segments"],
  [
    "POST",
    `${MEMORIES}/async-generate-audio`,
    "partners",
    "calls a webhook with the result of what nobody waits for",
  ],
  ["POST", `${VMEG}/task/tts/create`, "partners", "speaks at once, or later with a call"],
  ["POST", `${VMEG}/task/tts/create-async`, "partners", "speaks at once, or later with a call"],
  ["POST", `${VMEG}/task/translate/create`, "partners", "translates, as far as it can"],
  [
    "POST",
    `${VMEG}/assets/voice/basic/list`,
    "../publish/publish-speech",
    "is told with its cost, bought when the host agrees",
  ],
  ["GET", `${VMEG}/tasks/list`, "partners", "speaks at once, or later with a call"],
  ["GET", `${VMEG}/tasks/detail`, "partners", "speaks at once, or later with a call"],
  ["POST", `${VMEG}/tasks/delete`, "partners", "speaks at once, or later with a call"],
  ["POST", `${VIDEOGEN}/generate`, "partners", "generates a video, which goes through its states"],
  [
    "GET",
    `${VIDEOGEN}/generate/status/${ID}`,
    "partners",
    "generates a video, which goes through its states",
  ],
  ["GET", `${VIDEOGEN}/search?q=bridge`, "partners", "finds videos, page by page, and tells one"],
  ["GET", `${VIDEOGEN}/trending`, "partners", "finds videos, page by page, and tells one"],
  ["GET", `${VIDEOGEN}/videos/vid_bridge1`, "partners", "finds videos, page by page, and tells one"],
];

let server: RehearsalServer;
beforeAll(async () => {
  server = await startRehearsalServer({ synthesize: quietVoice });
});
afterAll(() => server.close());

const bearer = (path: string): string => {
  const { rehearsal } = server;
  if (path.startsWith(MEMORIES)) return memoriesKey(rehearsal);
  if (path.startsWith(VMEG)) return `Bearer ${vmegKey(rehearsal)}`;
  return `Bearer ${path.startsWith(VIDEOGEN) ? videogenKey(rehearsal) : API_KEY}`;
};

describe("an interface of the documents", () => {
  it.each(TABLE)("is answered by the rehearsal: %s %s", async (method, path) => {
    const { status, body } = await server.request(
      method,
      path,
      method === "GET" ? undefined : { asset_id: MEMORIES_ASSET },
      { "X-API-Key": API_KEY, Authorization: bearer(path), "X-Idempotency-Key": path.slice(-60) },
    );
    // What is not there is told of the task or the job, and never of the address.
    const { error_code: code } = body as { error_code?: string };
    expect([status, code]).not.toEqual([404, "not_found"]);
    expect([401, 403, 405, 500]).not.toContain(status);
  });

  it.each(TABLE)("has a test that shows it: %s %s", async (_method, _path, file, test) => {
    const text = await readFile(join(import.meta.dirname, `${file}.test.ts`), "utf8");
    expect(text).toContain(test);
  });

  it("has its own address once", () => {
    expect(new Set(TABLE.map(([method, path]) => `${method} ${path}`)).size).toBe(TABLE.length);
  });
});

describe("the older name of the editing of speakers", () => {
  it("is answered as the newer one is", async () => {
    const sent = { speaker_id: "Guest-1", new_label: "Anna" };
    const [older, newer] = await Promise.all(
      ["recordings", "tasks"].map((name) =>
        server.host("PATCH", `/api/v1/${name}/${ID}/speakers/rename`, sent),
      ),
    );
    expect(older?.body).toEqual(newer?.body);
  });
});
