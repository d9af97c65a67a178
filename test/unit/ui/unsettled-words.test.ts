import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { settledIn } from "../../../src/ui/reader/unsettled-words.ts";

const settled = (before: string, text: string): string => text.slice(0, settledIn(before, text));

describe("the settled part of a text that grows", () => {
  it("is what two texts in a row have in common", () => {
    expect(settled("", "Good morning")).toBe("");
    expect(settled("Good", "Good morning")).toBe("Good");
    expect(settled("Good morning all", "Good morning everybody")).toBe("Good morning ");
    expect(settled("Good morning", "Good morning")).toBe("Good morning");
    expect(settled("Good morning everybody", "Good morning")).toBe("Good morning");
    expect(settled("Bad", "Good")).toBe("");
  });

  it("ends between words, or between letters where words have no space between them", () => {
    expect(settled("The harb", "The harbour is open")).toBe("The ");
    expect(settled("C'es", "C'est la vie")).toBe("");
    expect(settled("ขอบคุณ", "ขอบคุณครับ")).toBe("ขอบคุณ");
    expect(settled("الميناء مفت", "الميناء مفتوح")).toBe("الميناء ");
    expect(settled("हम प्रकाशस्तं", "हम प्रकाशस्तंभ की")).toBe("हम ");
    expect(settled("灯台の", "灯台の物語")).toBe("灯台の");
  });

  it("pulls no character and no mark apart", () => {
    expect(settled("か", "か\u3099くの")).toBe("");
    expect(settled("👍\u{1F3FB}", "👍\u{1F3FF}")).toBe("👍");
    expect(settled("ที", "ที่นี่")).toBe("");
  });

  it("is never more than both have in common", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.string({ unit: "grapheme" }), (before, text) => {
        const part = settled(before, text);
        expect(before.startsWith(part)).toBe(true);
        expect(text.startsWith(part)).toBe(true);
      }),
    );
  });
});
