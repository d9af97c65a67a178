/** The languages a wall says things in. */
import { describe, expect, it } from "vitest";

import { saidLanguages } from "../../../../src/displays/shared/wall-words-signals.ts";

describe("a wall speaks", () => {
  it.each([
    [
      ["de-DE", "ja-JP", "fr"],
      ["de", "ja"],
    ],
    // One that we have no words in is passed over, and none is said twice.
    [
      ["sw", "de-AT", "de-DE", "ar-SA"],
      ["de", "ar"],
    ],
    [["zh-Hant-HK"], ["zh-TW"]],
    [["sw"], ["fr"]],
    [[], ["fr"]],
  ])("of %j: %j", (shown, said) => {
    expect(saidLanguages(undefined, shown, "fr")).toEqual(said);
  });

  it("the language of the menus alone where its link asks for one", () => {
    expect(saidLanguages("es", ["de-DE", "ja-JP"], "es")).toEqual(["es"]);
  });
});
