import { describe, expect, it } from "vitest";

import { decodeFrame } from "../../../src/vas/decode-event.ts";
import type { BroadcastEvent } from "../../../src/vas/events.ts";
import { frame, translation } from "../../harness/builders.ts";

const batch = (payload: unknown): readonly BroadcastEvent[] | string => {
  const decoded = decodeFrame(frame("batch_retranslation", payload));
  return decoded.ok ? decoded.value : decoded.error.code;
};

const one = (sid: number, text: string): Record<string, unknown> => ({
  sid,
  language: "en",
  text,
  is_final: true,
});

describe("a batch of translations", () => {
  it("gives one event for each, in order", () => {
    expect(batch({ translations: [one(1, "One"), one(2, "Two")] })).toStrictEqual([
      translation(1, "en", "One"),
      translation(2, "en", "Two"),
    ]);
  });

  it("is understood in an envelope too", () => {
    const data = { action: "batch_retranslation", translations: [one(1, "One")] };
    expect(decodeFrame(frame("message", { type: "broadcast", data }))).toStrictEqual({
      ok: true,
      value: [translation(1, "en", "One")],
    });
  });

  it("takes what its parts share from around them", () => {
    const parts = [
      { sid: 1, text: "One" },
      { sid: 2, text: "Two" },
    ];
    const expected = [translation(1, "en", "One"), translation(2, "en", "Two")];
    expect(batch({ language: "en", is_final: true, translations: parts })).toStrictEqual(expected);
  });

  it("takes what its parts share under an alias as well", () => {
    const parts = [{ sid: 1, translated_text: "One" }];
    const expected = [translation(1, "en", "One")];
    expect(batch({ target_language: "en", final: true, translations: parts })).toStrictEqual(expected);
  });

  it("lets one sentence in many languages share its sid", () => {
    const parts = [
      { lang: "en", text: "One" },
      { lang: "de", text: "Eins" },
    ];
    expect(batch({ sid: 1, final: true, translations: parts })).toStrictEqual([
      translation(1, "en", "One"),
      translation(1, "de", "Eins"),
    ]);
  });

  it("lets a part say otherwise, under whichever name", () => {
    const parts = [{ sid: 1, text: "Eins", target_language: "de", final: false }];
    expect(batch({ language: "en", is_final: true, translations: parts })).toStrictEqual([
      translation(1, "de", "Eins", { isFinal: false }),
    ]);
  });

  it("leaves out bad parts and keeps the good ones", () => {
    const parts = [one(1, "One"), null, 7, [], { sid: 0 }, { ...one(2, ""), text: 5 }, one(3, "Three")];
    expect(batch({ translations: parts })).toStrictEqual([
      translation(1, "en", "One"),
      translation(3, "en", "Three"),
    ]);
  });

  it("is refused where no part is good", () => {
    expect(batch({ translations: [null, { sid: 1 }] })).toBe("schema-mismatch");
  });

  it.each([{}, "text", 4, null])("is refused where translations is %j", (translations) => {
    expect(batch({ translations })).toBe("schema-mismatch");
  });

  it("has an end", () => {
    const events = batch({ translations: Array.from({ length: 5_000 }, (_, i) => one(i + 1, "x")) });
    expect(events).toHaveLength(2_000);
  });
});
