/**
 * A server answers by its own name and by no other, and leads nobody away.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { askRaw } from "../../harness/raw-request.ts";
import { openHttp2 } from "../../harness/raw-request-h2.ts";
import { missing, startWebServer, type WebServer } from "../../harness/web-server.ts";

const portOf = (origin: string): number => Number(new URL(origin).port);

describe.each(["nginx", "caddy"] as const)("%s, by the recipe for a host of its own", (kind) => {
  const reason = missing(kind);
  let server: WebServer;
  beforeAll(async () => {
    if (reason === undefined)
      server = await startWebServer({ kind, secure: true, bare: true, service: "127.0.0.1:9" });
  });
  afterAll(() => server?.close());

  it.skipIf(reason !== undefined)("leads from plain HTTP to its own name, whatever the path", async () => {
    const port = portOf(server.plainOrigin);
    for (const target of [
      "/",
      "/broadcast/a3f9?lang=de",
      "//evil.example/",
      "/%5cevil.example/index.html/",
      "/%09/evil.example/index.html/",
      "/\\evil.example/",
      "/@evil.example/",
      "http://localhost/@evil.example",
      "/..//evil.example",
      "/.evil.example/",
    ]) {
      const { status, headers } = await askRaw({ port, target, host: "localhost" });
      if (status === 400) continue;
      expect([301, 308], target).toContain(status);
      expect(new URL(headers["location"] ?? "").host, target).toBe("localhost");
      expect(headers["location"], target).toMatch(/^https:\/\/localhost(?:[/?]|$)/);
    }
  });

  it.skipIf(reason !== undefined)("answers to no other name, with TLS or without", async () => {
    for (const host of [
      "evil.example",
      "localhost.evil.example",
      "127.0.0.1",
      "localhost@evil.example",
      "_",
    ]) {
      const plain = await askRaw({ port: portOf(server.plainOrigin), target: "/", host });
      expect([400, 421], host).toContain(plain.status);
      expect(plain.headers, host).not.toHaveProperty("location");
      const secure = await askRaw({
        port: portOf(server.origin),
        target: "/",
        host,
        serverName: "localhost",
      });
      expect([400, 421], host).toContain(secure.status);
      expect(secure.body, host).not.toContain("root");
    }
    const absolute = await askRaw({
      port: portOf(server.plainOrigin),
      target: "http://evil.example/",
      host: "localhost",
    });
    expect(absolute.headers["location"] ?? "").not.toContain("evil");
    await expect(
      askRaw({ port: portOf(server.origin), target: "/", host: "evil.example", serverName: "evil.example" }),
    ).rejects.toThrow();
    const client = openHttp2(server.origin);
    for (const host of ["evil.example", "localhost.evil.example", "127.0.0.1"]) {
      const { status, body } = await client.ask("/", host);
      expect([0, 400, 421], host).toContain(status);
      expect(body, host).not.toContain("root");
    }
    expect((await client.ask("/")).status).toBe(200);
    client.close();
    const own = await askRaw({
      port: portOf(server.origin),
      target: "/",
      host: "localhost",
      serverName: "localhost",
    });
    expect(own.status).toBe(200);
    expect(own.headers).toHaveProperty("strict-transport-security");
  });
});
