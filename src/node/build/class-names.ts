/**
 * Writes the names of classes into the pages when the viewer is built. `styles["row"]` is then a plain word which the
 * templates hold, so that no page carries tables of names, nor code that sets a class that never changes. Only
 * `vite.config.ts` uses this.
 */
import { readFile } from "node:fs/promises";
import { basename, dirname, resolve } from "node:path";

import { type CSSOptions, type Plugin, preprocessCSS, type ResolvedConfig } from "vite";

type PostcssOptions = Exclude<NonNullable<CSSOptions["postcss"]>, string>;
type PostcssPlugin = Extract<
  NonNullable<PostcssOptions["plugins"]>[number],
  { readonly postcssPlugin: string }
>;

const SHEET_IMPORT = /^import (\w+) from "(\.[^"]+\.module\.css)";$/gm;
const SHEET = /\.module\.css$/;

/**
 * The name of a class in the page: the sheet's own name, after its folder's where that is another, and the class's.
 * It is the same in every build.
 */
export function scopedName(name: string, file: string): string {
  const sheet = basename(file.replace(/\?.*$/, "")).replace(SHEET, "");
  const folder = basename(dirname(file));
  return [...new Set([folder, sheet]), name].join("-");
}

/** What each class of a sheet is called in the page, with the classes it is composed of. */
export type ClassNames = Readonly<Record<string, string>>;

/**
 * A module's code with the names in it, and without the tables it does not need any more. `namesOf` tells the names of
 * the sheet that an import names.
 *
 * @throws where the code names a class that its sheet does not have.
 */
export function writeNames(code: string, namesOf: (sheet: string) => ClassNames): string {
  let written = code;
  for (const [line, table = "", sheet = ""] of code.matchAll(SHEET_IMPORT)) {
    const names = namesOf(sheet);
    const nameOf = (name: string): string => {
      const found = names[name];
      if (found === undefined) throw new Error(`${sheet} has no class "${name}".`);
      return found;
    };
    const rest = written
      .replace(line, "")
      // Within a longer text of several classes there is no need for a text of its own.
      .replaceAll(new RegExp(`\\$\\{${table}\\["([\\w-]+)"\\]\\}`, "g"), (_, name: string) => nameOf(name))
      .replaceAll(new RegExp(`\\b${table}\\["([\\w-]+)"\\]`, "g"), (_, name: string) =>
        JSON.stringify(nameOf(name)),
      );
    const isNeeded = new RegExp(`\\b${table}\\b`).test(rest);
    written = `${isNeeded ? line : `import "${sheet}";`}\n${rest}`;
  }
  return written;
}

/**
 * What a sheet is composed of is put into it without a word of where it comes from, and Vite warns of each such line: they
 * get the source of the sheet they are in.
 */
const composedSource: PostcssPlugin = {
  postcssPlugin: "composed-source",
  OnceExit: (root) => {
    root.walkDecls((declaration) => {
      if (declaration.source?.input.file === undefined && root.source !== undefined)
        declaration.source = root.source;
    });
  },
};

export function classNamesPlugin(): Plugin[] {
  let config: ResolvedConfig;
  const sheets = new Map<string, Promise<ClassNames>>();
  const read = async (file: string): Promise<ClassNames> =>
    (await preprocessCSS(await readFile(file, "utf8"), file, config)).modules ?? {};
  const namesIn = (file: string): Promise<ClassNames> => {
    const names = sheets.get(file) ?? read(file);
    sheets.set(file, names);
    return names;
  };
  return [
    {
      name: "class-names",
      apply: "build",
      enforce: "pre",
      config: () => ({
        css: { modules: { generateScopedName: scopedName }, postcss: { plugins: [composedSource] } },
      }),
      configResolved: (resolved) => {
        config = resolved;
      },
      async transform(code, id) {
        if (!/\.tsx?$/.test(id)) return undefined;
        const names = new Map<string, ClassNames>();
        for (const [, , sheet = ""] of code.matchAll(SHEET_IMPORT))
          names.set(sheet, await namesIn(resolve(dirname(id), sheet)));
        if (names.size === 0) return undefined;
        return { code: writeNames(code, (sheet) => names.get(sheet) ?? {}), map: null };
      },
    },
    {
      // A sheet counts although nobody needs its table.
      name: "class-names-sheets",
      apply: "build",
      enforce: "post",
      transform: (code, id) =>
        SHEET.test(id) ? { code, map: null, moduleSideEffects: "no-treeshake" } : undefined,
    },
  ];
}
