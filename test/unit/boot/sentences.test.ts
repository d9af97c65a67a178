/**
 * The boot page shows the newest text of each sentence in one language, and never anything else.
 */
import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { hear, linesOf, MOST_LINES, type Said } from "../../../src/boot/sentences.ts";
import type { Frame } from "../../../src/vas/read-frame.ts";

const ENGLISH = { language: "en-US", original: "en-US" };
const GERMAN = { language: "de-DE", original: "en-US" };

const frame = (name: string, data: unknown): Frame => ({ name, data: JSON.stringify(data) });
const heard = (frames: readonly Frame[], shown = ENGLISH): Said =>
  frames.reduce((said, next) => hear(said, next, shown), new Map() as Said);
const texts = (said: Said): readonly string[] => linesOf(said).map(({ text }) => text);

describe("text that came before", () => {
  const after = (...said: readonly (readonly [string, boolean, number?])[]): readonly string[] =>
    texts(
      heard(
        said.map(([original_text, is_final, revision]) =>
          frame("init_sentence", { sid: 1, original_text, is_final, revision }),
        ),
      ),
    );

  it("is not replaced by an older interim", () => {
    expect(after(["Good day every", false, 3], ["Good day", false, 2])).toEqual(["Good day every"]);
    expect(after(["Good day", false, 2], ["Good day every", false, 3])).toEqual(["Good day every"]);
  });

  it("is not replaced by an older final, nor by one without a revision", () => {
    const corrected = ["Good day, everyone.", true, 4] as const;
    expect(after(corrected, ["Good day every one", true, 2])).toEqual(["Good day, everyone."]);
    expect(after(corrected, ["Good day every one", true])).toEqual(["Good day, everyone."]);
  });
});

describe("what is said first", () => {
  it("grows, and a final stays", () => {
    const growing = [
      frame("init_sentence", { sid: 1, original_text: "Good", is_final: false }),
      frame("init_sentence", { sid: 1, original_text: "Good day.", is_final: true }),
      frame("init_sentence", { sid: 1, original_text: "Good d", is_final: false }),
    ];
    expect(texts(heard(growing.slice(0, 1)))).toEqual(["Good"]);
    expect(texts(heard(growing))).toEqual(["Good day."]);
  });

  it("is the translation where one is shown, from whichever event brings it", () => {
    const frames = [
      frame("init_sentence", { sid: 1, original_text: "Good day.", is_final: true }),
      frame("translation", { sid: 1, language: "fr-FR", text: "Bonjour.", is_final: true }),
      frame("translation", { sid: 1, language: "de-DE", text: "Guten Tag.", is_final: true }),
      frame("init_sentence", {
        sid: 2,
        original_text: "Bye.",
        is_final: true,
        translated_texts: { "de-DE": "Ade." },
      }),
    ];
    expect(texts(heard(frames, GERMAN))).toEqual(["Guten Tag.", "Ade."]);
    expect(texts(heard(frames.slice(0, 2), GERMAN))).toEqual([]);
  });

  it("is read under the names and in the envelopes that the stream may use", () => {
    const enveloped = frame("message", {
      type: "event",
      data: { action: "transcription", sid: 3, original_text: "Hello.", final: true },
    });
    expect(linesOf(heard([enveloped]))).toEqual([{ sid: 3, text: "Hello.", isFinal: true }]);
  });

  it("names who speaks", () => {
    const said = heard([
      frame("init_sentence", {
        sid: 1,
        original_text: "Hi.",
        is_final: true,
        speaker_id: "Guest-1",
        speaker_label: "Ada",
      }),
    ]);
    expect(linesOf(said)[0]?.speaker).toEqual({ id: "Guest-1", label: "Ada" });
  });

  it("keeps the order of the sentences, and only the newest", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 200 }), { maxLength: 120 }), (sids) => {
        const said = heard(
          sids.map((sid) => frame("init_sentence", { sid, original_text: `${sid}`, is_final: true })),
        );
        const lines = linesOf(said).map(({ sid }) => sid);
        expect(lines).toEqual([...lines].sort((a, b) => a - b));
        expect(lines.length).toBeLessThanOrEqual(MOST_LINES);
        if (sids.length > 0) expect(lines).toContain(Math.max(...sids));
      }),
    );
  });

  it("takes anything for what it is", () => {
    fc.assert(
      fc.property(fc.string(), fc.oneof(fc.string(), fc.json()), (name, data) => {
        for (const line of linesOf(hear(new Map(), { name, data }, ENGLISH))) expect(line.text).not.toBe("");
      }),
    );
  });
});
