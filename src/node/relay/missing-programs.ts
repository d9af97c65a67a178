/**
 * Whether this machine has what a relay takes.
 */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";

import { NCHAN_MODULE } from "./engine-config.ts";

/** How what is missing is installed on Debian. */
const INSTALL = "apt-get install --no-install-recommends nginx libnginx-mod-nchan redis-server";

function isThere(command: string, ...args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** What a relay takes that this machine does not have, and how it is installed; nothing where all is there. */
export function missingPrograms(): string | undefined {
  const missing = [
    ...(isThere("nginx", "-v") ? [] : ["nginx"]),
    ...(existsSync(NCHAN_MODULE) ? [] : ["Nchan, a module of nginx"]),
    ...(isThere("redis-server", "--version") ? [] : ["redis-server"]),
  ];
  if (missing.length === 0) return undefined;
  return `A relay takes what is not installed here: ${missing.join(", ")}. On Debian: ${INSTALL}`;
}
