import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { contrast, LINE_CONTRAST, parseHex, type Rgb, TEXT_CONTRAST } from "../../../src/lib/colour.ts";

const sheet = readFileSync(new URL("../../../src/styles/tokens.css", import.meta.url), "utf8");

/** The colours a rule of the sheet sets. */
function coloursOf(selector: string): ReadonlyMap<string, Rgb> {
  const from = sheet.indexOf(`\n  ${selector} {`);
  const rule = sheet.slice(from, sheet.indexOf("\n  }", from));
  const tokens = Array.from(rule.matchAll(/--([\w-]+): (#[\da-f]+);/g), ([, name = "", value = ""]) => {
    const colour = parseHex(value);
    return colour === undefined ? [] : [[name, colour] as const];
  });
  return new Map(tokens.flat());
}

const base = coloursOf(":root");
const THEMES = {
  light: base,
  ...Object.fromEntries(
    ["dark", "sepia", "contrast"].map((theme) => [
      theme,
      new Map([...base, ...coloursOf(`:root[data-theme="${theme}"]`)]),
    ]),
  ),
};

const INKS = ["ink", "ink-quiet", "ink-interim", "accent", "alert", "live", "waiting"];
const SPEAKERS = [1, 2, 3, 4, 5, 6].map((number) => `speaker-${number}`);

/** Every text and the ground it stands on, and every line that alone shows where a control is. */
const TEXTS = [
  ...["ground", "raised"].flatMap((ground) => [...INKS, ...SPEAKERS].map((ink) => [ink, ground] as const)),
  ["on-accent", "accent"] as const,
];
const LINES = [
  // The field to write in, the swatches, and what has the focus.
  ["ink-quiet", "ground"],
  ["ink-quiet", "raised"],
  ["accent", "ground"],
  ["accent", "raised"],
] as const;

/** The tones of a sentence: final and the newest, final and earlier, interim. */
const TONES = [
  ["ink", "ink-quiet"],
  ["ink", "ink-interim"],
  ["ink-interim", "ink-quiet"],
] as const;

describe.each(Object.entries(THEMES))("the theme %s", (_, colours) => {
  const ratio = (name: string, ground: string): number => {
    const [over, under] = [colours.get(name), colours.get(ground)];
    if (over === undefined || under === undefined) throw new Error(`No ${name} or no ${ground}`);
    return contrast(over, under);
  };

  it.each(TEXTS)("has a legible %s on %s", (ink, ground) => {
    expect(ratio(ink, ground)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
  });

  it("tells the newest sentence from the earlier ones, and what may still change from what is final", () => {
    for (const [one, other] of TONES) expect(ratio(one, other), `${one}, ${other}`).toBeGreaterThan(1.2);
  });

  it.each(LINES)("has a line of %s that is seen on %s", (line, ground) => {
    expect(ratio(line, ground)).toBeGreaterThanOrEqual(LINE_CONTRAST);
  });
});

describe("the themes", () => {
  it("each set every colour that the light one does", () => {
    for (const theme of ["dark", "sepia", "contrast"])
      expect([...coloursOf(`:root[data-theme="${theme}"]`).keys()], theme).toEqual([...base.keys()]);
  });
});
