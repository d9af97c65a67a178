import { PassThrough } from "node:stream";
import type { ReadStream } from "node:tty";

import { describe, expect, it, vi } from "vitest";

import { askPassword } from "../../../../src/node/commands/ask-password.ts";
import { readProbeOptions } from "../../../../src/node/commands/probe-options.ts";
import { main } from "../../../../src/node/commands/probe.ts";

const SERVICE = "https://service.example";

describe("the options of a probe", () => {
  it("are read, and the viewer's own origin asks for no CORS", () => {
    expect(readProbeOptions([`${SERVICE}/`, "a3f9", "--origin", SERVICE, "--record", "f.jsonl"])).toEqual({
      ok: true,
      value: {
        service: SERVICE,
        token: "a3f9",
        seconds: 60,
        isJson: false,
        password: "none",
        record: "f.jsonl",
      },
    });
  });

  it.each<[readonly string[], string]>([
    [[], "which service"],
    [["https://ann:pw@service.example", "a3f9"], "which service"],
    [[SERVICE, "toolong"], "four characters"],
    [[SERVICE, "a3f9", "--seconds", "1"], "5 to 600"],
    [[SERVICE, "a3f9", "--origin", "viewer"], "--origin takes"],
    [[SERVICE, "a3f9", "--password", "--password-env", "P"], "one of the two"],
    [[SERVICE, "a3f9", "--bogus"], "not known"],
  ])("are refused with a sentence: %j", (args, message) => {
    expect(readProbeOptions(args)).toMatchObject({
      ok: false,
      error: expect.stringContaining(message) as string,
    });
  });

  it.each([[[SERVICE, "a3f9", "--password", "opensesame"]], [[SERVICE, "a3f9", "--password=opensesame"]]])(
    "take no password, and do not say it: %j",
    (args) => {
      const read = readProbeOptions(args);
      expect(read.ok).toBe(false);
      expect(JSON.stringify(read)).not.toContain("opensesame");
    },
  );

  it("end with 64 where the command is not understood or a variable is empty", async () => {
    const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
    try {
      expect(await main([], ".")).toBe(64);
      expect(await main([SERVICE, "a3f9", "--password-env", "NO_SUCH_VARIABLE_HERE"], ".")).toBe(64);
      expect(said.mock.calls.flat().join(" ")).toContain("is empty");
    } finally {
      said.mockRestore();
    }
  });
});

describe("asking for a password", () => {
  function terminal() {
    const raw: boolean[] = [];
    const input = Object.assign(new PassThrough(), {
      isTTY: true,
      setRawMode: (mode: boolean) => raw.push(mode),
    }) as unknown as ReadStream & PassThrough;
    const written: string[] = [];
    return { input, raw, written, asked: askPassword({ input, write: (text) => written.push(text) }) };
  }

  it("shows nothing of it, takes back what is erased, and leaves the terminal as it was", async () => {
    const { input, raw, written, asked } = terminal();
    input.write("opensesamé!\u007F\r");
    expect(await asked).toBe("opensesamé");
    expect(written.join("")).toBe("Password of the broadcast: \n");
    expect(raw).toEqual([true, false]);
  });

  it("ends with Ctrl+C", async () => {
    const { input, raw, asked } = terminal();
    input.write("open\u0003");
    expect(await asked).toBeUndefined();
    expect(raw).toEqual([true, false]);
  });
});
