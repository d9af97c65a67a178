import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

import { describe, expect, it } from "vitest";

const SRC = fileURLToPath(new URL("../../../src", import.meta.url));

/** Which rooms a room may import from (ARCHITECTURE.md); its own files are always allowed. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  lib: [],
  vas: ["lib"],
  stream: ["lib", "vas"],
  subtitles: ["lib", "vas"],
  speech: ["lib", "vas"],
  transcript: ["lib", "vas", "subtitles"],
  preferences: ["lib"],
  i18n: ["lib"],
  config: ["lib", "preferences"],
  embed: ["lib"],
  markup: ["lib"],
  offline: ["lib"],
  first: ["lib", "vas", "stream", "subtitles", "preferences", "i18n", "embed", "session", "styles"],
  session: [
    "lib",
    "vas",
    "stream",
    "subtitles",
    "speech",
    "preferences",
    "i18n",
    "embed",
    "transcript",
    "config",
  ],
  ui: ["lib", "i18n", "preferences", "config", "subtitles", "speech", "transcript", "vas", "styles"],
  routes: [
    "lib",
    "vas",
    "stream",
    "subtitles",
    "transcript",
    "preferences",
    "i18n",
    "embed",
    "config",
    "session",
    "offline",
    "ui",
    "styles",
    "first",
  ],
  build: [],
  serving: [],
  rehearsal: ["lib", "vas", "config", "serving"],
  release: ["lib"],
  styles: [],
};

/** Rooms that may know the user interface's framework. */
const KNOW_SOLID = new Set(["session", "ui", "routes", "i18n", "markup"]);
const SOLID = /^(solid-js|@solidjs|@solid-primitives)/;

type Import = { readonly from: string; readonly target: string; readonly typeOnly: boolean };

const files = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.(ts|tsx|mjs)$/.test(file))
  .map((file) => join(SRC, file));

function importsOf(file: string): Import[] {
  const text = readFileSync(file, "utf8");
  const statements = text.matchAll(/(?:^|\n)\s*(?:import|export)\s+(type\s)?[^;"']*?from\s+"([^"]+)"/g);
  const dynamic = text.matchAll(/import\(\s*"([^"]+)"\s*\)/g);
  return [
    ...Array.from(statements, ([, type, target = ""]) => ({
      from: file,
      target,
      typeOnly: type !== undefined,
    })),
    ...Array.from(dynamic, ([, target = ""]) => ({ from: file, target, typeOnly: false })),
  ];
}

const imports = files.flatMap(importsOf);
const roomOf = (file: string): string => relative(SRC, file).split("/")[0] ?? "";
const isRoot = (file: string): boolean => !relative(SRC, file).includes("/");
const inProject = imports.filter(({ target }) => target.startsWith("."));
const pathOf = ({ from, target }: Import): string => join(dirname(from), target);
const say = (entry: Import): string => `${relative(SRC, entry.from)} imports ${entry.target}`;

describe("the rooms", () => {
  it("are all known", () => {
    const rooms = new Set(files.filter((file) => !isRoot(file)).map(roomOf));
    expect([...rooms].filter((room) => !(room in MAY_IMPORT))).toEqual([]);
  });

  it("import only where they may", () => {
    const wrong = inProject.filter((entry) => {
      if (isRoot(entry.from)) return false;
      const [room, target] = [roomOf(entry.from), roomOf(pathOf(entry))];
      return room !== target && MAY_IMPORT[room]?.includes(target) !== true;
    });
    expect(wrong.map(say)).toEqual([]);
  });

  it("keep the framework out of what decides", () => {
    const wrong = imports.filter(
      ({ from, target }) => SOLID.test(target) && !isRoot(from) && !KNOW_SOLID.has(roomOf(from)),
    );
    expect(wrong.map(say)).toEqual([]);
  });

  it("leave the rehearsal to the dev server and the tests", () => {
    const wrong = inProject.filter(
      (entry) => roomOf(pathOf(entry)) === "rehearsal" && roomOf(entry.from) !== "rehearsal",
    );
    expect(wrong.map(say)).toEqual([]);
  });

  it("leave the scripts of their own and the plugins to the build", () => {
    const apart = /\/(?:offline\/worker|first\/first|(?:offline|first)\/plugin)\.ts$/;
    const wrong = inProject.filter((entry) => apart.test(pathOf(entry)));
    expect(wrong.map(say)).toEqual([]);
  });

  it("leave the making of markup to the compiler", () => {
    const wrong = inProject.filter((entry) => roomOf(pathOf(entry)) === "markup");
    expect(wrong.map(say)).toEqual([]);
    const sinks = /\b(?:innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|DOMParser|srcdoc)\b/;
    const inPage = files.filter((file) => roomOf(file) !== "rehearsal");
    expect(inPage.filter((file) => sinks.test(readFileSync(file, "utf8")))).toEqual([]);
  });

  it("leave what builds the viewer to the build", () => {
    const wrong = inProject.filter(
      (entry) => roomOf(pathOf(entry)) === "build" && roomOf(entry.from) !== "build",
    );
    expect(wrong.map(say)).toEqual([]);
  });

  it("leave the headers and the recipes' files to the servers", () => {
    const wrong = inProject.filter(
      (entry) =>
        roomOf(pathOf(entry)) === "serving" && !["serving", "rehearsal"].includes(roomOf(entry.from)),
    );
    expect(wrong.map(say)).toEqual([]);
  });

  it("leave the making of a release to its command", () => {
    const wrong = inProject.filter(
      (entry) => roomOf(pathOf(entry)) === "release" && roomOf(entry.from) !== "release",
    );
    expect(wrong.map(say)).toEqual([]);
  });

  it("use Node only in the rehearsal, for a release and in what builds and serves", () => {
    const wrong = imports.filter(
      ({ from, target }) =>
        target.startsWith("node:") &&
        !["rehearsal", "build", "release", "serving"].includes(roomOf(from)) &&
        !from.endsWith("/plugin.ts"),
    );
    expect(wrong.map(say)).toEqual([]);
  });

  it("have no import cycle at run time", () => {
    const graph = new Map<string, string[]>();
    for (const entry of inProject.filter(({ typeOnly }) => !typeOnly)) {
      graph.set(entry.from, [...(graph.get(entry.from) ?? []), pathOf(entry)]);
    }
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) {
        cycles.push([...path.slice(path.indexOf(file)), file].map((step) => relative(SRC, step)).join(" → "));
        return;
      }
      if (done.has(file)) return;
      done.add(file);
      for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
    };
    for (const file of graph.keys()) visit(file, []);
    expect(cycles).toEqual([]);
  });
});

describe("every source file", () => {
  it("says in its first lines why it exists", () => {
    const silent = files.filter((file) => !/^(\/\*\*|#!)/.test(readFileSync(file, "utf8")));
    expect(silent.map((file) => relative(SRC, file))).toEqual([]);
  });

  it("has at most 300 lines, unless it is a dictionary", () => {
    const isDictionary = (file: string): boolean => /i18n\/[a-z]{2}(-[A-Za-z]+)?\.ts$/.test(file);
    const code = files.filter((file) => !isDictionary(file));
    const long = code.filter((file) => readFileSync(file, "utf8").split("\n").length > 301);
    expect(long.map((file) => relative(SRC, file))).toEqual([]);
  });
});
