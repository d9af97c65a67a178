import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { attributeOf, PARAMETERS, parametersIn, SETTINGS } from "../../../src/embed/element-parameters.ts";
import { decodeCommand, encode } from "../../../src/embed/messages.ts";
import { defaultPreferences, toQuery } from "../../../src/links/preferences.ts";

const reading = (attributes: Readonly<Record<string, string>>) => (name: string) => attributes[name] ?? null;
const read = (attributes: Readonly<Record<string, string>>) => parametersIn(reading(attributes));

describe("the attributes of the tag", () => {
  it("are the parameters of a link, under their names, but for what a code on a wall says", () => {
    const inLinks = [...toQuery({ ...defaultPreferences, ui: "en" }).keys()].filter(
      (name) => name !== "hall",
    );
    const ofFrames = ["controls", "font-family", "accent"];
    expect([...PARAMETERS].sort()).toEqual([...new Set([...inLinks, ...ofFrames])].sort());
  });

  it("go to the viewer as they are", () => {
    expect(read({ token: "a3f9", theme: "dark", size: " 120 ", delay: "nonsense", id: "x" })).toEqual({
      theme: "dark",
      size: "120",
      delay: "nonsense",
    });
  });

  it("may stand without a value where they switch something", () => {
    expect(read({ original: "", speech: "", theme: "", size: "" })).toEqual({ original: "on", speech: "on" });
  });

  it("name languages as `languages`, or as `lang` where that is not there", () => {
    expect(read({ lang: "ja-JP" })).toEqual({ lang: "ja-JP" });
    expect(read({ lang: "en", languages: "ja-JP,de-DE" })).toEqual({ lang: "ja-JP,de-DE" });
    expect(attributeOf("lang", reading({ lang: "ja-JP" }))).toBe("lang");
    expect(attributeOf("lang", reading({ lang: "en", languages: "de-DE" }))).toBe("languages");
    expect(attributeOf("lang", reading({}))).toBe("languages");
  });

  it("always make a message that is read", () => {
    const attributes = fc.dictionary(fc.constantFrom(...SETTINGS), fc.string({ maxLength: 2_000 }));
    fc.assert(
      fc.property(attributes, (written) => {
        const parameters = read(written);
        expect(decodeCommand(encode({ type: "set", parameters }))).toEqual({ type: "set", parameters });
      }),
    );
  });
});
