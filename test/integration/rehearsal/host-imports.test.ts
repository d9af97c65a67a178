/**
 * The documented Import API: the budget, an upload, its stages, and every documented error, also the two codes that the
 * documents give one refusal.
 */
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { quietClip, quietVoice } from "../../harness/finished-talk.ts";
import {
  API_KEY,
  dataOf,
  errorOf,
  type RehearsalServer,
  startRehearsalServer,
} from "../../harness/rehearsal-server.ts";

const IMPORTS = "/api/v1/imports";

let server: RehearsalServer;
beforeEach(async () => {
  server = await startRehearsalServer({ synthesize: quietVoice });
});
afterEach(() => server.close());

/** Some nine seconds. */
const talk = (): Uint8Array<ArrayBuffer> => Uint8Array.from(quietClip(350));

async function upload(
  fields: Readonly<Record<string, string>> = {},
  name = "talk.mp3",
  file: Uint8Array<ArrayBuffer> = talk(),
) {
  const form = new FormData();
  form.set("file", new Blob([file]), name);
  const all = {
    transcription_languages: '["en-US"]',
    translation_languages: '["ja-JP"]',
    recognition_mode: "multi_speaker",
    ...fields,
  };
  for (const [key, value] of Object.entries(all)) form.set(key, value);
  const response = await fetch(`${server.origin}${IMPORTS}`, {
    method: "POST",
    headers: { "X-API-Key": API_KEY },
    body: form,
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as unknown };
}

describe("an import", () => {
  it("goes through its stages and becomes a task", async () => {
    const answer = await upload();
    expect(answer.status).toBe(202);
    const first = dataOf(answer);
    expect(first).toEqual({
      import_id: expect.stringMatching(/^[\da-f-]{36}$/) as string,
      status: "pending",
      stage: null,
      progress: 0,
      message: null,
      original_filename: "talk.mp3",
      file_size: "0.1 MB",
      task_id: null,
      error_code: null,
      error_message: null,
      created_at: "2026-01-03T10:00:00.000Z",
      updated_at: "2026-01-03T10:00:00.000Z",
    });
    const path = `${IMPORTS}/${String(first["import_id"])}`;
    const seen: string[] = [];
    for (let times = 0; times < 20; times += 1) {
      server.advance(500);
      const { status, stage } = dataOf(await server.host("GET", path));
      const now = [status, stage].join(" ").trim();
      if (seen.at(-1) !== now) seen.push(now);
    }
    expect(seen).toEqual([
      "processing converting",
      "processing transcribing",
      "processing translating",
      "processing summarizing",
      "completed",
    ]);
    const { task_id } = dataOf(await server.host("GET", path));
    const csv = await server.host("GET", `/api/v1/tasks/${String(task_id)}/transcript/export?format=csv`);
    expect(csv.body).toContain("3,00:00:05,00:00:07,Guest-1,Please mind the posts.,柱にご注意ください。");
    expect((await server.host("GET", IMPORTS)).body).toMatchObject({
      data: [{ status: "completed", progress: 100 }],
      meta: { current_page: 1, last_page: 1, per_page: 20, total: 1 },
    });
  });

  it("is completed without a sentence where nothing was recognised", async () => {
    const { import_id } = dataOf(await upload({}, "silent.mp3"));
    server.advance(8_000);
    const { status, task_id } = dataOf(await server.host("GET", `${IMPORTS}/${String(import_id)}`));
    expect(status).toBe("completed");
    const answer = await server.host("GET", `/api/v1/tasks/${String(task_id)}/transcript/export`);
    expect(errorOf(answer)).toMatch(/^422 recording_transcript_not_ready: /);
  });

  it("fails when that is rehearsed, and leaves no task", async () => {
    server.rehearsal.imports.failNext({ code: "import_processing_failed", message: "The audio is damaged" });
    const { import_id } = dataOf(await upload());
    server.advance(8_000);
    expect(dataOf(await server.host("GET", `${IMPORTS}/${String(import_id)}`))).toMatchObject({
      status: "failed",
      task_id: null,
      error_code: "import_processing_failed",
    });
    expect(dataOf(await server.host("GET", "/api/v1/tasks?status=all"))).toEqual({ tasks: [] });
  });
});

describe("the budget", () => {
  const quota = (duration_ms: unknown) => server.host("POST", `${IMPORTS}/check-quota`, { duration_ms });

  it("is told before anything is uploaded", async () => {
    expect(dataOf(await quota(1_500_000))).toEqual({
      allowed: true,
      remaining_budget: 50,
      is_unlimited: false,
      duration_minutes: 25,
      estimated_cost: 0.4236,
      remaining_minutes: 2_958,
    });
    server.rehearsal.imports.setBudget({ remaining: null });
    expect(dataOf(await quota(60_000))).toMatchObject({ is_unlimited: true, remaining_budget: null });
    expect(errorOf(await quota(999))).toMatch(/^422 validation_failed: duration_ms /);
  });

  it.each(["auth_budget_exceeded", "stt_quota_exceeded"] as const)(
    "refuses an upload with %s",
    async (code) => {
      server.rehearsal.imports.setBudget({ remaining: 0.0001, code });
      expect(dataOf(await quota(60_000))).toMatchObject({ allowed: false });
      expect(errorOf(await upload())).toBe(`402 ${code}: Monthly budget exceeded`);
    },
  );
});

describe("errors", () => {
  it("tell what is wrong with the file and the fields", async () => {
    expect(errorOf(await upload({}, "talk.ogg"))).toMatch(/^415 import_invalid_format: /);
    const noSound = new TextEncoder().encode("not a sound at all");
    expect(errorOf(await upload({}, "talk.mp3", Uint8Array.from(noSound)))).toMatch(/^415 /);
    expect(errorOf(await upload({ recognition_mode: "many" }))).toMatch(/^422 validation_failed: /);
    expect(errorOf(await upload({ transcription_languages: "en-US" }))).toMatch(/^422 validation_failed: /);
    expect(errorOf(await server.host("POST", IMPORTS, {}))).toMatch(/^422 validation_failed: /);
    expect(errorOf(await server.host("GET", `${IMPORTS}/x`))).toMatch(/^404 import_not_found: /);
  });
});
