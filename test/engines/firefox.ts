/**
 * Debian's Firefox, driven over Marionette: WebDriver's commands by name on a plain socket. Playwright's own driver for an
 * unpatched Firefox asks for commands that the long-term release does not know, and the driver that speaks HTTP is not in
 * Debian.
 */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { DEADLINE_MS, type Engine, type EngineKind, eventually, type Tab } from "./engine.ts";
import { begun, ended, startSound } from "./processes.ts";
import { createTabs, type Send } from "./web-driver.ts";

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

const firefoxPath = (): string | undefined =>
  ["/usr/bin/firefox-esr", "/usr/bin/firefox"].find((path) => existsSync(path));

type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void };

/** Commands and answers over a connected socket: `LENGTH:JSON`, where the length is in bytes. */
function converse(
  socket: Socket,
): (command: string, parameters?: Readonly<Record<string, unknown>>) => Promise<unknown> {
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
      const late = setTimeout(
        () => reject(new Error(`Firefox did not answer ${command} within ${DEADLINE_MS} ms.`)),
        DEADLINE_MS,
      );
      const settled =
        <T>(settle: (value: T) => void) =>
        (value: T): void => {
          clearTimeout(late);
          settle(value);
        };
      waiting.set(last, { resolve: settled(resolve), reject: settled(reject) });
      const text = JSON.stringify([0, last, command, parameters]);
      socket.write(`${Buffer.byteLength(text)}:${text}`);
    });
}

export type FirefoxOptions = {
  /** The surroundings of a desktop, where it shall have a window there. */
  readonly desktop?: NodeJS.ProcessEnv;
  readonly preferences?: typeof PREFERENCES;
};

/** Starts Firefox with a profile of its own, and without a window unless it is given a desktop. */
export async function startFirefox({ desktop, preferences }: FirefoxOptions = {}): Promise<Engine> {
  const profile = await mkdtemp(join(tmpdir(), "firefox-"));
  const lines = Object.entries({ ...PREFERENCES, ...preferences }).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
  );
  await writeFile(join(profile, "user.js"), `${lines.join("\n")}\n`);
  const sound = desktop === undefined ? await startSound() : undefined;
  const browser = begun(
    spawn(
      firefoxPath() ?? "",
      [...(desktop === undefined ? ["--headless"] : []), "--marionette", "--no-remote", "--profile", profile],
      { stdio: "ignore", env: desktop ?? { ...process.env, ...sound?.env } },
    ),
  );
  const end = async (): Promise<void> => {
    await ended(browser);
    await sound?.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    const port = await eventually(
      "Firefox's port",
      async () => Number(await readFile(join(profile, "MarionetteActivePort"), "utf8")) || undefined,
      DEADLINE_MS,
    );
    const socket = connect(port, "127.0.0.1");
    const command = converse(socket);
    await command("WebDriver:NewSession", {
      pageLoadStrategy: "none",
      timeouts: { pageLoad: DEADLINE_MS, script: DEADLINE_MS },
    });
    const send: Send = async (name, parameters) => {
      const answer = await command(`WebDriver:${name}`, parameters);
      const isWrapped = typeof answer === "object" && answer !== null && "value" in answer;
      return isWrapped ? answer.value : answer;
    };
    const tabs = createTabs(send);
    let first: Promise<Tab> | undefined = tabs.first();
    return {
      open: async () => {
        const tab = first ?? tabs.open();
        first = undefined;
        return tab;
      },
      close: async () => {
        socket.destroy();
        await end();
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}

export const firefox: EngineKind = {
  missing: () =>
    firefoxPath() === undefined
      ? "Firefox is not there (firefox-esr): the tests in it are skipped."
      : undefined,
  start: () => startFirefox(),
};
