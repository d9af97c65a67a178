import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { decodeFrame } from "../../../src/vas/decode-event.ts";
import { encodeEvent, type WireEvent } from "../../../src/vas/encode-event.ts";
import { EVENTS } from "../../../src/vas/events/index.ts";
import { anyText } from "../../harness/any-text.ts";
import { eventPair } from "../../harness/wire-arbitraries.ts";
import { WIRE_EXAMPLES } from "../../harness/wire-examples.ts";

describe("an event that was encoded", () => {
  it("is read as what was meant, whatever it says", () => {
    fc.assert(
      fc.property(eventPair, ({ wire, event }) => {
        const decoded = decodeFrame({ name: wire.name, data: encodeEvent(wire) });
        expect(decoded).toStrictEqual({ ok: true, value: [event] });
      }),
      { numRuns: 2_000 },
    );
  });

  it("is drawn for each event there is", () => {
    const drawn = fc.sample(eventPair, { numRuns: 2_000, seed: 1 }).map(({ event }) => event.type);
    expect(new Set(drawn)).toEqual(new Set(Object.keys(EVENTS)));
  });

  it("stays on one line, as the stream's format needs it", () => {
    fc.assert(
      fc.property(anyText(), (message) => {
        const data = encodeEvent({ name: "announcement", payload: { announcement_id: "a", message } });
        expect(data).not.toMatch(/[\r\n]/);
      }),
    );
  });

  it.each(WIRE_EXAMPLES)("is what the example of $name says", ({ name, payload, event }) => {
    const data = encodeEvent({ name, payload } as unknown as WireEvent);
    expect(decodeFrame({ name, data })).toStrictEqual({ ok: true, value: [event] });
  });
});

describe("the encoder", () => {
  it.each<[string, unknown]>([
    ["init_sentence", { sid: 0, original_text: "a", is_final: true }],
    ["init_sentence", { sid: 1.5, original_text: "a", is_final: true }],
    ["translation", { sid: 1, language: "not a tag", text: "a", is_final: true }],
    ["tts_ready", { sid: 1, language: "en", voice_name: "a" }],
    ["queue", { position: 0 }],
    ["viewer_count", { count: -1 }],
    ["connected", { status: "sleeping" }],
  ])("refuses to send %s with %j", (name, payload) => {
    expect(() => encodeEvent({ name, payload } as unknown as WireEvent)).toThrow();
  });
});
