/**
 * What holds for every sheet: which layer it is in, and that what scrolls keeps its hidden labels to itself.
 */
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { describe, expect, it } from "vitest";

const SRC = fileURLToPath(new URL("../../../src", import.meta.url));

const sheets = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".module.css"))
  .map((file) => ({ file, text: readFileSync(`${SRC}/${file}`, "utf8").replace(/\/\*.*?\*\//gs, "") }));

/** Every rule without a rule in it: its sheet, its selector and what it sets. */
const rules = sheets.flatMap(({ file, text }) =>
  Array.from(text.matchAll(/([^{};]+)\{([^{}]*)\}/g), ([, selector = "", body = ""]) => ({
    file,
    selector: selector.trim(),
    body,
  })),
);

describe("a sheet of components", () => {
  it.each(sheets)("$file is in its layer, and what is shared is in one below it", ({ file, text }) => {
    const layers = Array.from(text.matchAll(/@layer ([\w.]+) \{/g), ([, name]) => name);
    expect(layers).toEqual([file.startsWith("styles/") ? "components.shared" : "components"]);
    expect(text).toMatch(/^@layer reset, tokens, base, components;/);
  });

  it("places what it hides against what scrolls, so that nothing makes the page itself scroll", () => {
    const scrollers = rules.filter(({ body }) => /overflow(?:-y)?: [^;]*\b(?:auto|scroll)\b/.test(body));
    expect(scrollers.length).toBeGreaterThan(5);
    const isHolding = ({ file, selector }: (typeof rules)[number]): boolean =>
      rules.some(
        (rule) =>
          rule.file === file &&
          rule.selector === selector &&
          /position: (?:relative|absolute|sticky|fixed)/.test(rule.body),
      );
    // The page itself, and dialogs, which browsers place.
    const others = scrollers.filter(({ selector }) => !/:root|\.dialog$/.test(selector));
    expect(
      others.filter((rule) => !isHolding(rule)).map(({ file, selector }) => `${file} ${selector}`),
    ).toEqual([]);
  });
});
