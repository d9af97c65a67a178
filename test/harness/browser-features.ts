/**
 * What the viewer uses that some browser it runs in does not have: the declarations, selectors and rules of its built sheets
 * and the interfaces and elements of its own sources, looked up in the data of web-features (https://web-platform-dx.github.io/web-features/).
 * Libraries are not looked into.
 */
import { join } from "node:path";

import ts from "typescript";
import { features } from "web-features";

import { OLDEST_BROWSERS } from "../../src/node/build/stand-alone.ts";
import { ROOT } from "./stage.ts";

/** A feature by its name in the data, and where it is missing: `chrome 111` says that it came with that one, `safari -` never. */
export type LateFeature = { readonly name: string; readonly missing: readonly string[] };

/** The oldest browsers, by their names in the data. Phones have the versions of desktops. */
function oldest(): ReadonlyMap<string, number> {
  const versions = new Map<string, number>();
  for (const one of OLDEST_BROWSERS) {
    const [, browser = "", version = ""] = /^([a-z]+)([\d.]+)$/.exec(one) ?? [];
    versions.set(browser, Number(version));
    if (browser === "chrome") versions.set("edge", Number(version));
    if (browser === "safari") versions.set("safari_ios", Number(version));
  }
  return versions;
}

const OLDEST = oldest();

/** Where it is missing, by the versions since which each browser has it. */
const missingIn = (versions: object): readonly string[] =>
  [...OLDEST].flatMap(([browser, version]) => {
    const since: unknown = Reflect.get(versions, browser);
    const isThere = typeof since === "string" && Number.parseFloat(since.replace("≤", "")) <= version;
    return isThere ? [] : [`${browser} ${typeof since === "string" ? since : "-"}`];
  });

/** Every key of the data, with the name of its feature and the versions since which each browser has it. */
const allKeys = (): readonly (readonly [key: string, name: string, versions: object])[] =>
  Object.entries(features).flatMap(([name, feature]) =>
    Object.entries("status" in feature ? (feature.status.by_compat_key ?? {}) : {}).map(
      ([key, { support }]) => [key, name, support] as const,
    ),
  );

/** Every key of the data that is missing somewhere, with its feature. */
export const lateKeys = (): ReadonlyMap<string, LateFeature> =>
  new Map(
    allKeys().flatMap(([key, name, versions]) => {
      const missing = missingIn(versions);
      return missing.length === 0 ? [] : [[key.replace(/_static$/, ""), { name, missing }] as const];
    }),
  );

/** What of `keys` is missing somewhere, by feature: its name, and where. */
export function lateFeatures(
  late: ReadonlyMap<string, LateFeature>,
  keys: Iterable<string>,
): ReadonlyMap<string, string> {
  const found = new Map<string, Set<string>>();
  for (const key of keys) {
    const feature = late.get(key);
    if (feature === undefined) continue;
    const missing = found.get(feature.name) ?? new Set();
    for (const one of feature.missing) missing.add(one);
    found.set(feature.name, missing);
  }
  return new Map(Array.from(found, ([name, missing]) => [name, [...missing].join(", ")]));
}

/** Lengths that are one feature for several units. */
const UNITS: readonly (readonly [RegExp, string])[] = [
  [/^[sld]v(?:h|w|b|i|min|max)$/, "viewport_percentage_units_dynamic"],
  [/^cq(?:h|w|b|i|min|max)$/, "container_query_length_units"],
];

/** What sheets use, as keys of the data. */
export function keysInSheet(sheet: string): ReadonlySet<string> {
  const css = sheet
    .replace(/\/\*[^]*?\*\//g, "")
    .replace(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'/g, '""')
    .replace(/url\([^)]*\)/g, "url()");
  const keys = new Set<string>();
  for (const [, name] of css.matchAll(/@([a-z-]+)/g)) keys.add(`css.at-rules.${name}`);
  for (const [media] of css.matchAll(/@media[^{]*/g))
    for (const [, name] of media.matchAll(/\(\s*(?:min-|max-)?([a-z-]+)/g))
      keys.add(`css.at-rules.media.${name}`);
  for (const [, selector = ""] of css.matchAll(/([^{};]*)\{/g))
    if (selector.trim().startsWith("&") || selector.includes("&")) keys.add("css.selectors.nesting");
    else if (!selector.trim().startsWith("@"))
      for (const [, name] of selector.matchAll(/::?([a-z-]+)/g)) keys.add(`css.selectors.${name}`);
  for (const [, property = "", value = ""] of css.matchAll(/(?<=[{;])\s*([a-z-]+)\s*:\s*([^;{}]+)/g)) {
    if (!property.startsWith("--")) {
      keys.add(`css.properties.${property}`);
      for (const [word] of value.matchAll(/(?<![\w#-])[a-z][a-z-]*(?![\w(-])/g))
        keys.add(`css.properties.${property}.${word}`);
    }
    for (const [, name] of value.matchAll(/(?<![\w-])([a-z][a-z-]*)\(/g))
      for (const kind of ["", "color.", "gradient.", "image."]) keys.add(`css.types.${kind}${name}`);
    for (const [, unit = ""] of value.matchAll(/\d([a-z]{2,5})\b/g)) {
      keys.add(`css.types.length.${unit}`);
      for (const [units, name] of UNITS) if (units.test(unit)) keys.add(`css.types.length.${name}`);
    }
  }
  return keys;
}

/** How the data calls what a symbol of the browser's or the language's own library stands for. */
function namesOf(symbol: ts.Symbol): readonly string[] {
  return (symbol.declarations ?? []).flatMap((declaration) => {
    if (!/lib\.[\w.]+\.d\.ts$/.test(declaration.getSourceFile().fileName)) return [];
    const { parent } = declaration;
    if (ts.isInterfaceDeclaration(parent))
      return [`${parent.name.text.replace(/^Readonly(?=Array|Map|Set)/, "")}.${symbol.name}`];
    if (ts.isTypeLiteralNode(parent) && ts.isVariableDeclaration(parent.parent))
      return [`${parent.parent.name.getText()}.${symbol.name}`];
    return [symbol.name, `Window.${symbol.name}`];
  });
}

const endOf = (key: string): string => key.slice(key.lastIndexOf(".") + 1);

/** The names of interfaces and members that are late in all that bear them, and of all that belong to an interface as a whole. */
function telling(late: ReadonlyMap<string, LateFeature>): ReadonlySet<string> {
  const early = new Set<string>();
  const names = new Set<string>();
  for (const [key] of allKeys()) {
    const bare = key.replace(/_static$/, "");
    if (!late.has(bare)) early.add(endOf(bare));
    else if (bare !== key || /^api\.\w+$/.test(bare)) names.add(endOf(bare));
  }
  for (const key of late.keys()) if (!early.has(endOf(key))) names.add(endOf(key));
  return names;
}

/**
 * What the viewer's own sources use, as keys of the data: interfaces, members, elements and attributes. Members whose name another
 * interface has had for long, such as `name`, are not looked up: each costs its type.
 */
export function keysInSources(late: ReadonlyMap<string, LateFeature>): ReadonlySet<string> {
  const ends = telling(late);
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined };
  const keys = new Set<string>();
  for (const config of ["tsconfig.app.json", "tsconfig.worker.json"]) {
    const parsed = ts.getParsedCommandLineOfConfigFile(join(ROOT, config), {}, host);
    if (parsed === undefined) throw new Error(`${config} cannot be read`);
    const program = ts.createProgram(parsed.fileNames, parsed.options);
    const checker = program.getTypeChecker();
    const visit = (node: ts.Node): void => {
      if (ts.isTypeNode(node)) return;
      if (ts.isIdentifier(node) && ends.has(node.text)) {
        const symbol = checker.getSymbolAtLocation(node);
        for (const name of symbol === undefined ? [] : namesOf(symbol))
          keys.add(`api.${name}`).add(`javascript.builtins.${name}`);
      }
      if (ts.isJsxOpeningElement(node) || ts.isJsxSelfClosingElement(node)) {
        const element = node.tagName.getText();
        keys.add(`html.elements.${element}`);
        for (const attribute of node.attributes.properties) {
          const name = attribute.name?.getText().toLowerCase() ?? "";
          keys.add(`html.elements.${element}.${name}`).add(`html.global_attributes.${name}`);
        }
      }
      ts.forEachChild(node, visit);
    };
    for (const file of program.getSourceFiles())
      if (file.fileName.startsWith(join(ROOT, "src")) && !file.isDeclarationFile) visit(file);
  }
  return keys;
}
