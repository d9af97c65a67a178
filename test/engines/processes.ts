/**
 * Programs that the engines need beside them, and their end.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { eventually } from "./engine.ts";

/** What runs beside this process, each alone or as the leader of a group. */
const running = new Map<ChildProcess, "process" | "group">();

function kill(child: ChildProcess, what: "process" | "group"): void {
  try {
    if (what === "group" && child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
    else child.kill("SIGKILL");
  } catch {
    // Nobody of it is left.
  }
}

/** Ends all that is still there: a worker whose start took too long is stopped without a word to what it began. */
export function endAll(): void {
  for (const [child, what] of running) kill(child, what);
  running.clear();
}
process.once("exit", endAll);

/** Has a process that was started end with this one at the latest. */
export function begun<T extends ChildProcess>(child: T, what: "process" | "group" = "process"): T {
  running.set(child, what);
  child.once("exit", () => {
    if (what === "process") running.delete(child);
  });
  return child;
}

/** Ends a process at once, alone or with the whole group that it leads, and settles when it is gone. */
export async function ended(child: ChildProcess, what: "process" | "group" = "process"): Promise<void> {
  const gone = new Promise((resolve) => {
    child.once("exit", resolve);
  });
  const isGone = child.exitCode !== null || child.signalCode !== null;
  if (what === "group" || !isGone) kill(child, what);
  running.delete(child);
  if (!isGone) await gone;
}

export type Display = {
  /** As in `DISPLAY`, such as `:99`. */
  readonly name: string;
  readonly close: () => Promise<void>;
};

/** Starts a screen that nobody sees, under a number that is free. */
export async function startDisplay(): Promise<Display> {
  const server = begun(
    spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"], {
      stdio: ["ignore", "ignore", "ignore", "pipe"],
    }),
  );
  let told = "";
  server.stdio[3]?.on("data", (bytes: Buffer) => {
    told += bytes.toString();
  });
  try {
    const number = await eventually("A screen", async () => /^\d+(?=\n)/.exec(told)?.[0]);
    return { name: `:${number}`, close: () => ended(server) };
  } catch (error) {
    await ended(server);
    throw error;
  }
}

const SOUND_SERVER = "/usr/bin/pulseaudio";

/** Whether an engine can be given a sound device. */
export const hasSound = (): boolean => existsSync(SOUND_SERVER);

export type Sound = {
  /** What tells a program of the device. */
  readonly env: Readonly<Record<string, string>>;
  readonly close: () => Promise<void>;
};

/** Starts a sound server with one device, which keeps time and which nobody hears. Without any, Firefox plays nothing that could be heard. */
export async function startSound(): Promise<Sound> {
  if (!hasSound()) return { env: {}, close: async () => undefined };
  const folder = await mkdtemp(join(tmpdir(), "sound-"));
  const socket = join(folder, "socket");
  const server = begun(
    spawn(
      SOUND_SERVER,
      [
        "-n",
        "--daemonize=no",
        "--use-pid-file=no",
        "--exit-idle-time=-1",
        "--disable-shm=yes",
        `--load=module-native-protocol-unix socket=${socket} auth-anonymous=1`,
        "--load=module-null-sink",
      ],
      {
        stdio: "ignore",
        env: { ...process.env, HOME: folder, XDG_RUNTIME_DIR: folder, XDG_CONFIG_HOME: folder },
      },
    ),
  );
  const close = async (): Promise<void> => {
    await ended(server);
    await rm(folder, { recursive: true, force: true });
  };
  try {
    await eventually("A sound device", async () => existsSync(socket) || undefined);
    return { env: { PULSE_SERVER: `unix:${socket}` }, close };
  } catch (error) {
    await close();
    throw error;
  }
}
