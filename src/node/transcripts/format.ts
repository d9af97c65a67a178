/**
 * The name of a file usually tells its format; a download may have lost its extension or been given ".txt", as YouTube
 * does with SBV, and then the first lines tell.
 */

import { isCsvHeader } from "./read-csv.ts";
import { splitAtComma } from "./read-sbv.ts";
import { ARROW } from "./read-srt.ts";
import { isVttSignature } from "./read-vtt.ts";

export type Format = "srt" | "vtt" | "sbv" | "csv" | "json";

const EXTENSIONS: ReadonlyMap<string, Format> = new Map([
  ["srt", "srt"],
  ["vtt", "vtt"],
  ["webvtt", "vtt"],
  ["sbv", "sbv"],
  ["csv", "csv"],
  ["json", "json"],
]);

const HEAD_LENGTH = 4_096;

/** The format by extension, in any case, else by the first lines of the normalized text; undefined when neither tells. */
export function formatOf(fileName: string, source: string): Format | undefined {
  const extension = /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase();
  return EXTENSIONS.get(extension ?? "") ?? formatOfContent(source);
}

function formatOfContent(source: string): Format | undefined {
  const lines = source
    .trimStart()
    .slice(0, HEAD_LENGTH)
    .split("\n")
    .filter((line) => line.trim() !== "");
  const [first = ""] = lines;
  if (isVttSignature(first)) return "vtt";
  if (/^[[{]\s*(?:["[\]{}]|$)/.test(first)) return "json";
  if (isCsvHeader(first)) return "csv";
  if (splitAtComma(first) !== undefined) return "sbv";
  return lines.slice(0, 3).some((line) => line.includes(ARROW)) ? "srt" : undefined;
}
