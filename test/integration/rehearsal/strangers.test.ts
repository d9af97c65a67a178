/**
 * What other people's web pages, and strangers in the same network, can do to a rehearsal: nothing but watch.
 */
import { afterEach, beforeEach, describe, expect, it } from "vitest";

import { servePreview } from "../../../src/node/rehearsal/preview.ts";
import { createRehearsal } from "../../../src/node/rehearsal/service.ts";
import { askRaw } from "../../harness/raw-request.ts";
import {
  API_KEY,
  live,
  type RehearsalServer,
  script,
  startRehearsalServer,
} from "../../harness/rehearsal-server.ts";
import { ROOT } from "../../harness/stage.ts";

describe("the host's endpoints", () => {
  let server: RehearsalServer;
  beforeEach(async () => {
    server = await startRehearsalServer();
  });
  afterEach(() => server.close());

  it("are for no page of another origin, even with the key", async () => {
    const room = server.channel({ token: "mine", state: live });
    const path = "/rehearsal/v1/broadcasts/mine/pause";
    for (const origin of [
      "https://evil.example",
      "null",
      "http://127.0.0.1.evil.example",
      "http://198.51.100.7:4173",
    ]) {
      const refused = await server.request("POST", path, {}, { "X-API-Key": API_KEY, Origin: origin });
      expect(refused.status, origin).toBe(403);
      expect(room.channel().status).toBe("active");
    }
    for (const origin of [server.origin, "http://localhost:4173", "http://viewer.localhost"]) {
      const headers = { "X-API-Key": API_KEY, Origin: origin };
      expect((await server.request("GET", "/api/v1/broadcasts", undefined, headers)).status, origin).toBe(
        200,
      );
    }
  });

  it("let no page of another origin read them", async () => {
    for (const [method, path] of [
      ["OPTIONS", "/api/v1/broadcasts"],
      ["GET", "/api/v1/broadcasts"],
      ["OPTIONS", "/rehearsal/v1/broadcasts/live/end"],
      ["GET", "/api/v1/nothing"],
    ] as const) {
      const { headers } = await server.request(method, path, undefined, { "X-API-Key": API_KEY });
      for (const [name] of headers) expect(name, `${method} ${path}`).not.toMatch(/^access-control/);
    }
  });

  it("are another matter than the viewer's, which a viewer on another origin reads", async () => {
    const { token } = server.channel({ state: live }).channel();
    const path = `/api/v1/viewer/broadcasts/${token}`;
    const { headers } = await server.request("GET", path, undefined, { Origin: "https://viewer.example" });
    expect(headers.get("access-control-allow-origin")).toBe("*");
    const asked = await server.request("OPTIONS", `${path}/verify`, undefined, {
      Origin: "https://viewer.example",
    });
    expect(asked.status).toBe(204);
    expect(asked.headers.get("access-control-allow-headers")).not.toContain("x-api-key");
  });
});

describe("behind a proxy on the same machine", () => {
  it("wrong passwords make who sent them wait, and nobody else", async () => {
    const server = await startRehearsalServer();
    server.channel({
      token: "lock",
      state: live,
      settings: { accessType: "password", passCode: "lighthouse" },
    });
    const verify = async (caller: string, password: string) =>
      (
        await server.request(
          "POST",
          "/api/v1/viewer/broadcasts/lock/verify",
          { password },
          { "X-Forwarded-For": `192.0.2.1, ${caller}` },
        )
      ).status;
    for (let at = 0; at < 5; at += 1) expect(await verify("198.51.100.7", "wrong")).toBe(401);
    expect(await verify("198.51.100.7", "lighthouse")).toBe(429);
    expect(await verify("203.0.113.9", "wrong")).toBe(401);
    expect(await verify("203.0.113.9", "lighthouse")).toBe(200);
    server.advance(30_000);
    expect(await verify("198.51.100.7", "lighthouse")).toBe(200);
    await server.close();
  });
});

describe("a rehearsal's key", () => {
  it("is another one each time, and long", () => {
    const keys = Array.from({ length: 20 }, () => createRehearsal({ script }).apiKey);
    expect(new Set(keys).size).toBe(20);
    for (const key of keys) expect(key).toMatch(/^vas_[\w-]{32}$/);
  });
});

describe("the built page's server", () => {
  it("answers by this machine's names and those it was given, and tells nothing of other files", async () => {
    const server = await servePreview({
      root: ROOT,
      host: "127.0.0.1",
      port: 0,
      backend: { rehearsal: createRehearsal({ script }) },
      allowedHosts: ["subtitles.example"],
    });
    const port = Number(new URL(server.resolvedUrls?.local[0] ?? "").port);
    const ask = (target: string, host: string) => askRaw({ port, target, host });
    for (const host of [
      `localhost:${port}`,
      "127.0.0.1",
      "LOCALHOST.",
      "a.localhost",
      "subtitles.example:80",
    ]) {
      expect((await ask("/", host)).status, host).toBe(200);
      expect((await ask("/api/v1/viewer/broadcasts/none", host)).status, host).toBe(404);
    }
    for (const host of [
      "evil.example",
      "subtitles.example.evil.example",
      "127.0.0.1.evil.example",
      "198.51.100.7",
      "[::2]",
      "a@localhost",
      "",
    ]) {
      for (const target of ["/", "/config.json", "/api/v1/broadcasts", "/broadcast/live/text", "/example/"]) {
        const { status, body } = await ask(target, host);
        expect([400, 403], `${host} ${target}`).toContain(status);
        expect(body).not.toContain("<");
      }
    }
    const backwards = await askRaw({
      port,
      target: "/config.json",
      host: "localhost",
      headers: ["Range: bytes=9-1"],
    });
    expect(backwards.status).toBe(200);
    const answers = await Promise.all(
      ["/assets/../../../../../etc/passwd", "/assets/../../../../../etc/none", "/..%2f..%2fetc/passwd"].map(
        (target) => ask(target, "localhost"),
      ),
    );
    expect(new Set(answers.map(({ status, body }) => `${status} ${body}`)).size).toBe(1);
    await server.close();
  });
});
