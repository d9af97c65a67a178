import { describe, expect, it } from "vitest";

import { themeBeside } from "../../../src/embed/element-theme.ts";

const BLACK = "rgb(0, 0, 0)";
const WHITE = "rgb(255, 255, 255)";

describe("the theme beside the page's own text", () => {
  it.each([
    [WHITE, "dark"],
    ["rgba(241, 238, 231, 0.9)", "dark"],
    ["rgb(143, 214, 198)", "dark"],
    ["oklch(0.92 0.01 250)", "dark"],
    ["oklab(0.9 0 0 / 0.5)", "dark"],
    ["lab(90 0 0)", "dark"],
    ["color(srgb 0.9 0.9 0.95)", "dark"],
    ["color(display-p3 0.95 0.9 0.9 / 0.8)", "dark"],
    [BLACK, "light"],
    ["rgb(27, 26, 23)", "light"],
    ["rgb(15, 94, 87)", "light"],
    ["oklch(0.2 0.01 250)", "light"],
    ["lch(20 5 100)", "light"],
    ["color(srgb 0.1 0.1 0.1)", "light"],
  ])("with text of %s is %s", (text, theme) => {
    expect(themeBeside(text, theme === "dark" ? BLACK : WHITE)).toBe(theme);
  });

  it("goes by the usual text where the text's colour cannot be read", () => {
    expect(themeBeside("some-new-notation(1 2 3)", WHITE)).toBe("dark");
    expect(themeBeside("some-new-notation(1 2 3)", BLACK)).toBe("light");
    expect(themeBeside("", "")).toBe("light");
  });
});
