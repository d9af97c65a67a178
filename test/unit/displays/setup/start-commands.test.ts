import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { describe, expect, it, onTestFinished } from "vitest";

import { startCommand, type System, SYSTEMS } from "../../../../src/displays/setup/start-commands.ts";
import { fromSetupQuery, linkOf } from "../../../../src/displays/setup/setup-state.ts";

const systems = Object.keys(SYSTEMS) as readonly System[];
/** What a link may hold that means something to a shell. */
const HOSTILE = encodeURIComponent("a\"b'c$(id)`id`;&|\\!*%PATH%");
const query = `code=a3f9&home=kiosk&lang=de-DE,ja-JP&speech=on&voice=${HOSTILE}`;
const link = linkOf("https://viewer.example", fromSetupQuery(new URLSearchParams(query)));

/** The link as it is in the command: where `%` begins something of its own, there are two of them. */
const doubled = link.replaceAll("%", "%%");

describe.each(systems)("the command for %s", (system) => {
  it("has the link whole, starts full screen and may play sound", () => {
    const command = startCommand(system, link);
    expect(command.replaceAll("&amp;", "&")).toContain(`"${system === "macos" ? link : doubled}"`);
    expect(command).toContain(" --kiosk ");
    expect(command).toContain("--autoplay-policy=no-user-gesture-required");
    expect(command).not.toContain("\n");
  });
});

/** What a shell wrote into the file of the system, with a home of its own; the command is pasted twice. */
function fileOf(system: "macos" | "linux" | "raspberry"): string {
  const home = mkdtempSync(join(tmpdir(), "start-"));
  onTestFinished(() => rmSync(home, { recursive: true }));
  const command = startCommand(system, link);
  execFileSync("sh", ["-c", `${command}\n${command}`], { env: { ...process.env, HOME: home } });
  return readFileSync(SYSTEMS[system].file.replace("~", home), "utf8");
}

/** What the program that a shell would start is given: each argument on a line of its own. */
const argumentsOf = (program: string, command: string): readonly string[] =>
  execFileSync("sh", ["-c", `${program}() { printf '%s\\n' "$@"; }\n${command}`], { encoding: "utf8" }).split(
    "\n",
  );

describe("what is started when somebody signs in", () => {
  it("Linux and a Raspberry Pi: a desktop entry, the same when it is pasted again", () => {
    const entry = fileOf("linux");
    expect(entry.split("\n")).toHaveLength(5);
    const [exec = ""] = /(?<=^Exec=).*/m.exec(entry) ?? [];
    expect(argumentsOf("chromium", exec.replaceAll("%%", "%"))).toContain(link);
    expect(fileOf("raspberry")).toBe(entry);
  });

  it("macOS: a property list that starts a shell, with the link whole and nothing that XML reads as its own", () => {
    const list = fileOf("macos");
    const [shell, option, line = ""] = Array.from(
      list.matchAll(/<string>(.*?)<\/string>/g),
      ([, text = ""]) => text,
    ).slice(1);
    expect([shell, option]).toEqual(["/bin/sh", "-c"]);
    expect(line).not.toMatch(/[<>]|&(?!amp;)/);
    expect(argumentsOf("open", line.replaceAll("&amp;", "&"))).toContain(link);
  });

  it("Windows: one string of PowerShell, with nothing that a batch file reads as its own", () => {
    const [, content = ""] = / '(.*)'$/.exec(startCommand("windows", link)) ?? [];
    expect(content).not.toContain("'");
    expect(content.replaceAll("%%", "")).not.toContain("%");
    expect(content).toContain(`start "" msedge --kiosk "${doubled}"`);
  });
});
