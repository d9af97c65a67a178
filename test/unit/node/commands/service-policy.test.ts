/**
 * What a test run leaves of the policy that it writes for the time of an installation: nothing, however that ends.
 */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { afterEach, beforeEach, describe, expect, it } from "vitest";

const MODULE = fileURLToPath(new URL("../../../service-policy.mjs", import.meta.url));

let folder = "";
let policy = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "service-policy-"));
  policy = join(folder, "policy-rc.d");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A process that does `work`, a piece of JavaScript, under the policy; its output is piped. */
const start = (work: string): ChildProcess =>
  spawn(
    process.execPath,
    [
      "--input-type=module",
      "-e",
      `import { withoutServices } from ${JSON.stringify(MODULE)};
      await withoutServices(async () => { ${work} }, ${JSON.stringify(policy)});`,
    ],
    { stdio: ["pipe", "pipe", "ignore"] },
  );

const WAIT_FOR_INPUT = `console.log("working"); await new Promise((done) => process.stdin.once("data", done));`;

describe("the policy that keeps services from starting", () => {
  it.runIf(process.platform === "linux")("says no while the work is done, and is gone after it", async () => {
    const child = start(WAIT_FOR_INPUT);
    await once(child.stdout ?? child, "data");
    expect(spawnSync("sh", [policy]).status).toBe(101);
    child.stdin?.end("done");
    expect(await once(child, "exit")).toEqual([0, null]);
    expect(existsSync(policy)).toBe(false);
  });

  it("is gone after an error", async () => {
    const [code] = await once(start(`throw new Error("no package");`), "exit");
    expect(code).toBe(1);
    expect(existsSync(policy)).toBe(false);
  });

  it.runIf(process.platform !== "win32").each(["SIGINT", "SIGTERM", "SIGHUP"] as const)(
    "is gone after %s, which ends the process once the work is done",
    async (signal) => {
      const child = start(`process.once("${signal}", () => console.log("received")); ${WAIT_FOR_INPUT}`);
      const stdout = child.stdout ?? child;
      await once(stdout, "data");
      child.kill(signal);
      await once(stdout, "data");
      expect(existsSync(policy)).toBe(true);
      child.stdin?.end("done");
      expect(await once(child, "exit")).toEqual([null, signal]);
      expect(existsSync(policy)).toBe(false);
    },
  );

  it.runIf(process.platform === "linux")(
    "removes itself and says yes once the process that wrote it is killed",
    async () => {
      const child = start(WAIT_FOR_INPUT);
      await once(child.stdout ?? child, "data");
      child.kill("SIGKILL");
      await once(child, "exit");
      expect(existsSync(policy)).toBe(true);
      expect(spawnSync("sh", [policy]).status).toBe(0);
      expect(existsSync(policy)).toBe(false);
    },
  );

  it("leaves the machine's own as it is", async () => {
    writeFileSync(policy, "#!/bin/sh\nexit 101\n");
    expect(await once(start(""), "exit")).toEqual([0, null]);
    expect(readFileSync(policy, "utf8")).toBe("#!/bin/sh\nexit 101\n");
  });
});
