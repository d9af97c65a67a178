/**
 * Drives Debian's Firefox over Marionette, the WebDriver protocol it speaks on a plain socket. Playwright's own driver for an
 * unpatched Firefox asks for commands that the long-term release does not know, and a driver from npm would bring some
 * eighty packages for this one suite.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** How long Firefox may take until it can be driven, and every command, in ms. */
const DEADLINE_MS = 30_000;

const PREFERENCES: Readonly<Record<string, boolean | number | string>> = {
  // A free port, whose number it leaves in the profile.
  "marionette.port": 0,
  "intl.accept_languages": "en-US",
  "intl.locale.requested": "en-US",
  "browser.shell.checkDefaultBrowser": false,
  "browser.aboutwelcome.enabled": false,
  "browser.startup.page": 0,
  // Nothing but the page talks to anybody.
  "app.update.enabled": false,
  "browser.safebrowsing.malware.enabled": false,
  "browser.safebrowsing.phishing.enabled": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "extensions.getAddons.cache.enabled": false,
  "extensions.systemAddon.update.enabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "services.settings.server": "data:,",
  "toolkit.telemetry.enabled": false,
};

export type Marionette = {
  /** Sends a command of WebDriver, such as `WebDriver:Navigate`; throws what Firefox calls an error. */
  readonly send: (command: string, parameters?: Readonly<Record<string, unknown>>) => Promise<unknown>;
  readonly close: () => Promise<void>;
};

export const firefoxPath = (): string | undefined =>
  ["/usr/bin/firefox-esr", "/usr/bin/firefox"].find((path) => existsSync(path));

/** Calls `look` until it gives something; throws after {@link DEADLINE_MS}. */
async function eventually<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  const until = Date.now() + DEADLINE_MS;
  for (;;) {
    const found = await look().catch(() => undefined);
    if (found !== undefined) return found;
    if (Date.now() > until) throw new Error(`Firefox: ${what} did not come.`);
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
}

type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void };

/** Commands and answers over a connected socket: `LENGTH:JSON`, where the length is in bytes. */
function converse(socket: Socket): Marionette["send"] {
  const waiting = new Map<number, Waiting>();
  let received = Buffer.alloc(0);
  let last = 0;

  function take(message: unknown): void {
    if (!Array.isArray(message)) return;
    const [, id, error, result] = message as [
      number,
      number,
      { error: string; message: string } | null,
      unknown,
    ];
    const asked = waiting.get(id);
    waiting.delete(id);
    if (error === null) asked?.resolve(result);
    else asked?.reject(new Error(`${error.error}: ${error.message}`));
  }

  socket.on("data", (bytes: Buffer) => {
    received = Buffer.concat([received, bytes]);
    for (;;) {
      const colon = received.indexOf(":");
      const length = Number(received.subarray(0, Math.max(0, colon)).toString());
      if (colon < 0 || received.length < colon + 1 + length) return;
      take(JSON.parse(received.subarray(colon + 1, colon + 1 + length).toString()));
      received = received.subarray(colon + 1 + length);
    }
  });
  const fail = (): void => {
    for (const { reject } of waiting.values()) reject(new Error("Firefox hung up."));
    waiting.clear();
  };
  socket.on("close", fail);
  socket.on("error", fail);

  return (command, parameters = {}) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      const text = JSON.stringify([0, last, command, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
}

async function end(firefox: ChildProcess, profile: string): Promise<void> {
  const gone = new Promise((resolve) => {
    firefox.once("exit", resolve);
  });
  if (firefox.exitCode === null && firefox.signalCode === null) {
    firefox.kill("SIGKILL");
    await gone;
  }
  await rm(profile, { recursive: true, force: true, maxRetries: 3 });
}

/** Starts Firefox without a window, with a profile of its own. */
export async function startFirefox(path: string): Promise<Marionette> {
  const profile = await mkdtemp(join(tmpdir(), "firefox-"));
  const lines = Object.entries(PREFERENCES).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  await writeFile(join(profile, "user.js"), `${lines.join("\n")}\n`);
  const firefox = spawn(
    path,
    ["--headless", "--marionette", "--remote-allow-system-access", "--no-remote", "--profile", profile],
    {
      stdio: "ignore",
    },
  );
  try {
    const port = await eventually("its port", async () => {
      const text = await readFile(join(profile, "MarionetteActivePort"), "utf8");
      return Number(text) || undefined;
    });
    const socket = connect(port, "127.0.0.1");
    const send = converse(socket);
    await send("WebDriver:NewSession", { timeouts: { pageLoad: DEADLINE_MS, script: DEADLINE_MS } });
    return {
      send,
      close: async () => {
        socket.destroy();
        await end(firefox, profile);
      },
    };
  } catch (error) {
    await end(firefox, profile);
    throw error;
  }
}
