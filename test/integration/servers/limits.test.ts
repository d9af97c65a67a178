/**
 * nginx bounds how often one address looks for broadcasts and tries passwords, and never how often it opens a stream.
 */
import { expect, it } from "vitest";

import { headersOf } from "../../../src/node/serving/headers.ts";
import { startAnyServer } from "../../harness/any-server.ts";
import { askRaw } from "../../harness/raw-request.ts";
import { missing } from "../../harness/web-server.ts";

const LIMIT = 3;
const RESOLVE = "/api/v1/viewer/broadcasts/a3f9";

it.skipIf(missing("nginx") !== undefined)(
  "says when to come again, in its own words where the service has none",
  async () => {
    const server = await startAnyServer("nginx", { limit: LIMIT });
    const ask = async (method: string, target: string) =>
      askRaw({ port: server.port, method, target, headers: ["Content-Length: 0"] });
    for (const [method, target] of [
      ["GET", RESOLVE],
      ["POST", `${RESOLVE}/verify`],
    ] as const) {
      for (let at = 0; at < LIMIT; at += 1) expect((await ask(method, target)).status).toBe(200);
      const refused = await ask(method, target);
      expect(refused).toMatchObject({
        status: 429,
        headers: { "retry-after": "5", ...headersOf("resolve") },
      });
    }
    expect(server.asked).toHaveLength(2 * LIMIT);
    for (let at = 0; at < 2 * LIMIT; at += 1)
      expect((await ask("GET", "/broadcast/a3f9/text")).headers).not.toHaveProperty("retry-after");
    expect(server.asked).toHaveLength(4 * LIMIT);
    await server.close();
  },
);
