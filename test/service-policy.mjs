/**
 * Keeps packages from starting their services while they are installed, and leaves the machine as it was.
 */
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";

/** Debian asks this program before a package starts its service; 101 means no. */
const POLICY = "/usr/sbin/policy-rc.d";
const MARK = "# Written by a test run of the live subtitle viewer.";

/** Says no while the process that wrote it runs; after that it removes itself and says yes. */
const policyOf = (pid) => `#!/bin/sh
${MARK}
[ -d /proc/${pid} ] && exit 101
rm -f "$0"
exit 0
`;

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"];

/** Whether `path` is a policy of the machine's own. */
const isMachines = (path) => existsSync(path) && !readFileSync(path, "utf8").includes(MARK);

/**
 * Awaits `work` while no package may start its service, and gives what it gives. A policy of the machine's own stays
 * as it is. Ours, at `path`, is removed after the work, after an error in it, and after a signal: that ends this process
 * once the work is done, since a package that is half installed would be worse.
 */
export async function withoutServices(work, path = POLICY) {
  if (isMachines(path)) return work();
  let received;
  const note = (signal) => (received = signal);
  for (const signal of SIGNALS) process.on(signal, note);
  try {
    writeFileSync(path, policyOf(process.pid), { mode: 0o755 });
    return await work();
  } finally {
    rmSync(path, { force: true });
    for (const signal of SIGNALS) process.off(signal, note);
    if (received !== undefined) process.kill(process.pid, received);
  }
}
