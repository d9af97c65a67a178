import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import { main } from "../../../../src/node/commands/import-event.ts";
import { calendar, FRAB, hour } from "../../../harness/programmes.ts";

let folder = "";
let said: string[] = [];
const never: typeof fetch = () => Promise.reject(new Error("asked"));
const run = (...args: readonly string[]): Promise<number> => main(args, folder, never);
const fileText = (): string => readFileSync(join(folder, "event.json"), "utf8");

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "import-event-"));
  writeFileSync(join(folder, "schedule.json"), JSON.stringify(FRAB));
  said = [];
  for (const name of ["log", "error"] as const)
    vi.spyOn(console, name).mockImplementation((line: string) => void said.push(line));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

describe("the import of a programme", () => {
  it("writes a file, then finds it as it was", async () => {
    expect(await run("--from", "schedule.json", "--into", "event.json")).toBe(0);
    expect(said.at(-2)).toBe("3 added, 0 changed, 0 removed.");
    const written = fileText();
    expect(await run("--from", "schedule.json", "--into", "event.json")).toBe(0);
    expect(said.at(-1)).toBe("event.json is as it was.");
    expect(fileText()).toBe(written);
    expect(readdirSync(folder).sort()).toEqual(["event.json", "schedule.json"]);
  });

  it("says only what would change with --dry", async () => {
    expect(await run("--from", "schedule.json", "--into", "event.json", "--dry")).toBe(0);
    expect(readdirSync(folder)).toEqual(["schedule.json"]);
  });

  it("reads calendars, in the zone of the file or of the command", async () => {
    writeFileSync(join(folder, "c.ics"), calendar([hour("a", "20260821T080000", "Locks")]));
    expect(await run("--from", "c.ics", "--into", "event.json")).toBe(1);
    expect(await run("--from", "c.ics", "--into", "event.json", "--zone", "Europe/Berlin")).toBe(0);
    expect(fileText()).toContain("2026-08-21T08:00+02:00");
    expect(await run("--from", "c.ics", "--into", "event.json")).toBe(0);
  });

  it("reads https addresses, and no others", async () => {
    const fetchImpl: typeof fetch = () => Promise.resolve(Response.json(FRAB));
    const args = ["--into", "event.json", "--from"];
    expect(await main([...args, "https://talks.example/schedule.json"], folder, fetchImpl)).toBe(0);
    expect(await main([...args, "http://talks.example/schedule.json"], folder, fetchImpl)).toBe(1);
    const missing: typeof fetch = () => Promise.resolve(new Response("", { status: 404 }));
    expect(await main([...args, "https://talks.example/x"], folder, missing)).toBe(1);
    expect(said.at(-1)).toBe("talks.example answered 404.");
  });

  it("leaves a file alone that is broken, and one that would be", async () => {
    writeFileSync(join(folder, "event.json"), '{\n "name": "x",\n}');
    expect(await run("--from", "schedule.json", "--into", "event.json")).toBe(1);
    expect(said.at(-1)).toMatch(/line 3: .*Nothing was written\.$/);
    expect(fileText()).toBe('{\n "name": "x",\n}');
    const talks = Array.from({ length: 5_001 }, (_, n) => hour(`u${n}`, "20260821T080000Z", `T${n}`));
    writeFileSync(join(folder, "c.ics"), calendar(talks));
    writeFileSync(join(folder, "event.json"), "{}");
    expect(await run("--from", "c.ics", "--into", "event.json", "--zone", "UTC")).toBe(1);
    expect(said.at(-1)).toMatch(/too many.*\nNothing was written\.$/);
    expect(fileText()).toBe("{}");
  });

  it.each([
    [[], /npm run import:event/],
    [["--from", "schedule.json", "--into", "event.json", "--zone", "Mars/Base"], /no time zone/],
    [["--from", "nowhere.json", "--into", "event.json"], /cannot be read/],
    [["--from", "other.json", "--into", "event.json"], /no schedule\.json/],
    [["--from", "text.txt", "--into", "event.json"], /neither a calendar nor JSON/],
    [["--from", "empty.json", "--into", "event.json"], /no sessions/],
    [["--from", "schedule.json", "--into", "nowhere/event.json"], /cannot be written/],
  ])("with %j ends with 1 and a reason", async (args, reason) => {
    writeFileSync(join(folder, "other.json"), "{}");
    writeFileSync(join(folder, "text.txt"), "hello");
    const empty = { schedule: { conference: { time_zone_name: "UTC", days: [] } } };
    writeFileSync(join(folder, "empty.json"), JSON.stringify(empty));
    expect(await run(...args)).toBe(1);
    expect(said.at(-1)).toMatch(reason);
  });
});
