import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { feedbackLink, isFeedbackAddress } from "../../../src/event/feedback-link.ts";

describe("the address for feedback", () => {
  it.each([
    ["https://forms.example/f?c={code}&l={language}&s={sentence}&t={time}", true],
    ["/feedback?c={code}", true],
    ["mailto:host@events.example?subject={code}%20{time}", true],
    ["https://forms.example/{code}/", true],
    ["https://{code}.example/", false],
    ["mailto:{code}@events.example", false],
    ["https://forms.example/?x={password}", false],
    ["https://forms.example/?x={code", false],
    ["javascript:alert({code})", false],
    ["http://forms.example/", false],
    ["//elsewhere.example/{code}", false],
  ])("%s counts: %s", (address, counts) => {
    expect(isFeedbackAddress(address)).toBe(counts);
  });

  it("is filled in, each value encoded", () => {
    const template = "https://forms.example/f?c={code}&l={language}&s={sentence}&t={time}";
    expect(feedbackLink(template, { code: "a3f9", language: "ja-JP", sentence: 12 })).toBe(
      "https://forms.example/f?c=a3f9&l=ja-JP&s=12&t=",
    );
  });

  it("leads to the same place whatever is filled in", () => {
    const template = "https://forms.example/{language}?c={code}#{sentence}";
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (code) => {
        const { origin, searchParams } = new URL(feedbackLink(template, { code, language: "." }));
        expect(origin).toBe("https://forms.example");
        expect(searchParams.get("c")).toBe(code);
      }),
    );
  });
});
