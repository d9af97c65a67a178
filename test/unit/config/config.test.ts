import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { type Config, defaultConfig, FEATURES, LOOK, readConfig } from "../../../src/config/config.ts";
import { contrast, parseHex, TEXT_CONTRAST } from "../../../src/lib/colour.ts";
import { accentProperties } from "../../../src/links/host-colours.ts";
import { defaultPreferences, fromQuery } from "../../../src/links/preferences.ts";

type Json = { readonly [name: string]: unknown };

/** Everything there is, as it may be written down. */
const whole = {
  serviceOrigin: "https://service.example",
  embedOrigins: ["https://events.example", "*"],
  embedPassword: true,
  brand: {
    name: "Harbour Museum",
    logo: "/logo.svg",
    logoDark: "data:image/svg+xml,%3Csvg/%3E",
    accent: "#0a5",
    accentDark: "7fd6c6",
    links: { imprint: "https://harbour.example/imprint", privacy: "/privacy-policy.html" },
  },
  look: {
    theme: "dark",
    size: 120,
    font: "serif",
    weight: 500,
    color: "#ffffff",
    "color-opacity": "90",
    background: "000000",
    "background-opacity": 50,
    window: "auto",
    "window-opacity": 0,
    edge: "outline",
    line: 120,
    width: 80,
    letter: 5,
    word: 10,
    align: "center",
    layout: "side",
    original: true,
    times: "on",
    steady: "steady",
  },
  features: Object.fromEntries(FEATURES.map((name) => [name, false])),
  stream: { events: { "caption.new": "init_sentence" }, fields: { lineNo: "sid" } },
};

/** The paths of all values that are no objects. */
const leaves = (value: unknown, path: readonly string[] = []): readonly (readonly string[])[] =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.entries(value).flatMap(([name, inner]) => leaves(inner, [...path, name]))
    : [path];

/** A copy with another value at a path. */
function withAt(value: unknown, [name, ...rest]: readonly string[], put: unknown): unknown {
  if (name === undefined) return put;
  const object = value as Json;
  return { ...object, [name]: withAt(object[name], rest, put) };
}
function without(value: unknown, [name = "", ...rest]: readonly string[]): unknown {
  const { [name]: inner, ...others } = value as Json;
  return rest.length === 0 ? others : { ...others, [name]: without(inner, rest) };
}

const held = ({ refused: _refused, ...config }: Config): Omit<Config, "refused"> => config;

describe("what a configuration says", () => {
  it("holds, all of it", () => {
    expect(readConfig(whole)).toEqual({
      serviceOrigin: "https://service.example",
      embedOrigins: ["https://events.example", "*"],
      embedPassword: true,
      brand: {
        ...whole.brand,
        accent: "00aa55",
        accentDark: "7fd6c6",
      },
      look: fromQuery(
        new URLSearchParams(
          Object.entries(whole.look).map(([name, value]) => [
            name,
            String(value === true ? "on" : value).replace(/^#/, ""),
          ]),
        ),
      ),
      features: whole.features,
      stream: whole.stream,
      refused: [],
    });
  });

  it("of looks is every one that a configuration may name, and all of them are preferences", () => {
    expect(Object.keys(whole.look).sort()).toEqual([...LOOK].sort());
    const { look } = readConfig(whole);
    expect(Object.keys(look)).toHaveLength(LOOK.length);
    for (const name of Object.keys(look)) expect(Object.keys(defaultPreferences)).toContain(name);
  });

  it("that says nothing is what holds anyway", () => {
    expect(readConfig({})).toEqual(defaultConfig);
    expect(readConfig({ serviceOrigin: "" })).toEqual(defaultConfig);
    expect(Object.values(defaultConfig.features)).toEqual(FEATURES.map(() => true));
  });
});

describe("names of the stream", () => {
  it("count each for itself, and are names of ours", () => {
    const { stream, refused } = readConfig({
      stream: {
        events: {
          line: "init_sentence",
          "a.b": "sentence",
          tick: 7,
          "": "heartbeat",
          ["x".repeat(81)]: "queue",
        },
        fields: { nr: "sid", what: "nothing of ours" },
        more: {},
      },
    });
    expect(stream).toEqual({ events: { line: "init_sentence" }, fields: { nr: "sid" } });
    const long = `stream.events.${"x".repeat(81)}`;
    expect(refused).toEqual([
      "stream.events.a.b",
      "stream.events.tick",
      "stream.events.",
      long,
      "stream.fields.what",
      "stream.more",
    ]);
    expect(readConfig({ stream: { events: ["line"] } })).toMatchObject({
      stream: {},
      refused: ["stream.events"],
    });
  });
});

describe("any JSON at all", () => {
  it("gives a configuration", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (raw) => {
        const config = readConfig(raw);
        expect(Object.keys(config)).toEqual(Object.keys(defaultConfig));
        expect(config.refused.every((path) => typeof path === "string")).toBe(true);
      }),
    );
  });

  it("in the place of a field, or of a group, gives one as well, and it can be used", () => {
    const places = [
      ...leaves(whole),
      ["brand"],
      ["brand", "links"],
      ["look"],
      ["features"],
      ["embedOrigins"],
    ];
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.jsonValue(), (path, value) => {
        const config = readConfig(withAt(whole, path, value));
        expect(config.embedOrigins.every((origin) => typeof origin === "string")).toBe(true);
        expect(Object.keys(config.features)).toEqual([...FEATURES]);
        expect(Object.values(config.features).every((on) => typeof on === "boolean")).toBe(true);
        for (const part of [config.brand.name, config.brand.logo, config.brand.accent])
          expect(part === undefined || typeof part === "string").toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe("a broken field", () => {
  const broken = Symbol("a value no field understands") as unknown;

  it.each(leaves(whole).map((path) => [path.join("."), path] as const))(
    "%s costs only itself, and is named",
    (name, path) => {
      const config = readConfig(withAt(whole, path, broken));
      expect(config.refused).toEqual([name]);
      // A list of origins that cannot be read keeps everybody out; everything else is as if it had not been said.
      const expected =
        name === "embedOrigins"
          ? { ...held(readConfig(whole)), embedOrigins: [] }
          : held(readConfig(without(whole, path)));
      expect(held(config)).toEqual(expected);
    },
  );

  it("that nobody knows is named, wherever it stands", () => {
    const config = readConfig({
      ...whole,
      serviceorigin: "https://elsewhere.example",
      brand: { ...whole.brand, colour: "red", links: { ...whole.brand.links, terms: "/terms" } },
      features: { ...whole.features, everything: true },
      look: { ...whole.look, delay: 4 },
    });
    expect(config.refused).toEqual(
      ["brand.colour", "brand.links.terms", "features.everything", "look.delay", "serviceorigin"].sort(
        (a, b) => config.refused.indexOf(a) - config.refused.indexOf(b),
      ),
    );
    expect(held(config)).toEqual(held(readConfig(whole)));
  });

  it("of the object's own machinery is a field like any other", () => {
    const config = readConfig(
      JSON.parse('{"__proto__":{"embedPassword":true},"constructor":1,"toString":{}}'),
    );
    expect(held(config)).toEqual(held(defaultConfig));
    expect([...config.refused].sort()).toEqual(["__proto__", "constructor", "toString"]);
  });

  it("in a list of origins costs only itself, and never lets anybody in", () => {
    const config = readConfig({
      embedOrigins: ["https://a.example/page", 4, "b.example", "https://c.example"],
    });
    expect(config.embedOrigins).toEqual(["https://a.example", "https://c.example"]);
    expect(config.refused).toEqual(["embedOrigins.1", "embedOrigins.2"]);
    expect(readConfig({ embedOrigins: "https://a.example" }).embedOrigins).toEqual([]);
  });
});

describe("addresses", () => {
  it.each([
    "//elsewhere.example/logo.svg",
    "/\\elsewhere.example/logo.svg",
    "/\t/elsewhere.example/logo.svg",
    "https://elsewhere.example/logo.svg",
    "javascript:alert(1)",
    "data:text/html,<script>",
    "logo.svg",
    "",
  ])("for a logo are never of another origin: %j", (logo) => {
    expect(readConfig({ brand: { logo } })).toMatchObject({ brand: {}, refused: ["brand.logo"] });
    expect(readConfig({ brand: { logo } }).brand.logo).toBeUndefined();
  });

  it("for a logo, whatever passes stays on the page's origin", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("/", "\\", "\t", "\n", "a", ".", "@", ":", "?") }),
        (text) => {
          const { logo } = readConfig({ brand: { logo: `/${text}` } }).brand;
          if (logo !== undefined)
            expect(new URL(logo, "https://viewer.example").origin).toBe("https://viewer.example");
        },
      ),
      { numRuns: 400 },
    );
  });

  it.each([
    "http://harbour.example",
    "javascript:alert(1)",
    "//elsewhere.example",
    "harbour.example",
    "mailto:a@b.c",
  ])("for links are safe ones: %j is none", (imprint) => {
    expect(readConfig({ brand: { links: { imprint } } })).toMatchObject({
      refused: ["brand.links.imprint"],
    });
  });
});

it("any accent can be read on any ground of its theme", () => {
  const grounds = [
    { ground: [251, 250, 246], raised: [242, 240, 233], ink: [27, 26, 23] },
    { ground: [20, 22, 26], raised: [31, 34, 40], ink: [241, 238, 231] },
  ] as const;
  const hex = fc.integer({ min: 0, max: 0xff_ff_ff }).map((colour) => colour.toString(16).padStart(6, "0"));
  fc.assert(
    fc.property(hex, fc.constantFrom(...grounds), (accent, on) => {
      const read = readConfig({ brand: { accent: `#${accent}` } }).brand.accent ?? "";
      const made = accentProperties(read, on);
      const colour = parseHex(made["--accent"] ?? "");
      const text = parseHex(made["--on-accent"] ?? "");
      if (colour === undefined || text === undefined) throw new Error("There is no accent");
      expect(contrast(colour, on.ground)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
      expect(contrast(colour, on.raised)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
      expect(contrast(colour, text)).toBeGreaterThanOrEqual(TEXT_CONTRAST);
    }),
  );
});
