/**
 * Five hundred targets that no browser would send, byte for byte to each server: every one is answered as the table of paths
 * has it, or refused.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { seededRandom } from "../../../src/node/rehearsal/random.ts";
import { ANSWERS, kindOf, pathOf } from "../../../src/node/serving/kinds.ts";
import { NEVER_PASSED, SAID_BY_SERVER } from "../../../src/node/serving/request-headers.ts";
import {
  ANY_KINDS,
  type AnyServer,
  createJudge,
  missingKind,
  startAnyServer,
} from "../../harness/any-server.ts";
import { type HostilePath, hostilePaths } from "../../harness/hostile-paths.ts";
import { askRaw, type RawAnswer } from "../../harness/raw-request.ts";
import { openHttp2 } from "../../harness/raw-request-h2.ts";

const SEED = 20_260_111;
const COUNT = 500;
/** Requests under way at once. */
const AT_ONCE = 8;

const RESOLVE = "/api/v1/viewer/broadcasts/a3f9";
const STREAM = "/broadcast/a3f9/text";

const paths = hostilePaths(COUNT, seededRandom(SEED));

type Tried = HostilePath & { readonly answer: RawAnswer };

async function tryAll(port: number): Promise<readonly Tried[]> {
  const tried: Tried[] = [];
  const left = [...paths];
  const worker = async (): Promise<void> => {
    for (let next = left.pop(); next !== undefined; next = left.pop())
      tried.push({ ...next, answer: await askRaw({ port, target: next.target }) });
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return tried;
}

const said = (target: string): string => JSON.stringify(target.slice(0, 80));

describe.each(ANY_KINDS)("%s", (kind) => {
  const reason = missingKind(kind);
  let server: AnyServer;
  beforeAll(async () => {
    if (reason === undefined) server = await startAnyServer(kind);
  });
  afterAll(() => server?.close());

  it.skipIf(reason !== undefined)(
    `answers ${COUNT} hostile targets as the table has it, or refuses them`,
    async () => {
      const tried = await tryAll(server.port);
      const judge = createJudge();
      const faults = tried.flatMap(({ target, answer }) =>
        judge(target, answer).map((fault) => `${said(target)}: ${fault}`),
      );
      expect(faults).toEqual([]);
      const passed = server.asked.map(({ path }) => path);
      expect(passed.filter((path) => ANSWERS[kindOf(pathOf(path))].from !== "service")).toEqual([]);
      expect(passed.length).toBeGreaterThan(0);
      if (process.env["SHOW_ANSWERS"] !== undefined) console.log(kind, summary(tried));
    },
  );

  it.skipIf(reason !== undefined)(
    "passes on nothing that a request claims of itself, and no method but the viewer's",
    async () => {
      const claimed = [...SAID_BY_SERVER, ...NEVER_PASSED].filter((name) => name !== "X-Forwarded-For");
      // Of a proxy on this machine the container and `npm start` believe the last address, since it is the proxy's own word.
      const headers = [
        ...claimed.map((name) => `${name}: 203.0.113.9`),
        "X-Forwarded-For: 203.0.113.9, 198.51.100.7",
      ];
      const caller = kind === "caddy" ? "127.0.0.1" : "198.51.100.7";
      const ask = (method: string, target: string) =>
        askRaw({ port: server.port, method, target, headers: [...headers, "Content-Length: 0"] });
      const before = server.asked.length;
      expect((await ask("GET", RESOLVE)).status).toBe(200);
      expect((await ask("POST", `${RESOLVE}/verify`)).status).toBe(200);
      expect((await ask("GET", STREAM)).status).toBe(200);
      const asked = server.asked.slice(before);
      expect(asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
        `GET ${RESOLVE}`,
        `POST ${RESOLVE}/verify`,
        `GET ${STREAM}`,
      ]);
      for (const exchange of asked) {
        expect(Object.values(exchange.headers).join()).not.toContain("203.0.113.9");
        expect(exchange.headers).toMatchObject({ "x-forwarded-for": caller, "x-real-ip": caller });
      }
      for (const [method, target] of [
        ["DELETE", RESOLVE],
        ["POST", RESOLVE],
        ["GET", `${RESOLVE}/verify`],
        ["PUT", STREAM],
        ["POST", "/"],
        ["DELETE", "/config.json"],
      ] as const)
        expect((await ask(method, target)).status, `${method} ${target}`).toBe(405);
      expect(server.asked).toHaveLength(before + asked.length);
    },
  );
});

describe.each(["nginx", "caddy"] as const)("%s, over HTTP/2", (kind) => {
  const reason = missingKind(kind);

  it.skipIf(reason !== undefined)("answers the same targets in the same way", async () => {
    const server = await startAnyServer(kind, { secure: true });
    const client = openHttp2(server.origin);
    const judge = createJudge();
    const faults: string[] = [];
    // A client of HTTP/2 sends no target that is not ASCII, or larger than a frame.
    for (const { target } of paths.filter(({ target }) => /^[!-~]{1,8000}$/.test(target)))
      faults.push(...judge(target, await client.ask(target)).map((fault) => `${said(target)}: ${fault}`));
    client.close();
    await server.close();
    expect(faults).toEqual([]);
    const passed = server.asked.map(({ path }) => path);
    expect(passed.filter((path) => ANSWERS[kindOf(pathOf(path))].from !== "service")).toEqual([]);
    expect(passed.length).toBeGreaterThan(0);
  });
});

describe.each(["nginx", "caddy"] as const)("%s", (kind) => {
  const reason = missingKind(kind);

  it.skipIf(reason !== undefined)("passes on no more than a password can need", async () => {
    const server = await startAnyServer(kind);
    const post = (length: number) =>
      askRaw({
        port: server.port,
        method: "POST",
        target: `${RESOLVE}/verify`,
        headers: [`Content-Length: ${length}`, "Content-Type: application/json"],
        body: "x".repeat(length),
      });
    expect((await post(1_000)).status).toBe(200);
    expect((await post(100_000)).status).toBeGreaterThanOrEqual(400);
    await server.close();
  });
});

/** For each class how often each status came. */
function summary(tried: readonly Tried[]): Record<string, Record<string, number>> {
  const table: Record<string, Record<string, number>> = {};
  for (const { tries, answer } of tried) {
    const row = (table[tries] ??= {});
    const key = answer.status === 0 ? "hung up" : String(answer.status);
    row[key] = (row[key] ?? 0) + 1;
  }
  return table;
}
