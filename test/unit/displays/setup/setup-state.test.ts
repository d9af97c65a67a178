import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { DISPLAY_NAMES } from "../../../../src/links/display-names.ts";
import { fromQuery } from "../../../../src/links/preferences.ts";
import { cleanValues, linkNames, standardOf } from "../../../../src/links/setup-parameters.ts";
import {
  audienceLink,
  choose,
  fromSetupQuery,
  linkOf,
  pastedLink,
  previewOf,
  type SetupState,
  toSetupQuery,
} from "../../../../src/displays/setup/setup-state.ts";

const ORIGIN = "https://viewer.example";
const at = (query: string): SetupState => fromSetupQuery(new URLSearchParams(query));

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  lang: ["de-DE", "ja-JP,de-DE", "ar-SA,zh-TW,ko-KR,fr-FR"],
  original: ["on"],
  layout: ["side"],
  steady: ["fast", "steady"],
  speech: ["on", "ja-JP"],
  voice: ["de-DE-Conrad & Söhne"],
  rate: ["1.25"],
  theme: ["dark", "sepia"],
  size: ["150"],
  ui: ["ar", "en"],
  color: ["ffff00"],
  delay: ["12.5"],
  lines: ["blocks", "3"],
  arrange: ["rows"],
  qr: ["off", "large"],
  dim: ["0", "30"],
  controls: ["off"],
  height: ["480"],
  accent: ["aa0000"],
  fade: ["0", "9"],
  key: ["00ff00"],
};
const values = fc
  .tuple(
    ...Object.entries(CHOICES).map(([name, some]) =>
      fc.option(fc.constantFrom(...some).map((v) => [name, v])),
    ),
  )
  .map((entries): Readonly<Record<string, string>> =>
    Object.fromEntries(entries.filter((entry) => entry !== null)),
  );
const states: fc.Arbitrary<SetupState> = fc.record({
  code: fc.constantFrom("", "a3f9", "live"),
  display: fc.constantFrom(...DISPLAY_NAMES),
  values,
  portrait: fc.boolean(),
  sheet: fc.constantFrom(undefined, ["en"], ["ar", "en"]),
  paper: fc.constantFrom("a4", "a5"),
  format: fc.constantFrom("sheet", "4", "8"),
  site: fc.constantFrom(undefined, "https://subtitles.example.org"),
});

describe("the builder's own address", () => {
  it("holds everything that was chosen", () => {
    fc.assert(
      fc.property(states, fc.constantFrom(undefined, "ar"), (state, ui) => {
        expect(at(toSetupQuery(state, ui))).toEqual(state);
        expect(new URLSearchParams(toSetupQuery(state, ui)).get("ui")).toBe(ui ?? null);
      }),
    );
  });

  it("is one people can read", () => {
    const state = at("code=A3F9&home=kiosk&lang=de-DE,ja-JP&clock=off");
    expect(toSetupQuery(state, undefined)).toBe("code=a3f9&home=kiosk&lang=de-DE,ja-JP&clock=off");
  });

  it.each(["code=zzzzz&home=moon&paper=a0&screen=up&sheet=!&link-ui=!", "", "code=%00&home="])(
    "does not mind %s",
    (query) => {
      expect(at(query)).toMatchObject({
        code: "",
        display: "reader",
        values: {},
        portrait: false,
        paper: "a4",
      });
    },
  );
});

describe("the link", () => {
  it.each([
    ["code=a3f9&home=reader", "/broadcast/a3f9"],
    ["code=a3f9&home=reader&lang=de-DE,ja-JP&theme=system&size=100", "/broadcast/a3f9?lang=de-DE,ja-JP"],
    ["code=a3f9&home=reader&key=00ff00&lines=3&theme=dark", "/broadcast/a3f9?theme=dark"],
    ["code=a3f9&home=reader&voice=Conrad&rate=1.5", "/broadcast/a3f9"],
    [
      "code=a3f9&home=reader&speech=on&voice=Conrad&rate=1.5",
      "/broadcast/a3f9?speech=on&voice=Conrad&rate=1.5",
    ],
    ["code=a3f9&home=reader&ui=ar&link-ui=en", "/broadcast/a3f9?ui=en"],
    ["code=a3f9&home=embed&controls=off&height=500", "/embed/a3f9?controls=off"],
    ["code=a3f9&home=kiosk&lines=blocks&clock=on&qr=off", "/kiosk/a3f9?lines=blocks&qr=off"],
    ["code=a3f9&home=overlay&lines=3&key=00ff00&theme=dark", "/overlay/a3f9?lines=3&key=00ff00"],
  ])("for %s is %s", (query, link) => {
    expect(linkOf(ORIGIN, at(query))).toBe(ORIGIN + link);
  });

  it("says what the display heeds and would not do anyway, and nothing else", () => {
    fc.assert(
      fc.property(states, (state) => {
        const said = new URL(linkOf(ORIGIN, state)).searchParams;
        for (const [name, value] of said) {
          expect(linkNames(state.display)).toContain(name);
          expect(value).not.toBe(standardOf(state.display, name));
          expect(cleanValues(new URLSearchParams({ [name]: value }))).toEqual({ [name]: value });
        }
      }),
    );
  });

  it("means to the viewer what was chosen", () => {
    fc.assert(
      fc.property(states, (state) => {
        const read = fromQuery(new URL(linkOf(ORIGIN, { ...state, display: "reader" })).searchParams);
        const { speech, voice, rate, ...others } = state.values;
        const heard = speech === undefined ? {} : { speech, ...(voice && { voice }), ...(rate && { rate }) };
        const heeded = Object.entries(others).filter(([name]) => linkNames("reader").includes(name));
        expect(read).toEqual(fromQuery(new URLSearchParams({ ...Object.fromEntries(heeded), ...heard })));
      }),
    );
  });

  it("is the reader's for an audience, whatever the screens show", () => {
    expect(audienceLink(ORIGIN, at("code=a3f9&home=reader&theme=dark"))).toBe(
      `${ORIGIN}/broadcast/a3f9?theme=dark`,
    );
    expect(audienceLink(ORIGIN, at("code=a3f9&home=kiosk&theme=dark"))).toBe(`${ORIGIN}/broadcast/a3f9`);
  });
});

describe("the preview", () => {
  it("says everything, so that nothing kept on the device shows, and is silent", () => {
    const shown = new URL(previewOf(at("code=a3f9&home=reader&theme=dark&speech=on")), ORIGIN);
    expect(shown.pathname).toBe("/broadcast/a3f9");
    expect(Object.fromEntries(shown.searchParams)).toMatchObject({
      theme: "dark",
      speech: "on",
      volume: "0",
      size: "100",
      font: "sans",
      color: "auto",
      original: "off",
    });
  });

  it("of a screen leads phones to the address that was typed, and nowhere else than the page itself without one", () => {
    const followed = (query: string, origin?: string) =>
      new URL(previewOf(at(query), origin), ORIGIN).searchParams.get("follow");
    const typed = "https://subs.myvenue.example";
    expect(followed("code=a3f9&home=kiosk", typed)).toBe(`${typed}/broadcast/a3f9`);
    expect(followed("code=a3f9&home=kiosk")).toBeNull();
    expect(followed("code=a3f9&home=reader", typed)).toBeNull();
  });

  it("asks for what the link asks for", () => {
    fc.assert(
      fc.property(states, (state) => {
        const shown = new URL(previewOf(state), ORIGIN).searchParams;
        for (const [name, value] of new URL(linkOf(ORIGIN, state)).searchParams)
          expect(shown.get(name)).toBe(value);
      }),
    );
  });
});

describe("a choice", () => {
  it("is kept, unless it is what the display does anyway", () => {
    const state = at("code=a3f9&home=kiosk&clock=off");
    expect(choose(state, { theme: "sepia" }).values).toEqual({ clock: "off", theme: "sepia" });
    expect(choose(state, { theme: "dark" }).values).toEqual({ clock: "off" });
    expect(choose(state, { clock: "on" }).values).toEqual({});
    expect(choose(state, { lang: "" }).values).toEqual({ clock: "off" });
  });
});

describe("pasted text", () => {
  it.each([
    ["a3f9", undefined],
    ["https://viewer.example/about", undefined],
    ["https://viewer.example/broadcast/a3f9", { display: "reader", values: {} }],
    [
      "https://v.example/KIOSK/A3F9/?clock=off&lang=de",
      { display: "kiosk", values: { clock: "off", lang: "de" } },
    ],
    [
      '<iframe src="https://v.example/embed/a3f9?theme=dark&amp;controls=off" title="x"></iframe>',
      { display: "embed", values: { theme: "dark", controls: "off" } },
    ],
    [
      "Come to https://v.example/overlay/a3f9?key=00FF00 now",
      { display: "overlay", values: { key: "00ff00" } },
    ],
    ["https://v.example/broadcast/a3f9?password=secret#size=200", { display: "reader", values: {} }],
  ])("%s says %j", (typed, said) => {
    expect(pastedLink(typed)).toEqual(said);
  });

  it("gives back what a link was made of", () => {
    fc.assert(
      fc.property(states, (state) => {
        const link = linkOf(ORIGIN, { ...state, code: "a3f9" });
        const read = pastedLink(link);
        expect(read?.display).toBe(state.display);
        expect(linkOf(ORIGIN, { ...state, code: "a3f9", values: read?.values ?? {} })).toBe(link);
      }),
    );
  });
});
