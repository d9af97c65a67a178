/**
 * What a viewer asks before watching, resolve and verify, and how the stream turns viewers away.
 */
import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

import {
  dataOf,
  errorOf,
  live,
  type RehearsalServer,
  START,
  startRehearsalServer,
} from "../../harness/rehearsal-server.ts";

const DAY = 24 * 60 * 60 * 1_000;
const closed = { accessType: "password", passCode: "mySecret123" } as const;

let server: RehearsalServer;
beforeEach(async () => {
  server = await startRehearsalServer();
});
afterEach(() => server.close());

const resolve = (token: string) => server.request("GET", `/api/v1/viewer/broadcasts/${token}`);
const verify = (token: string, body: unknown) =>
  server.request("POST", `/api/v1/viewer/broadcasts/${token}/verify`, body);
const text = (token: string, query = "") => server.request("GET", `/broadcast/${token}/text${query}`);

describe("resolve", () => {
  it("gives the documented fields in their order", async () => {
    const { id, token } = server.channel({ settings: closed, state: live }).channel();
    const answer = await resolve(token);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("application/json; charset=utf-8");
    expect(Object.entries(dataOf(answer))).toEqual([
      ["id", id],
      ["name", "Three sentences"],
      ["access_type", "password"],
      ["requires_password", true],
      ["status", "active"],
      ["is_live", true],
      ["transcription_language", "en-US"],
      ["translation_languages", ["zh-TW", "ja-JP"]],
      ["tts_languages", ["en-US", "zh-TW", "ja-JP"]],
      [
        "tts_voices",
        {
          "en-US": [
            { voice_name: "en-US-Grace", display_name: "Grace", gender: "Female" },
            { voice_name: "en-US-Henry", display_name: "Henry", gender: "Male" },
          ],
          "zh-TW": [
            { voice_name: "zh-TW-Meiling", display_name: "Meiling", gender: "Female" },
            { voice_name: "zh-TW-Jiahao", display_name: "Jiahao", gender: "Male" },
          ],
          "ja-JP": [
            { voice_name: "ja-JP-Sakura", display_name: "Sakura", gender: "Female" },
            { voice_name: "ja-JP-Haruto", display_name: "Haruto", gender: "Male" },
          ],
        },
      ],
    ]);
  });

  it.each([
    ["pending", false],
    ["active", true],
    ["paused", true],
    ["ended", false],
  ] as const)("says of a broadcast that is %s whether it is live: %s", async (status, is_live) => {
    const { token } = server.channel({ state: { status } }).channel();
    expect(dataOf(await resolve(token))).toMatchObject({ status, is_live });
  });

  it("knows no other token, and no revoked one", async () => {
    server.channel({ token: "gone", state: { status: "revoked" } });
    expect(errorOf(await resolve("zzzz"))).toBe("404 broadcast_token_invalid: Invalid token");
    expect(errorOf(await resolve("ZZZZZ"))).toMatch(/^404 broadcast_token_invalid/);
    expect(errorOf(await resolve("gone"))).toBe("410 broadcast_token_revoked: This broadcast was revoked");
  });

  it("answers a page of another origin, and its preflight", async () => {
    const { token } = server.channel().channel();
    expect((await resolve(token)).headers.get("access-control-allow-origin")).toBe("*");
    const preflight = await server.request("OPTIONS", `/api/v1/viewer/broadcasts/${token}/verify`);
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get("access-control-allow-headers")).toContain("content-type");
  });

  it("takes no other method", async () => {
    expect(errorOf(await server.request("POST", "/api/v1/viewer/broadcasts/abcd"))).toMatch(/^405/);
    expect(errorOf(await server.request("GET", "/api/v1/viewer/broadcasts/abcd/verify"))).toMatch(/^405/);
  });
});

describe("verify", () => {
  it("trades the password for a token that is good for 24 hours", async () => {
    const { token } = server.channel({ settings: closed }).channel();
    const answer = await verify(token, { password: "mySecret123" });
    expect(answer.status).toBe(200);
    expect(dataOf(answer)).toEqual({
      viewer_access_token: expect.stringMatching(/^.{64}$/) as string,
      expires_at: new Date(START + DAY).toISOString(),
    });
    const viewer_access_token = String(dataOf(answer)["viewer_access_token"]);
    server.advance(DAY - 1);
    const stream = await server.stream(token, { viewer_access_token });
    expect(stream.status).toBe(200);
    server.advance(1);
    expect((await server.stream(token, { viewer_access_token })).status).toBe(403);
  });

  it("needs none for a public broadcast", async () => {
    const { token } = server.channel().channel();
    expect((await verify(token, { password: "anything" })).body).toEqual({
      data: {
        viewer_access_token: null,
        message: "This channel is public; no password verification is required",
      },
    });
  });

  it("refuses what is no password", async () => {
    const { token } = server.channel({ settings: closed }).channel();
    for (const body of [{}, { password: "" }, { password: 1 }, { password: "1234567890123" }, "{"]) {
      expect(errorOf(await verify(token, body))).toMatch(/^422 validation_failed/);
    }
    expect(errorOf(await verify(token, { password: "wrong" }))).toBe(
      "401 broadcast_password_incorrect: Incorrect password",
    );
  });

  it("knows no other token, and no revoked one", async () => {
    server.channel({ token: "gone", settings: closed, state: { status: "revoked" } });
    for (const token of ["zzzz", "gone"]) {
      expect(errorOf(await verify(token, { password: "mySecret123" }))).toBe(
        "401 broadcast_token_invalid: Invalid token",
      );
    }
  });

  it("makes those wait who were wrong five times, even with the right password", async () => {
    const { token } = server.channel({ settings: closed }).channel();
    const other = server.channel({ settings: closed }).channel().token;
    for (let attempt = 0; attempt < 5; attempt += 1) {
      expect((await verify(token, { password: "wrong" })).status).toBe(401);
      server.advance(1_000);
    }
    const waiting = await verify(token, { password: "mySecret123" });
    expect(errorOf(waiting)).toBe("429 too_many_requests: Too many attempts");
    expect(waiting.headers.get("retry-after")).toBe("25");
    expect(waiting.headers.get("access-control-expose-headers")).toContain("retry-after");
    expect((await verify(other, { password: "mySecret123" })).status).toBe(200);
    server.advance(25_000);
    expect((await verify(token, { password: "mySecret123" })).status).toBe(200);
  });

  it("counts attempts whose passwords arrive together one after the other", async () => {
    const { token } = server.channel({ settings: closed }).channel();
    const url = `${server.origin}/api/v1/viewer/broadcasts/${token}/verify`;
    const attempts = Array.from({ length: 12 }, () =>
      request(url, { method: "POST", headers: { Expect: "100-continue" } }),
    );
    await Promise.all(
      attempts.map((attempt) => {
        attempt.flushHeaders();
        return once(attempt, "continue");
      }),
    );
    const statuses = await Promise.all(
      attempts.map(async (attempt) => {
        const answered = once(attempt, "response");
        attempt.end(JSON.stringify({ password: "wrong" }));
        const [answer] = (await answered) as [IncomingMessage];
        answer.resume();
        return answer.statusCode;
      }),
    );
    expect(statuses.filter((status) => status === 401)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(7);
  });
});

describe("the stream turns away", () => {
  it("an unknown, a revoked and an ended broadcast", async () => {
    server.channel({ token: "gone", state: { status: "revoked" } });
    server.channel({ token: "done", state: { status: "ended" } });
    expect(errorOf(await text("zzzz"))).toBe("404 broadcast_not_found: Broadcast not found");
    expect(errorOf(await text("gone"))).toMatch(/^410 broadcast_token_revoked/);
    expect(errorOf(await text("done"))).toBe("410 broadcast_session_ended: Broadcast ended");
  });

  it("whoever has no good token for a closed one", async () => {
    const { token } = server.channel({ settings: closed, state: live }).channel();
    const other = server.channel({ settings: closed, state: live }).channel().token;
    const verified = await verify(other, { password: "mySecret123" });
    const foreign = String(dataOf(verified)["viewer_access_token"]);
    for (const query of ["", "?viewer_access_token=", "?viewer_access_token=guess"]) {
      expect(errorOf(await text(token, query))).toBe("403 broadcast_unauthorized: Unauthorized access");
    }
    expect((await text(token, `?viewer_access_token=${foreign}`)).status).toBe(403);
  });

  it("everyone while a fault is rehearsed", async () => {
    const { token } = server.channel({ state: live }).channel();
    server.rehearsal.setFault({ status: 503, headers: { "retry-after": "7" } });
    const busy = await text(token);
    expect(busy.status).toBe(503);
    expect(busy.headers.get("retry-after")).toBe("7");
    server.rehearsal.setFault(undefined);
    expect((await server.stream(token)).status).toBe(200);
  });
});
