/**
 * The stand-ins for other vendors' services: their documented answers, errors, limits and rates.
 */
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { MEMORIES_ASSET, memoriesKey } from "../../../src/node/rehearsal/partners/memories.ts";
import { videogenKey } from "../../../src/node/rehearsal/partners/videogen.ts";
import { vmegKey } from "../../../src/node/rehearsal/partners/vmeg.ts";
import { type CalledAddress, openCalledAddress } from "../../harness/called-address.ts";
import { quietVoice } from "../../harness/finished-talk.ts";
import { type RehearsalServer, startRehearsalServer } from "../../harness/rehearsal-server.ts";

let server: RehearsalServer;
let hook: CalledAddress;
beforeEach(async () => {
  const sample = () => Promise.resolve(new Float32Array(2_205));
  server = await startRehearsalServer({ synthesize: quietVoice, sample });
  hook = await openCalledAddress();
});
afterEach(async () => {
  await server.close();
  await hook.close();
});

describe("memories.ai", () => {
  const ask = (kind: "sync" | "async", body: unknown, key = memoriesKey(server.rehearsal)) =>
    server.request("POST", `/rehearsal/v1/memories/transcriptions/${kind}-generate-audio`, body, {
      Authorization: key,
    });
  const refused = (msg: string) => ({ status: 400, body: { code: 400, msg, data: null } });
  const ONE_FOR_ALL = "Request has exceeded the limit.";

  it("answers at once with segments, with speakers where they are asked for", async () => {
    const plain = await ask("sync", { asset_id: MEMORIES_ASSET });
    expect(plain.body).toMatchObject({
      code: 200,
      msg: "success",
      failed: false,
      success: true,
      data: {
        model: "whisper-1",
        items: [{ text: "Good morning, everyone.", start_time: 0, end_time: 2 }, {}, {}],
      },
    });
    expect(JSON.stringify(plain.body)).not.toContain("SPEAKER");
    const told = await ask("sync", { asset_id: MEMORIES_ASSET, speaker: true });
    expect(told.body).toMatchObject({
      data: { items: [{ speaker: "SPEAKER_00" }, { speaker: "SPEAKER_01" }, {}] },
    });
    expect(server.rehearsal.partners.memories.charged()).toBe(21);
  });

  it("calls a webhook with the result of what nobody waits for", async () => {
    server.rehearsal.partners.memories.setWebhook(hook.url);
    const { body } = await ask("async", { asset_id: MEMORIES_ASSET });
    const { task_id } = (body as { data: { task_id: string } }).data;
    expect(hook.calls.map((call) => JSON.parse(call) as unknown)).toEqual([]);
    server.advance(5_000);
    await expect.poll(() => hook.calls.length).toBe(1);
    expect(JSON.parse(hook.calls[0] ?? "")).toMatchObject({
      task_id,
      data: {
        data: {
          data: [{ text: "Good morning, everyone.", speaker: null }, {}, {}],
          usage_metadata: { duration: 7, model: "whisper-1" },
        },
      },
    });
  });

  it("refuses with one sentence for several reasons", async () => {
    expect(await ask("sync", {})).toMatchObject(refused("asset_id cannot be null or empty"));
    expect(await ask("sync", { asset_id: "re_1" })).toMatchObject(refused(ONE_FOR_ALL));
    expect(await ask("sync", { asset_id: MEMORIES_ASSET, model: "other" })).toMatchObject(
      refused(ONE_FOR_ALL),
    );
    expect(await ask("async", { asset_id: MEMORIES_ASSET })).toMatchObject(
      refused("An async request requires at least one webhook."),
    );
    server.rehearsal.partners.memories.setBusy(true);
    expect(await ask("sync", { asset_id: MEMORIES_ASSET })).toMatchObject(refused(ONE_FOR_ALL));
    const key = memoriesKey(server.rehearsal);
    expect((await ask("sync", {}, `Bearer ${key}`)).status).toBe(401);
  });
});

describe("VideoGen Messenger", () => {
  const ask = (method: string, path: string, body?: unknown, key = videogenKey(server.rehearsal)) =>
    server.request(method, `/rehearsal/v1/videogen${path}`, body, { Authorization: `Bearer ${key}` });

  it("finds videos, page by page, and tells one", async () => {
    const { body } = await ask("GET", "/search?q=bridge&limit=1&page=2");
    expect(body).toMatchObject({
      data: [{ id: "vid_bridge2", video_id: "bridge2", width: 640, tags: ["bridge", "morning"] }],
      pagination: { total: 2, page: 2, per_page: 1, has_more: false },
      meta: { query: "bridge" },
    });
    expect((await ask("GET", "/videos/vid_harbour")).body).toMatchObject({
      data: { prompt: "The harbour in the evening" },
    });
    expect((await ask("GET", "/trending?limit=1&timeRange=7d")).body).toMatchObject({
      data: [{ id: "vid_bridge1", views: 15_000, shares: 2_500 }],
      meta: { time_range: "7d" },
    });
  });

  it("generates a video, which goes through its states and has files then", async () => {
    const started = await ask("POST", "/generate", { prompt: "A bridge in the wind" });
    expect(started).toMatchObject({ status: 202, body: { status: "queued", estimated_time: 60 } });
    const { job_id } = started.body as { job_id: string };
    const status = async () =>
      (await ask("GET", `/generate/status/${job_id}`)).body as Record<string, unknown>;
    server.advance(5_000);
    expect(await status()).toMatchObject({ status: "processing", progress: 0.25 });
    server.advance(15_000);
    const done = await status();
    expect(done).toMatchObject({ status: "completed", progress: 1 });
    for (const url of [done["video_url"], done["thumbnail_url"]])
      expect((await fetch(String(url))).status).toBe(200);
  });

  it("refuses what is wrong, in the documented shapes", async () => {
    const invalid = (...details: readonly string[]) => ({
      status: 400,
      body: { error: "Validation error", details },
    });
    expect(await ask("POST", "/generate", { prompt: "abc" })).toMatchObject(
      invalid("Prompt must be at least 5 characters"),
    );
    expect(await ask("POST", "/generate", { prompt: "abcdef", duration: 31, quality: "8k" })).toMatchObject(
      invalid("Quality must be sd, hd or 4k", "Duration must be at most 30"),
    );
    expect((await ask("GET", "/search?q=a")).status).toBe(400);
    expect((await ask("GET", "/search?q=bridge&limit=101")).status).toBe(400);
    expect((await ask("GET", "/trending?timeRange=1y")).status).toBe(400);
    expect(await ask("GET", "/trending", undefined, "vgm_x")).toMatchObject({
      status: 401,
      body: { error: "Unauthorized", message: "Invalid API key" },
    });
    expect((await ask("GET", "/videos/vid_none")).status).toBe(404);
  });

  it("has the rates of the free tier, and says in the body how long to wait", async () => {
    for (let times = 0; times < 10; times += 1)
      expect((await ask("POST", "/generate", { prompt: "A bridge" })).status).toBe(202);
    expect(await ask("POST", "/generate", { prompt: "A bridge" })).toMatchObject({
      status: 429,
      body: { error: "Rate limit exceeded", message: "Too many requests", retry_after: 86_400 },
    });
    for (let times = 0; times < 89; times += 1) await ask("GET", "/search?q=bridge");
    expect((await ask("GET", "/search?q=bridge")).body).toMatchObject({ retry_after: 60 });
    server.advance(60_000);
    for (let times = 0; times < 11; times += 1)
      expect((await ask("GET", "/search?q=bridge")).status).toBe(200);
    expect((await ask("GET", "/search?q=bridge")).body).toMatchObject({ retry_after: 3_540 });
  });
});

describe("vmeg", () => {
  let keys = 0;
  const post = (path: string, body: unknown, idempotency = `key-${(keys += 1)}`) =>
    server.request("POST", `/rehearsal/v1/vmeg/openapi/v1${path}`, body, {
      Authorization: `Bearer ${vmegKey(server.rehearsal)}`,
      "X-Idempotency-Key": idempotency,
    });
  const get = (path: string) =>
    server.request("GET", `/rehearsal/v1/vmeg/openapi/v1${path}`, undefined, {
      Authorization: `Bearer ${vmegKey(server.rehearsal)}`,
    });
  const speech = (count = 1) => ({
    data: Array.from({ length: count }, () => ({ text: "こんにちは", voiceId: "ja-JP-Sakura" })),
    provider: "V1",
    language: { target: "ja-JP" },
    outputFormat: "wav",
  });

  it("speaks at once, or later with a call, and each request is a task until it is deleted", async () => {
    const now = await post("/task/tts/create", speech());
    const { taskId } = (now.body as { data: { taskId: string } }).data;
    expect(now.body).toMatchObject({ code: 200, data: { results: [{ errorMessage: null, duration: 0.1 }] } });
    expect((await post("/task/tts/create-async", speech())).body).toMatchObject({ code: 400 });
    server.rehearsal.partners.vmeg.setWebhook(hook.url);
    const later = await post("/task/tts/create-async", speech());
    expect(later.body).not.toMatchObject({ data: { results: expect.anything() as unknown } });
    server.advance(3_000);
    await expect.poll(() => hook.calls.length).toBe(1);
    expect(JSON.parse(hook.calls[0] ?? "")).toMatchObject({ event: "openapi-tts", data: { results: [{}] } });
    expect((await get(`/tasks/detail?taskId=${taskId}`)).body).toMatchObject({
      data: { taskId, taskType: "tts" },
    });
    expect((await post("/tasks/delete", { taskId })).body).toMatchObject({ code: 200 });
    expect((await get(`/tasks/detail?taskId=${taskId}`)).body).toMatchObject({ code: 404 });
    const { data } = (await get("/tasks/list")).body as { data: { list: readonly { taskId: string }[] } };
    expect(data.list.map((task) => task.taskId)).not.toContain(taskId);
  });

  it("translates, as far as it can", async () => {
    const body = { data: [{ text: "Good morning." }], language: { target: "de-DE" } };
    expect((await post("/task/translate/create", body)).body).toMatchObject({
      data: { items: [{ text: "de-DE: Good morning." }] },
    });
  });

  it("refuses in the body, with HTTP 200", async () => {
    expect((await post("/task/tts/create", speech(51))).body).toMatchObject({ code: 400 });
    expect((await post("/task/tts/create", speech(), "x".repeat(65))).body).toMatchObject({ code: 400 });
    await post("/task/tts/create", speech(), "one");
    expect(await post("/task/tts/create", speech(2), "one")).toMatchObject({
      status: 200,
      body: { code: 409 },
    });
  });
});
