import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { inCaptionLetters } from "../../../src/obs/caption-letters.ts";
import { anyText } from "../../harness/any-text.ts";

describe("a text in the letters of closed captions", () => {
  it.each([
    ["Grüße aus Zürich – „schön“, nicht?", 'Grüße aus Zürich - "schön", nicht?'],
    ["L’été à Nîmes… ça va, Zoë?", "L'été à Nîmes... ça va, Zoë?"],
    ["¿Dónde está el niño?", "¿Dónde está el niño?"],
    ["Łódź, Kraków i Wrocław", "Lódz, Kraków i Wroclaw"],
    ["Đặng Thị Hương nói", "Dang Thi Huong nói"],
    ["İstanbul'da ılık bir sabah", "Istanbul'da ilik bir sabah"],
    ["Fjærløs straße €5", "Fjaerløs straße EUR5"],
    ["  two \n lines  ", "two lines"],
    ["[…]", undefined],
  ])("%j is %j", (text, expected) => {
    expect(inCaptionLetters(text)).toBe(expected);
  });

  it("says nothing where the script has no letters there", () => {
    for (const text of ["柱にご注意ください。", "Добро пожаловать", "مرحبا بكم", "ยินดีต้อนรับ", "…", "🎉"])
      expect(inCaptionLetters(text)).toBeUndefined();
  });

  it("shows where a word of another script was", () => {
    expect(inCaptionLetters("The word 東京 means the capital in the east")).toBe(
      "The word ? means the capital in the east",
    );
  });

  it("has no other letters, whatever the text", () => {
    const known = /^[\x20-\x7e¡-ÿ™♪•│┌┐└┘]*$/u;
    fc.assert(
      fc.property(fc.oneof(anyText(), fc.string({ unit: "grapheme" })), (text) => {
        const said = inCaptionLetters(text);
        if (said === undefined) return;
        expect(said).toMatch(known);
        expect(said).not.toMatch(/^\s|\s$|\s\s|\n/);
      }),
    );
  });
});
