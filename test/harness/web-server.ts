/**
 * The servers of the recipes, from the system's packages, as the recipes in `deploy/` set them up: on free ports of
 * loopback, with everything they write in a folder of their own, and a certificate made for the occasion.
 */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

export type ServerKind = "nginx" | "caddy";

export type WebServerOptions = {
  readonly kind: ServerKind;
  /** Over TLS, as the recipe for a host of its own; else plain HTTP, as behind somebody else's TLS. */
  readonly secure: boolean;
  /** The service behind it, such as `127.0.0.1:8080`. */
  readonly service: string;
  /** Sources of `frame-ancestors` for `/embed`, and of `connect-src`, where they are not the recipe's. */
  readonly embedAncestors?: readonly string[] | undefined;
  readonly connect?: readonly string[] | undefined;
};

export type WebServer = {
  readonly origin: string;
  /** Where the recipe answers plain HTTP with the way to TLS. */
  readonly plainOrigin: string;
  /** Everything the server has written to any log so far. */
  readonly logs: () => string;
  readonly close: () => Promise<void>;
};

type Place = WebServerOptions & {
  readonly folder: string;
  readonly port: number;
  readonly plainPort: number;
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

/** Puts something else in a recipe; a recipe that does not hold it is not the one this was written for. */
function changed(text: string, changes: Readonly<Record<string, string>>): string {
  return Object.entries(changes).reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`The recipe does not hold ${JSON.stringify(from)}.`);
    return before.replaceAll(from, to);
  }, text);
}

const recipe = (path: string): string => readFileSync(join(ROOT, path), "utf8");

/** The rehearsal's event page is none of the viewer's: the service behind sends its headers. */
const EXAMPLE = '"~^/example(/|$)" example';

function makeCertificate(folder: string): void {
  const to = ["-keyout", join(folder, "key.pem"), "-out", join(folder, "cert.pem")];
  const names = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"];
  const key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"];
  execFileSync("openssl", ["req", "-x509", "-days", "2", ...key, ...names, ...to], { stdio: "ignore" });
}

/** nginx as Debian's own `nginx.conf` sets it up, but for where it writes. */
const aroundSite = (folder: string): string => `
error_log stderr notice;
pid ${folder}/nginx.pid;
include /etc/nginx/modules-enabled/*.conf;
events { worker_connections 1024; }
http {
  include /etc/nginx/mime.types;
  default_type application/octet-stream;
  ${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${folder}/${name};`).join("\n")}
  include conf.d/live-subtitles.conf;
}`;

function writeNginx(place: Place): readonly string[] {
  const { folder, port, plainPort, service } = place;
  const write = (path: string, text: string): void => writeFileSync(join(folder, path), text);
  cpSync(join(ROOT, "deploy/nginx/live-subtitles"), join(folder, "live-subtitles"), { recursive: true });
  cpSync(join(ROOT, "dist-server/nginx"), join(folder, "live-subtitles"), { recursive: true });
  const { embedAncestors = ["*"], connect = ["'self'"] } = place;
  const settings = changed(recipe("deploy/nginx/live-subtitles/settings.conf"), {
    "server 127.0.0.1:8080;": `server ${service};`,
    'default "*";': `default "${embedAncestors.join(" ")}";`,
    "default \"'self'\";": `default "${connect.join(" ")}";`,
  });
  write("live-subtitles/settings.conf", settings);
  const rehearsal = `location ~ ^/(?:rehearsal|example)(?:/|$) {
    proxy_pass http://live_subtitle_service;
    include live-subtitles/proxy.conf;
    proxy_read_timeout 1h;
}
`;
  const firstLocation = "# Hashed files:";
  const viewer = changed(recipe("deploy/nginx/live-subtitles/viewer.conf"), {
    "/srv/live-subtitles;": `${join(ROOT, "dist")};`,
    [firstLocation]: rehearsal + firstLocation,
  });
  write("live-subtitles/viewer.conf", viewer);
  const maps = changed(recipe("dist-server/nginx/header-maps.conf"), {
    "map $viewer_path $viewer_kind {": `map $viewer_path $viewer_kind {\n    ${EXAMPLE};`,
  });
  write("live-subtitles/header-maps.conf", maps);
  if (place.secure) {
    mkdirSync(join(folder, "conf.d"));
    const site = changed(recipe("deploy/nginx/live-subtitles.conf"), {
      "    listen [::]:80;\n": "",
      "    listen [::]:443 ssl http2;\n": "",
      "listen 80;": `listen 127.0.0.1:${plainPort};`,
      "listen 443 ssl": `listen 127.0.0.1:${port} ssl`,
      "server_name subtitles.example;": "server_name localhost;",
      "/etc/letsencrypt/live/subtitles.example/fullchain.pem": join(folder, "cert.pem"),
      "/etc/letsencrypt/live/subtitles.example/privkey.pem": join(folder, "key.pem"),
      "/var/log/nginx/live-subtitles.log": join(folder, "access.log"),
    });
    write("conf.d/live-subtitles.conf", site);
    write("nginx.conf", aroundSite(folder));
  } else {
    const container = changed(recipe("deploy/docker/nginx.conf"), {
      "listen 8080;": `listen 127.0.0.1:${port};`,
      "/dev/stderr warn": "stderr notice",
      "/tmp/nginx": join(folder, "nginx"),
      "/dev/stdout": join(folder, "access.log"),
    });
    write("nginx.conf", container);
  }
  // As root, nginx would have its workers be somebody who may not read this folder.
  const user = process.getuid?.() === 0 ? " user root;" : "";
  return ["-c", join(folder, "nginx.conf"), "-g", `daemon off;${user}`];
}

function writeCaddy(place: Place): readonly string[] {
  const { folder, port, plainPort, secure, service } = place;
  const { embedAncestors = ["*"], connect = ["'self'"] } = place;
  const [http, https] = secure ? [plainPort, port] : [port, plainPort];
  const globals = `\tadmin off\n\thttp_port ${http}\n\thttps_port ${https}\n`;
  const certificate = `\ttls ${join(folder, "cert.pem")} ${join(folder, "key.pem")}\n`;
  const site = secure ? `https://localhost {\n${certificate}` : `http://127.0.0.1:${port} {\n`;
  const rehearsal = `handle @rehearsal {\n\t\treverse_proxy ${service}\n\t}\n`;
  const text = changed(recipe("deploy/caddy/Caddyfile"), {
    "\n{\n": `\n{\n${globals}`,
    "\nsubtitles.example {\n": `\n${site}`,
    'viewer_embed_ancestors "*"': `viewer_embed_ancestors "${embedAncestors.join(" ")}"`,
    "viewer_connect \"'self'\"": `viewer_connect "${connect.join(" ")}"`,
    "/var/log/caddy/live-subtitles.log": join(folder, "access.log"),
    "127.0.0.1:8080": service,
    "/srv/live-subtitles\n": `${join(ROOT, "dist")}\n`,
    "\t@service ": `\t@rehearsal path /rehearsal/* /example /example/*\n\t${rehearsal}\t@service `,
  });
  writeFileSync(join(folder, "Caddyfile"), text);
  const headers = changed(recipe("dist-server/caddy/headers.caddy"), {
    "{viewer_kind} {\n": `{viewer_kind} {\n\t${EXAMPLE}\n`,
  });
  writeFileSync(join(folder, "headers.caddy"), headers);
  return ["run", "--config", join(folder, "Caddyfile"), "--adapter", "caddyfile"];
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => {
    server.close(resolve);
  });
  return port;
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
  const home = { HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  const server = spawn(kind, args, { stdio: ["ignore", "ignore", "pipe"], env: { ...process.env, ...home } });
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
