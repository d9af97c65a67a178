/**
 * Brings in the programs that the browser tests drive: browsers of three engines, and the servers of the recipes. Where
 * packages may be installed they are Debian's; else the browser is the one Playwright brings, and the tests of an engine or
 * a server that is not there are skipped. What is not installed is printed with its reason. What the screen reader takes is installed
 * by a command of its own, since that alone takes a minute.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

import { withoutServices } from "./service-policy.mjs";

const succeeds = (command, ...args) => spawnSync(command, args, { stdio: "ignore" }).status === 0;
const BROWSERS = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser"];
const FIREFOXES = ["/usr/bin/firefox-esr", "/usr/bin/firefox"];
const hasBrowser = () => BROWSERS.some((path) => existsSync(path));

/** Each program, whether it is there, its packages, and what becomes of the tests without it. */
const PROGRAMS = [
  {
    isThere: hasBrowser,
    packages: ["chromium-headless-shell", "fonts-noto-core", "fonts-noto-cjk"],
    without: "Playwright's Chromium is used",
  },
  {
    isThere: () => FIREFOXES.some((path) => existsSync(path)),
    packages: ["firefox-esr"],
    without: "the tests in Firefox are skipped",
  },
  {
    isThere: () => existsSync("/usr/bin/WebKitWebDriver"),
    // With what decodes the sound.
    packages: [
      "webkit2gtk-driver",
      "gstreamer1.0-plugins-base",
      "gstreamer1.0-plugins-good",
      "gstreamer1.0-libav",
    ],
    without: "the tests in WebKit are skipped",
  },
  {
    isThere: () => existsSync("/usr/bin/Xvfb"),
    packages: ["xvfb"],
    without: "the tests in WebKit are skipped",
  },
  {
    isThere: () => existsSync("/usr/bin/pulseaudio"),
    packages: ["pulseaudio"],
    without: "sound is not tried in Firefox",
  },
  {
    isThere: () => succeeds("nginx", "-v"),
    packages: ["nginx"],
    without: "the tests of the nginx recipe are skipped",
  },
  {
    isThere: () => existsSync("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so"),
    packages: ["libnginx-mod-http-brotli-static"],
    without: "the tests of the nginx recipe are skipped",
  },
  {
    isThere: () => existsSync("/usr/lib/nginx/modules/ngx_nchan_module.so"),
    packages: ["libnginx-mod-nchan"],
    without: "the tests of the relay are skipped",
  },
  {
    isThere: () => succeeds("redis-server", "--version"),
    packages: ["redis-server"],
    without: "the tests of the relay are skipped",
  },
  {
    isThere: () => succeeds("caddy", "version"),
    packages: ["caddy"],
    without: "the tests of the Caddy recipe are skipped",
  },
  {
    isThere: () => succeeds("openssl", "version"),
    packages: ["openssl"],
    without: "the tests of both recipes are skipped",
  },
];

/** What the tests with a screen reader take: a browser, a desktop, sound without a sound card, and Orca. */
const SCREEN_READER = [
  ["/usr/bin/firefox-esr", "firefox-esr"],
  ["/usr/bin/Xvfb", "xvfb"],
  ["/usr/bin/openbox", "openbox"],
  ["/usr/bin/xdotool", "xdotool"],
  ["/usr/bin/dbus-daemon", "dbus-daemon"],
  ["/usr/libexec/at-spi-bus-launcher", "at-spi2-core"],
  ["/usr/bin/pulseaudio", "pulseaudio"],
  [
    "/usr/bin/speech-dispatcher",
    "speech-dispatcher",
    "speech-dispatcher-espeak-ng",
    "speech-dispatcher-audio-plugins",
  ],
  ["/usr/bin/orca", "orca", "python3-pyatspi", "gsettings-desktop-schemas"],
].map(([path, ...packages]) => ({
  isThere: () => existsSync(path),
  packages,
  without: "the tests with a screen reader are skipped",
}));

/** Installs packages as root; no service that comes with one is started, now or at the next start of the machine. */
async function install(packages, run) {
  await withoutServices(() =>
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages]),
  );
  const services = packages.filter((name) => ["nginx", "caddy", "redis-server"].includes(name));
  if (services.length > 0 && existsSync("/run/systemd/system"))
    await run("systemctl", ["disable", ...services]);
}

/** Why no package can be installed here, or nothing if they can. */
function obstacle() {
  if (process.getuid?.() !== 0) return "installing it takes root";
  return succeeds("apt-get", "--version") ? undefined : "there is no apt-get";
}

/** Installs those of `programs` that are missing and can be had, and says which are not there after it. */
async function installMissing(programs, run) {
  const missing = programs.filter(({ isThere }) => !isThere());
  if (missing.length === 0) return;
  let reason = obstacle();
  if (reason === undefined && !(await run("apt-get", ["update", "-qq"])))
    reason = "apt-get has no list of packages";
  const names = missing.flatMap(({ packages }) => packages);
  const known = reason === undefined ? names.filter((name) => succeeds("apt-cache", "show", name)) : [];
  if (known.length > 0) await install(known, run);
  for (const { isThere, packages, without } of missing)
    if (!isThere())
      console.log(`${packages[0]} is not there (${reason ?? "no package brought it"}): ${without}.`);
}

/** Installs what the screen reader takes; `run` runs a command in the open and gives whether it succeeded. */
export const installScreenReader = (run) => installMissing(SCREEN_READER, run);

/**
 * Installs what is missing and can be had; `run` runs a command in the open and gives whether it succeeded. False where
 * there is no browser after it.
 */
export async function installPrograms(run) {
  await installMissing(PROGRAMS, run);
  return hasBrowser() || run("npx", ["playwright", "install", "chromium"]);
}
