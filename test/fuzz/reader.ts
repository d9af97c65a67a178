/**
 * Frames of a stream: whatever a service writes, reading it throws nothing and gives only what the rest of the viewer
 * may rely on.
 */
import assert from "node:assert/strict";

import fc from "fast-check";

import { MOST_SHOWN, NO_BOOT_TEXT, withFrame } from "../../src/boot/sentences.ts";
import { decodeFrame, type Frame } from "../../src/vas/decode-event.ts";
import { LONGEST_TEXT } from "../../src/vas/clean-text.ts";
import { explainFrame } from "../../src/vas/explain-frame.ts";
import { createFinality, SETTLED_AFTER_MS } from "../../src/vas/shape/finality.ts";
import { readByShape, readNamed, type ShapeContext } from "../../src/vas/shape/read-shape.ts";
import { isSid } from "../../src/vas/sentence-number.ts";
import { anyText } from "../harness/any-text.ts";
import { WIRE_EXAMPLES } from "../harness/wire-examples.ts";
import type { FuzzTarget } from "./fuzz.ts";

const anyName = fc.oneof(
  fc.constantFrom(...WIRE_EXAMPLES.map(({ name }) => name), "message", "error", "__proto__", "status"),
  anyText(20),
);
const anyValue = fc.oneof(
  fc.constantFrom(0, -1, 0.5, 1, 2 ** 53, 1e300, null, true, false, "", "7", "en", "__proto__"),
  anyText(80),
  anyText(3_000),
  fc.jsonValue(),
);

/** An example of the contract in which some fields are something else, in any envelope. */
const anyDamaged: fc.Arbitrary<Frame> = fc
  .record({
    example: fc.constantFrom(...WIRE_EXAMPLES),
    name: fc.option(anyName, { nil: undefined }),
    damage: fc.array(fc.tuple(fc.nat(20), anyValue), { maxLength: 3 }),
    more: fc.dictionary(anyName, anyValue, { maxKeys: 2, noNullPrototype: true }),
    depth: fc.nat(3),
  })
  .map(({ example, name, damage, more, depth }) => {
    const payload: Record<string, unknown> = { ...example.payload, ...more };
    const keys = Object.keys(payload);
    for (const [at, value] of damage) payload[keys[at % Math.max(1, keys.length)] ?? "sid"] = value;
    let root: unknown = payload;
    for (let level = 0; level < depth; level += 1) root = { type: name ?? example.name, data: root };
    return { name: name ?? example.name, data: JSON.stringify(root) };
  });

/** Text of an example, cut and pasted. */
const anyCut: fc.Arbitrary<Frame> = fc
  .tuple(
    fc.constantFrom(...WIRE_EXAMPLES),
    fc.array(fc.tuple(fc.nat(200), fc.nat(20), anyText(12)), { maxLength: 3 }),
  )
  .map(([{ name, payload }, edits]) => ({
    name,
    data: edits.reduce(
      (text, [at, length, piece]) => text.slice(0, at) + piece + text.slice(at + length),
      JSON.stringify(payload),
    ),
  }));

const anyFrame: fc.Arbitrary<Frame> = fc.oneof(
  { weight: 4, arbitrary: anyDamaged },
  { weight: 2, arbitrary: anyCut },
  fc.record({ name: anyName, data: anyText(200) }),
  fc.record({ name: anyName, data: fc.json() }),
);

/** Not cleaned: bytes, addresses, and names that go back to the service as they came. */
const RAW: ReadonlySet<string> = new Set(["base64", "url", "name"]);
/** Controls and halves of characters (`cleanText`). */
const UNCLEAN = /[\p{Cc}\u2028\u2029\ufeff]|\p{Surrogate}/u;

/** Whether every text in a value is clean and bounded, and every sentence number one. */
function assertSound(value: unknown, key = ""): void {
  if (typeof value === "string") {
    if (RAW.has(key)) return;
    assert.ok(value.length <= LONGEST_TEXT, `${key} has ${value.length} characters`);
    assert.ok(!UNCLEAN.test(value), `${key} is not clean: ${JSON.stringify(value)}`);
  } else if (typeof value === "number") {
    assert.ok(Number.isFinite(value), `${key} is ${value}`);
    if (key === "sid" || key === "sids") assert.ok(isSid(value), `${key} is ${value}`);
  } else if (value instanceof Map) {
    for (const entry of value.values()) assertSound(entry, key);
  } else if (Array.isArray(value)) {
    for (const entry of value) assertSound(entry, key);
  } else if (typeof value === "object" && value !== null) {
    for (const [name, entry] of Object.entries(value)) assertSound(entry, name);
  }
}

const anyContext: fc.Arbitrary<ShapeContext> = fc.constantFrom<ShapeContext>(
  {},
  { transcriptionLanguage: "de-DE", translationLanguages: ["en-US", "fr-FR"] },
  { translationLanguages: ["en-US"], names: { events: { message: "translation" }, fields: { text: "sid" } } },
);

/** What reading by written names and by shape gives is as sound as by name, and ends nothing by shape alone. */
function assertShape(frame: Frame, context: ShapeContext, finality: ReturnType<typeof createFinality>): void {
  const explained = explainFrame(frame, context);
  const named = readNamed(frame, context);
  assert.equal(explained.readAs.length > 0, named.ok && named.value.length > 0);
  for (const key of explained.keys) assert.ok(key.length <= 81, `A key has ${key.length} characters`);
  const byShape = readByShape({ ...frame, name: `x ${frame.name}` }, context, "unknown-event");
  if (byShape.ok) assertSound(byShape.value);
  if (!named.ok) return;
  assertSound(named.value);
  for (const event of named.value) {
    const taken = finality.take(event, 0);
    assertSound(taken);
    assert.ok(event.type === "ended" || taken.at(-1)?.type === event.type);
  }
}

export const reader: FuzzTarget = {
  name: "reader",
  open: () => ({
    property: fc.property(
      fc.array(anyFrame, { minLength: 1, maxLength: 8 }),
      anyContext,
      (frames, context) => {
        let text = NO_BOOT_TEXT;
        const finality = createFinality();
        for (const frame of frames) {
          const decoded = decodeFrame(frame);
          if (decoded.ok) assertSound(decoded.value);
          assertShape(frame, context, finality);
          text = withFrame(text, frame, 0);
          assert.ok(text.sentences.size <= MOST_SHOWN * 2);
          assertSound([...text.sentences.values()]);
        }
        const settled = finality.settle(SETTLED_AFTER_MS);
        assertSound(settled);
        assert.ok(settled.every((event) => "isFinal" in event && event.isFinal));
        assert.equal(finality.due(), undefined);
      },
    ),
  }),
};
