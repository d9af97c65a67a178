import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { describe, expect, it } from "vitest";

import { CONFIG_FIELDS } from "../../../../src/config/config.ts";
import { DISPLAYS, firstPartOf } from "../../../../src/displays/registry.ts";
import { INTERFACE_LANGUAGES } from "../../../../src/i18n/dictionaries.ts";
import { WIRE_NAMES } from "../../../../src/vas/events/index.ts";
import { GENERATED, withParts } from "../../../../src/node/docs/generate.ts";

const ROOT = fileURLToPath(new URL("../../../..", import.meta.url));
const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");

describe("what is generated", () => {
  it.each(Object.entries(GENERATED))("is up to date in %s (npm run docs)", (path, write) => {
    const text = read(path);
    expect(write(text)).toBe(text);
  });

  it("is written between its markers, and nowhere else", () => {
    const text = "before\n<!-- generated: look fields -->\nold\n<!-- /generated -->\nafter <!-- x -->\n";
    const written = withParts(text);
    expect(written).toMatch(/^before\n<!-- generated: look fields -->\n\n\| field \|/);
    expect(written).toMatch(/\|\n\n<!-- \/generated -->\nafter <!-- x -->\n$/);
    expect(written).not.toContain("old");
    expect(withParts(written)).toBe(written);
    expect(() => withParts("<!-- generated: moon --><!-- /generated -->")).toThrow(/"moon"/);
  });

  it("has no cell that breaks its table", () => {
    for (const path of ["docs/links.md", "docs/configuration.md", "docs/contract.md"]) {
      const tables = read(path).match(/(?:^\|.*\n)+/gm) ?? [];
      expect(tables.length).toBeGreaterThan(0);
      for (const table of tables) {
        const widths = table
          .trim()
          .split("\n")
          .map((row) => row.split(/(?<!\\)\|/).length);
        expect(new Set(widths).size).toBe(1);
      }
    }
  });
});

describe("what is written by hand beside what is generated", () => {
  it("has the events of the stream in the contract, in their order", () => {
    const section = /^## Profile events$([^]*?)<!-- generated/m.exec(read("docs/contract.md"))?.[1] ?? "";
    const described = Array.from(section.matchAll(/^\| `([a-z_]+)` \|/gm), ([, name]) => name);
    expect(described).toEqual(Object.values(WIRE_NAMES).map(({ name }) => name));
  });

  it.each(DISPLAYS.filter(({ shownBy }) => shownBy === undefined).map(({ path }) => path))(
    "names the address %s among the displays",
    (path) => {
      const address = path.replaceAll(/:(\w+)/g, "{$1}");
      expect(read("docs/displays.md")).toContain(`\`${address}\``);
    },
  );

  it("says of each page how servers answer it", () => {
    const [, pages = ""] = /^\| (.*) \| `index\.html`/m.exec(read("docs/deploying.md")) ?? [];
    const named = Array.from(pages.matchAll(/`\/([a-z]*)/g), ([, first]) => first);
    expect(DISPLAYS.map(firstPartOf).filter((first) => !named.includes(first))).toEqual([]);
  });

  it("counts the languages of the interface in the README", () => {
    expect(read("README.md")).toContain(`an interface in ${INTERFACE_LANGUAGES.length} languages`);
  });
});

describe("the guide to the configuration", () => {
  const paths = (fields: object, before = ""): readonly string[] =>
    Object.entries(fields).flatMap(([name, field]: [string, unknown]) =>
      typeof field === "object" && field !== null ? paths(field, `${before}${name}.`) : [before + name],
    );

  it.each(paths(CONFIG_FIELDS))("names %s", (path) => {
    const name = path.replace(/^(?:brand|look|features|stream)\./, "");
    expect(read("docs/configuration.md")).toContain(`\`${name}\``);
  });
});
