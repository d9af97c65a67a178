import { getEventListeners } from "node:events";

import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { MOST_BYTES } from "../../../src/lib/bounded-body.ts";
import { createVasClient, REQUEST_DEADLINE_MS, type VasClient } from "../../../src/vas/client.ts";
import { broadcastWire } from "../../harness/builders.ts";
import { endlessBody } from "../../harness/endless.ts";
import { ERROR_BODIES, fakeFetch, jsonAnswer } from "../../harness/fake-fetch.ts";
import { createManualClock } from "../../harness/manual-clock.ts";

function setUp(answer: () => Response | Promise<Response>) {
  const clock = createManualClock();
  const { fetch, asked } = fakeFetch(answer);
  return { client: createVasClient({ origin: "", fetch, clock }), asked, clock };
}

type Call = (client: VasClient, signal?: AbortSignal) => Promise<unknown>;
const CALLS: readonly (readonly [name: string, call: Call])[] = [
  ["resolve", (client, signal) => client.resolve("ab12", signal)],
  ["verify", (client, signal) => client.verify("ab12", "lotus", signal)],
];

const never = (): Promise<Response> => new Promise(() => undefined);
const offline = (): Promise<Response> => Promise.reject(new TypeError("Failed to fetch"));

describe.each(CALLS)("%s", (_name, call) => {
  const errorOf = async (answer: () => Response | Promise<Response>) => {
    const { client, asked } = setUp(answer);
    const result = await call(client);
    expect(asked).toHaveLength(1);
    return result;
  };
  const failure = (code: string, more: Record<string, unknown> = {}) => ({
    ok: false,
    error: { code, ...more },
  });

  describe.each(ERROR_BODIES)("with an error body of the %s shape", (_shape, body) => {
    it.each([
      [404, "broadcast_token_invalid", "unknown-token"],
      [404, "broadcast_not_found", "unknown-token"],
      [401, "broadcast_token_invalid", "unknown-token"],
      [410, "broadcast_token_revoked", "revoked"],
      [410, "broadcast_session_ended", "ended"],
      [401, "broadcast_password_incorrect", "wrong-password"],
      [403, "broadcast_unauthorized", "unauthorized"],
      [422, "validation_failed", "invalid-input"],
    ])("reads %i %s as %s", async (status, errorCode, code) => {
      expect(await errorOf(() => jsonAnswer(status, body(errorCode)))).toStrictEqual(
        failure(code, { status }),
      );
    });

    it.each(["something_new", "constructor", "__proto__", "toString", "hasOwnProperty", ""])(
      "goes by the status for the unknown code %j",
      async (errorCode) => {
        expect(await errorOf(() => jsonAnswer(404, body(errorCode)))).toStrictEqual(
          failure("unknown-token", { status: 404 }),
        );
      },
    );
  });

  it.each([
    [401, "unauthorized"],
    [403, "unauthorized"],
    [404, "unknown-token"],
    [410, "ended"],
    [422, "invalid-input"],
    [429, "too-many-requests"],
    [500, "service-error"],
    [502, "service-error"],
    [503, "service-error"],
    [504, "service-error"],
    [400, "unexpected-answer"],
    [418, "unexpected-answer"],
    [201, "unexpected-answer"],
    [302, "unexpected-answer"],
  ])("reads a bare %i as %s", async (status, code) => {
    expect(await errorOf(() => new Response("<h1>No</h1>", { status }))).toStrictEqual(
      failure(code, { status }),
    );
  });

  it("reads 204 as no answer of the service's", async () => {
    expect(await errorOf(() => new Response(null, { status: 204 }))).toStrictEqual(
      failure("unexpected-answer", { status: 204 }),
    );
  });

  it.each<[string, Record<string, string>, number]>([
    ["seconds", { "retry-after": "30" }, 30_000],
    [
      "a date by the server's clock, whatever the device's says",
      { "retry-after": "Tue, 01 Jan 2030 08:00:45 GMT", date: "Tue, 01 Jan 2030 08:00:00 GMT" },
      45_000,
    ],
  ])("tells the wait a 429 asks for in %s", async (_spelling, headers, retryAfterMs) => {
    const answer = await errorOf(() => jsonAnswer(429, { error_code: "rate_limited" }, headers));
    expect(answer).toStrictEqual(failure("too-many-requests", { status: 429, retryAfterMs }));
  });

  it("takes a 429 for what it is, whatever its body says", async () => {
    expect(
      await errorOf(() => jsonAnswer(429, { error_code: "broadcast_password_incorrect" })),
    ).toStrictEqual(failure("too-many-requests", { status: 429 }));
  });

  it("is unreachable without a network", async () => {
    expect(await errorOf(offline)).toStrictEqual(failure("unreachable"));
  });

  it("is unreachable where fetch itself throws", async () => {
    const throwing = (): never => {
      throw new TypeError("Invalid URL");
    };
    expect(await errorOf(throwing)).toStrictEqual(failure("unreachable"));
  });

  it("is unreachable where the answer breaks off", async () => {
    const body = new ReadableStream({ start: (stream) => stream.error(new TypeError("terminated")) });
    expect(await errorOf(() => new Response(body))).toStrictEqual(failure("unreachable"));
  });

  it("does not believe the sign-in page of a network", async () => {
    const page = "<!doctype html><title>Sign in to the Wi-Fi</title>";
    const answer = await errorOf(() => new Response(page, { headers: { "content-type": "text/html" } }));
    expect(answer).toStrictEqual(failure("unexpected-answer", { status: 200 }));
  });

  it("does not believe any other JSON", async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (body) => {
        expect(await errorOf(() => jsonAnswer(200, body))).toStrictEqual(
          failure("unexpected-answer", { status: 200 }),
        );
      }),
    );
  });

  it("gives up at the deadline, and not before", async () => {
    const { client, clock, asked } = setUp(never);
    let settled: unknown;
    const answer = call(client).then((result) => (settled = result));
    clock.advance(REQUEST_DEADLINE_MS - 1);
    await Promise.resolve();
    expect(settled).toBeUndefined();
    expect(asked[0]?.signal?.aborted).toBe(false);
    clock.advance(1);
    expect(await answer).toStrictEqual(failure("unreachable"));
    expect(asked).toHaveLength(1);
  });

  it("gives up at the deadline while the body never ends", async () => {
    const { client, clock, asked } = setUp(() => {
      const body = new ReadableStream({
        start: (stream) =>
          asked[0]?.signal?.addEventListener("abort", () => stream.error(new Error("aborted"))),
      });
      return new Response(body);
    });
    const answer = call(client);
    clock.advance(REQUEST_DEADLINE_MS);
    expect(await answer).toStrictEqual(failure("unreachable"));
  });

  it("is given up by whoever asked", async () => {
    const { client, asked } = setUp(never);
    const controller = new AbortController();
    const answer = call(client, controller.signal);
    controller.abort();
    expect(await answer).toStrictEqual(failure("unreachable"));
    expect(asked).toHaveLength(1);
  });

  it("asks nothing where it was given up before", async () => {
    const { client, asked } = setUp(() => jsonAnswer(200, { data: broadcastWire() }));
    expect(await call(client, AbortSignal.abort())).toStrictEqual(failure("unreachable"));
    expect(asked).toHaveLength(0);
  });

  it.each<[string, () => Response | Promise<Response>]>([
    ["an answer", () => jsonAnswer(404, {})],
    ["a failure", offline],
  ])("leaves no timer and no listener behind after %s", async (_what, answer) => {
    const { client, clock } = setUp(answer);
    const { signal } = new AbortController();
    await call(client, signal);
    expect(clock.pending()).toBe(0);
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
  });
});

describe("a body without an end", () => {
  it.each(CALLS)("is given up by %s at its bound, and is no answer of the service", async (_name, call) => {
    const { body, state } = endlessBody();
    const { client } = setUp(() => new Response(body, { status: 200 }));
    expect(await call(client)).toStrictEqual({ ok: false, error: { code: "unexpected-answer" } });
    expect(state.cancelled).toBe(true);
    expect(state.read).toBeLessThanOrEqual(MOST_BYTES.broadcast + 4 * 65_536);
  });
});
