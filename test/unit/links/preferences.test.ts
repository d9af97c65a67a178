import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { isLanguageTag } from "../../../src/lib/language-tag.ts";
import {
  defaultPreferences,
  fromQuery,
  fromStored,
  LARGEST_SIZE,
  type Preferences,
  SMALLEST_SIZE,
  THEMES,
  toQuery,
  toStored,
} from "../../../src/links/preferences.ts";

/** Whether every value that is there is one the reader can be shown with. */
function expectValid(preferences: Partial<Preferences>): void {
  const { languages, original, theme, size, ui } = preferences;
  expect(Object.keys(preferences).filter((key) => ![...KEYS, "ui"].includes(key))).toEqual([]);
  expect(Object.values(preferences)).not.toContain(undefined);
  if (languages !== undefined) {
    expect(languages.length).toBeGreaterThanOrEqual(1);
    expect(languages.length).toBeLessThanOrEqual(4);
    expect(new Set(languages).size).toBe(languages.length);
    for (const tag of languages) expect(isLanguageTag(tag)).toBe(true);
  }
  if (original !== undefined) expect([true, false]).toContain(original);
  if (theme !== undefined) expect(THEMES).toContain(theme);
  if (size !== undefined) {
    expect(Number.isInteger(size)).toBe(true);
    expect(size).toBeGreaterThanOrEqual(SMALLEST_SIZE);
    expect(size).toBeLessThanOrEqual(LARGEST_SIZE);
  }
  if (ui !== undefined) expect(isLanguageTag(ui)).toBe(true);
}

const KEYS = Object.keys(defaultPreferences);
const query = (text: string) => fromQuery(new URLSearchParams(text));

describe("a link", () => {
  it("says everything a reader can choose", () => {
    expect(query("lang=de,ja&original=on&theme=dark&size=150&delay=2.5&volume=40&ui=ar")).toEqual({
      languages: ["de", "ja"],
      original: true,
      theme: "dark",
      size: 150,
      delay: 2.5,
      volume: 40,
      ui: "ar",
    });
  });

  it("says nothing where it has no parameters, or others", () => {
    expect(query("")).toEqual({});
    expect(query("delay=-3&password=x&__proto__=1&constructor=2")).toEqual({});
  });

  it.each([
    ["lang", ""],
    ["lang", ","],
    ["lang", "<script>"],
    ["lang", "de_DE"],
    ["lang", "a".repeat(40)],
    ["original", "yes"],
    ["original", ""],
    ["theme", "Dark"],
    ["theme", "url(x)"],
    ["size", "large"],
    ["ui", "../../x"],
    ["ui", ""],
    ["delay", "121"],
    ["delay", "a while"],
  ])("with the bad value %s=%s keeps the other ones", (name, value) => {
    const others = { languages: ["fr"], original: false, theme: "sepia", size: 90, ui: "en" };
    const parameters = new URLSearchParams({
      lang: "fr",
      original: "off",
      theme: "sepia",
      size: "90",
      ui: "en",
    });
    parameters.set(name, value);
    const { [name === "lang" ? "languages" : name]: _bad, ...rest } = others as Record<string, unknown>;
    expect(fromQuery(parameters)).toEqual(rest);
  });

  it("leaves out of a list of languages what is none, what is there twice, and what is too much", () => {
    expect(query("lang=de,,xx yy,ja,de, fr")).toEqual({ languages: ["de", "ja", "fr"] });
    expect(query("lang=de,ja,fr,ko,ar,es")).toEqual({ languages: ["de", "ja", "fr", "ko"] });
  });

  it("counts by its first value", () => {
    expect(query("size=120&size=90")).toEqual({ size: 120 });
  });
});

describe("a link made from preferences", () => {
  it("says what they say and nothing else", () => {
    expect(String(toQuery({}))).toBe("");
    expect(String(toQuery({ original: false }))).toBe("original=off");
    expect(
      String(toQuery({ languages: ["de-DE", "ja"], original: true, theme: "sepia", size: 90, ui: "ar" })),
    ).toBe("lang=de-DE%2Cja&original=on&theme=sepia&size=90&ui=ar");
  });

  it("is read as the same preferences", () => {
    const preferences = fc.record(
      {
        languages: fc.uniqueArray(fc.constantFrom("de", "zh-TW", "ar-EG", "sr-Latn-RS"), { minLength: 1 }),
        original: fc.boolean(),
        theme: fc.constantFrom(...THEMES),
        size: fc.integer({ min: SMALLEST_SIZE, max: LARGEST_SIZE }),
        ui: fc.constantFrom("en", "ar"),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(preferences, (given) => {
        expect(fromQuery(toQuery(given))).toEqual(given);
      }),
    );
  });
});

describe("what was kept on the device", () => {
  it("comes back as it was", () => {
    const kept = {
      languages: ["ja"],
      original: true,
      layout: "side",
      times: true,
      steady: "steady",
      theme: "contrast",
      size: 130,
      keep: false,
      ui: "ar",
      hear: "de-DE",
      voices: { "de-DE": { source: "service", name: "de-DE-Anna" } },
      rate: 1.25,
      talkRate: 1.5,
      catchUp: 1.75,
      volume: 60,
      deviceVoice: true,
      screenReader: true,
      shortcuts: false,
      awake: false,
      font: "lexend",
      textColour: "ffff00",
      textOpacity: 90,
      backgroundColour: "000000",
      backgroundOpacity: 80,
      windowColour: "1f3a5f",
      windowOpacity: 70,
      weight: 700,
      ruler: true,
      oneSentence: true,
      edge: "outline",
      lineSpacing: 140,
      letterSpacing: 8,
      wordSpacing: 20,
      lineWidth: 80,
      align: "center",
    } as const;
    const forThisPage = {
      hall: ["de"],
      delay: 12,
      controls: false,
      fontFamily: '"Futura"',
      accent: "aa0000",
    };
    const all: Preferences = { ...kept, listening: false, voice: "", ...forThisPage };
    expect(fromStored(toStored(all))).toEqual(kept);
  });

  it("does not say that speech was on, nor what a link asked for", () => {
    const all: Preferences = { ...defaultPreferences, listening: true, voice: "de-DE-Anna" };
    const back = fromStored(toStored(all));
    expect(back).not.toHaveProperty("listening");
    expect(back).not.toHaveProperty("voice");
  });

  it.each([
    undefined,
    "",
    "{",
    "null",
    "1",
    '"x"',
    "[]",
    "[1,2]",
    "{}",
    '{"languages":{}}',
    '{"__proto__":{"size":9}}',
  ])("is as if nothing was kept where it is %j", (text) => {
    expect(fromStored(text)).toEqual({});
  });

  it("is cleaned of values from another time", () => {
    expect(
      fromStored('{"languages":["de",4,"?"],"theme":"neon","size":9999,"original":"on","old":1}'),
    ).toEqual({
      languages: ["de"],
      original: true,
    });
  });
});

describe("whatever comes in", () => {
  const likely = fc.constantFrom<unknown>("on", "de", "de,ja", "dark", "120", 120, true, ["de"], null, -1);

  it("from a link gives valid preferences", () => {
    const value = fc.oneof(fc.string(), likely.map(String));
    const names = fc.constantFrom("lang", "original", "theme", "size", "ui", "other");
    fc.assert(
      fc.property(fc.array(fc.tuple(names, value)), (pairs) => {
        expectValid(fromQuery(new URLSearchParams(pairs)));
      }),
    );
  });

  it("from the device gives valid preferences, also where it is JSON of the right shape", () => {
    const shaped = fc.record(
      Object.fromEntries([...KEYS, "ui"].map((key) => [key, fc.oneof(likely, fc.jsonValue())])),
      { requiredKeys: [] },
    );
    const text = fc.oneof(
      fc.string(),
      fc.json(),
      shaped.map((value) => JSON.stringify(value)),
    );
    fc.assert(
      fc.property(text, (stored) => expectValid(fromStored(stored))),
      { numRuns: 1_000 },
    );
  });

  it("is clean after one cleaning", () => {
    const shaped = fc.record(
      Object.fromEntries([...KEYS, "ui"].map((key) => [key, fc.oneof(likely, fc.jsonValue())])),
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(shaped, (value) => {
        const once = { ...defaultPreferences, ...fromStored(JSON.stringify(value)) };
        expect({ ...defaultPreferences, ...fromStored(toStored(once)) }).toEqual(once);
      }),
    );
  });
});

describe("speech in a link that cannot be read", () => {
  it.each(["speech=nonsense!", "speech=", "rate=9&speech=off", "rate=fast", "voice="])(
    "falls back to the default: %s",
    (text) => {
      const { listening, hear, rate, voice } = { ...defaultPreferences, ...query(text) };
      expect({ listening, hear, rate, voice }).toEqual({ listening: false, hear: "", rate: 1, voice: "" });
    },
  );
});
