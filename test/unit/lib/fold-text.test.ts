import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { foldQuery, foldText, foundIn } from "../../../src/lib/fold-text.ts";
import { anyText } from "../../harness/any-text.ts";

const found = (text: string, query: string): readonly string[] =>
  Array.from(foundIn(foldText(text), foldQuery(query)), ({ from, to }) => text.slice(from, to));

const FOUND: readonly (readonly [what: string, text: string, query: string, found: readonly string[]])[] = [
  ["case", "The Harbour, the HARBOUR", "harbour", ["Harbour", "HARBOUR"]],
  ["accents, composed", "Résumé at the café", "resume", ["Résumé"]],
  ["accents, decomposed", "cafe\u0301s", "café", ["cafe\u0301"]],
  ["accents that are typed and not there", "resume", "résumé", ["resume"]],
  ["Vietnamese", "Đường phố Hà Nội", "duong pho", ["Đường phố"]],
  ["Greek", "Καλημέρα ΚΌΣΜΕ, ὁδός", "οδοσ", ["ὁδός"]],
  ["Cyrillic", "Ещё раз", "еще", ["Ещё"]],
  ["ß", "Die Straße, die STRASSE", "strasse", ["Straße", "STRASSE"]],
  ["the Turkish letters", "İstanbul ılık", "istanbul ilik", ["İstanbul ılık"]],
  ["width", "ＡＢＣ１２３", "abc123", ["ＡＢＣ１２３"]],
  ["half-width kana", "ｶﾞｲﾄﾞ", "ガイド", ["ｶﾞｲﾄﾞ"]],
  ["the two syllabaries", "カタカナとかたかな", "かたかな", ["カタカナ", "かたかな"]],
  ["Chinese", "歡迎大家,歡迎。", "歡迎", ["歡迎", "歡迎"]],
  ["Korean", "안녕하세요", "하세", ["하세"]],
  [
    "Korean, decomposed",
    "\u1112\u1161\u11ab\u1100\u116e\u11a8",
    "한국",
    ["\u1112\u1161\u11ab\u1100\u116e\u11a8"],
  ],
  ["harakat", "كِتَابٌ", "كتاب", ["كِتَابٌ"]],
  ["tatweel and hamza", "أهـــلا", "اهلا", ["أهـــلا"]],
  ["Arabic digits", "عام ٢٠٢٦", "2026", ["٢٠٢٦"]],
  ["niqqud", "שָׁלוֹם", "שלום", ["שָׁלוֹם"]],
  ["what joins on to a Hindi stem", "ये किताबें", "किताब", ["किताबें"]],
  ["what joins on to a Bengali stem", "মানুষের", "মানুষ", ["মানুষে"]],
  ["the rest of a Devanagari conjunct", "हिन्दी", "हिन", ["हिन्दी"]],
  ["the nukta", "क़लम और ज़रूरत", "कलम", ["क़लम"]],
  ["the nukta that is not there", "कलम", "क़लम", ["कलम"]],
  ["a wide space", "東京　大阪", "東京 大阪", ["東京　大阪"]],
  ["curly quotes", "it’s", "it's", ["it’s"]],
  ["a soft hyphen", "sub\u00adtitle", "subtitle", ["sub\u00adtitle"]],
  ["emoji", "well 👩‍👩‍👧 done", "👩‍👩‍👧", ["👩‍👩‍👧"]],
];

describe("a search", () => {
  it.each(FOUND)("minds not %s", (_what, text, query, expected) => {
    expect(found(text, query)).toEqual(expected);
  });

  it.each([
    ["another kana", "かき", "がき"],
    ["a Thai syllable without its vowel", "กิน", "กน"],
    ["a Thai consonant with a vowel it has not", "กา", "กิ"],
    ["part of a Thai syllable", "กิน", "ก"],
    ["a Devanagari vowel that is another", "की", "कु"],
    ["half of an ß", "Straße", "stras"],
    ["one of a family", "👩‍👩‍👧", "👩"],
    ["part of a Korean syllable", "한국", "하"],
    ["nothing", "anything", "  "],
  ])("does not find %s", (_what, text, query) => {
    expect(found(text, query)).toEqual([]);
  });

  it("finds one after the other, and not over each other", () => {
    expect(Array.from(foundIn(foldText("aaaaa"), "aa"))).toEqual([
      { from: 0, to: 2 },
      { from: 2, to: 4 },
    ]);
  });
});

const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });
const graphemes = (text: string): readonly string[] =>
  Array.from(segmenter.segment(text), ({ segment }) => segment);

const piece = fc.constantFrom(
  ...Array.from("aAbéÉß ñøеё́кかカがｶﾞ漢字กิำหहिन्दیكَتابـ\u200d👩👧\u{1f1e9}\u{1f1ea}ﬁＡ１.’"),
  "e\u0301",
  "👩‍👧",
  "\u0301",
  "\u1100",
  "\u1161",
);
const text = fc.oneof(fc.string({ unit: piece, maxLength: 14 }), anyText(14));

const INDIC = /^[\u0900-\u0dff]*$/;

/** Whether folded graphemes are what was looked for; the last may go on where it is Indic. */
function isMatch(pieces: readonly string[], query: string): boolean {
  const folded = pieces.join("");
  if (folded === query) return true;
  const goesOn = folded.startsWith(query) && folded.length - query.length < (pieces.at(-1) ?? "").length;
  return goesOn && INDIC.test(query.slice(-1) + folded.slice(query.length));
}

describe("for any text", () => {
  it("finds all that a plain look through its graphemes finds", () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (shown, start, length) => {
        const whole = graphemes(shown);
        const at = start % (whole.length + 1);
        const query = foldQuery(whole.slice(at, at + 1 + (length % 3)).join(""));
        fc.pre(query !== "");
        const naive: string[] = [];
        for (let from = 0; from < whole.length; from += 1) {
          for (let to = from + 1; to <= whole.length; to += 1) {
            const pieces = whole.slice(from, to).map((grapheme) => foldText(grapheme).folded);
            if (pieces[0] === "" || !isMatch(pieces, query)) continue;
            naive.push(pieces.join(""));
            from = to - 1;
            break;
          }
        }
        expect(Array.from(foundIn(foldText(shown), query))).toHaveLength(naive.length);
      }),
      { numRuns: 800 },
    );
  });

  it("finds whole graphemes only, that fold to what was looked for", () => {
    fc.assert(
      fc.property(text, text, fc.nat(), (shown, other, start) => {
        const whole = graphemes(shown);
        const own = whole
          .slice(start % (whole.length + 1))
          .slice(0, 2)
          .join("");
        const edges = new Set(
          Array.from(segmenter.segment(shown), ({ index }) => index).concat(shown.length),
        );
        for (const query of [foldQuery(own), foldQuery(other.slice(0, 2))]) {
          let last = 0;
          for (const { from, to } of foundIn(foldText(shown), query)) {
            expect(from).toBeGreaterThanOrEqual(last);
            expect(to).toBeGreaterThan(from);
            expect(edges.has(from) && edges.has(to)).toBe(true);
            const pieces = graphemes(shown.slice(from, to)).map((grapheme) => foldText(grapheme).folded);
            expect(isMatch(pieces, query), `${pieces.join("")} for ${query}`).toBe(true);
            last = to;
          }
        }
      }),
      { numRuns: 800 },
    );
  });
});
