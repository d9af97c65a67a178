/**
 * Functions stay short enough to be read at once. What counts are the lines of a function without those of the functions
 * in it, since each of these can be read alone. One that is long all the same, with all that is in it, has its reason beside it.
 */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";

import ts from "typescript";
import { expect, it } from "vitest";

const SRC = fileURLToPath(new URL("../../../src", import.meta.url));
const MOST_LINES = 60;
/** With the functions in it. */
const MOST_LINES_IN_ALL = 100;
const REASON = /^\s*\/\/ Over 60 lines: \S/;
/** A reason is above the function, or above the words that say what it is. */
const LINES_LOOKED_AT = 8;

const lines = (source: ts.SourceFile, node: ts.Node): number =>
  source.getLineAndCharacterOfPosition(node.end).line -
  source.getLineAndCharacterOfPosition(node.getStart(source)).line +
  1;

const hasBody = (node: ts.Node): node is ts.FunctionLikeDeclaration =>
  ts.isFunctionLike(node) && "body" in node && node.body !== undefined;

/** The lines of the functions right in a node, but for the first of each, which belongs to both. */
function linesWithin(source: ts.SourceFile, node: ts.Node): number {
  let count = 0;
  ts.forEachChild(node, function look(child) {
    if (hasBody(child)) count += lines(source, child) - 1;
    else ts.forEachChild(child, look);
  });
  return count;
}

function nameOf(source: ts.SourceFile, node: ts.FunctionLikeDeclaration): string {
  const { parent } = node;
  if (node.name !== undefined) return node.name.getText(source);
  return ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent)
    ? parent.name.getText(source)
    : "";
}

/** Whether a reason for its length is right above a function. */
function hasReason(source: ts.SourceFile, node: ts.Node): boolean {
  const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
  const above = source.text.split("\n").slice(Math.max(0, line - LINES_LOOKED_AT), line);
  return above.some((text) => REASON.test(text));
}

/** The functions of a file that are too long, as `file name`. */
function longIn(file: string): readonly string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(join(SRC, file), "utf8"),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: string[] = [];
  ts.forEachChild(source, function look(node) {
    if (hasBody(node)) {
      const all = lines(source, node);
      const isLong = all - linesWithin(source, node) > MOST_LINES;
      if (isLong || (all > MOST_LINES_IN_ALL && !hasReason(source, node)))
        found.push(`${file} ${nameOf(source, node)}`);
    }
    ts.forEachChild(node, look);
  });
  return found;
}

const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter((file) =>
  /\.(?:ts|tsx|mjs|js)$/.test(file),
);
const rooms = [...new Set(files.map((file) => file.split(sep).slice(0, -1).join(sep)))];

it.each(rooms)("no function is long without a reason in src/%s", (room) => {
  expect(files.filter((file) => dirname(file) === (room || ".")).flatMap(longIn)).toEqual([]);
});
