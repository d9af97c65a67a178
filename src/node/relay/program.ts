/**
 * A program that runs beside this one: it is there once it says so, and can be ended.
 */
import { type ChildProcess, spawn } from "node:child_process";

export type Program = {
  readonly pid: number;
  /** Everything it has said. */
  readonly said: () => string;
  /** Settles once it has said this; rejects where it ends before. */
  readonly until: (pattern: RegExp) => Promise<void>;
  readonly end: (signal: NodeJS.Signals) => Promise<void>;
  readonly signal: (signal: NodeJS.Signals) => void;
};

export type ProgramOptions = {
  /** What it says once it is there. */
  readonly ready: RegExp;
  readonly env?: Readonly<Record<string, string>>;
};

/** Starts a program and waits until it is there. Rejects with all it said where it ends before. */
// Over 60 lines: one process with what is heard of it.
export async function startProgram(
  command: string,
  args: readonly string[],
  { ready, env = {} }: ProgramOptions,
): Promise<Program> {
  const child: ChildProcess = spawn(command, args, {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...env },
  });
  let said = "";
  const waiting = new Set<() => void>();
  const hear = (text: string): void => {
    said += text;
    for (const look of waiting) look();
  };
  child.stdout?.setEncoding("utf8").on("data", hear);
  child.stderr?.setEncoding("utf8").on("data", hear);
  let isOver = false;
  const over = new Promise<void>((resolve) => {
    const end = (): void => {
      isOver = true;
      for (const look of waiting) look();
      resolve();
    };
    child.once("exit", end);
    child.once("error", (error) => {
      said += error.message;
      end();
    });
  });
  const until = (pattern: RegExp): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        if (!pattern.test(said) && !isOver) return;
        waiting.delete(look);
        if (pattern.test(said)) resolve();
        else reject(new Error(`${command} ended without ${String(pattern)}: ${said}`));
      };
      waiting.add(look);
      look();
    });
  await until(ready);
  return {
    pid: child.pid ?? 0,
    said: () => said,
    until,
    signal: (signal) => void child.kill(signal),
    end: async (signal) => {
      if (!isOver) child.kill(signal);
      await over;
    },
  };
}
