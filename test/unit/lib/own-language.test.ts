import { expect, it } from "vitest";

import { isOwnLanguage } from "../../../src/lib/own-language.ts";

it.each([
  ["de-DE", "de", true],
  ["de-AT", "de-DE", true],
  ["zh-TW", "zh-TW", true],
  ["zh-CN", "zh-TW", false],
  ["en-US", "de", false],
  ["", "de", false],
  ["de", "", false],
])("a text in %s is for a reader of %s in the own language: %s", (tag, own, isOwn) => {
  expect(isOwnLanguage(tag, own)).toBe(isOwn);
});
