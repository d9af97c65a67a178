/**
 * The servers of the recipes, from the system's packages, as the recipes in `deploy/` set them up: on free ports of
 * loopback, with everything they write in a folder of their own, and a certificate made for the occasion.
 */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import {
  makeCertificate,
  type ServerKind,
  type WebServerOptions,
  writeCaddy,
  writeNginx,
} from "./recipes.ts";
import { freePort } from "../../src/node/relay/free-port.ts";

export type WebServer = {
  readonly origin: string;
  /** Where the recipe answers plain HTTP with the way to TLS. */
  readonly plainOrigin: string;
  /** Everything the server has written to any log so far. */
  readonly logs: () => string;
  readonly close: () => Promise<void>;
};

const BROTLI = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";

const succeeds = (command: string, ...args: readonly string[]): boolean => {
  try {
    execFileSync(command, args, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
};

/** Why the server cannot be started here, or nothing if it can. */
export function missing(kind: ServerKind): string | undefined {
  if (!succeeds(kind, kind === "nginx" ? "-v" : "version")) return `${kind} is not installed`;
  if (kind === "nginx" && !existsSync(BROTLI)) return "nginx has no module for brotli";
  return succeeds("openssl", "version") ? undefined : "openssl is not installed";
}

/** What a server says once it listens. */
const LISTENING = { nginx: /start worker process/, caddy: /serving initial configuration/ };

/** Resolves when the server listens; rejects with what it said where it ends instead. */
const listening = (server: ChildProcess, kind: ServerKind, said: () => string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.stderr?.on("data", () => {
      if (LISTENING[kind].test(said())) resolve();
    });
    server.once("error", reject);
    server.once("exit", () => reject(new Error(`${kind} ended: ${said()}`)));
  });

export async function startWebServer(options: WebServerOptions): Promise<WebServer> {
  const { kind, secure } = options;
  const folder = mkdtempSync(join(tmpdir(), `viewer-${kind}-`));
  const [port, plainPort] = [await freePort(), await freePort()];
  const place = { ...options, folder, port, plainPort };
  if (secure) makeCertificate(folder);
  const args = kind === "nginx" ? writeNginx(place) : writeCaddy(place);
  const display = { HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  const server = spawn(kind, args, {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, ...display },
  });
  let said = "";
  server.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  const ended = new Promise((resolve) => {
    server.once("exit", resolve);
  });
  const close = async (): Promise<void> => {
    // nginx ends its workers when it is told to; Caddy would wait for streams that are open.
    server.kill(kind === "nginx" ? "SIGTERM" : "SIGKILL");
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await listening(server, kind, () => said);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  return {
    origin: secure ? `https://localhost:${port}` : `http://127.0.0.1:${port}`,
    plainOrigin: `http://localhost:${plainPort}`,
    logs: () => {
      try {
        return said + readFileSync(join(folder, "access.log"), "utf8");
      } catch {
        return said;
      }
    },
    close,
  };
}
