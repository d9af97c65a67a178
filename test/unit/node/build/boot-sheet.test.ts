import { expect, it } from "vitest";

import { mayMatch } from "../../../../src/node/build/boot-sheet.ts";

it.each([
  [":root", true],
  [':root[data-theme="dark"]', true],
  [":root[data-large] .text", true],
  [':root:not([data-own-colours]) .text:not([data-role="original"])', true],
  [":root:not([data-font]) .text", true],
  ['[data-swatch="light"]', false],
  [":root:is([data-font], [data-host-face]) .text", false],
  [':root[data-edge="raised"] .text', false],
  [".sentence[data-spoken]", false],
  [".sentence[data-spoken-word]", true],
])("%s may match on the boot page: %s", (selector, may) => {
  expect(mayMatch(selector)).toBe(may);
});
