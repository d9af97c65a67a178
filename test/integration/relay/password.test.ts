/**
 * A broadcast with a password through the relay: the service alone knows the password, and the relay lets in whom the service
 * let in. The engine's limits and its signs of life are tried here too.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { systemClock } from "../../../src/lib/clock.ts";
import { createVasClient } from "../../../src/vas/client.ts";
import { resolveUrl, streamUrl, verifyUrl } from "../../../src/vas/addresses.ts";
import { openStream, type OpenStream } from "../../harness/open-stream.ts";
import {
  missingForRelay,
  type Program,
  type RelayStage,
  startRelayStage,
} from "../../harness/relay-stage.ts";

const PATIENCE = { timeout: 10_000, interval: 25 };
/** What one address may ask at once; only then does anybody here meet a limit. */
const LIMIT = 20;

describe.skipIf(missingForRelay() !== undefined)("a broadcast with a password", () => {
  let stage: RelayStage;
  let relay: Program;
  let reading: OpenStream | undefined;

  const verify = async (origin: string, password: string) => {
    const answer = await fetch(`${origin}/api/v1/viewer/broadcasts/${stage.token}/verify`, {
      method: "POST",
      body: JSON.stringify({ password }),
      headers: { "content-type": "application/json" },
    });
    const body = (await answer.json()) as { data?: { viewer_access_token?: string }; error_code?: string };
    return { status: answer.status, code: body.error_code, accessToken: body.data?.viewer_access_token };
  };
  const open = (accessToken?: string): Promise<OpenStream> =>
    openStream(streamUrl(stage.origin, stage.token, accessToken === undefined ? {} : { accessToken }), {
      accept: "text/event-stream",
    });

  beforeAll(async () => {
    stage = await startRelayStage(
      { settings: { accessType: "password", passCode: "ginkgo" } },
      { limit: LIMIT, pingS: 1 },
    );
    await stage.startRedis();
    await stage.startEngine();
    relay = await stage.relay(0, { args: ["--password-env", "BROADCAST"], env: { BROADCAST: "ginkgo" } });
    await relay.until(/"event":"service-stream-open"/);
  }, 60_000);
  afterAll(async () => {
    reading?.close();
    await stage.close();
  });

  it("lets in who got a viewer access token through the relay, and nobody else", async () => {
    expect(await verify(stage.origin, "wrong")).toMatchObject({
      status: 401,
      code: "broadcast_password_incorrect",
    });
    const right = await verify(stage.origin, "ginkgo");
    expect(right.status).toBe(200);
    reading = await open(right.accessToken);
    expect(reading.status).toBe(200);
    const elsewhere = await verify(stage.service.origin, "ginkgo");
    expect((await open(elsewhere.accessToken)).status).toBe(403);
    expect((await open("made-up")).status).toBe(403);
    const playlist = `${stage.origin}/broadcast/${stage.token}/subtitles/ja-JP.m3u8`;
    expect((await fetch(playlist)).status).toBe(403);
    const query = `?viewer_access_token=${right.accessToken}`;
    const answer = await fetch(playlist + query);
    expect([answer.status, answer.headers.get("cache-control")]).toEqual([200, "private, max-age=3"]);
    for (const line of (await answer.text()).split("\n").filter((one) => one.includes(".vtt")))
      expect(line.endsWith(query)).toBe(true);
    expect((await open()).status).toBe(403);
  });

  it("says on a quiet stream that it is alive", () =>
    expect.poll(() => reading?.comments.map((comment) => comment.trim()), PATIENCE).toContain("alive"));

  it.each([
    ["finding a broadcast", "GET", () => resolveUrl(stage.origin, stage.token)],
    ["trying a password", "POST", () => verifyUrl(stage.origin, stage.token)],
  ])("refuses an address that asks too often: %s", async (_what, method, url) => {
    const ask = (address: string, how = method): Promise<Response> =>
      fetch(url(), {
        method: how,
        headers: {
          "x-forwarded-for": address,
          "content-type": "application/json",
          origin: "https://x.example",
        },
        ...(how === "POST" ? { body: "{}" } : {}),
      });
    const address = method === "GET" ? "192.0.2.1" : "192.0.2.2";
    const answers = await Promise.all(Array.from({ length: LIMIT }, () => ask(address)));
    expect(answers.map(({ status }) => status)).not.toContain(429);
    const refused = await ask(address);
    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, "5"]);
    expect(refused.headers.get("access-control-allow-origin")).toBe("*");
    expect((await ask(address, "OPTIONS")).status).toBe(204);
    expect((await ask("192.0.2.3")).status).not.toBe(429);
    expect((await ask("2001:db8::1")).status).not.toBe(429);
    const from = (input: string | URL | Request, init?: RequestInit): Promise<Response> =>
      fetch(input, { ...init, headers: { ...(init?.headers as object), "x-forwarded-for": address } });
    const client = createVasClient({ origin: stage.origin, fetch: from, clock: systemClock });
    const told =
      method === "GET" ? await client.resolve(stage.token) : await client.verify(stage.token, "ginkgo");
    expect(told).toMatchObject({ ok: false, error: { status: 429, retryAfterMs: 5_000 } });
  });

  it("ends the streams when the password changes, and goes on for who knows the new one", async () => {
    const room = stage.service.rehearsal.byToken(stage.token);
    if (room === undefined) throw new Error("There is no such room");
    stage.service.rehearsal.update(room, { passCode: "cherry" });
    room.cut("end");
    await reading?.over;
    await expect.poll(async () => (await open()).status, PATIENCE).toBe(403);
    const known = await verify(stage.origin, "cherry");
    const again = await open(known.accessToken);
    expect(again.status).toBe(200);
    stage.service.advance(3_000);
    await expect
      .poll(() => {
        stage.service.advance(250);
        return again.events.some(({ name }) => name === "translation");
      }, PATIENCE)
      .toBe(true);
    again.close();
    expect(relay.said()).not.toMatch(/ginkgo|cherry/);
  });
});
