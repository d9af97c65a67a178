/**
 * What an event replaces, for the check of a seat.
 */
import { describe, expect, it } from "vitest";

import { subjectOf } from "../../../src/check/read-arrival.ts";
import { decodeFrame, type Frame } from "../../../src/vas/decode-event.ts";

const frame = (name: string, data: unknown): Frame => ({ name, data: JSON.stringify(data) });

describe("an event", () => {
  const subjectIn = (name: string, data: unknown): string | undefined => {
    const decoded = decodeFrame(frame(name, data));
    return decoded.ok ? subjectOf(decoded.value[0]) : undefined;
  };

  it("says what it replaces", () => {
    const sentence = { sid: 4, original_text: "Hello", is_final: false };
    expect(subjectIn("init_sentence", sentence)).toBe("sentence 4");
    const translation = { sid: 4, language: "de", text: "Hallo", is_final: true };
    expect(subjectIn("translation", translation)).toBe("sentence 4 de");
    expect(subjectIn("heartbeat", {})).toBe("heartbeat");
    expect(subjectIn("viewer_count", { count: 3 })).toBeUndefined();
  });
});
