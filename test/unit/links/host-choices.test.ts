import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { contrast, parseHex, TEXT_CONTRAST } from "../../../src/lib/colour.ts";
import { accentProperties } from "../../../src/links/host-colours.ts";
import { cleanFamilies, HOST } from "../../../src/links/parameters/host.ts";
import { defaultsOf, readLink, writeLink } from "../../../src/links/parameters/rows.ts";

const query = (text: string) => readLink(HOST, new URLSearchParams(text));

describe("a page's typefaces", () => {
  it.each([
    ["Futura", '"Futura"'],
    ["'Gill Sans',  Futura , sans-serif", '"Gill Sans", "Futura", sans-serif'],
    ['"Noto Sans JP", ヒラギノ角ゴ', '"Noto Sans JP", "ヒラギノ角ゴ"'],
    ["-apple-system, BlinkMacSystemFont, System-UI", "-apple-system, blinkmacsystemfont, system-ui"],
    ["inherit", '"inherit"'],
    ["  ", ""],
  ])("%s are taken as %s", (given, taken) => {
    expect(cleanFamilies(given)).toBe(taken);
  });

  it.each([
    "Futura; color: red",
    "url(https://evil.example/x)",
    "var(--x)",
    'a"b',
    "'unclosed",
    "a,,b",
    "expression(alert)",
    "a\\2c b",
    "a/*",
    "x".repeat(201),
    3,
    null,
  ])("%j are none", (given) => {
    expect(cleanFamilies(given)).toBeUndefined();
  });

  it("are only ever names in quotes and known words, whatever is given", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: "binary" })), (given) => {
        const families = cleanFamilies(given);
        if (families === undefined || families === "") return;
        for (const family of families.split(", "))
          expect(family).toMatch(/^("[\p{L}\p{N}-][\p{L}\p{M}\p{N} -]*"|[a-z-]+)$/u);
      }),
      { numRuns: 5_000 },
    );
  });

  it("stay the same when they are taken twice", () => {
    const once = cleanFamilies("'Gill Sans', Futura, sans-serif");
    expect(cleanFamilies(once)).toBe(once);
  });
});

describe("a link", () => {
  it("may say how the page around the frame looks", () => {
    expect(query("controls=off&font-family=Futura&accent=%23AA0000")).toEqual({
      controls: false,
      fontFamily: '"Futura"',
      accent: "aa0000",
    });
    expect(query("controls=no&font-family=a;b&accent=red")).toEqual({});
    expect(query("accent=auto&font-family=")).toEqual({ accent: "auto", fontFamily: "" });
  });

  it("made from choices is read as the same", () => {
    const choices = { controls: false, fontFamily: '"Gill Sans", serif', accent: "0a0b0c" };
    expect(query(String(new URLSearchParams(writeLink(HOST, choices))))).toEqual(choices);
    expect(query(String(new URLSearchParams(writeLink(HOST, defaultsOf(HOST)))))).toEqual(defaultsOf(HOST));
  });
});

describe("an accent", () => {
  const themes = [
    { ground: "#fbfaf6", raised: "#f2f0e9", ink: "#1b1a17" },
    { ground: "#14161a", raised: "#1f2228", ink: "#f1eee7" },
    { ground: "#f4ead7", raised: "#ebdfc8", ink: "#33281a" },
  ].map((theme) => ({
    ground: parseHex(theme.ground) ?? [0, 0, 0],
    raised: parseHex(theme.raised) ?? [0, 0, 0],
    ink: parseHex(theme.ink) ?? [0, 0, 0],
  })) as readonly Parameters<typeof accentProperties>[1][];

  it("that can be read stays as it is", () => {
    for (const [accent, theme] of [
      ["aa0000", themes[0]],
      ["ffd0d0", themes[1]],
    ] as const)
      if (theme !== undefined)
        expect(accentProperties(accent, theme)).toMatchObject({ "--accent": `#${accent}` });
  });

  it("can be read in every theme, and so can what stands on it", () => {
    const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => value.toString(16).padStart(6, "0"));
    fc.assert(
      fc.property(hex, fc.constantFrom(...themes), (accent, theme) => {
        const { "--accent": colour = "", "--on-accent": on = "" } = accentProperties(accent, theme);
        const [shown, letters] = [parseHex(colour), parseHex(on)];
        if (shown === undefined || letters === undefined) throw new Error(`${colour} or ${on} is no colour`);
        for (const ground of [theme.ground, theme.raised])
          expect(contrast(shown, ground)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
        expect(contrast(shown, letters)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
      }),
    );
  });

  it("that nobody asked for is none", () => {
    for (const theme of themes) expect(accentProperties("auto", theme)).toEqual({});
  });
});
