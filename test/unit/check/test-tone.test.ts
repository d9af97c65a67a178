import { expect, it } from "vitest";

import { toneUri } from "../../../src/check/test-tone.ts";
import { checkClipBytes } from "../../../src/speech/players/clip-check.ts";

it("the test sound is a WAV file that begins and ends in silence and is loud enough", () => {
  const [head = "", base64 = ""] = toneUri().split(",");
  expect(head).toBe("data:audio/wav;base64");
  const bytes = Buffer.from(base64, "base64");
  expect(checkClipBytes(bytes)).toMatchObject({ ok: true, value: { format: "wav" } });
  expect(bytes.readUInt32LE(4) + 8).toBe(bytes.length);
  expect(bytes.readUInt32LE(40) + 44).toBe(bytes.length);
  const samples = Array.from({ length: (bytes.length - 44) / 2 }, (_none, at) =>
    bytes.readInt16LE(44 + at * 2),
  );
  expect(samples[0]).toBe(0);
  expect(Math.abs(samples.at(-1) ?? 0)).toBeLessThan(500);
  expect(Math.max(...samples)).toBeGreaterThan(8_000);
});
