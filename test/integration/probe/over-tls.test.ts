/**
 * A probe over TLS, with HTTP/2 where it is offered.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createSecureServer } from "node:http2";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";

import { send } from "../../../src/node/probe/send.ts";

const folder = mkdtempSync(join(tmpdir(), "probe-tls-"));
const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];

describe("a request of a probe", () => {
  let server: Server | ReturnType<typeof createSecureServer>;
  let origin = "";
  let pem = { key: "", cert: "" };
  beforeAll(() => {
    const subject = ["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"];
    const made = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2"];
    execFileSync("openssl", ["req", "-x509", ...made, ...subject, "-keyout", key, "-out", cert], {
      stdio: "ignore",
    });
    pem = { key: readFileSync(key, "utf8"), cert: readFileSync(cert, "utf8") };
    // Nobody has signed it, and Node takes further authorities only when it starts.
    vi.stubEnv("NODE_TLS_REJECT_UNAUTHORIZED", "0");
  });
  afterEach(() => {
    server.close();
  });
  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  });

  async function listen(version: string): Promise<void> {
    const head = { "content-type": "text/event-stream" };
    server =
      version === "2"
        ? createSecureServer({ ...pem, allowHTTP1: true }, (_request, response) => {
            response.writeHead(200, head).write(": welcome\n\n");
          })
        : createServer(pem, (_request, response) => {
            response.writeHead(200, head).write(": welcome\n\n");
          });
    await new Promise<void>((resolve) => {
      server.listen(0, "127.0.0.1", resolve);
    });
    origin = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }

  it.each(["2", "1.1"])(
    "takes HTTP/%s where that is offered, and names the version of TLS",
    async (version) => {
      await listen(version);
      const controller = new AbortController();
      const url = new URL("/broadcast/live/text?lang=de-DE", origin);
      const reply = await send({ method: "GET", url, headers: { accept: "*/*" } }, controller.signal);
      expect(reply).toMatchObject({ status: 200, httpVersion: version, tls: "TLSv1.3" });
      expect(reply.headers).toMatchObject({ "content-type": "text/event-stream" });
      const first = await new Promise<string>((resolve) => {
        reply.body.once("data", (chunk: Buffer) => resolve(chunk.toString()));
      });
      expect(first).toBe(": welcome\n\n");
      reply.body.on("error", () => undefined);
      reply.close();
    },
  );
});
