/**
 * What the built viewer weighs, part by part, and what each part is made of. A part is a set of files that a person loads for
 * one reason; its name and those of its files stay while the letters that a build adds to them change.
 */
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import { constants, brotliCompressSync } from "node:zlib";

import { build, type Rolldown } from "vite";

import { isCompressed } from "../../src/node/serving/precompress.ts";
import { ROOT } from "./stage.ts";

/** A file of the built viewer: how many bytes it takes on the way, and its sources with the bytes each brings before that. */
export type WeighedFile = {
  /** Without the letters of its build. */
  readonly name: string;
  readonly bytes: number;
  readonly sources: readonly { readonly source: string; readonly bytes: number }[];
};

/** What parts may weigh, in thousands of bytes. */
export type Budget = {
  readonly parts: Readonly<Record<string, { readonly files: readonly string[]; readonly most: number }>>;
  /** The largest dictionary, of each kind. */
  readonly dictionary: number;
  /** Every script of the viewer together, without dictionaries. */
  readonly scripts: number;
  /** Every style sheet together. */
  readonly sheets: number;
};

export type Weighed = {
  readonly part: string;
  readonly bytes: number;
  readonly mostBytes: number;
  readonly files: readonly WeighedFile[];
};

/** Bytes on the way, at the best that brotli does, as files that are compressed once are. */
const weigh = (text: string | Uint8Array): number =>
  brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } })
    .length;

const PAGE = "index.html";
const BUILD_LETTERS = /-[\w-]{8}(?=\.\w+$)/;
const nameOf = (fileName: string): string => basename(fileName).replace(BUILD_LETTERS, "");
const sourceOf = (id: string): string => id.replace(ROOT, "").replace(/^\/|^\0|\?.*$/g, "");

function weighOutput(output: Rolldown.OutputChunk | Rolldown.OutputAsset): WeighedFile {
  const name = nameOf(output.fileName);
  if (output.type === "asset") return { name, bytes: weigh(output.source), sources: [] };
  const sources = Object.entries(output.modules)
    .map(([id, { renderedLength }]) => ({ source: sourceOf(id), bytes: renderedLength }))
    .filter(({ bytes }) => bytes > 0)
    .sort((one, other) => other.bytes - one.bytes);
  return { name, bytes: weigh(output.code), sources };
}

/** Scripts that stand in a page, as they are sent; empty where there are none. */
const inlineScripts = (page: string): string =>
  Array.from(page.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([^]*?)<\/script>/g), ([, code = ""]) => code).join(
    "\n",
  );

/** The scripts that stand in the page itself, as the page's weight; there may be none. */
function weighPage(outputs: readonly (Rolldown.OutputChunk | Rolldown.OutputAsset)[]): WeighedFile {
  const page = outputs.find(({ fileName }) => fileName === PAGE);
  if (page?.type !== "asset") throw new Error("The viewer has no page.");
  const scripts = inlineScripts(String(page.source));
  return { name: PAGE, bytes: scripts === "" ? 0 : weigh(scripts), sources: [] };
}

/** Weighs the scripts and sheets of the build that is there, whose files say nothing of their sources. */
export async function weighBuilt(): Promise<readonly WeighedFile[]> {
  const dist = join(ROOT, "dist");
  const paths = (await readdir(dist, { recursive: true })).map((path) => path.replaceAll("\\", "/"));
  const weighed = paths.filter(isCompressed).map(async (path): Promise<WeighedFile> => {
    // The build has compressed it as well as it can be, which takes a while.
    const copy = path === PAGE ? undefined : await stat(join(dist, `${path}.br`)).catch(() => undefined);
    if (copy !== undefined) return { name: nameOf(path), bytes: copy.size, sources: [] };
    const content = await readFile(join(dist, path));
    const sent = path === PAGE ? inlineScripts(content.toString()) : content;
    return { name: nameOf(path), bytes: sent.length === 0 ? 0 : weigh(sent), sources: [] };
  });
  return Promise.all(weighed);
}

/** Builds the viewer as it ships, writing nothing, and weighs its scripts and sheets. */
export async function weighViewer(): Promise<readonly WeighedFile[]> {
  const { NODE_ENV } = process.env;
  // A test has another, and libraries would come with what they tell developers.
  process.env["NODE_ENV"] = "production";
  try {
    const built = await build({ root: ROOT, logLevel: "error", build: { write: false } });
    const outputs = [built].flat().flatMap((one) => ("output" in one ? one.output : []));
    return [
      weighPage(outputs),
      ...outputs.filter(({ fileName }) => /\.(?:js|css)$/.test(fileName)).map(weighOutput),
    ];
  } finally {
    if (NODE_ENV === undefined) delete process.env["NODE_ENV"];
    else process.env["NODE_ENV"] = NODE_ENV;
  }
}

const isDictionary = ({ name }: WeighedFile): boolean => name.startsWith("words-");
const isSheet = ({ name }: WeighedFile): boolean => name.endsWith(".css");
const sum = (files: readonly WeighedFile[]): number => files.reduce((all, { bytes }) => all + bytes, 0);

/** The parts of a budget as they are, and last what all of them come to. Files of one name are all of its part. */
export function weighParts(files: readonly WeighedFile[], budget: Budget): readonly Weighed[] {
  const parts = Object.entries(budget.parts).map(([part, { files: names, most }]) => {
    const own = files.filter(({ name }) => names.includes(name));
    return { part, bytes: sum(own), mostBytes: most * 1_000, files: own };
  });
  const largest = files.filter(isDictionary).sort((one, other) => other.bytes - one.bytes)[0];
  // The tag's script is an event page's, not the viewer's.
  const tag = budget.parts["tag"]?.files ?? [];
  const scripts = files.filter((file) => !isDictionary(file) && !isSheet(file) && !tag.includes(file.name));
  const sheets = files.filter(isSheet);
  return [
    ...parts,
    {
      part: "largest dictionary",
      bytes: largest?.bytes ?? 0,
      mostBytes: budget.dictionary * 1_000,
      files: largest === undefined ? [] : [largest],
    },
    { part: "all scripts", bytes: sum(scripts), mostBytes: budget.scripts * 1_000, files: scripts },
    { part: "all sheets", bytes: sum(sheets), mostBytes: budget.sheets * 1_000, files: sheets },
  ];
}

const kB = (bytes: number): string => `${(bytes / 1_000).toFixed(1)} kB`;
/** Sources that are named of a file that grew. */
const NAMED_SOURCES = 8;

/** What is wrong with these weights, in words: parts that weigh too much, and files that no part has. */
export function findings(files: readonly WeighedFile[], budget: Budget): readonly string[] {
  const heavy = weighParts(files, budget)
    .filter(({ bytes, mostBytes }) => bytes > mostBytes)
    .map(({ part, bytes, mostBytes, files: own }) => {
      const over = `"${part}" weighs ${kB(bytes)}, ${kB(bytes - mostBytes)} more than it may`;
      const made = [...own]
        .sort((one, other) => other.bytes - one.bytes)
        .map(({ name, bytes: of, sources }) => {
          const named = sources.slice(0, NAMED_SOURCES).map(({ source, bytes: raw }) => `${source} ${raw}`);
          return `\n  ${name} ${kB(of)}${named.length === 0 ? "" : `, mostly (bytes before they are made small): ${named.join(", ")}`}`;
        });
      return over + made.join("");
    });
  const known = new Set(Object.values(budget.parts).flatMap(({ files: names }) => names));
  const strange = files
    .filter((file) => !isDictionary(file) && !known.has(file.name))
    .map(({ name }) => `${name} belongs to no part: enter it where it is loaded`);
  const missing = [...known]
    .filter((name) => !files.some((file) => file.name === name))
    .map((name) => `${name} is not built any more: take it out`);
  return [...heavy, ...strange, ...missing];
}
