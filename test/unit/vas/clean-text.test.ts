import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { cleanName, cleanText, LONGEST_NAME, LONGEST_TEXT } from "../../../src/vas/clean-text.ts";
import { anyText } from "../../harness/any-text.ts";

const UNTOUCHED: readonly (readonly [what: string, text: string])[] = [
  ["Latin with combining marks", "Cafe\u0301 déjà vu, Tiếng Việt, A\u030a"],
  ["Thai with tone marks and vowels", "ที่นี่เป็นน้ำผึ้งที่ดีที่สุด"],
  ["Hindi with joiners", "क्‍ष क्‌ष हिन्दी में स्वागत है"],
  ["Bengali and Tamil", "স্বাগতম ক্ষ্ম தமிழ் ஸ்ரீ"],
  ["Arabic with full vowels", "بِسْمِ ٱللَّٰهِ ٱلرَّحْمَـٰنِ"],
  ["Persian with a zero-width non-joiner", "می‌خواهم کتاب‌ها"],
  ["Hebrew with points and cantillation", "בְּרֵאשִׁ֖ית בָּרָ֣א"],
  ["Burmese and Khmer", "ဂြိုဟ်များ ស្ត្រី"],
  ["Tibetan stacks", "བསྒྲུབས་ཧཱུྃ༔"],
  ["Chinese and Japanese", "大家好，今天談「港口」。 が か\u3099 ﾊﾟ"],
  ["Korean", "안녕하세요 \u1112\u1161\u11ab"],
  ["families, flags, skin tones and keycaps", "👩‍👩‍👧‍👦 🏳️‍🌈 🏴󠁧󠁢󠁳󠁣󠁴󠁿 🇹🇼 👍🏽 1️⃣ ❤️"],
  ["characters beyond the basic plane", "𠮷野家 𝒜 𐍈"],
  ["mathematics and quotes", "a < b && c > d \"'`</p> ≤ ½"],
];

/** The highest stack of marks in a text, counted through invisible characters that do not end it. */
const marksOnOneBase = (text: string): number =>
  Math.max(
    0,
    ...[...text.matchAll(/\p{M}[\p{M}\p{Cf}]*/gu)].map(([run]) => run.match(/\p{M}/gu)?.length ?? 0),
  );

describe("text that is shown", () => {
  it.each(UNTOUCHED)("keeps %s as it is", (_what, text) => {
    expect(cleanText(text)).toBe(text);
    expect(cleanName(text)).toBe(text);
  });

  it("keeps the marks that steer the direction inside a text", () => {
    const text = "5 \u200fשלום\u200e (a) \u2067abc\u2069 \u061c7";
    expect(cleanText(text)).toBe(text);
  });

  it("loses control characters", () => {
    expect(cleanText("a\u0000b\u0007c\u001bd\u007fe\u009ff\ufeffg\ufff9h")).toBe("abcdefgh");
  });

  it.each(["\n", "\t", "\r", "\r\n", "\v", "\f", "\u0085", "\u2028", "\u2029", "\n\n\n"])(
    "is on one line: %j between words becomes a space",
    (separator) => {
      expect(cleanText(`one${separator}two`)).toBe("one two");
    },
  );

  it("is looked at closely wherever a mark, a control or half a character is in it", () => {
    const kept = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((unit) => {
      if (/\p{M}/u.test(unit)) return cleanText(`a${unit.repeat(12)}`) !== `a${unit.repeat(8)}`;
      if (/[\p{Cc}\p{Cs}\ufeff\ufff9-\ufffb\u2028\u2029]/u.test(unit))
        return cleanText(`a${unit}b`) === `a${unit}b`;
      return cleanText(`a${unit}b`) !== `a${unit}b`;
    });
    expect(kept).toEqual([]);
  });

  it("is trimmed", () => {
    expect(cleanText(" \n\u3000 text \u00a0\t")).toBe("text");
    expect(cleanText(" \n ")).toBe("");
  });

  it("shows a replacement for half a character, and keeps whole ones", () => {
    expect(cleanText("a\ud83db")).toBe("a\ufffdb");
    expect(cleanText("a\ude00b")).toBe("a\ufffdb");
    expect(cleanText("\ude00\ud83d")).toBe("\ufffd\ufffd");
    expect(cleanText("a😀b")).toBe("a😀b");
  });

  it("keeps eight marks on a character and no tower of them", () => {
    expect(cleanText(`Z${"\u0301".repeat(8)}`)).toBe(`Z${"\u0301".repeat(8)}`);
    expect(cleanText(`Z${"\u0301\u0336".repeat(300)}algo`)).toBe(`Z${"\u0301\u0336".repeat(4)}algo`);
  });

  it.each(["\u200d", "\u200c", "\u2060", "\u00ad", "\u200b"])(
    "keeps no tower of marks held together by the invisible %j",
    (joiner) => {
      const tower = `Z${`${"\u0301".repeat(7)}${joiner}`.repeat(100)}algo`;
      expect(marksOnOneBase(cleanText(tower))).toBeLessThanOrEqual(8);
      expect(cleanText(tower)).toMatch(/^Z.*algo$/u);
    },
  );

  it("is cut at 2,000 UTF-16 units, never through a character", () => {
    expect(cleanText("a".repeat(2_001))).toBe("a".repeat(2_000));
    expect(cleanText("a".repeat(2_000))).toHaveLength(2_000);
    expect(cleanText(`${"a".repeat(1_999)}😀`)).toBe("a".repeat(1_999));
    expect(cleanText(`${"a".repeat(1_998)}😀`)).toBe(`${"a".repeat(1_998)}😀`);
    expect(cleanText(`${"a".repeat(1_999)} b`)).toBe("a".repeat(1_999));
  });

  it("is what is left after cleaning when that is short", () => {
    expect(cleanText(`${"\u0007".repeat(5_000)}after`)).toBe("after");
  });
});

describe("a name", () => {
  it("loses what turns the direction around", () => {
    const controls = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c";
    expect(cleanName(`Dr.${controls} Lin`)).toBe("Dr. Lin");
    expect(cleanName(controls)).toBe("");
  });

  it("is cut at 80 UTF-16 units, or where asked", () => {
    expect(cleanName("n".repeat(81))).toBe("n".repeat(80));
    expect(cleanName("n".repeat(300), 100)).toHaveLength(100);
    expect(cleanName(`${"n".repeat(79)}😀`)).toBe("n".repeat(79));
  });
});

const hostileText = fc.oneof(
  anyText(200),
  fc
    .array(
      fc.constantFrom(
        "a",
        " ",
        "\n",
        "\r",
        "\u0301",
        "\u200d",
        "\u202e",
        "\ud83d",
        "\ude00",
        "😀",
        "\u0000",
        "ก",
        "้",
      ),
      { maxLength: 400 },
    )
    .map((parts) => parts.join("")),
  fc.integer({ min: 1_990, max: 2_010 }).map((length) => `${"a".repeat(length - 5)} \ud83d\ude00 b`),
);

describe("whatever comes in", () => {
  it("comes out bounded, whole, trimmed, on one line and without controls", () => {
    fc.assert(
      fc.property(hostileText, (raw) => {
        for (const [text, longest] of [
          [cleanText(raw), LONGEST_TEXT],
          [cleanName(raw), LONGEST_NAME],
        ] as const) {
          expect(text.length).toBeLessThanOrEqual(longest);
          expect(text).toBe(text.trim());
          expect(text).not.toMatch(/[\p{Cc}\p{Cs}\u2028\u2029]/u);
          expect(marksOnOneBase(text)).toBeLessThanOrEqual(8);
        }
      }),
      { numRuns: 3_000 },
    );
  });

  it("is clean after one cleaning", () => {
    fc.assert(
      fc.property(hostileText, (raw) => {
        expect(cleanText(cleanText(raw))).toBe(cleanText(raw));
        expect(cleanName(cleanName(raw))).toBe(cleanName(raw));
      }),
      { numRuns: 3_000 },
    );
  });

  it("leaves no direction control in a name", () => {
    fc.assert(
      fc.property(hostileText, (raw) => {
        expect(cleanName(raw)).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/);
      }),
    );
  });
});
