/**
 * What the rehearsal tells a host's address by itself: an import that is done or failed, and a recording that was processed or
 * given up.
 */
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { type CalledAddress, openCalledAddress } from "../../harness/called-address.ts";
import { quietClip, quietVoice } from "../../harness/finished-talk.ts";
import {
  API_KEY,
  dataOf,
  errorOf,
  type RehearsalServer,
  startRehearsalServer,
} from "../../harness/rehearsal-server.ts";

let server: RehearsalServer;
let hook: CalledAddress;
let callback_url = "";
beforeEach(async () => {
  server = await startRehearsalServer({ synthesize: quietVoice });
  hook = await openCalledAddress();
  callback_url = hook.url;
});
afterEach(async () => {
  await server.close();
  await hook.close();
});

async function upload(more: Readonly<Record<string, string>> = {}) {
  const form = new FormData();
  const fields = { transcription_languages: '["en-US"]', recognition_mode: "single", callback_url, ...more };
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  form.set("file", new Blob([Uint8Array.from(quietClip(350))]), "talk.mp3");
  const response = await fetch(`${server.origin}/api/v1/imports`, {
    method: "POST",
    headers: { "X-API-Key": API_KEY },
    body: form,
  });
  return { status: response.status, headers: response.headers, body: (await response.json()) as unknown };
}

describe("an import", () => {
  it("calls once when it is done", async () => {
    const { import_id } = dataOf(await upload());
    server.advance(7_000);
    server.advance(1_000);
    server.advance(1_000);
    await expect.poll(() => hook.calls.length).toBe(1);
    expect(hook.calls.map((call) => JSON.parse(call) as unknown)).toMatchObject([
      { event: "import.completed", payload: { import_id, task_id: expect.any(String) as string } },
    ]);
  });

  it("calls when it failed", async () => {
    server.rehearsal.imports.failNext({ code: "import_processing_failed", message: "Damaged" });
    const { import_id } = dataOf(await upload());
    server.advance(8_000);
    await expect.poll(() => hook.calls.length).toBe(1);
    expect(hook.calls.map((call) => JSON.parse(call) as unknown)).toMatchObject([
      {
        event: "import.failed",
        payload: { import_id, error_code: "import_processing_failed", error_message: "Damaged" },
      },
    ]);
  });

  it.each([
    [{ callback_url: "ftp://x" }, "callback_url"],
    [{ callback_url: `https://x.example/${"x".repeat(2_048)}` }, "callback_url"],
    [{ summary_template: "none" }, "summary_template"],
    [{ summary_template: "legal_consultation" }, "summary_template"],
    [{ terminology: "words" }, "terminology"],
    [{ terminology: JSON.stringify({ "zh-TW": [{ term: "x".repeat(101) }] }) }, "terminology"],
    [
      { terminology: JSON.stringify({ "zh-TW": Array.from({ length: 501 }, () => ({ term: "x" })) }) },
      "terminology",
    ],
    [{ fuzzy_correction: JSON.stringify({ "zh-TW": [{ correct: "x" }] }) }, "fuzzy_correction"],
    [
      {
        translation_dict: JSON.stringify(
          Array.from({ length: 51 }, () => ({ source: "x", translations: {} })),
        ),
      },
      "translation_dict",
    ],
  ])("is refused where its fields are out of bounds: %o", async (more, field) => {
    expect(errorOf(await upload(more))).toMatch(new RegExp(`^422 validation_failed: ${field}`));
  });

  it("takes the documented text processing", async () => {
    const more = {
      summary_template: "speech",
      terminology: '{"zh-TW":[{"term":"Speaker Diarization","boost":1.5}]}',
      fuzzy_correction: '{"zh-TW":[{"correct":"Speaker Diarization","incorrect":["Speaker Diorization"]}]}',
      translation_dict: '[{"source":"Speaker Diarization","translations":{"en-US":"Speaker Diarization"}}]',
    };
    expect((await upload(more)).status).toBe(202);
  });
});

describe("a recording", () => {
  const onAir = async (): Promise<string> => {
    const created = await server.host("POST", "/api/v1/broadcasts", {
      transcription_language: "en-US",
      callback_url,
    });
    const { token } = dataOf(created);
    await server.host("POST", `/rehearsal/v1/broadcasts/${String(token)}/live`);
    server.advance(9_000);
    return String(token);
  };

  it("of a broadcast calls when it was processed", async () => {
    const token = await onAir();
    await server.host("POST", `/rehearsal/v1/broadcasts/${token}/end`);
    server.advance(7_000);
    await expect.poll(() => hook.calls.length).toBe(1);
    expect(hook.calls.map((call) => JSON.parse(call) as unknown)).toMatchObject([
      { event: "recording.completed", payload: { task_id: expect.any(String) as string } },
    ]);
  });

  it("that somebody gave up calls with its source", async () => {
    await onAir();
    const { tasks } = dataOf(await server.host("GET", "/api/v1/tasks?status=active")) as unknown as {
      tasks: readonly { task_id: string }[];
    };
    const task_id = tasks[0]?.task_id ?? "";
    await server.host("POST", `/api/v1/tasks/${task_id}/force-fail`, { reason: "gone" });
    server.advance(100);
    await expect.poll(() => hook.calls.length).toBe(1);
    expect(hook.calls.map((call) => JSON.parse(call) as unknown)).toMatchObject([
      { event: "recording.failed", payload: { task_id, failure_source: "user_forced" } },
    ]);
    const retried = await server.host("POST", `/api/v1/tasks/${task_id}/retry`);
    expect(retried.body).toMatchObject({
      error_code: "invalid_processing_status",
      details: { current_status: "failed", audio_status: "pending", transcript_status: "pending" },
    });
  });
});
