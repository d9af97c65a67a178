/**
 * The start command's options for what is rehearsed with: what is understood, and what is told of the rest.
 */
import { describe, expect, it } from "vitest";

import { readOptions } from "../../../../src/node/commands/start-options.ts";

const UUID = "550e8400-e29b-41d4-a716-446655440000";
const SERVICE = ["--service", "https://service.example"];

describe("a recording to rehearse with", () => {
  it("is a task of a service, or a file that the service transcribes", () => {
    expect(readOptions([...SERVICE, "--task", UUID.toUpperCase()])).toMatchObject({
      value: { taken: { service: "https://service.example", task: UUID } },
    });
    expect(readOptions([...SERVICE, "--import", "talk.mp3", "--languages", "en-US,ja-JP"])).toMatchObject({
      value: {
        taken: { service: "https://service.example", file: "talk.mp3" },
        languages: ["en-US", "ja-JP"],
      },
    });
    const shown = readOptions([...SERVICE, "--task", UUID]);
    expect(shown.ok && shown.value !== "help" && shown.value.service).toBe(undefined);
    expect(readOptions(["--replay", "talk.vtt", "--sound", "talk.mp4"])).toMatchObject({
      value: { replay: "talk.vtt", sound: "talk.mp4" },
    });
    expect(readOptions(SERVICE)).toMatchObject({ value: { service: "https://service.example" } });
  });

  it.each([
    [["--task", UUID]],
    [["--service", "http://service.example", "--task", UUID]],
    [["--service", "https://user:secret@service.example", "--task", UUID]],
    [[...SERVICE, "--task", "x"]],
    [[...SERVICE, "--import", "talk.mp3"]],
    [[...SERVICE, "--task", UUID, "--import", "talk.mp3"]],
    [[...SERVICE, "--task", UUID, "--replay", "talk.vtt"]],
    [[...SERVICE, "--replay", "talk.vtt"]],
    [["--sound", "talk.mp3"]],
  ])("is refused: %s", (args) => {
    const refused = readOptions(args);
    expect(refused.ok).toBe(false);
    expect(JSON.stringify(refused)).not.toContain("secret");
  });
});
