import { readFileSync } from "node:fs";

import { describe, expect, it } from "vitest";

import { contrast, LINE_CONTRAST, parseHex, type Rgb, TEXT_CONTRAST } from "../../../src/lib/colour.ts";

const sheet = readFileSync(new URL("../../../src/styles/tokens.css", import.meta.url), "utf8");

/** The colours a rule of the sheet sets; a name for another one is none of its own. */
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
    ["dark", "sepia", "contrast", "hall"].map((theme) => [
      theme,
      new Map([...base, ...coloursOf(`:root[data-theme="${theme}"]`)]),
    ]),
  ),
};

/** Tones that are another one unless a theme has its own. */
const ALIASES: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from(sheet.matchAll(/--([\w-]+): var\(--([\w-]+)\);/g), ([, name = "", other = ""]) => [name, other]),
);
const PAST = ["ink-past-1", "ink-past-2", "ink-past-3"];
const INKS = ["ink", "ink-quiet", "ink-interim", ...PAST, "accent", "alert", "live", "waiting"];
const SPEAKERS = [1, 2, 3, 4, 5, 6].map((number) => `speaker-${number}`);

/** Every text and the ground it stands on, and every line that alone shows where a control is. */
const TEXTS = [
  ...["ground", "raised"].flatMap((ground) => [...INKS, ...SPEAKERS].map((ink) => [ink, ground] as const)),
  ["on-accent", "accent"] as const,
];
const LINES = [
  // Controls, the field to write in, the swatches, and what has the focus.
  ["control-line", "ground"],
  ["control-line", "raised"],
  ["ink-quiet", "ground"],
  ["ink-quiet", "raised"],
  ["accent", "ground"],
  ["accent", "raised"],
] as const;

/** Tones that stand beside each other in the text: of one sentence and the next, and of words that may still change. */
const TONES = [
  ["ink", "ink-past-1"],
  ["ink-past-1", "ink-past-2"],
  ["ink-past-2", "ink-past-3"],
  ["ink", "ink-interim"],
] as const;

/** Least contrast of two tones of the reading line: where it is dark, each step costs light. */
const leastStep = (theme: string): number => (theme === "hall" ? 1.1 : 1.2);

describe.each(Object.entries(THEMES))("the theme %s", (theme, colours) => {
  const colourOf = (name: string): Rgb | undefined => colours.get(name) ?? colours.get(ALIASES[name] ?? "");
  const ratio = (name: string, ground: string): number => {
    const [over, under] = [colourOf(name), colourOf(ground)];
    if (over === undefined || under === undefined) throw new Error(`No ${name} or no ${ground}`);
    return contrast(over, under);
  };

  it.each(TEXTS)("has a legible %s on %s", (ink, ground) => {
    expect(ratio(ink, ground)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
  });

  it("tells the newest sentence from the earlier ones, and what may still change from what is settled", () => {
    for (const [one, other] of TONES)
      expect(ratio(one, other), `${one}, ${other}`).toBeGreaterThan(leastStep(theme));
  });

  it("makes each sentence quieter than the one after it", () => {
    const ratios = ["ink", ...PAST].map((ink) => ratio(ink, "ground"));
    expect(ratios).toEqual(ratios.toSorted((a, b) => b - a));
  });

  it.each(LINES)("has a line of %s that is seen on %s", (line, ground) => {
    expect(ratio(line, ground)).toBeGreaterThanOrEqual(LINE_CONTRAST);
  });
});

describe("the themes", () => {
  it("each set every colour that the light one does", () => {
    for (const theme of ["dark", "sepia", "contrast", "hall"]) {
      const own = [...coloursOf(`:root[data-theme="${theme}"]`).keys()];
      expect(
        own.filter((name) => !(name in ALIASES)),
        theme,
      ).toEqual([...base.keys()]);
    }
  });
});
