/**
 * Writes a server's configuration as the recipes in `deploy/` have it, with only the names, ports and folders changed.
 */
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
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
  /** Only what the recipe passes on, not the rehearsal's own addresses as well. */
  readonly bare?: boolean;
  /** Limits that a test can reach: how many at once, and then one a minute. nginx alone has any. */
  readonly limit?: number;
  /** Sources of `frame-ancestors` for `/embed`, and of `connect-src`, where they are not the recipe's. */
  readonly embedAncestors?: readonly string[] | undefined;
  /** Where sound and video may come from. */
  readonly media?: readonly string[] | undefined;
  readonly connect?: readonly string[] | undefined;
};

/** Where a server of a test listens, and keeps everything it writes. */
export type Place = WebServerOptions & {
  readonly folder: string;
  readonly port: number;
  readonly plainPort: number;
};

/** Puts something else in a recipe; a recipe that does not hold it is not the one this was written for. */
function changed(text: string, changes: Readonly<Record<string, string>>): string {
  return Object.entries(changes).reduce((before, [from, to]) => {
    if (!before.includes(from)) throw new Error(`The recipe does not hold ${JSON.stringify(from)}.`);
    return before.replaceAll(from, to);
  }, text);
}

const recipe = (path: string): string => readFileSync(join(ROOT, path), "utf8");

/** The rehearsal's own addresses are none of the viewer's: the service behind sends their headers. */
const EXAMPLE = '"~^/(rehearsal|example)(/|$)" example';

/** Makes `cert.pem` and `key.pem` for loopback. */
export function makeCertificate(folder: string): void {
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

/** Writes nginx's files; the result is its command line. */
export function writeNginx(place: Place): readonly string[] {
  const { folder, port, plainPort, service, bare = false } = place;
  const write = (path: string, text: string): void => writeFileSync(join(folder, path), text);
  cpSync(join(ROOT, "deploy/nginx/live-subtitles"), join(folder, "live-subtitles"), { recursive: true });
  cpSync(join(ROOT, "dist-server/nginx"), join(folder, "live-subtitles"), { recursive: true });
  const { embedAncestors = ["*"], connect = ["'self'"], media = ["data:"] } = place;
  const settings = changed(recipe("deploy/nginx/live-subtitles/settings.conf"), {
    "server 127.0.0.1:8080;": `server ${service};`,
    'default "*";': `default "${embedAncestors.join(" ")}";`,
    "default \"'self'\";": `default "${connect.join(" ")}";`,
    'default "data:";': `default "${media.join(" ")}";`,
  });
  write("live-subtitles/settings.conf", settings);
  const rehearsal = `location ~ ^/(?:rehearsal|example)(?:/|$) {
    proxy_pass http://live_subtitle_service;
    include live-subtitles/proxy.conf;
    proxy_read_timeout 1h;
}
`;
  const locations = "include live-subtitles/locations.conf;";
  if (place.limit !== undefined) {
    const rates = { "rate=100r/s": "rate=1r/m", "rate=50r/s": "rate=1r/m" };
    write("live-subtitles/limits.conf", changed(recipe("deploy/nginx/live-subtitles/limits.conf"), rates));
    for (const path of ["live-subtitles/resolve.conf", "live-subtitles/verify.conf"]) {
      const burst = { "burst=2000": `burst=${place.limit - 1}` };
      write(path, changed(recipe(`deploy/nginx/${path}`), burst));
    }
  }
  const viewer = changed(recipe("deploy/nginx/live-subtitles/viewer.conf"), {
    "/srv/live-subtitles;": `${join(ROOT, "dist")};`,
    [locations]: bare ? locations : rehearsal + locations,
  });
  write("live-subtitles/viewer.conf", viewer);
  const maps = changed(recipe("dist-server/nginx/header-maps.conf"), {
    "map $viewer_path $viewer_kind {": `map $viewer_path $viewer_kind {\n    ${EXAMPLE};`,
  });
  if (!bare) write("live-subtitles/header-maps.conf", maps);
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
      "stderr warn": "stderr notice",
      "/tmp/nginx": join(folder, "nginx"),
      "/dev/stdout": join(folder, "access.log"),
    });
    write("nginx.conf", container);
  }
  // As root, nginx would have its workers be somebody who may not read this folder.
  const user = process.getuid?.() === 0 ? " user root;" : "";
  return ["-c", join(folder, "nginx.conf"), "-g", `daemon off;${user}`];
}

/** Writes Caddy's files; the result is its command line. */
export function writeCaddy(place: Place): readonly string[] {
  const { folder, port, plainPort, secure, service, bare = false } = place;
  const { embedAncestors = ["*"], connect = ["'self'"], media = ["data:"] } = place;
  const [http, https] = secure ? [plainPort, port] : [port, plainPort];
  const globals = `\tadmin off\n\thttp_port ${http}\n\thttps_port ${https}\n`;
  const certificate = `\ttls ${join(folder, "cert.pem")} ${join(folder, "key.pem")}\n`;
  const site = secure ? `https://localhost {\n${certificate}` : `http://127.0.0.1:${port} {\n`;
  const rehearsal = `\t@rehearsal path /rehearsal/* /example /example/*\n\thandle @rehearsal {\n\t\treverse_proxy ${service}\n\t}\n`;
  const serviceHandle = "\thandle @viewer_service ";
  const text = changed(recipe("deploy/caddy/Caddyfile"), {
    "\n{\n": `\n{\n${globals}`,
    "\nsubtitles.example {\n": `\n${site}`,
    "http://subtitles.example ": "http://localhost ",
    "https://subtitles.example{uri}": "https://localhost{uri}",
    'viewer_embed_ancestors "*"': `viewer_embed_ancestors "${embedAncestors.join(" ")}"`,
    "viewer_connect \"'self'\"": `viewer_connect "${connect.join(" ")}"`,
    'viewer_media "data:"': `viewer_media "${media.join(" ")}"`,
    "/var/log/caddy/live-subtitles.log": join(folder, "access.log"),
    "127.0.0.1:8080": service,
    "/srv/live-subtitles\n": `${join(ROOT, "dist")}\n`,
    [serviceHandle]: bare ? serviceHandle : `${rehearsal}${serviceHandle}`,
  });
  writeFileSync(join(folder, "Caddyfile"), text);
  const headers = changed(recipe("dist-server/caddy/headers.caddy"), {
    "{viewer_kind} {\n": `{viewer_kind} {\n\t${EXAMPLE}\n`,
  });
  writeFileSync(join(folder, "headers.caddy"), bare ? recipe("dist-server/caddy/headers.caddy") : headers);
  return ["run", "--config", join(folder, "Caddyfile"), "--adapter", "caddyfile"];
}
