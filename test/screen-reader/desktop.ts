/**
 * A desktop with a screen reader that nobody sees or hears: a screen with a window manager, a session bus with the
 * accessibility bus, a sound server without a sound card, a speech server, and Orca. Its home is a folder of its own.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { DEADLINE_MS, eventually } from "../engines/engine.ts";
import { firefox } from "../engines/firefox.ts";
import { begun, ended, startDisplay } from "../engines/processes.ts";
import { type OrcaLog, readOrcaLog, says } from "./orca-log.ts";

const BUS_LAUNCHER = "/usr/libexec/at-spi-bus-launcher";

/** Each program by its path, and the Debian package it comes from. */
const PROGRAMS: readonly (readonly [string, string])[] = [
  ["/usr/bin/orca", "orca"],
  [BUS_LAUNCHER, "at-spi2-core"],
  ["/usr/bin/dbus-daemon", "dbus-daemon"],
  ["/usr/bin/speech-dispatcher", "speech-dispatcher"],
  ["/usr/bin/pulseaudio", "pulseaudio"],
  ["/usr/bin/Xvfb", "xvfb"],
  ["/usr/bin/openbox", "openbox"],
  ["/usr/bin/xdotool", "xdotool"],
];

/** Why there can be no such desktop here, as a sentence; nothing where it can. */
export function missingForDesktop(): string | undefined {
  const packages = PROGRAMS.filter(([path]) => !existsSync(path)).map(([, name]) => name);
  if (packages.length === 0) return firefox.missing();
  return `Not there: ${packages.join(", ")} (npm run test:screen-reader installs them): the tests with a screen reader are skipped.`;
}

/**
 * Each line of the log is written at once, and no braille display is looked for. A page that has loaded is not read out to its
 * end by itself, which a person can choose too: Orca notes nothing of what it reads out so, and misses focus meanwhile.
 */
const ORCA_SETTINGS = `
import orca.debug
import orca.settings
orca.debug.debugFile.reconfigure(line_buffering=True)
orca.settings.enableBraille = False
orca.settings.sayAllOnLoad = False
`;

export type Desktop = {
  /** The surroundings of a program with a window there. */
  readonly env: NodeJS.ProcessEnv;
  readonly log: OrcaLog;
  readonly close: () => Promise<void>;
};

/** Waits for a line of a program's own, and gives it. */
const firstLine = (child: ChildProcess, fd: number, what: string): Promise<string> => {
  let told = "";
  const stream = child.stdio[fd];
  stream?.on("data", (bytes: Buffer) => {
    told += bytes.toString();
  });
  return eventually(what, async () => /^.+(?=\n)/.exec(told)?.[0], DEADLINE_MS);
};

async function startPrograms(home: string, children: ChildProcess[], display: string): Promise<Desktop> {
  const folders = { run: join(home, "run"), data: join(home, "data") };
  await mkdir(folders.run, { mode: 0o700 });
  await mkdir(join(folders.data, "orca"), { recursive: true });
  await writeFile(join(folders.data, "orca", "orca-customizations.py"), ORCA_SETTINGS);
  let env: NodeJS.ProcessEnv = {
    PATH: process.env["PATH"],
    HOME: home,
    XDG_RUNTIME_DIR: folders.run,
    XDG_DATA_HOME: folders.data,
    XDG_CONFIG_HOME: join(home, "config"),
    XDG_CACHE_HOME: join(home, "cache"),
    DISPLAY: display,
    LANG: "C.UTF-8",
    LIBGL_ALWAYS_SOFTWARE: "1",
    GNOME_ACCESSIBILITY: "1",
    // Settings are kept nowhere.
    GSETTINGS_BACKEND: "memory",
  };
  function run(program: string, ...args: readonly string[]): ChildProcess {
    const child = begun(
      spawn(program, args, {
        stdio: ["ignore", "ignore", "ignore", "pipe"],
        detached: true,
        env,
      }),
      "group",
    );
    children.push(child);
    return child;
  }

  const bus = run("/usr/bin/dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=3");
  env = { ...env, DBUS_SESSION_BUS_ADDRESS: await firstLine(bus, 3, "A session bus") };
  run("/usr/bin/openbox", "--sm-disable");
  run(BUS_LAUNCHER, "--launch-immediately", "--a11y=1", "--screen-reader=1");
  run(
    "/usr/bin/pulseaudio",
    "-n",
    "--daemonize=no",
    "--exit-idle-time=-1",
    "--load=module-null-sink",
    "--load=module-native-protocol-unix",
  );
  await eventually(
    "A sound server",
    async () => existsSync(join(folders.run, "pulse", "native")) || undefined,
  );
  run("/usr/bin/speech-dispatcher", "--run-single", "--timeout", "0");
  await eventually(
    "A speech server",
    async () => existsSync(join(folders.run, "speech-dispatcher", "speechd.sock")) || undefined,
  );
  const file = join(home, "orca.log");
  run("/usr/bin/orca", "--debug-file", file);
  const log = readOrcaLog(file);
  await eventually("Orca", async () => says(log, "Screen reader on.") || undefined, DEADLINE_MS);
  return { env, log, close: async () => undefined };
}

/** Starts all of it, and settles once Orca has greeted. */
export async function startDesktop(): Promise<Desktop> {
  const home = await mkdtemp(join(tmpdir(), "screen-reader-"));
  const display = await startDisplay();
  const children: ChildProcess[] = [];
  const close = async (): Promise<void> => {
    for (const child of children.toReversed()) await ended(child, "group");
    await display.close();
    await rm(home, { recursive: true, force: true, maxRetries: 3 });
  };
  try {
    return { ...(await startPrograms(home, children, display.name)), close };
  } catch (error) {
    await close();
    throw error;
  }
}
