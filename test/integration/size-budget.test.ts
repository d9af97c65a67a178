import { readFile } from "node:fs/promises";

import { describe, expect, it } from "vitest";

import {
  type Budget,
  findings,
  weighBuilt,
  weighParts,
  weighViewer,
  type WeighedFile,
} from "../harness/weigh.ts";

const TYPEFACES = ["book.css", "lexend.css"];
const budget: Budget = {
  parts: {
    start: { files: ["index.js", "reader.js"], most: 60 },
    find: { files: ["find.js"], most: 4 },
    typefaces: { files: TYPEFACES, most: 3 },
    tag: { files: ["tag.js"], most: 4 },
  },
  dictionary: 5,
  scripts: 70,
  sheets: 3,
};
const file = (name: string, bytes: number, ...sources: readonly string[]): WeighedFile => ({
  name,
  bytes,
  sources: sources.map((source, index) => ({ source, bytes: 900 - index })),
});
const light = [
  file("index.js", 1_000),
  file("reader.js", 50_000, "src/app.tsx", "src/visit/visit-signals.ts"),
  file("find.js", 3_900),
  file("tag.js", 3_000),
  file("words-hi.js", 4_500),
  ...TYPEFACES.map((name) => file(name, 1_200)),
];
const without = (name: string): WeighedFile[] => light.filter((one) => one.name !== name);

describe("the size budget", () => {
  it("finds nothing where every part is light enough", () => {
    expect(findings(light, budget)).toEqual([]);
  });

  it("names the part that grew, by how much, its files, and what they are made of", () => {
    const heavy = [...without("reader.js"), file("reader.js", 60_500, "src/new.ts", "src/app.tsx")];
    const [found = "", ...others] = findings(heavy, budget);
    expect(others).toEqual([]);
    expect(found).toContain('"start" weighs 61.5 kB, 1.5 kB more than it may');
    expect(found).toMatch(
      /\n {2}reader\.js 60\.5 kB, .*src\/new\.ts 900, src\/app\.tsx 899\n {2}index\.js 1\.0 kB$/,
    );
  });

  it("looks at the largest dictionary, and counts none of them among the scripts", () => {
    expect(findings([...light, file("words-en.js", 5_001)], budget)).toEqual([
      expect.stringContaining('"largest dictionary" weighs 5.0 kB, 0.0 kB more'),
    ]);
    const scripts = weighParts(light, budget).find(({ part }) => part === "all scripts");
    expect(scripts?.bytes).toBe(54_900);
  });

  it("counts all files of one name", () => {
    const twice = [...light, file("find.js", 200)];
    expect(findings(twice, budget)).toEqual([expect.stringContaining('"find" weighs 4.1 kB')]);
  });

  it("says where a file has no part, or a part no file", () => {
    expect(findings([...light, file("new.js", 10)], budget)).toEqual([
      "new.js belongs to no part: enter it where it is loaded",
    ]);
    expect(findings(without("find.js"), budget)).toEqual(["find.js is not built any more: take it out"]);
  });
});

it("the viewer keeps to its size budget", async () => {
  const own = JSON.parse(
    await readFile(new URL("../config/size-budget.json", import.meta.url), "utf8"),
  ) as Budget;
  if (findings(await weighBuilt(), own).length === 0) return;
  // Only a build of its own knows what the files are made of.
  expect(findings(await weighViewer(), own).join("\n")).toBe("");
}, 60_000);
