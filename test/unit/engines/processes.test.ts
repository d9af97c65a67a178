/** Nothing that an engine began outlives the tests, also where its start was given up. */
import { spawn } from "node:child_process";
import { once } from "node:events";

import { expect, it } from "vitest";

import { begun, endAll, ended } from "../../engines/processes.ts";

const WAITS = ["-e", "setInterval(() => undefined, 60_000)"];

it.each(["process", "group"] as const)("a %s that nobody ended goes with the tests", async (what) => {
  const child = begun(spawn(process.execPath, WAITS, { stdio: "ignore", detached: what === "group" }), what);
  await once(child, "spawn");
  const gone = once(child, "exit");
  endAll();
  expect(await gone).toEqual([null, "SIGKILL"]);
});

it("one that was ended is left alone after it", async () => {
  const child = begun(spawn(process.execPath, WAITS, { stdio: "ignore" }));
  await once(child, "spawn");
  await ended(child);
  expect(child.signalCode).toBe("SIGKILL");
  endAll();
});
