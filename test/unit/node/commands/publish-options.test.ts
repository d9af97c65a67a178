/**
 * The publish command's options: what is understood, and what is told of the rest.
 */
import { describe, expect, it } from "vitest";

import { readPublishOptions } from "../../../../src/node/commands/publish-options.ts";

const SERVICE = ["--service", "https://service.example"];
const read = (...args: readonly string[]) => readPublishOptions([...SERVICE, ...args], {});
const UUID = "550e8400-e29b-41d4-a716-446655440000";

describe("options", () => {
  it("have defaults", () => {
    expect(read("--broadcast", "a3f9")).toEqual({
      ok: true,
      value: {
        service: "https://service.example",
        token: "a3f9",
        summary: [],
        by: { template: "general" },
        sound: true,
        out: "public",
        locked: "no",
        isPublic: false,
        isDry: false,
        isEdited: false,
        what: "publish",
      },
    });
  });

  it("name what is wanted", () => {
    const all = [
      "--task",
      UUID.toUpperCase(),
      "--name",
      "x",
      "--summary",
      "en-US, ja-JP,en-US",
      "--prompt",
      "Short.",
    ];
    expect(read(...all, "--passphrase-env", "P", "--no-sound", "--dry")).toMatchObject({
      value: {
        taskId: UUID,
        name: "x",
        summary: ["en-US", "ja-JP"],
        by: { prompt: "Short." },
        locked: { variable: "P" },
        sound: false,
        isDry: true,
        isEdited: false,
      },
    });
    const speech = ["--speech", "ja-JP", "--voice", "ja-JP=a=b", "--price", "30", "--yes"];
    expect(read("--broadcast", "a3f9", "--edit", ...speech)).toMatchObject({
      value: {
        isEdited: true,
        speech: { languages: ["ja-JP"], voices: { "ja-JP": "a=b" }, price: 30, isAgreed: true, isDry: false },
      },
    });
    expect(read()).toMatchObject({ value: { what: "list" } });
    expect(read("--templates")).toMatchObject({ value: { what: "templates" } });
    expect(readPublishOptions(["--remove", "--broadcast", "a3f9", "--name", "x"], {})).toMatchObject({
      value: { what: "remove" },
    });
    expect(readPublishOptions([], { VAS_SERVICE: "http://127.0.0.1:4173" })).toMatchObject({
      value: { service: "http://127.0.0.1:4173" },
    });
    expect(read("--help")).toEqual({ ok: true, value: "help" });
  });

  it.each([
    [["--broadcast", "a3f"]],
    [["--task", "x"]],
    [["--name", "../x", "--broadcast", "a3f9"]],
    [["--summary", "English!", "--broadcast", "a3f9"]],
    [["--template", "a", "--prompt", "b"]],
    [["--lock", "--passphrase-env", "P"]],
    [["--remove", "--name", "x"]],
    [["--remove", "--broadcast", "a3f9"]],
    [["--import", "talk.mp3", "--language", "en-US"]],
    [["--import", "talk.mp3", "--broadcast", "a3f9"]],
    [["--import", "talk.mp3", "--broadcast", "a3f9", "--language", "en-US", "--remove", "--name", "x"]],
    [["--import", "talk.mp3", "--broadcast", "a3f9", "--language", "English!"]],
    [["--edit", "--dry", "--broadcast", "a3f9"]],
    [["--speech", "Japanese!", "--broadcast", "a3f9"]],
    [["--voice", "ja-JP", "--broadcast", "a3f9"]],
    [["--price", "much", "--broadcast", "a3f9"]],
    [["--key", "vas_secret"]],
    [["--service", "http://service.example"]],
    [["--service", "https://user:secret@service.example"]],
  ])("are refused: %s", (args) => {
    const refused = readPublishOptions(["--service", "https://service.example", ...args], {});
    expect(refused.ok).toBe(false);
    expect(JSON.stringify(refused)).not.toContain("secret");
  });
});
