/**
 * The rooms of the house and the directions between them (ARCHITECTURE.md): a file that breaks a rule is named.
 */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

import { describe, expect, it } from "vitest";

const SRC = fileURLToPath(new URL("../../../src", import.meta.url));

/** What a room may import: `values` anything of these rooms, `types` only their types. Its own files are always allowed. */
type Rule = { readonly values: readonly string[]; readonly types?: readonly string[] };

const FEATURES = [
  "speech",
  "archive",
  "export",
  "access",
  "links",
  "config",
  "unattended",
  "check",
  "event",
  "talk",
];
const CORE = ["lib", "vas", "stream", "subtitles"];

const RULES: Readonly<Record<string, Rule>> = {
  lib: { values: [] },
  vas: { values: ["lib"] },
  stream: { values: ["lib", "vas"] },
  subtitles: { values: ["lib", "vas"] },
  links: { values: ["lib"] },
  config: { values: ["lib", "links", "vas"] },
  speech: { values: ["lib", "vas"], types: ["subtitles", "links"] },
  archive: { values: ["lib", "vas", "subtitles"] },
  export: { values: ["lib", "subtitles"] },
  access: { values: ["lib", "vas"] },
  unattended: { values: ["lib", "vas"], types: ["links"] },
  event: { values: ["lib", "vas"] },
  talk: { values: ["lib", "vas", "subtitles"] },
  embed: { values: ["lib", "links"] },
  offline: { values: ["lib"] },
  i18n: { values: ["lib"] },
  markup: { values: ["lib"] },
  visit: { values: [...CORE, ...FEATURES, "i18n"], types: ["embed"] },
  boot: { values: [...CORE, "links", "config", "i18n", "embed", "visit", "ui", "talk"] },
  ui: {
    values: ["lib", "i18n", "links", "subtitles", "export", "event"],
    types: ["vas", "speech", "archive", "config"],
  },
  check: { values: ["lib", "vas", "stream"] },
  obs: { values: ["lib", "stream", "subtitles"] },
  displays: { values: [...CORE, ...FEATURES, "visit", "embed", "i18n", "ui", "offline", "obs"] },
  node: {
    values: ["lib", "vas", "stream", "subtitles", "config", "links", "i18n", "event", "talk", "export"],
    types: ["offline"],
  },
};

/** What Node reads of the displays: descriptors are data, and no page comes with them. */
const DESCRIPTORS = /^displays\/(?:registry|(?:[\w-]+\/)?descriptor)\.ts$/;

/** What knows Solid beside components: adapters, named as such, and the module that compiled components import. */
const KNOWS_SOLID = /(?:\.tsx|-signals\.ts|^markup\/templates\.ts)$/;
const SOLID = /^(solid-js|@solidjs|@solid-primitives)/;

type Import = { readonly from: string; readonly target: string; readonly typeOnly: boolean };

const files = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((file) => /\.(ts|tsx|mjs)$/.test(file))
  .map((file) => join(SRC, file));

/** Whether an import's names are types one by one. */
const onlyTypes = (names: string): boolean =>
  /^\{[^}]*\}\s*$/.test(names) && [...names.matchAll(/[{,]\s*(\w+)/g)].every(([, word]) => word === "type");

function importsOf(file: string): Import[] {
  const text = readFileSync(file, "utf8");
  const statements = text.matchAll(/(?:^|\n)\s*(?:import|export)\s+(type\s)?([^;"']*?)from\s+"([^"]+)"/g);
  const dynamic = text.matchAll(/import\(\s*"([^"]+)"\s*\)/g);
  return [
    ...Array.from(statements, ([, type, names = "", target = ""]) => ({
      from: file,
      target,
      typeOnly: type !== undefined || onlyTypes(names),
    })),
    ...Array.from(dynamic, ([, target = ""]) => ({ from: file, target, typeOnly: false })),
  ];
}

const imports = files.flatMap(importsOf);
const pathOf = ({ from, target }: Import): string => join(dirname(from), target);
const nameOf = (file: string): string => relative(SRC, file);
const roomOf = (file: string): string => nameOf(file).split("/")[0] ?? "";
const isRoot = (file: string): boolean => !nameOf(file).includes("/");
const inProject = imports.filter(({ target }) => target.startsWith(".") && !target.endsWith(".css"));
const say = (entry: Import): string => `${nameOf(entry.from)} imports ${entry.target}`;
const wrongs = (
  isWrong: (entry: Import) => boolean,
  list: readonly Import[] = inProject,
): readonly string[] => list.filter(isWrong).map(say);

function isAllowed(entry: Import): boolean {
  const [room, target] = [roomOf(entry.from), roomOf(pathOf(entry))];
  const rule = RULES[room];
  if (room === target || rule?.values.includes(target) === true) return true;
  if (room === "node" && DESCRIPTORS.test(nameOf(pathOf(entry)))) return true;
  return entry.typeOnly && rule?.types?.includes(target) === true;
}

describe("the rooms", () => {
  it("are all known", () => {
    const rooms = new Set(files.filter((file) => !isRoot(file)).map(roomOf));
    expect([...rooms].filter((room) => !(room in RULES) && room !== "styles")).toEqual([]);
  });

  it("import only where they may", () => {
    expect(wrongs((entry) => !isRoot(entry.from) && !isAllowed(entry))).toEqual([]);
  });

  it("know Solid only in components and in files named as adapters", () => {
    const knows = (file: string): boolean => KNOWS_SOLID.test(nameOf(file));
    expect(wrongs(({ from, target }) => SOLID.test(target) && !knows(from), imports)).toEqual([]);
    const adapters = files.filter((file) => file.endsWith("-signals.ts"));
    const withSolid = new Set(imports.filter(({ target }) => SOLID.test(target)).map(({ from }) => from));
    expect(adapters.filter((file) => !withSolid.has(file)).map(nameOf)).toEqual([]);
  });

  it("use Node only in what runs in Node, which nothing else imports", () => {
    expect(
      wrongs(({ from, target }) => target.startsWith("node:") && roomOf(from) !== "node", imports),
    ).toEqual([]);
    expect(wrongs((entry) => roomOf(pathOf(entry)) === "node" && roomOf(entry.from) !== "node")).toEqual([]);
  });

  it("leave the scripts that stand alone to the build", () => {
    const alone =
      /\/(?:offline\/worker\/worker|boot\/first-subtitle|boot\/early-requests|boot\/early-talk)\.ts$/;
    expect(wrongs((entry) => alone.test(pathOf(entry)))).toEqual([]);
  });

  it("leave the making of markup to the compiler", () => {
    expect(wrongs((entry) => roomOf(pathOf(entry)) === "markup")).toEqual([]);
    const sinks = /\b(?:innerHTML|outerHTML|insertAdjacentHTML|createContextualFragment|DOMParser|srcdoc)\b/;
    const inPage = files.filter((file) => roomOf(file) !== "node");
    expect(inPage.filter((file) => sinks.test(readFileSync(file, "utf8"))).map(nameOf)).toEqual([]);
  });

  it("have no import cycle, types included", () => {
    const graph = new Map<string, string[]>();
    for (const entry of inProject) {
      graph.set(entry.from, [...(graph.get(entry.from) ?? []), pathOf(entry)]);
    }
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) {
        cycles.push([...path.slice(path.indexOf(file)), file].map(nameOf).join(" → "));
        return;
      }
      if (done.has(file)) return;
      for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
      done.add(file);
    };
    for (const file of graph.keys()) visit(file, []);
    expect(cycles).toEqual([]);
  });
});

describe("every source file", () => {
  const isWords = (file: string): boolean => nameOf(file).startsWith("i18n/locales/");

  it("says in its first lines why it exists", () => {
    const silent = files.filter((file) => !/^(\/\*\*|#!)/.test(readFileSync(file, "utf8")));
    expect(silent.map(nameOf)).toEqual([]);
  });

  it("has at most 300 lines, unless it holds the words of a language", () => {
    const sheets = readdirSync(SRC, { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".css"))
      .map((file) => join(SRC, file));
    const long = [...files, ...sheets].filter(
      (file) => !isWords(file) && readFileSync(file, "utf8").split("\n").length > 301,
    );
    expect(long.map(nameOf)).toEqual([]);
  });
});
