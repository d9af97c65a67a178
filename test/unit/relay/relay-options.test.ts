/**
 * The relay command's options.
 */
import { describe, expect, it } from "vitest";

import { readRelayOptions } from "../../../src/node/commands/relay-options.ts";

const read = (line: string) => readRelayOptions(line.split(" "));

describe("the options of the relay", () => {
  it("has the ports of the recipe where none are given", () => {
    expect(read("--service https://service.example/x --token a3f9")).toEqual({
      ok: true,
      value: {
        service: "https://service.example",
        token: "a3f9",
        engine: "http://127.0.0.1:8090",
        redis: "redis://127.0.0.1:6379",
        listen: { host: "127.0.0.1", port: 8091 },
        voices: [],
        player: { rhythm: { segmentMs: 6_000, holdMs: 8_000 }, textDelayMs: 1_500 },
      },
    });
  });

  it.each([
    ["--token a3f9", "--service"],
    ["--service https://service.example", "--token"],
    ["--service https://me:secret@service.example --token a3f9", "--service"],
    ["--service https://service.example --token a3f9 --listen nowhere", "--listen"],
    ["--service https://service.example --token a3f9 --redis localhost", "--redis"],
    ["--service https://service.example --token a3f9 --voices ja-JP", "--voices"],
    ["--service https://service.example --token a3f9 --voices x=y=z,x=y=z", "--voices"],
    ["--service https://service.example --token a3f9 --password secret", "not known"],
  ])("says what is wrong with %s", (line, named) => {
    const answer = read(line);
    expect(answer.ok ? "" : answer.error).toContain(named);
    expect(answer.ok ? "" : answer.error).not.toContain("secret");
  });
});
