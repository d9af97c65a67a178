import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  defaultPreferences,
  fromQuery,
  fromStored,
  toQuery,
  toStored,
} from "../../../src/links/preferences.ts";
import { keptOf, readKept, readLink, writeLink } from "../../../src/links/parameters/rows.ts";
import {
  ALIGNMENTS,
  AMOUNTS,
  AUTO,
  defaultTextStyle,
  EDGES,
  FONTS,
  TEXT_STYLE,
  type TextStyle,
} from "../../../src/links/parameters/text-style.ts";

const textStyleFromQuery = (query: URLSearchParams) => readLink(TEXT_STYLE, query);
const textStyleFromStored = (raw: Readonly<Record<string, unknown>>) => readKept(TEXT_STYLE, raw);
const keptTextStyle = (style: Partial<TextStyle>) => keptOf(TEXT_STYLE, style);
const textStyleToQuery = (style: Partial<TextStyle>) => writeLink(TEXT_STYLE, style);

const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => value.toString(16).padStart(6, "0"));
const colour = fc.oneof(fc.constant(AUTO), hex);
/** A value within the bounds of each amount there is. */
const amounts = Object.fromEntries(
  Object.entries(AMOUNTS).map(([of, [min, max]]) => [of, fc.integer({ min, max })]),
) as Record<keyof typeof AMOUNTS, fc.Arbitrary<number>>;

const anyStyle: fc.Arbitrary<TextStyle> = fc.record({
  ...amounts,
  font: fc.constantFrom(...FONTS),
  textColour: colour,
  backgroundColour: colour,
  windowColour: colour,
  edge: fc.constantFrom(...EDGES),
  align: fc.constantFrom(...ALIGNMENTS),
});

/** What links have been written with: a name stays, whatever is added. */
const PARAMETERS = [
  "font",
  "weight",
  "color",
  "color-opacity",
  "background",
  "background-opacity",
  "window",
  "window-opacity",
  "edge",
  "line",
  "letter",
  "word",
  "width",
  "align",
];
const given = (usable: object): object =>
  Object.fromEntries(Object.entries(usable).filter(([, value]) => value !== undefined));
const asked = (text: string): object => given(textStyleFromQuery(new URLSearchParams(text)));

describe("a text style", () => {
  it("has every family of the FCC's list, one for dyslexia and a hyperlegible one, and at least seven", () => {
    expect(FONTS.length).toBeGreaterThanOrEqual(7);
    expect(FONTS).toEqual(
      expect.arrayContaining([
        "hyperlegible",
        "dyslexic",
        "typewriter",
        "serif",
        "mono",
        "sans",
        "casual",
        "cursive",
        "smallcaps",
      ]),
    );
    expect(EDGES).toEqual(["none", "raised", "depressed", "outline", "shadow"]);
  });

  it("is the same after a link", () => {
    fc.assert(
      fc.property(anyStyle, (style) => {
        const link = new URLSearchParams(textStyleToQuery(style));
        expect([...link.keys()]).toEqual(Object.values(TEXT_STYLE).map(({ name }) => name));
        expect([...link.keys()]).toEqual(expect.arrayContaining(PARAMETERS));
        expect(textStyleFromQuery(new URLSearchParams(String(link)))).toEqual(style);
        expect(keptTextStyle({ ...defaultPreferences, ...fromQuery(toQuery(style)) })).toEqual(style);
      }),
    );
  });

  it("is the same after it was kept on the device", () => {
    fc.assert(
      fc.property(anyStyle, (style) => {
        const kept = toStored({ ...defaultPreferences, ...style });
        expect(fromStored(kept)).toMatchObject(style);
      }),
    );
  });

  it("says nothing in a link for what it does not say", () => {
    expect(textStyleToQuery({})).toEqual({});
    expect(textStyleToQuery({ font: "lexend", letterSpacing: 0 })).toEqual({ font: "lexend", letter: "0" });
    expect(asked("")).toEqual({});
    expect(asked("size=100&fonts=lexend&constructor=1&__proto__=2")).toEqual({});
  });

  it.each([
    ["color", "FFee00", { textColour: "ffee00" }],
    ["color", "#ffee00", { textColour: "ffee00" }],
    ["window", "auto", { windowColour: AUTO }],
    ["line", "133.4", { lineSpacing: 133 }],
    ["letter", " 12 ", { letterSpacing: 12 }],
    ["background-opacity", "0", { backgroundOpacity: 0 }],
  ])("takes %s=%s", (name, value, style) => {
    expect(asked(String(new URLSearchParams({ [name]: value })))).toEqual(style);
  });

  it.each([
    ["font", "Comic Sans"],
    ["font", ""],
    ["font", "constructor"],
    ["edge", "Raised"],
    ["align", "justify"],
    ["color", "red"],
    ["color", "fff"],
    ["color", "12345g"],
    ["background", "ffffff;color:red"],
    ["window", "url(x)"],
    ["color-opacity", "0"],
    ["color-opacity", "24"],
    ["window-opacity", "101"],
    ["line", "1e9"],
    ["line", ""],
    ["letter", "-1"],
    ["word", "NaN"],
    ["width", "wide"],
  ])("leaves %s=%s aside and keeps the rest", (name, value) => {
    const link = new URLSearchParams({ ...textStyleToQuery(defaultTextStyle), [name]: value });
    const { length } = Object.keys(given(textStyleFromQuery(link)));
    expect(length).toBe(Object.keys(defaultTextStyle).length - 1);
  });

  it("survives what an older or a newer viewer kept, and anything else", () => {
    expect(
      given(textStyleFromStored({ font: "wingdings", edge: "outline", glow: 3, lineSpacing: "huge" })),
    ).toEqual({
      edge: "outline",
    });
    expect(fromStored('{"size":150,"textStyleVersion":9}')).toEqual({ size: 150 });
    const shaped = fc.dictionary(fc.constantFrom(...Object.keys(defaultTextStyle)), fc.jsonValue());
    fc.assert(
      fc.property(fc.oneof(shaped, fc.dictionary(fc.string(), fc.jsonValue())), (raw) => {
        const style = { ...defaultTextStyle, ...given(textStyleFromStored(raw)) };
        expect(textStyleFromStored(style)).toEqual(style);
        expect(Object.keys(style)).toEqual(Object.keys(defaultTextStyle));
      }),
    );
  });
});
