import { describe, expect, it } from "vitest";

import { decodeFrame } from "../../../src/vas/decode-event.ts";
import { frame } from "../../harness/builders.ts";
import { CONTRACT_EVENT_NAMES, payloadOf, WIRE_EXAMPLES } from "../../harness/wire-examples.ts";

describe.each(WIRE_EXAMPLES)("$name with $payload", ({ name, payload, event }) => {
  const expected = { ok: true, value: [event] };

  it("is understood by the stream's own event name", () => {
    expect(decodeFrame(frame(name, payload))).toStrictEqual(expected);
  });

  it("is understood by a type inside the JSON", () => {
    expect(decodeFrame(frame("message", { type: name, ...payload }))).toStrictEqual(expected);
  });

  it("is understood by a type beside its data", () => {
    expect(decodeFrame(frame("message", { type: name, data: payload }))).toStrictEqual(expected);
  });

  it("is understood by an action inside its data", () => {
    const enveloped = { type: "broadcast", data: { action: name, ...payload } };
    expect(decodeFrame(frame("message", enveloped))).toStrictEqual(expected);
  });

  it("ignores fields it does not know", () => {
    const more = { ...payload, request_id: "r-1", nested: { list: [1] }, timestamp: null };
    expect(decodeFrame(frame(name, more))).toStrictEqual(expected);
  });
});

describe("the table of events", () => {
  it("has an example of every event of the contract", () => {
    const names = new Set(WIRE_EXAMPLES.map((example) => example.name));
    expect([...names].toSorted()).toStrictEqual(CONTRACT_EVENT_NAMES.toSorted());
  });

  it("believes the innermost name where envelopes disagree", () => {
    const data = { action: "viewer_count", count: 5 };
    expect(decodeFrame(frame("heartbeat", { type: "queue", data }))).toStrictEqual({
      ok: true,
      value: [{ type: "viewer-count", count: 5 }],
    });
  });

  it("takes an empty JSON null for a field that was left out", () => {
    const payload = {
      sid: 3,
      original_text: "你好",
      is_final: false,
      revision: null,
      translated_texts: null,
    };
    expect(decodeFrame(frame("init_sentence", payload))).toStrictEqual({
      ok: true,
      value: [{ type: "sentence", sid: 3, text: "你好", isFinal: false, translations: new Map() }],
    });
  });
});

const ALIASES: readonly (readonly [alias: string, name: string])[] = [
  ["sentence", "init_sentence"],
  ["transcription", "init_sentence"],
  ["result", "init_sentence"],
  ["translated", "translation"],
  ["tts", "tts_ready"],
  ["tts_audio", "tts_ready"],
  ["status", "broadcast_phase_changed"],
  ["broadcast_status", "broadcast_phase_changed"],
  ["set_standby_message", "broadcast_phase_changed"],
  ["broadcast_announcement", "announcement"],
  ["ended", "broadcast_ended"],
  ["broadcast_completed", "broadcast_ended"],
];

describe.each(ALIASES)("the name %s", (alias, name) => {
  const payload = payloadOf(name);
  const expected = decodeFrame(frame(name, payload));

  it(`means ${name} in every envelope`, () => {
    expect(expected.ok).toBe(true);
    expect(decodeFrame(frame(alias, payload))).toStrictEqual(expected);
    expect(decodeFrame(frame("message", { type: alias, ...payload }))).toStrictEqual(expected);
    expect(decodeFrame(frame("message", { type: alias, data: payload }))).toStrictEqual(expected);
    expect(decodeFrame(frame("message", { type: "x", data: { action: alias, ...payload } }))).toStrictEqual(
      expected,
    );
  });
});

const FIELDS: readonly (readonly [alias: string, field: string, name: string])[] = [
  ["lang", "language", "translation"],
  ["target_language", "language", "translation"],
  ["targetLang", "language", "translation"],
  ["translated_text", "text", "translation"],
  ["final", "is_final", "translation"],
  ["final", "is_final", "init_sentence"],
  ["lang", "language", "init_sentence"],
  ["lang", "language", "tts_ready"],
  ["audio_base64", "audio", "tts_ready"],
  ["audio_data", "audio", "tts_ready"],
  ["target_language", "language", "tts_error"],
];

describe.each(FIELDS)("the field %s for %s in %s", (alias, field, name) => {
  const { [field]: value, ...rest } = payloadOf(name);

  it("is read where the field itself is missing", () => {
    expect(decodeFrame(frame(name, { ...rest, [alias]: value }))).toStrictEqual(
      decodeFrame(frame(name, payloadOf(name))),
    );
  });

  it("gives way to the field itself, in either order", () => {
    const expected = decodeFrame(frame(name, payloadOf(name)));
    expect(decodeFrame(frame(name, { [alias]: "zz", ...rest, [field]: value }))).toStrictEqual(expected);
    expect(decodeFrame(frame(name, { ...rest, [field]: value, [alias]: "zz" }))).toStrictEqual(expected);
  });
});
