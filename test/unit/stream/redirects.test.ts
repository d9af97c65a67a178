/**
 * A stream that is redirected without end is not asked for twenty times an attempt.
 */
import { expect, it } from "vitest";

import { createRedirectGuard } from "../../../src/stream/redirects.ts";

const MOST_REDIRECTS = 20;

/** A browser's fetch, which hides redirects, and a service that redirects for as long as it is told to. */
function service() {
  let now = 0;
  let loops = true;
  const requests: number[] = [];
  const hidden = { type: "opaqueredirect", status: 0, body: null } as unknown as Response;
  const guarded = createRedirectGuard(
    async (_input, init) => {
      requests.push(now);
      if (!loops) return new Response("ok");
      if (init?.redirect === "manual") return hidden;
      for (let more = 0; more < MOST_REDIRECTS; more += 1) requests.push(now);
      throw new TypeError("Failed to fetch");
    },
    () => now,
  );
  const attempt = async (): Promise<boolean> =>
    guarded("/stream").then(
      () => true,
      () => false,
    );
  return { attempt, requests, pass: (ms: number) => (now += ms), heal: () => (loops = false) };
}

it("costs at most 42 requests and one an attempt in the first minute, then 21 and one an attempt", async () => {
  const { attempt, requests, pass } = service();
  for (let at = 0; at < 12; at += 1) {
    expect(await attempt()).toBe(false);
    pass(5_000);
  }
  expect(requests.length).toBe(2 * (MOST_REDIRECTS + 1) + 11);
  const before = requests.length;
  for (let at = 0; at < 12; at += 1) {
    await attempt();
    pass(5_000);
  }
  expect(requests.length - before).toBeLessThanOrEqual(MOST_REDIRECTS + 1 + 12);
});

it("is followed as soon as it leads somewhere, and from then on at once", async () => {
  const { attempt, requests, heal } = service();
  await attempt();
  await attempt();
  heal();
  expect(await attempt()).toBe(true);
  const before = requests.length;
  expect(await attempt()).toBe(true);
  expect(requests.length).toBe(before + 1);
});

it("a redirect that works is followed with every attempt, also after the network was away", async () => {
  let isAway = false;
  const asked: (RequestRedirect | undefined)[] = [];
  const guarded = createRedirectGuard(
    async (_input, init) => {
      asked.push(init?.redirect);
      if (isAway) throw new TypeError("Failed to fetch");
      return init?.redirect === "manual" ? new Response(null, { status: 302 }) : new Response("ok");
    },
    () => 0,
  );
  await guarded("/stream");
  isAway = true;
  for (let times = 0; times < 5; times += 1) await guarded("/stream").catch(() => undefined);
  isAway = false;
  expect(await (await guarded("/stream")).text()).toBe("ok");
  expect(asked).toEqual(["follow", "follow", "manual", "manual", "manual", "manual", "manual", "follow"]);
});

it("a request that is given up by the page itself says nothing about redirects", async () => {
  const asked: (RequestRedirect | undefined)[] = [];
  const guarded = createRedirectGuard(
    async (_input, init) => {
      asked.push(init?.redirect);
      throw new DOMException("aborted", "AbortError");
    },
    () => 0,
  );
  for (let times = 0; times < 2; times += 1) {
    await guarded("/stream", { signal: AbortSignal.abort() }).catch(() => undefined);
  }
  expect(asked).toEqual(["follow", "follow"]);
});
