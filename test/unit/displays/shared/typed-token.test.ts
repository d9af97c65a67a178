import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { readTypedToken } from "../../../../src/displays/shared/typed-token.ts";
import { anyText } from "../../../harness/any-text.ts";

const tokenOf = (typed: string): string => {
  const read = readTypedToken(typed);
  return read.kind === "token" ? read.token : read.kind;
};

describe("a typed code", () => {
  it.each([
    ["ab12", "ab12"],
    ["AB12", "ab12"],
    ["  ab12\n", "ab12"],
    ["a b 1 2", "ab12"],
    ["ab-12", "ab12"],
    ["ＡＢ１２", "ab12"],
    ["ａｂ１２", "ab12"],
    ["ａｂ－１２", "ab12"],
    ["ab\u300012", "ab12"],
    ["ab\u00a012", "ab12"],
    ["\u200bab12\ufeff", "ab12"],
    ["\u202aab12\u202c", "ab12"],
  ])("is forgiven how %j was typed", (typed, token) => {
    expect(tokenOf(typed)).toBe(token);
  });

  it.each(["", "a", "a ", "ab1", "Ａ", " - "])("is incomplete as %j", (typed) => {
    expect(tokenOf(typed)).toBe("incomplete");
  });

  it("tells what there is of it so far", () => {
    expect(readTypedToken(" A-b ")).toEqual({ kind: "incomplete", text: "ab" });
  });

  it.each(["ab123", "abcd efgh", "ａｂ１２３"])("is too long as %j", (typed) => {
    expect(tokenOf(typed)).toBe("too-long");
  });

  it.each<[string, readonly string[]]>([
    ["ab1ö", ["ö"]],
    ["ab_2", ["_"]],
    ["大家好", ["大", "家", "好"]],
    ["😀b12", ["😀"]],
    ["a..b", ["."]],
    ["éèêëüö", ["é", "è", "ê", "ë"]],
    ["аb12", ["а"]],
  ])("names what is wrong with %j, each once and at most four", (typed, characters) => {
    expect(readTypedToken(typed)).toEqual({ kind: "wrong-characters", characters });
  });

  it("is what the service would take, or not a token at all", () => {
    fc.assert(
      fc.property(anyText(40), (typed) => {
        const read = readTypedToken(typed);
        if (read.kind === "token") expect(read.token).toMatch(/^[a-z0-9]{4}$/);
        if (read.kind === "wrong-characters") expect(read.characters.length).toBeGreaterThan(0);
      }),
      { numRuns: 2_000 },
    );
  });

  it("is read whatever case, width or spaces it is typed in", () => {
    const typed = fc.array(
      fc.tuple(
        fc.constantFrom(..."abcdefghijklmnopqrstuvwxyz0123456789".split("")),
        fc.boolean(),
        fc.boolean(),
        fc.constantFrom("", " ", "\t", "\u3000", "-", "－", "\u200b"),
      ),
      { minLength: 4, maxLength: 4 },
    );
    fc.assert(
      fc.property(typed, (parts) => {
        const written = parts.map(([character, upper, wide, gap]) => {
          const cased = upper ? character.toUpperCase() : character;
          return (wide ? String.fromCharCode(cased.charCodeAt(0) + 0xfee0) : cased) + gap;
        });
        expect(tokenOf(written.join(""))).toBe(parts.map(([character]) => character).join(""));
      }),
    );
  });
});

describe("a pasted share link", () => {
  it.each([
    "https://vas.example/broadcast/ab12",
    "http://vas.example:8080/broadcast/ab12/",
    "https://vas.example/broadcast/ab12/text?lang=en",
    "https://vas.example/broadcast/ab12?lang=en&size=150#top",
    "https://vas.example/embed/ab12?ui=de",
    "https://vas.example/kiosk/ab12#x",
    "https://vas.example/overlay/AB12",
    "HTTPS://VAS.EXAMPLE/BROADCAST/AB12",
    "https://vas.example/viewer/app/broadcast/ab12",
    "https://someone:secret@vas.example/broadcast/ab12",
    "vas.example/broadcast/ab12",
    "/broadcast/ab12",
    "broadcast/ab12",
    "Join here: https://vas.example/broadcast/ab12",
    "  https://vas.example/broadcast/ab12\n",
    "https://vas.example/broadcast/ab12\u200b",
    "Join us at https://vas.example/broadcast/ab12\nPassword: lotus",
    "(https://vas.example/broadcast/ab12).",
    "<https://vas.example/broadcast/ab12/>",
    "https://vas.example／broadcast／ab12？lang=en",
    "https://vas.example/broadcast/ａｂ１２",
    "https://broadcast/broadcast/ab12",
    "https://kiosk/embed/ab12",
    "https://vas.example/broadcast/ab12?from=/broadcast/zz99",
  ])("gives its token: %j", (link) => {
    expect(tokenOf(link)).toBe("ab12");
  });

  it.each([
    "/",
    "https://vas.example/",
    "https://vas.example/broadcast",
    "https://vas.example/broadcast/",
    "https://vas.example/broadcast/ab1",
    "https://vas.example/broadcast/ab123",
    "https://vas.example/broadcast/ab1ö",
    "https://vas.example/recording/ab12",
    "https://vas.example/ab12",
    "https://vas.example/?to=/broadcast/ab12",
    "https://vas.example/#/broadcast/ab12",
    "//",
  ])("is none as %j", (link) => {
    expect(tokenOf(link)).toBe("not-a-share-link");
  });
});
