import { describe, expect, it } from "vitest";

import { createVasClient } from "../../../src/vas/client.ts";
import { broadcastInfo, broadcastWire } from "../../harness/builders.ts";
import { fakeFetch, jsonAnswer } from "../../harness/fake-fetch.ts";
import { createManualClock } from "../../harness/manual-clock.ts";

function clientFor(answer: () => Response | Promise<Response>, origin = "https://vas.example") {
  const { fetch, asked } = fakeFetch(answer);
  return { client: createVasClient({ origin, fetch, clock: createManualClock() }), asked };
}

const resolved = (more: Record<string, unknown>) =>
  clientFor(() => jsonAnswer(200, { data: broadcastWire(more) })).client.resolve("ab12");

describe("resolving a token", () => {
  it("asks the documented address once, for a fresh answer", async () => {
    const { client, asked } = clientFor(() => jsonAnswer(200, { data: broadcastWire() }));
    await client.resolve("ab12");
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({
      url: "https://vas.example/api/v1/viewer/broadcasts/ab12",
      method: "GET",
      body: undefined,
    });
  });

  it("asks the page's own origin where none is configured", async () => {
    const { client, asked } = clientFor(() => jsonAnswer(200, { data: broadcastWire() }), "");
    await client.resolve("ab12");
    expect(asked[0]?.url).toBe("/api/v1/viewer/broadcasts/ab12");
  });

  it("understands the documented answer", async () => {
    expect(await resolved({})).toStrictEqual({ ok: true, value: broadcastInfo() });
  });

  it.each(["pending", "active", "paused", "ended", "revoked"])("knows the status %s", async (status) => {
    expect(await resolved({ status })).toMatchObject({ ok: true, value: { status } });
  });

  it("knows a channel with a password", async () => {
    const answer = await resolved({ access_type: "password", requires_password: true });
    expect(answer).toMatchObject({ ok: true, value: { requiresPassword: true } });
  });

  it.each([null, undefined, []])("takes %j for no languages and no voices", async (nothing) => {
    const more = { translation_languages: nothing, tts_languages: nothing, tts_voices: nothing ?? null };
    expect(await resolved(more)).toMatchObject({
      ok: true,
      value: { translationLanguages: [], speechLanguages: [], voices: new Map() },
    });
  });

  it("keeps what is usable of lists from a host", async () => {
    const more = { translation_languages: ["en", "en", "no tag", 7, "ja"], transcription_language: "??" };
    expect(await resolved(more)).toMatchObject({
      ok: true,
      value: { translationLanguages: ["en", "ja"], transcriptionLanguage: "und" },
    });
  });

  it("keeps a name of a hundred characters and cleans it", async () => {
    expect(await resolved({ name: `\u202e${"n".repeat(100)}\u0000` })).toMatchObject({
      ok: true,
      value: { name: "n".repeat(100) },
    });
    expect(await resolved({ name: "n".repeat(101) })).toMatchObject({ value: { name: "n".repeat(100) } });
  });

  it("ignores fields it does not know", async () => {
    expect(await resolved({ created_at: "2026-11-21", viewer_limit: 5 })).toMatchObject({ ok: true });
  });

  it.each([
    { status: "sleeping" },
    { requires_password: "yes" },
    { name: null },
    { access_type: "secret" },
    { transcription_language: 5 },
    { tts_voices: "none" },
  ])("does not believe %j", async (wrong) => {
    expect(await resolved(wrong)).toEqual({ ok: false, error: { code: "unexpected-answer", status: 200 } });
  });
});

describe("trading a password", () => {
  const verified = (body: unknown, headers: Record<string, string> = {}) =>
    clientFor(() => jsonAnswer(200, body, headers)).client.verify("ab12", "lotus");

  it("posts it once as JSON, and only in the body", async () => {
    const { client, asked } = clientFor(() => jsonAnswer(200, { data: { viewer_access_token: "t" } }));
    await client.verify("ab12", 'lo"tüs\\');
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({
      url: "https://vas.example/api/v1/viewer/broadcasts/ab12/verify",
      method: "POST",
      body: '{"password":"lo\\"tüs\\\\"}',
    });
    expect(asked[0]?.headers.get("content-type")).toBe("application/json");
  });

  it("gives the access token, and its life by the server's clock", async () => {
    const body = { data: { viewer_access_token: "secret", expires_at: "2030-01-02T08:00:00Z" } };
    expect(await verified(body, { date: "Tue, 01 Jan 2030 08:00:00 GMT" })).toStrictEqual({
      ok: true,
      value: { token: "secret", validForMs: 86_400_000 },
    });
  });

  it.each<[string, unknown, Record<string, string>]>([
    ["no Date header", "2030-01-02T08:00:00Z", {}],
    ["a Date header that is none", "2030-01-02T08:00:00Z", { date: "tomorrow" }],
    ["no expiry", undefined, { date: "Tue, 01 Jan 2030 08:00:00 GMT" }],
    ["a null expiry", null, { date: "Tue, 01 Jan 2030 08:00:00 GMT" }],
    ["an expiry that is no date", "soon", { date: "Tue, 01 Jan 2030 08:00:00 GMT" }],
  ])("does not guess the life of the token with %s", async (_what, expires_at, headers) => {
    const answer = await verified({ data: { viewer_access_token: "secret", expires_at } }, headers);
    expect(answer).toStrictEqual({ ok: true, value: { token: "secret" } });
  });

  it("needs no token for a public channel", async () => {
    const body = { data: { viewer_access_token: null, message: "This broadcast is public" } };
    expect(await verified(body)).toStrictEqual({ ok: true, value: undefined });
  });

  it.each([
    {},
    { data: {} },
    { data: { viewer_access_token: "" } },
    { data: { viewer_access_token: 7 } },
    null,
  ])("does not believe %j", async (body) => {
    expect(await verified(body)).toEqual({ ok: false, error: { code: "unexpected-answer", status: 200 } });
  });

  it("does not believe a token too long to send", async () => {
    const answer = await verified({ data: { viewer_access_token: "t".repeat(4_097) } });
    expect(answer).toMatchObject({ ok: false, error: { code: "unexpected-answer" } });
  });
});
