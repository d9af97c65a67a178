/**
 * The files of the page for corrections, as they stand beside this module.
 */
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

/** Types by path. */
export const PAGE_FILES: Readonly<Record<string, string>> = {
  "/": "text/html; charset=utf-8",
  "/page.css": "text/css; charset=utf-8",
  "/page.js": "text/javascript; charset=utf-8",
};

/** The bytes of one of the files. */
export const readPageFile = (path: string): Promise<Buffer> =>
  readFile(fileURLToPath(new URL(`./page/${path === "/" ? "index.html" : path.slice(1)}`, import.meta.url)));
