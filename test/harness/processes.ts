/**
 * Processes of this machine, as Linux tells of them.
 */
import { readdirSync, readFileSync } from "node:fs";

type Process = { readonly pid: number; readonly parent: number; readonly isOver: boolean };

/** Nothing where there is none with this number. */
function processOf(pid: number): Process | undefined {
  try {
    // The name, in brackets, may hold anything.
    const [state, parent] = readFileSync(`/proc/${pid}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    return { pid, parent: Number(parent), isOver: state === "Z" || state === "X" };
  } catch {
    return undefined;
  }
}

/** A process and all that it started, and they. */
export function familyOf(pid: number): readonly number[] {
  const all = readdirSync("/proc").flatMap((name) =>
    /^\d+$/.test(name) ? (processOf(Number(name)) ?? []) : [],
  );
  const within = (one: number): readonly number[] => [
    one,
    ...all.filter(({ parent }) => parent === one).flatMap((child) => within(child.pid)),
  ];
  return within(pid);
}

/** Whether it does anything yet: one that is over may wait for somebody to ask how it ended. */
export const isRunning = (pid: number): boolean => processOf(pid)?.isOver === false;
