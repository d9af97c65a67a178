import { execFileSync } from "node:child_process";

import { describe, expect, it } from "vitest";

import { startCommand, type System, SYSTEMS } from "../../../../src/displays/setup/start-commands.ts";
import { fromSetupQuery, linkOf } from "../../../../src/displays/setup/setup-state.ts";

const systems = Object.keys(SYSTEMS) as readonly System[];
/** What a link may hold that means something to a shell. */
const HOSTILE = encodeURIComponent("a\"b'c$(id)`id`;&|\\!*%PATH%");
const query = `code=a3f9&home=kiosk&lang=de-DE,ja-JP&speech=on&voice=${HOSTILE}`;
const link = linkOf("https://viewer.example", fromSetupQuery(new URLSearchParams(query)));

describe.each(systems)("the command for %s", (system) => {
  it("has the link whole, starts full screen and may play sound", () => {
    const command = startCommand(system, link);
    expect(command).toContain(`"${link}"`);
    expect(command).toContain(" --kiosk ");
    expect(command).toContain("--autoplay-policy=no-user-gesture-required");
  });
});

/** What the programs a shell would start are given: each argument on a line of its own. */
const argumentsOf = (program: string, command: string): readonly string[] =>
  execFileSync("sh", ["-c", `${program}() { printf '%s\\n' "$@"; }\n${command}`], { encoding: "utf8" }).split(
    "\n",
  );

describe("in a shell", () => {
  it("no part of the link means anything", () => {
    expect(link).toContain("voice=");
    expect(argumentsOf("chromium", startCommand("linux", link))).toContain(link);
    expect(argumentsOf("open", startCommand("macos", link))).toContain(link);
  });

  it("what a Raspberry Pi starts by itself is the command of Linux", () => {
    const line = startCommand("raspberry", link)
      .replace(/^.*?&& /, "")
      .replace(/ >> .*$/, "");
    expect(execFileSync("sh", ["-c", line], { encoding: "utf8" }).trim()).toBe(
      `${startCommand("linux", link)} &`,
    );
  });
});
