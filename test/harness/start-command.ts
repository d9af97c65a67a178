/**
 * Runs the start command as a person would, and reads what it prints.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

export type StartCommand = {
  readonly pid: number;
  /** Settles with everything printed once it matches; rejects when the command stops before. */
  readonly printed: (pattern: RegExp) => Promise<string>;
  /** The exit code and everything printed, when the command has stopped by itself. */
  readonly stopped: Promise<{ readonly code: number | null; readonly output: string }>;
  /** Asks it to stop. */
  readonly end: () => void;
  readonly kill: () => void;
};

/** `env`: what its surroundings are beside those of this process. */
export function startCommand(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): StartCommand {
  const child: ChildProcess = spawn(process.execPath, [join(ROOT, "src/node/commands/start.mjs"), ...args], {
    cwd: ROOT,
    env: { ...process.env, INIT_CWD: ROOT, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const listeners = new Set<() => void>();
  const take = (chunk: Buffer): void => {
    output += chunk.toString("utf8");
    for (const listener of listeners) listener();
  };
  child.stdout?.on("data", take);
  child.stderr?.on("data", take);
  const stopped = new Promise<{ code: number | null; output: string }>((resolve) => {
    child.on("close", (code) => resolve({ code, output }));
  });
  return {
    pid: child.pid ?? 0,
    printed: (pattern) =>
      new Promise((resolve, reject) => {
        const check = (): void => {
          if (!pattern.test(output)) return;
          listeners.delete(check);
          resolve(output);
        };
        listeners.add(check);
        check();
        void stopped.then(() => reject(new Error(`The command stopped: ${output}`)));
      }),
    stopped,
    end: () => void child.kill("SIGTERM"),
    kill: () => {
      child.kill("SIGKILL");
    },
  };
}
