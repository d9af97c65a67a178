/**
 * Programs that the engines need beside them, and their end.
 */
import { type ChildProcess, spawn } from "node:child_process";

import { eventually } from "./engine.ts";

/** Ends a process at once, alone or with the whole group that it leads, and settles when it is gone. */
export async function ended(child: ChildProcess, what: "process" | "group" = "process"): Promise<void> {
  const gone = new Promise((resolve) => {
    child.once("exit", resolve);
  });
  const isGone = child.exitCode !== null || child.signalCode !== null;
  if (what === "group" && child.pid !== undefined)
    try {
      process.kill(-child.pid, "SIGKILL");
    } catch {
      // Nobody of it is left.
    }
  else if (!isGone) child.kill("SIGKILL");
  if (!isGone) await gone;
}

export type Display = {
  /** As in `DISPLAY`, such as `:99`. */
  readonly name: string;
  readonly close: () => Promise<void>;
};

/** Starts a screen that nobody sees, under a number that is free. */
export async function startDisplay(): Promise<Display> {
  const server = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
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
