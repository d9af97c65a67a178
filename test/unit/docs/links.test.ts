/**
 * The documents lead somewhere: every relative link and anchor in them, and every document, heading and requirement that
 * a comment of the source names.
 */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

import { describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const MOST_README_LINES = 150;
const MOST_ARCHITECTURE_LINES = 150;

const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");
const filesIn = (folder: string, ending: RegExp): readonly string[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => ending.test(file))
    .map((file) => join(folder, file));

const DOCUMENTS = [
  "README.md",
  "ARCHITECTURE.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  ...filesIn("docs", /\.md$/),
];
const SOURCES = [...filesIn("src", /\.(?:ts|tsx|mjs|js|css)$/), ...filesIn("test", /\.(?:ts|tsx|mjs)$/)];

const withoutCode = (markdown: string): string => markdown.replaceAll(/^```[^]*?^```$/gm, "");
const headingsOf = (path: string): readonly string[] =>
  Array.from(withoutCode(read(path)).matchAll(/^#{1,6} (.+)$/gm), ([, heading = ""]) =>
    heading.replaceAll(/[`*]/g, "").trim(),
  );
/** The anchor that GitHub gives a heading. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number}\s_-]/gu, "")
    .replaceAll(/\s/g, "-");
const linksOf = (path: string): readonly string[] =>
  Array.from(
    withoutCode(read(path))
      .replaceAll(/`[^`\n]*`/g, "")
      .matchAll(/\]\(([^)\s]+)\)/g),
    ([, to = ""]) => to,
  );

function isDeadLink(from: string, to: string): boolean {
  if (/^[a-z]+:/.test(to)) return false;
  const [file = "", anchor] = to.split("#");
  const target = file === "" ? from : relative(ROOT, join(ROOT, dirname(from), file));
  if (target.startsWith("..") || !existsSync(join(ROOT, target))) return true;
  if (anchor === undefined) return false;
  return statSync(join(ROOT, target)).isDirectory() || !headingsOf(target).map(anchorOf).includes(anchor);
}

/** Comment lines run on: their stars are no part of what they say. */
const running = (source: string): string => source.replaceAll(/\s*\n\s*(?:\*|\/\/)?\s*/g, " ");

describe("the documents", () => {
  it("have no link or anchor that leads nowhere", () => {
    const dead = DOCUMENTS.flatMap((from) =>
      linksOf(from)
        .filter((to) => isDeadLink(from, to))
        .map((to) => `${from}: ${to}`),
    );
    expect(dead).toEqual([]);
  });

  it("are all in an index", () => {
    const listed = (index: string): readonly string[] =>
      linksOf(index).map((to) => join(dirname(index), to.split("#")[0] ?? ""));
    const indexed = new Set([...listed("docs/README.md"), ...listed("docs/decisions/README.md")]);
    const isIndex = (path: string): boolean => path === "docs/README.md";
    const lost = DOCUMENTS.filter((path) => path.startsWith("docs/") && !isIndex(path) && !indexed.has(path));
    expect(lost).toEqual([]);
  });

  it("are short where a stranger comes in", () => {
    expect(read("README.md").split("\n").length - 1).toBeLessThanOrEqual(MOST_README_LINES);
    expect(read("ARCHITECTURE.md").split("\n").length - 1).toBeLessThanOrEqual(MOST_ARCHITECTURE_LINES);
  });

  it("have what comments of the source name: the file, and the heading in quotes behind it", () => {
    const wrong = SOURCES.flatMap((source) =>
      Array.from(
        running(read(source)).matchAll(/\b(docs\/[\w/-]+\.md)(?:, "([^"\n]{1,80})")?/g),
        ([cited, path = "", heading]) => {
          const isThere =
            existsSync(join(ROOT, path)) && (heading === undefined || headingsOf(path).includes(heading));
          return isThere ? [] : [`${source}: ${cited}`];
        },
      ).flat(),
    );
    expect(wrong).toEqual([]);
  });

  it("are cited by file and heading, not by a number or a loose name", () => {
    const loose = /\b(?:contract,? section|reliability,? section|README, ["“])/gi;
    const wrong = SOURCES.filter((source) => source !== "test/unit/docs/links.test.ts").flatMap((source) =>
      Array.from(running(read(source)).matchAll(loose), ([cited]) => `${source}: ${cited}`),
    );
    expect(wrong).toEqual([]);
  });

  it("have every requirement that source or test names as R and a number", () => {
    const known = new Set(headingsOf("docs/reliability.md").map((heading) => heading.split(":")[0]));
    const cited = SOURCES.flatMap((source) =>
      Array.from(read(source).matchAll(/\bR\d{1,2}\b/g), ([requirement]) => ({ source, requirement })),
    );
    expect(cited.length).toBeGreaterThan(0);
    expect(cited.filter(({ requirement }) => !known.has(requirement))).toEqual([]);
  });
});
