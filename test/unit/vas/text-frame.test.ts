/**
 * A text that was read and is written again is read as the same text, whatever strangers sent.
 */
import fc from "fast-check";
import { expect, it } from "vitest";

import { decodeFrame } from "../../../src/vas/decode-event.ts";
import { isText } from "../../../src/vas/events/index.ts";
import { textFrame } from "../../../src/vas/text-frame.ts";
import { anyText } from "../../harness/any-text.ts";
import { eventPair } from "../../harness/wire-arbitraries.ts";

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const sid = fc.integer({ min: 1, max: 100 });
const language = fc.constantFrom("en", "zh-Hant-HK", "de-DE", "not a tag");
const long = fc.tuple(anyText(), fc.nat(900)).map(([text, times]) => text.repeat(times).slice(0, 20_000));
const text = fc.oneof(anyText(), long);

/** Sentences and translations as strangers may send them. */
const sent = fc.oneof(
  fc
    .record({
      sid,
      original_text: text,
      is_final: fc.boolean(),
      revision: maybe(fc.nat()),
      language: maybe(fc.constantFrom("en", "ar")),
      speaker_id: maybe(text),
      speaker_label: maybe(text),
      start_ms: maybe(fc.nat()),
      end_ms: maybe(fc.nat()),
      translated_texts: maybe(fc.dictionary(language, fc.oneof(text, fc.nat()), { maxKeys: 4 })),
      more: maybe(text),
    })
    .map((payload) => ({ name: "sentence", data: JSON.stringify(payload) })),
  fc
    .record({
      sid,
      targetLang: language,
      translated_text: text,
      final: fc.boolean(),
      revision: maybe(fc.nat()),
    })
    .map((payload) => ({ name: "message", data: JSON.stringify({ type: "translation", data: payload }) })),
  eventPair.map(({ wire }) => ({ name: wire.name, data: JSON.stringify(wire.payload) })),
);

it("a text is read again as it was read first", () => {
  fc.assert(
    fc.property(sent, (frame) => {
      const read = decodeFrame(frame);
      for (const event of read.ok ? read.value : []) {
        if (!isText(event)) continue;
        expect(decodeFrame(textFrame(event))).toStrictEqual({ ok: true, value: [event] });
      }
    }),
    { numRuns: 2_000 },
  );
});
