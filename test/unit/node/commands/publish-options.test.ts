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
    expect(
      readPublishOptions(
        ["--transcript", "a.vtt", "--languages", "en-US,ja-JP", "--sound", "a.mp4", "--broadcast", "a3f9"],
        {},
      ),
    ).toMatchObject({
      value: {
        service: "",
        what: "publish",
        elsewhere: { path: "a.vtt", languages: ["en-US", "ja-JP"], sound: "a.mp4", hasSpeakers: true },
      },
    });
    const imported = [
      "--import",
      "a.mp3",
      "--language",
      "en-US",
      "--translate",
      "ja-JP",
      "--broadcast",
      "a3f9",
    ];
    expect(read(...imported, "--webhook", "https://host.example/x", "--webhook-port", "9000")).toMatchObject({
      value: { imported: { translate: ["ja-JP"], webhook: { url: "https://host.example/x", port: 9_000 } } },
    });
    expect(read("--broadcast", "a3f9", "--picture", "a.jpg", "--picture-alt", "A bridge")).toMatchObject({
      value: { picture: { files: ["a.jpg"], alt: "A bridge" } },
    });
    expect(readPublishOptions(["--videogen-search", "bridge"], {})).toMatchObject({
      value: { what: { videos: "bridge" } },
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
    [["--transcript", "talk.vtt"]],
    [["--transcript", "talk.vtt", "--asset", "re_1", "--broadcast", "a3f9"]],
    [["--transcript", "talk.vtt", "--task", UUID, "--broadcast", "a3f9"]],
    [["--asset", "re_1", "--broadcast", "a3f9", "--title", "x"]],
    [["--asset", "re_1", "--broadcast", "a3f9", "--languages", "en-US"]],
    [["--asset", "../x", "--broadcast", "a3f9", "--languages", "en-US", "--title", "x"]],
    [["--sound", "talk.mp3", "--broadcast", "a3f9"]],
    [["--webhook", "https://host.example", "--broadcast", "a3f9"]],
    [["--import", "a.mp3", "--language", "en-US", "--broadcast", "a3f9", "--webhook", "http://host.example"]],
    [
      [
        "--import",
        "a.mp3",
        "--language",
        "en-US",
        "--broadcast",
        "a3f9",
        "--webhook",
        "https://h",
        "--webhook-port",
        "x",
      ],
    ],
    [["--picture", "a.jpg", "--videogen", "vid_1", "--broadcast", "a3f9"]],
    [["--picture", "a", "--picture", "b", "--picture", "c", "--broadcast", "a3f9"]],
    [["--picture-alt", "A bridge", "--broadcast", "a3f9"]],
    [["--videogen-prompt", "abc", "--broadcast", "a3f9"]],
    [["--videogen-search", "a"]],
    [["--key", "vas_secret"]],
    [["--service", "http://service.example"]],
    [["--service", "https://user:secret@service.example"]],
  ])("are refused: %s", (args) => {
    const refused = readPublishOptions(["--service", "https://service.example", ...args], {});
    expect(refused.ok).toBe(false);
    expect(JSON.stringify(refused)).not.toContain("secret");
  });
});
