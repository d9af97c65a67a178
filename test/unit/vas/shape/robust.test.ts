/**
 * Reading by shape takes whatever comes: it never throws, and never ends a broadcast or a connection.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { decodeFrame, mayHaveShape } from "../../../../src/vas/decode-event.ts";
import { KEYS, WORDS } from "../../../../src/vas/shape/meanings.ts";
import { readByShape } from "../../../../src/vas/shape/read-shape.ts";
import { anyText } from "../../../harness/any-text.ts";
import { malformedFrames } from "../../../harness/malformed-frames.ts";

const WORD_LIST = Object.values(WORDS).flatMap((words) => words.split(/\s+/));
const anyKey = fc.oneof(
  fc.array(fc.constantFrom(...WORD_LIST), { minLength: 1, maxLength: 3 }).map((words) => words.join("_")),
  fc.constantFrom(...Object.keys(KEYS), "__proto__", "constructor", "de", "en", "data"),
  fc.string(),
);
const anyValue = fc.oneof(
  fc.constantFrom("ended", "revoked", "fatal", "de", "en-US", "final", "7", "Guten Tag", "//uQxAAA", ""),
  fc.integer(),
  fc.boolean(),
  fc.jsonValue(),
);
const likely = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    anyValue,
    fc.dictionary(anyKey, tie("value"), { maxKeys: 8 }),
    fc.array(tie("value"), { maxLength: 3 }),
  ),
})).value;

const KNOWN = { transcriptionLanguage: "de-DE", translationLanguages: ["en-US"] };

describe("any frame", () => {
  it("is read or refused, and ends nothing", () => {
    fc.assert(
      fc.property(anyKey, likely, (key, value) => {
        // Names of the profile in another case may say more than a shape.
        const name = `x ${key}`;
        const decoded = readByShape({ name, data: JSON.stringify(value) ?? "" }, KNOWN, "unknown-event");
        if (!decoded.ok) return;
        for (const event of decoded.value) {
          expect(event.type).not.toBe("ended");
          expect(event).not.toMatchObject({ status: "ended" });
          expect(event).not.toMatchObject({ status: "revoked" });
          expect(event).not.toMatchObject({ fatal: true });
        }
      }),
      { numRuns: 3_000 },
    );
  });

  it("is answered whatever text it is", () => {
    fc.assert(
      fc.property(anyText(), anyText(), (name, data) => {
        expect(typeof readByShape({ name, data }, {}, "unknown-event").ok).toBe("boolean");
      }),
    );
  });

  it("costs no more than its bounds, however deep or wide it is", () => {
    const deep = `${'{"a":'.repeat(5_000)}1${"}".repeat(5_000)}`;
    expect(readByShape({ name: "x", data: deep }, KNOWN, "unknown-event").ok).toBe(false);
    const wide = JSON.stringify(Array.from({ length: 20_000 }, () => ({ a: { b: {} } })));
    expect(readByShape({ name: "x", data: wide }, KNOWN, "unknown-event").ok).toBe(false);
  });
});

describe("frames that no viewer should believe", () => {
  it("are refused by their shape for the same reason as by their name", () => {
    for (const { frame, code } of malformedFrames(2_000, 7)) {
      const [, name = "message"] = /^event: (.*)$/m.exec(frame) ?? [];
      const [, data = ""] = /^data: (.*)$/m.exec(frame) ?? [];
      const read = decodeFrame({ name, data });
      const decoded =
        !read.ok && mayHaveShape(read.error.code)
          ? readByShape({ name, data }, KNOWN, read.error.code)
          : read;
      expect([frame.slice(0, 200), decoded.ok ? decoded.value : decoded.error.code]).toEqual([
        frame.slice(0, 200),
        code,
      ]);
    }
  });
});
