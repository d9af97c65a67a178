/**
 * Messages over the boundary of a window, and between tabs: whatever is posted throws nothing, and what is taken for a
 * message is whole, bounded and of the protocol.
 */
import assert from "node:assert/strict";

import fc from "fast-check";

import { noHost, takeLetter } from "../../src/embed/bridge.ts";
import { decodeCommand, decodeEvent, encode } from "../../src/embed/messages.ts";
import { fromQuery } from "../../src/links/preferences.ts";
import { MOST_PIECES, readTabMessage } from "../../src/stream/tabs/protocol.ts";
import { LONGEST_ID } from "../../src/stream/transport.ts";
import { LONGEST_PAYLOAD } from "../../src/vas/decode-event.ts";
import { VAS_ERROR_CODES } from "../../src/vas/errors.ts";
import { anyText } from "../harness/any-text.ts";
import type { FuzzTarget } from "./fuzz.ts";

const HOST = "https://event.example";

const anyType = fc.oneof(
  fc.constantFrom("hello", "set", "pause-speech", "go-live", "ready", "connection", "sentence", "settings"),
  fc.constantFrom("height", "error", "join", "leave", "welcome", "opened", "bytes", "frame", "id", "closed"),
  fc.anything(),
);
const anyParameters = fc.oneof(
  fc.dictionary(
    fc.oneof(fc.constantFrom("lang", "theme", "size", "speech", "font-family", "delay"), anyText(12)),
    fc.oneof(anyText(40), fc.anything()),
  ),
  fc.anything(),
);

/** Something near a message of one of the protocols, and anything at all. */
const anyMessage = fc.oneof(
  fc.record(
    {
      protocol: fc.constant("live-subtitles"),
      version: fc.constant(1),
      type: anyType,
      parameters: anyParameters,
      texts: fc.oneof(fc.anything(), fc.array(fc.anything())),
      state: fc.anything(),
      sid: fc.anything(),
      isFinal: fc.oneof(fc.boolean(), fc.anything()),
      speaker: fc.oneof(anyText(90), fc.anything()),
      height: fc.oneof(fc.double(), fc.anything()),
    },
    { requiredKeys: ["protocol", "version", "type"] },
  ),
  fc.anything(),
);

const anyTab = fc.oneof({ weight: 4, arbitrary: fc.constantFrom("a", "b") }, anyText(120));
const anyId = fc.oneof({ weight: 4, arbitrary: anyText(20) }, fc.constant("7".repeat(LONGEST_ID + 1)));
const anyMs = fc.oneof(fc.nat(), fc.double(), fc.constant(-1));
const anyFrame = fc.record({ name: fc.oneof(anyText(20), fc.constant("n".repeat(201))), data: anyText(200) });
const anyPiece = fc.oneof(anyFrame, fc.record({ lostForMs: anyMs, isOver: fc.boolean() }));
const anyPast = fc.oneof(
  { weight: 8, arbitrary: fc.array(anyPiece, { maxLength: 4 }) },
  fc
    .nat(2)
    .map((over) => Array.from({ length: MOST_PIECES - 1 + over }, () => ({ lostForMs: 0, isOver: true }))),
);
const anyCause = fc.oneof(
  fc.record({ kind: fc.constantFrom("network", "ended", "wrong-type", "handover") }),
  fc.record(
    {
      kind: fc.constant("refused"),
      status: fc.oneof(fc.integer({ min: 90, max: 610 }), fc.double()),
      code: fc.oneof(fc.constantFrom(...VAS_ERROR_CODES), anyText(12)),
      retryAfterMs: anyMs,
    },
    { requiredKeys: ["kind", "status", "code"] },
  ),
);
const anyNeeds = fc.record(
  { speech: fc.boolean(), language: fc.constantFrom("en-US", "de", "_"), voice: anyText(210) },
  { requiredKeys: ["speech"] },
);

const from = anyTab;
/** A message of every type between tabs, with values at and beyond its bounds. */
const ofTabs: fc.Arbitrary<Readonly<Record<string, unknown>>> = fc.oneof(
  fc.record({ type: fc.constant("join"), from, needs: anyNeeds, lastEventId: fc.option(anyId) }),
  fc.record({ type: fc.constant("leave"), from, to: fc.option(anyTab) }),
  fc.record({ type: fc.constantFrom("standing-in", "opened", "changed", "leading"), from }),
  fc.record({ type: fc.constant("welcome"), from, to: anyTab, open: fc.boolean() }),
  fc.record({ type: fc.constant("past"), from, to: anyTab, pieces: anyPast, id: fc.option(anyId) }),
  fc.record({ type: fc.constant("bytes"), from, count: fc.oneof(fc.nat(), fc.double(), fc.constant(-1)) }),
  fc.record({ type: fc.constant("frame"), from, frame: anyFrame, id: anyId }),
  fc.record({ type: fc.constant("id"), from, id: anyId }),
  fc.record({ type: fc.constant("closed"), from, cause: anyCause }),
);

/** One of these as it is, or with one field that is something else, or with one more. */
const anyTabMessage = fc
  .tuple(ofTabs, fc.option(fc.tuple(fc.nat(6), fc.anything()), { freq: 2 }))
  .map(([message, damage]) => {
    if (damage === null) return message;
    const [at, value] = damage;
    return { ...message, [Object.keys(message)[at] ?? "more"]: value };
  });

/** Numbers within a message: nothing below zero, and nothing that is no number. */
function assertBounded(value: unknown, key = ""): void {
  if (typeof value === "number") assert.ok(Number.isFinite(value) && value >= 0, `${key} is ${value}`);
  if (typeof value === "string") {
    const most = { name: 200, data: LONGEST_PAYLOAD, voice: 200, from: 100, to: 100 }[key] ?? LONGEST_ID;
    assert.ok(value.length <= most, `${key} has ${value.length} characters`);
  } else if (typeof value === "object" && value !== null)
    for (const [name, inner] of Object.entries(value))
      assertBounded(inner, Array.isArray(value) ? key : name);
}

/** What is taken for a message of a tab is what was sent, bounded, and taken again. */
function assertTabMessage(sent: unknown): void {
  const read = readTabMessage(sent);
  if (read === undefined) return;
  assert.deepEqual(read, structuredClone(sent));
  assert.deepEqual(readTabMessage(structuredClone(read)), read);
  assertBounded(read);
  assert.ok(read.from.length > 0);
  if (read.type === "past") assert.ok(read.pieces.length <= MOST_PIECES);
  if (read.type === "bytes") assert.ok(Number.isSafeInteger(read.count));
}

const anyLetter = fc.record({
  fromParent: fc.boolean(),
  origin: fc.oneof(fc.constantFrom(HOST, "null", "", "https://event.example.evil"), anyText(30)),
  data: fc.oneof(anyMessage, anyTabMessage),
});

export const messages: FuzzTarget = {
  name: "messages",
  open: () => ({
    property: fc.property(fc.array(anyLetter, { maxLength: 6 }), (letters) => {
      let bridge = noHost;
      for (const letter of letters) {
        const command = decodeCommand(letter.data);
        if (command !== undefined) assert.deepEqual(decodeCommand(encode(command)), command);
        if (command?.type === "set") fromQuery(new URLSearchParams(command.parameters));
        const event = decodeEvent(letter.data);
        if (event !== undefined) assert.deepEqual(decodeEvent(encode(event)), event);
        assertTabMessage(letter.data);
        const taken = takeLetter(bridge, letter, [HOST]);
        if (taken === undefined) continue;
        assert.ok(letter.fromParent && letter.origin === HOST && command !== undefined);
        bridge = taken.bridge;
      }
    }),
  }),
};
