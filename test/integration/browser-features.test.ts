/**
 * Every feature that a browser of the list may lack stands in docs/browsers.md, with what is there in its place.
 */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

import { describe, expect, it } from "vitest";

import { keysInSheet, keysInSources, lateFeatures, lateKeys } from "../harness/browser-features.ts";
import { ROOT } from "../harness/stage.ts";

async function builtSheets(): Promise<string> {
  const assets = join(ROOT, "dist", "assets");
  const files = (await readdir(assets)).filter((name) => name.endsWith(".css"));
  const page = await readFile(join(ROOT, "dist", "index.html"), "utf8");
  const inline = Array.from(page.matchAll(/<style[^>]*>([^]*?)<\/style>/g), ([, css = ""]) => css);
  const sheets = await Promise.all(files.map((name) => readFile(join(assets, name), "utf8")));
  return [...sheets, ...inline].join("\n");
}

const documented = async (): Promise<readonly string[]> => {
  const text = await readFile(join(ROOT, "docs", "browsers.md"), "utf8");
  const rows = text.split("\n").filter((line) => line.startsWith("| "));
  return rows.flatMap((row) =>
    Array.from((row.split("|")[1] ?? "").matchAll(/`([a-z-]+)`/g), ([, name = ""]) => name),
  );
};

describe("what a browser of the list may lack", () => {
  it("stands in docs/browsers.md, all of it and nothing that is not used", { timeout: 300_000 }, async () => {
    const late = lateKeys();
    const used = [...keysInSheet(await builtSheets()), ...keysInSources(late)];
    const missing = lateFeatures(late, used);
    const known = new Set(await documented());
    expect([...missing].filter(([name]) => !known.has(name))).toEqual([]);
    expect([...known].filter((name) => !missing.has(name))).toEqual([]);
  });

  it("is seen in sheets: rules, selectors, properties, values, functions and units", () => {
    const keys = keysInSheet(
      "@layer a{a:has(b)::highlight(c){color:color-mix(in srgb,red,blue);text-wrap:pretty;height:100dvh}@media (forced-colors:active){a{x:y}}}",
    );
    expect([...lateFeatures(lateKeys(), keys).keys()]).toEqual(
      expect.arrayContaining([
        "has",
        "highlight",
        "color-mix",
        "text-wrap-pretty",
        "viewport-unit-variants",
        "forced-colors",
      ]),
    );
  });
});
