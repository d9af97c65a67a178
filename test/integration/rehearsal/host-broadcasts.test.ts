/**
 * The documented Broadcasts API, endpoint by endpoint, with its success and error answers.
 */
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import {
  dataOf,
  errorOf,
  live,
  type RehearsalServer,
  START,
  startRehearsalServer,
} from "../../harness/rehearsal-server.ts";

const BROADCASTS = "/api/v1/broadcasts";
const UNKNOWN = "550e8400-e29b-41d4-a716-446655440000";
const NOT_FOUND = "404 broadcast_session_not_found: The specified broadcast was not found";

/** The fields of a broadcast in the order of the documented examples. */
const FIELDS = [
  ["id", "token", "name", "share_url", "transcription_language", "translation_languages", "tts_config"],
  ["speaker_diarization", "summary_template", "summary_language", "max_viewers", "access_type", "pass_code"],
  ["status", "is_live", "session_id", "current_recording_id", "recordings_count", "peak_viewers"],
  [
    "total_viewers",
    "duration_ms",
    "duration_formatted",
    "started_at",
    "ended_at",
    "revoked_at",
    "created_at",
  ],
].flat();
const WITHOUT_PASS_CODE = FIELDS.filter((field) => field !== "pass_code");

let server: RehearsalServer;
beforeEach(async () => {
  server = await startRehearsalServer();
});
afterEach(() => server.close());

const create = async (more: Readonly<Record<string, unknown>> = {}) => {
  const answer = await server.host("POST", BROADCASTS, { transcription_language: "en-US", ...more });
  expect(answer.status).toBe(201);
  return dataOf(answer);
};

describe("the API key", () => {
  it.each([
    ["GET", BROADCASTS],
    ["POST", BROADCASTS],
    ["GET", `${BROADCASTS}/${UNKNOWN}`],
    ["PATCH", `${BROADCASTS}/${UNKNOWN}`],
    ["DELETE", `${BROADCASTS}/${UNKNOWN}`],
    ["DELETE", `${BROADCASTS}/batch`],
    ["GET", "/rehearsal/v1/broadcasts/a3f9"],
    ["POST", "/rehearsal/v1/broadcasts/a3f9/live"],
  ])("is asked for before anything else: %s %s", async (method, path) => {
    const missing = await server.request(method, path);
    expect(errorOf(missing)).toBe("401 auth_missing_api_key: API Key not provided");
    const wrong = await server.request(method, path, undefined, { "X-API-Key": "vas_other" });
    expect(errorOf(wrong)).toBe("401 auth_invalid_api_key: Invalid API Key");
  });
});

describe("create", () => {
  it("needs a transcription language only, and starts from the documented defaults", async () => {
    const answer = await server.host("POST", BROADCASTS, { transcription_language: "zh-TW" });
    expect(answer.status).toBe(201);
    const body = dataOf(answer);
    expect(Object.keys(body)).toEqual(FIELDS);
    expect(body).toEqual({
      id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
      token: expect.stringMatching(/^[a-z0-9]{4}$/) as string,
      name: "Three sentences",
      share_url: `https://subtitles.example/broadcast/${String(body["token"])}`,
      transcription_language: "zh-TW",
      translation_languages: [],
      tts_config: null,
      speaker_diarization: false,
      summary_template: null,
      summary_language: null,
      max_viewers: 10_000,
      access_type: "public",
      pass_code: null,
      status: "pending",
      is_live: false,
      session_id: null,
      current_recording_id: null,
      recordings_count: 0,
      peak_viewers: 0,
      total_viewers: 0,
      duration_ms: 0,
      duration_formatted: "0:00",
      started_at: null,
      ended_at: null,
      revoked_at: null,
      created_at: "2026-01-03T10:00:00.000Z",
    });
  });

  it("takes every documented parameter", async () => {
    const settings = {
      name: "My Broadcast Channel",
      translation_languages: ["en-US", "ja-JP"],
      access_type: "password",
      pass_code: "mySecret123",
      max_viewers: 50,
      speaker_diarization: true,
      tts_config: { "en-US": { voice: "en-US-JennyNeural", speaking_rate: 1 }, "ja-JP": {} },
      summary_template: "lecture",
      summary_language: "zh-TW",
    };
    const body = await create({ ...settings, callback_url: "https://your-server.example/webhooks/vas" });
    expect(body).toMatchObject(settings);
    expect(body).not.toHaveProperty("callback_url");
  });

  it("takes the translation languages also as JSON text, and null for left out", async () => {
    const body = await create({ translation_languages: '["en-US","ja-JP"]', name: null, tts_config: null });
    expect(body).toMatchObject({ translation_languages: ["en-US", "ja-JP"], name: "Three sentences" });
  });

  it("keeps no pass code for a public broadcast", async () => {
    expect(await create({ access_type: "public", pass_code: "mySecret123" })).toMatchObject({
      pass_code: null,
    });
  });

  it("gives a broadcast that viewers can open at once", async () => {
    const { id, token } = await create({ name: "Evening" });
    const seen = await server.request("GET", `/api/v1/viewer/broadcasts/${String(token)}`);
    expect(dataOf(seen)).toMatchObject({ id, name: "Evening", status: "pending", is_live: false });
  });
});

describe("list", () => {
  it("shows the newest first, page by page, without the revoked ones", async () => {
    const ids: string[] = [];
    for (const name of ["one", "two", "three", "four"]) ids.push((await create({ name })).id);
    await server.host("DELETE", `${BROADCASTS}/${ids[1]}`);
    const first = await server.host("GET", `${BROADCASTS}?per_page=2`);
    expect(first).toMatchObject({
      status: 200,
      body: {
        data: [{ name: "four" }, { name: "three" }],
        meta: { current_page: 1, last_page: 2, per_page: 2, total: 3 },
      },
    });
    const second = await server.host("GET", `${BROADCASTS}?per_page=2&page=2`);
    expect(second.body).toMatchObject({ data: [{ name: "one" }], meta: { current_page: 2 } });
    const [shown] = (second.body as { data: object[] }).data;
    expect(Object.keys(shown ?? {})).toEqual(FIELDS);
  });

  it("has 20 on a page, and one page even when it is empty", async () => {
    const empty = await server.host("GET", BROADCASTS);
    expect(empty.body).toEqual({
      data: [],
      meta: { current_page: 1, last_page: 1, per_page: 20, total: 0 },
    });
    const beyond = await server.host("GET", `${BROADCASTS}?page=7`);
    expect(beyond.body).toMatchObject({ data: [], meta: { current_page: 7, last_page: 1 } });
  });

  it.each([
    ["per_page=0", "per_page"],
    ["per_page=many", "per_page"],
    ["page=-1", "page"],
    ["page=1.5", "page"],
  ])("refuses %s", async (query, field) => {
    const answer = await server.host("GET", `${BROADCASTS}?${query}`);
    expect(errorOf(answer)).toBe(`422 validation_failed: ${field} must be a positive integer`);
  });
});

describe("query", () => {
  it("tells how a broadcast on air is doing", async () => {
    const room = server.channel({ state: live });
    const { id, token } = room.channel();
    const stream = await server.stream(token);
    server.advance(65_400);
    const answer = await server.host("GET", `${BROADCASTS}/${id.toUpperCase()}`);
    const body = dataOf(answer);
    expect(Object.keys(body)).toEqual(WITHOUT_PASS_CODE);
    expect(body).toMatchObject({
      status: "active",
      is_live: true,
      session_id: expect.stringMatching(/^ws_session_/) as string,
      current_recording_id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4/) as string,
      recordings_count: 1,
      peak_viewers: 1,
      total_viewers: 1,
      duration_ms: 65_400,
      duration_formatted: "1:05",
      started_at: new Date(START).toISOString(),
    });
    stream.close();
  });

  it.each([UNKNOWN, "not-a-uuid"])("does not find %s", async (id) => {
    expect(errorOf(await server.host("GET", `${BROADCASTS}/${id}`))).toBe(NOT_FOUND);
  });
});

describe("revoke", () => {
  it("takes back a broadcast that has not started", async () => {
    const { id, token } = await create();
    server.advance(5_000);
    const answer = await server.host("DELETE", `${BROADCASTS}/${id}`);
    expect(answer.status).toBe(200);
    expect(Object.keys(dataOf(answer))).toEqual(WITHOUT_PASS_CODE);
    expect(dataOf(answer)).toMatchObject({ status: "revoked", revoked_at: "2026-01-03T10:00:05.000Z" });
    const seen = await server.request("GET", `/api/v1/viewer/broadcasts/${String(token)}`);
    expect(errorOf(seen)).toMatch(/^410 broadcast_token_revoked/);
    expect(dataOf(await server.host("GET", `${BROADCASTS}/${id}`))).toMatchObject({ status: "revoked" });
  });

  it.each(["active", "paused", "ended", "revoked"] as const)("refuses one that is %s", async (status) => {
    const { id } = server.channel({ state: { status } }).channel();
    expect(errorOf(await server.host("DELETE", `${BROADCASTS}/${id}`))).toBe(
      "422 broadcast_cannot_revoke: Only broadcasts in the pending state can be revoked",
    );
  });

  it("does not find an unknown one", async () => {
    expect(errorOf(await server.host("DELETE", `${BROADCASTS}/${UNKNOWN}`))).toBe(NOT_FOUND);
  });
});

describe("batch revoke", () => {
  const revokeAll = (ids: unknown) => server.host("DELETE", `${BROADCASTS}/batch`, { ids });

  it("revokes those that are pending, each once, and passes over the others", async () => {
    const first = (await create()).id;
    const second = (await create()).id;
    const active = server.channel({ state: live }).channel().id;
    const answer = await revokeAll([first, active, UNKNOWN, second.toUpperCase(), first]);
    expect(answer).toMatchObject({ status: 200, body: { data: { affected_count: 2 } } });
    expect(server.rehearsal.byId(active)?.channel().status).toBe("active");
    expect((await revokeAll([])).body).toEqual({ data: { affected_count: 0 } });
  });

  it("takes up to 100 UUIDs", async () => {
    expect((await revokeAll(Array.from({ length: 100 }, () => UNKNOWN))).status).toBe(200);
    const tooMany = await revokeAll(Array.from({ length: 101 }, () => UNKNOWN));
    expect(errorOf(tooMany)).toBe("422 validation_failed: ids must be an array of at most 100 broadcast IDs");
    expect(errorOf(await revokeAll([UNKNOWN, "abc"]))).toBe("422 validation_failed: ids.1 must be a UUID");
    expect(errorOf(await revokeAll("all"))).toMatch(/^422 validation_failed: ids must be an array/);
    const none = await server.host("DELETE", `${BROADCASTS}/batch`);
    expect(errorOf(none)).toBe("422 validation_failed: ids is required");
  });
});

describe("an endpoint that is not there", () => {
  it.each([
    ["PUT", BROADCASTS, "405 method_not_allowed: Method not allowed"],
    ["GET", `${BROADCASTS}/batch`, "405 method_not_allowed: Method not allowed"],
    ["POST", `${BROADCASTS}/${UNKNOWN}`, "405 method_not_allowed: Method not allowed"],
    ["GET", `${BROADCASTS}/${UNKNOWN}/more`, "404 not_found: There is no such endpoint"],
    ["GET", "/api/v1/nothing", "404 not_found: There is no such endpoint"],
  ])("is answered as such: %s %s", async (method, path, expected) => {
    expect(errorOf(await server.host(method, path))).toBe(expected);
  });
});
