import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { blend, contrast, parseHex, type Rgb, TEXT_CONTRAST, toCss } from "../../../src/lib/colour.ts";
import {
  hasOwnColours,
  textColourProperties,
  textContrast,
  type ThemeColour,
} from "../../../src/links/text-style-colours.ts";
import { AUTO, defaultTextStyle, EDGES, type TextStyle } from "../../../src/links/parameters/text-style.ts";

const LIGHT: Partial<Record<string, string>> = {
  ground: "#fbfaf6",
  ink: "#1b1a17",
  accent: "#0f5e57",
  "on-accent": "#ffffff",
};
const theme: ThemeColour = (name) => parseHex(LIGHT[name] ?? "#7a1f5c") ?? [0, 0, 0];
const style = (more: Partial<TextStyle>): TextStyle => ({ ...defaultTextStyle, ...more });
const properties = (more: Partial<TextStyle>) => textColourProperties(style(more), theme);

function rgb(css: string | undefined): Rgb {
  const [red, green, blue] = (css?.match(/\d+/g) ?? []).map(Number);
  if (red === undefined || green === undefined || blue === undefined) throw new Error(`No colour: ${css}`);
  return [red, green, blue];
}

const part = fc.integer({ min: 0, max: 255 });
const hex = fc
  .tuple(part, part, part)
  .map((parts) => parts.map((one) => one.toString(16).padStart(2, "0")).join(""));
const colour = fc.oneof(fc.constant(AUTO), hex);
const percent = fc.integer({ min: 0, max: 100 });

describe("own colours", () => {
  it("are none until one is chosen, and then the theme's are left as they are", () => {
    expect(hasOwnColours(defaultTextStyle)).toBe(false);
    expect(properties({})).toEqual({});
    expect(Object.keys(properties({ edge: "raised" }))).toEqual(["--edge"]);
    expect(hasOwnColours(style({ textOpacity: 90 }))).toBe(true);
  });

  it("are what was chosen", () => {
    expect(
      properties({
        textColour: "ffff00",
        textOpacity: 80,
        backgroundColour: "000000",
        backgroundOpacity: 75,
        windowColour: "0000ff",
        windowOpacity: 50,
      }),
    ).toMatchObject({
      "--text-ink": "rgba(255, 255, 0, 0.8)",
      "--text-background": "rgba(0, 0, 0, 0.75)",
      "--text-window": "rgba(0, 0, 255, 0.5)",
      "--own-ground": toCss(blend([0, 0, 255], theme("ground"), 0.5)),
    });
  });

  it("bring an ink that is legible where only the ground was chosen", () => {
    expect(properties({ windowColour: "000000" })["--text-ink"]).toBe("rgba(255, 255, 255, 1)");
    expect(properties({ windowColour: "ffffff" })["--text-ink"]).toBe(toCss(theme("ink")));
    expect(properties({ backgroundColour: "101010" })["--text-ink"]).toBe("rgba(255, 255, 255, 1)");
  });

  it("keep names, notices and buttons legible on any ground", () => {
    fc.assert(
      fc.property(
        colour,
        colour,
        colour,
        percent,
        (textColour, backgroundColour, windowColour, windowOpacity) => {
          const own = properties({
            textColour,
            backgroundColour,
            windowColour,
            windowOpacity,
            textOpacity: 99,
          });
          const ground = rgb(own["--own-ground"]);
          const onGround = Object.entries(own).filter(
            ([name]) => name.startsWith("--own-") && !/ground|raised|line|on-accent/.test(name),
          );
          expect(onGround.length).toBe(12);
          for (const [name, value] of onGround)
            expect(contrast(rgb(value), ground), name).toBeGreaterThanOrEqual(TEXT_CONTRAST);
          expect(contrast(rgb(own["--own-on-accent"]), rgb(own["--own-accent"]))).toBeGreaterThanOrEqual(
            TEXT_CONTRAST,
          );
        },
      ),
    );
  });

  it("keep quiet and interim text legible wherever the text itself is", () => {
    fc.assert(
      fc.property(
        colour,
        hex,
        fc.integer({ min: 25, max: 100 }),
        (textColour, backgroundColour, textOpacity) => {
          const chosen = { textColour, backgroundColour, textOpacity };
          fc.pre(textContrast(style(chosen), theme) >= TEXT_CONTRAST);
          const own = properties(chosen);
          const back = rgb(own["--text-background"]);
          for (const name of ["--text-ink", "--text-interim", "--text-quiet"]) {
            const seen = blend(rgb(own[name]), back, textOpacity / 100);
            expect(contrast(seen, back), name).toBeGreaterThanOrEqual(TEXT_CONTRAST);
          }
        },
      ),
    );
  });

  it("say how well the text stands out, opacities seen through", () => {
    expect(textContrast(defaultTextStyle, theme)).toBeCloseTo(contrast(theme("ink"), theme("ground")), 5);
    expect(textContrast(style({ textColour: "ffff00", windowColour: "ffffff" }), theme)).toBeLessThan(1.1);
    expect(textContrast(style({ textColour: "000000", windowColour: "ffffff" }), theme)).toBeCloseTo(21, 5);
    expect(textContrast(style({ textOpacity: 25 }), theme)).toBeLessThan(TEXT_CONTRAST);
    expect(
      textContrast(style({ textColour: "ffffff", windowColour: "000000", windowOpacity: 0 }), theme),
    ).toBeLessThan(1.1);
  });

  it("give edges a tone between the letters and what is behind them", () => {
    for (const edge of EDGES.filter((each) => each !== "none")) {
      const [ink, ground] = [theme("ink"), theme("ground")];
      const tone = rgb(properties({ edge })["--edge"]);
      expect(contrast(tone, ink)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
      expect(contrast(tone, ground)).toBeGreaterThan(1.5);
    }
  });
});
