/**
 * Brings in the programs that the browser tests drive: a browser, and the servers of the recipes. Where packages may be
 * installed they are Debian's; else the browser is the one Playwright brings, and the tests of a server that is not there
 * are skipped and say so.
 */
import { spawnSync } from "node:child_process";
import { existsSync, rmSync, writeFileSync } from "node:fs";

const succeeds = (command, ...args) => spawnSync(command, args, { stdio: "ignore" }).status === 0;
const BROWSERS = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser"];
const hasBrowser = () => BROWSERS.some((path) => existsSync(path));

const WANTED = [
  { there: hasBrowser, packages: ["chromium-headless-shell", "fonts-noto-core", "fonts-noto-cjk"] },
  { there: () => succeeds("nginx", "-v"), packages: ["nginx"] },
  {
    there: () => existsSync("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so"),
    packages: ["libnginx-mod-http-brotli-static"],
  },
  { there: () => succeeds("caddy", "version"), packages: ["caddy"] },
  { there: () => succeeds("openssl", "version"), packages: ["openssl"] },
];

/** Debian asks this program before a package starts its service, and 101 means no. */
const POLICY = "/usr/sbin/policy-rc.d";

/** Installs packages as root; no service that comes with one is started, now or at the next start of the machine. */
function install(packages, run) {
  const ours = !existsSync(POLICY);
  if (ours) writeFileSync(POLICY, "#!/bin/sh\nexit 101\n", { mode: 0o755 });
  try {
    run("apt-get", ["install", "-y", "-qq", ...packages]);
  } finally {
    if (ours) rmSync(POLICY, { force: true });
  }
  const services = packages.filter((name) => name === "nginx" || name === "caddy");
  if (services.length > 0 && existsSync("/run/systemd/system")) run("systemctl", ["disable", ...services]);
}

/** Installs what is missing and can be had; `run` runs a command in the open. False where there is no browser after it. */
export function installPrograms(run) {
  const missing = WANTED.filter(({ there }) => !there()).flatMap(({ packages }) => packages);
  const mayInstall = process.getuid?.() === 0 && succeeds("apt-get", "--version");
  if (missing.length > 0 && mayInstall && run("apt-get", ["update", "-qq"])) {
    const known = missing.filter((name) => succeeds("apt-cache", "show", name));
    if (known.length > 0) install(known, run);
  }
  return hasBrowser() || run("npx", ["playwright", "install", "chromium"]);
}
