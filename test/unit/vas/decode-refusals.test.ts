import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { decodeFrame, LONGEST_PAYLOAD } from "../../../src/vas/decode-event.ts";
import { WIRE_NAMES } from "../../../src/vas/events/index.ts";
import { FIELD_ALIASES } from "../../../src/vas/read-frame.ts";
import { anyText } from "../../harness/any-text.ts";
import { frame } from "../../harness/builders.ts";
import { CONTRACT_EVENT_NAMES, payloadOf } from "../../harness/wire-examples.ts";

const codeOf = (name: string, data: string): string => {
  const decoded = decodeFrame({ name, data });
  return decoded.ok ? "taken" : decoded.error.code;
};

const PROTOTYPE_KEYS = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "valueOf"];

describe("a frame the viewer cannot use", () => {
  it.each(["", "{", "{'sid': 1}", "undefined", '{"sid": 1}}', "NaN", "\u0000"])(
    "is broken JSON as %j",
    (data) => {
      expect(codeOf("init_sentence", data)).toBe("broken-json");
    },
  );

  it.each(["null", "7", '"text"', "true", "[]", '[{"sid": 1}]'])("is not an object as %s", (data) => {
    expect(codeOf("init_sentence", data)).toBe("not-an-object");
  });

  it.each(["message", "", "init_sentence2", "INIT_SENTENCE", "unknown", ...PROTOTYPE_KEYS])(
    "is unknown under the name %j",
    (name) => {
      expect(codeOf(name, "{}")).toBe("unknown-event");
      expect(codeOf("message", JSON.stringify({ type: name }))).toBe("unknown-event");
      const enveloped = { type: "x", data: { action: name } };
      expect(codeOf("message", JSON.stringify(enveloped))).toBe("unknown-event");
    },
  );

  it.each(["done", "completed", "task_complete", "config"])(
    "is unknown under the name %s, which is about one operation of the service",
    (name) => {
      expect(codeOf(name, "{}")).toBe("unknown-event");
      expect(codeOf("message", JSON.stringify({ type: name, data: {} }))).toBe("unknown-event");
      const terminology = { type: name, data: { action: "terminology_updated", status: "ok" } };
      expect(codeOf("message", JSON.stringify(terminology))).toBe("unknown-event");
    },
  );

  it.each([null, 7, ["init_sentence"], { toString: "init_sentence" }])(
    "is unknown with the type %j",
    (type) => {
      expect(codeOf("message", JSON.stringify({ type, sid: 1 }))).toBe("unknown-event");
    },
  );

  it("is too large before it is parsed", () => {
    expect(codeOf("heartbeat", "{}" + " ".repeat(LONGEST_PAYLOAD))).toBe("too-large");
    expect(codeOf("heartbeat", "{".repeat(LONGEST_PAYLOAD + 1))).toBe("too-large");
  });

  it("names itself in at most 80 characters", () => {
    const refused = decodeFrame({ name: "n".repeat(5_000), data: "{}" });
    expect(refused).toStrictEqual({ ok: false, error: { code: "unknown-event", name: "n".repeat(80) } });
  });
});

const NUMBERS_THAT_ARE_NO_SID = [0, -1, 1.5, 2 ** 53, 1e300, "1", null, true, [1], {}];

describe("a payload of the wrong shape", () => {
  it.each(NUMBERS_THAT_ARE_NO_SID)("is refused with the sid %j", (sid) => {
    for (const name of ["init_sentence", "translation", "tts_ready", "tts_error", "speaker_reassigned"]) {
      expect(codeOf(name, JSON.stringify({ ...payloadOf(name), sid }))).toBe("schema-mismatch");
    }
  });

  it.each<[string, Record<string, unknown>]>([
    ["init_sentence", { original_text: 5 }],
    ["init_sentence", { original_text: null }],
    ["init_sentence", { is_final: "true" }],
    ["init_sentence", { is_final: 1 }],
    ["init_sentence", { revision: -1 }],
    ["init_sentence", { revision: 1.5 }],
    ["init_sentence", { language: "not a tag" }],
    ["init_sentence", { start_ms: -1 }],
    ["init_sentence", { translated_texts: "text" }],
    ["translation", { language: "" }],
    ["translation", { language: null }],
    ["translation", { text: ["a"] }],
    ["tts_ready", { audio: 5 }],
    ["tts_ready", { audio: null, audio_url: null }],
    ["tts_ready", { duration_ms: "1" }],
    ["connected", { status: "sleeping" }],
    ["connected", { heartbeat_interval_ms: -1 }],
    ["broadcast_phase_changed", { phase: "LIVE" }],
    ["announcement", { announcement_id: null }],
    ["viewer_count", { count: 1.5 }],
    ["config_updated", { access_type: "secret" }],
    ["speaker_renamed", { new_label: 7 }],
    ["speakers_merged", { affected_sids: "1" }],
    ["queue", { position: 0 }],
    ["error", { error_code: 500 }],
  ])("is refused: %s with %j", (name, wrong) => {
    expect(codeOf(name, JSON.stringify({ ...payloadOf(name), ...wrong }))).toBe("schema-mismatch");
  });

  it.each([{}, { status: "processing" }, { status: null, phase: null }, { message: "Saved" }])(
    "is refused: a status that is no status of a broadcast, %j",
    (payload) => {
      expect(codeOf("status", JSON.stringify(payload))).toBe("schema-mismatch");
      expect(codeOf("message", JSON.stringify({ type: "status", data: payload }))).toBe("schema-mismatch");
    },
  );

  it("costs only itself inside a list of languages, texts or voices", () => {
    const payload = {
      translation_languages: ["en", 5, null, "not a tag", "ja", "en"],
      tts_voices: {
        en: [{ voice_name: "" }, 7, { voice_name: "v", display_name: "V", gender: "Male" }],
        "??": [],
      },
    };
    expect(decodeFrame(frame("config_updated", payload))).toStrictEqual({
      ok: true,
      value: [
        {
          type: "config",
          translationLanguages: ["en", "ja"],
          voices: new Map([["en", [{ name: "v", displayName: "V", gender: "Male" }]]]),
        },
      ],
    });
    const texts = { ...payloadOf("init_sentence"), translated_texts: { en: "Hi", ja: 5, "??": "x" } };
    const decoded = decodeFrame(frame("init_sentence", texts));
    expect(decoded).toMatchObject({ value: [{ translations: new Map([["en", "Hi"]]) }] });
  });
});

describe("an empty list where a map belongs", () => {
  it("is an empty map, as some servers cannot tell the two apart", () => {
    expect(decodeFrame(frame("connected", { tts_voices: [] }))).toStrictEqual({
      ok: true,
      value: [{ type: "connected", voices: new Map() }],
    });
    const texts = { ...payloadOf("init_sentence"), translated_texts: [] };
    expect(decodeFrame(frame("init_sentence", texts))).toMatchObject({
      value: [{ translations: new Map() }],
    });
  });
});

describe("keys that name parts of every object", () => {
  it.each(PROTOTYPE_KEYS)("do nothing: %s", (key) => {
    const hostile = (inner: string): string =>
      `{"${key}": ${inner}, "sid": 4, "original_text": "a", "is_final": true}`;
    for (const inner of ['{"polluted": true}', '"text"', "null", "[]"]) {
      expect(decodeFrame({ name: "init_sentence", data: hostile(inner) })).toStrictEqual({
        ok: true,
        value: [{ type: "sentence", sid: 4, text: "a", isFinal: true, translations: new Map() }],
      });
    }
    expect("polluted" in {}).toBe(false);
  });

  it("cannot stand in for fields that are missing", () => {
    const data = '{"__proto__": {"sid": 1, "original_text": "a", "is_final": true}}';
    expect(codeOf("init_sentence", data)).toBe("schema-mismatch");
    const enveloped = '{"__proto__": {"type": "viewer_count", "data": {"count": 1}}}';
    expect(codeOf("message", enveloped)).toBe("unknown-event");
  });

  it("are no languages", () => {
    const texts = '{"__proto__": "a", "constructor": "b", "en": "c"}';
    const data = `{"sid": 1, "original_text": "a", "is_final": true, "translated_texts": ${texts}}`;
    const decoded = decodeFrame({ name: "init_sentence", data });
    expect(decoded).toMatchObject({ value: [{ translations: new Map([["en", "c"]]) }] });
  });
});

const anyName = fc.oneof(
  fc.constantFrom(
    ...CONTRACT_EVENT_NAMES,
    ...Object.values(WIRE_NAMES).flatMap(({ aliases }) => aliases),
    ...PROTOTYPE_KEYS,
    "message",
  ),
  anyText(),
);
const anyKey = fc.oneof(
  fc.constantFrom(
    ...CONTRACT_EVENT_NAMES.flatMap((name) => Object.keys(payloadOf(name))),
    ...Object.keys(FIELD_ALIASES),
    "type",
    "data",
    "action",
    "translations",
    ...PROTOTYPE_KEYS,
  ),
  fc.string(),
);
/** Objects whose keys are those the decoder looks for, nested a little, with values of every kind. */
const likelyObject = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    fc.oneof(fc.jsonValue(), fc.integer(), fc.boolean(), anyName, fc.double()),
    fc.dictionary(anyKey, tie("value"), { maxKeys: 8 }),
    fc.array(tie("value"), { maxLength: 3 }),
  ),
})).value;

describe("the decoder", () => {
  it("answers any string under any name, and never throws", () => {
    fc.assert(
      fc.property(anyName, anyText(), (name, data) => {
        expect(typeof decodeFrame({ name, data }).ok).toBe("boolean");
      }),
      { numRuns: 1_000 },
    );
  });

  it("answers any JSON under any name, and never throws", () => {
    fc.assert(
      fc.property(
        anyName,
        fc.oneof(
          fc.json(),
          likelyObject.map((value) => JSON.stringify(value)),
        ),
        (name, data) => {
          const decoded = decodeFrame({ name, data });
          if (decoded.ok) expect(decoded.value.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 5_000 },
    );
  });

  it("answers JSON nested without end", () => {
    const deep = "[".repeat(200_000) + "]".repeat(200_000);
    expect(codeOf("connected", `{"standby_message": ${deep}}`)).toBe("schema-mismatch");
    expect(codeOf("connected", `{"unknown": ${deep}}`)).toBe("taken");
  });
});
