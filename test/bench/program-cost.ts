/**
 * What a program that runs beside a bench takes, as the system counts it.
 */
import { readFileSync } from "node:fs";

import { familyOf } from "../harness/processes.ts";

/** Of the kernel's clock for processes, a second. */
const TICKS_PER_SECOND = 100;

type ProgramCost = { readonly cpuMs: number; readonly memoryBytes: number };

/** CPU time, in ms, and memory that is its own share, in bytes, of a program with its children. */
export function costOf(pid: number): ProgramCost {
  let cpuMs = 0;
  let memoryBytes = 0;
  for (const one of familyOf(pid)) {
    const fields = readFileSync(`/proc/${one}/stat`, "utf8")
      .replace(/^.*\) /s, "")
      .split(" ");
    cpuMs += ((Number(fields[11]) + Number(fields[12])) * 1_000) / TICKS_PER_SECOND;
    const share = /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${one}/smaps_rollup`, "utf8"))?.[1];
    memoryBytes += Number(share) * 1_024;
  }
  return { cpuMs, memoryBytes };
}
