/**
 * `JSON.parse` tells at most an offset, and some versions not even that. When a file has to be refused it is read a
 * second time by `momoa`, which keeps the place of every value; files that are fine never pay for it.
 */

import { parse, type ValueNode } from "@humanwhocodes/momoa";
import { lineAt } from "./source-lines.ts";

/** A 1-based line and what is wrong there, in words. */
export type JsonFault = { readonly line: number; readonly reason: string };

/**
 * Where the text stops being JSON; `failure` is what `JSON.parse` threw. Its offset is preferred, as `momoa` reads on
 * over a line break within a string.
 */
export function jsonFault(source: string, failure: unknown): JsonFault {
  const message = failure instanceof Error ? failure.message : "";
  const position = /at position (\d+)/.exec(message)?.[1];
  const end = source.trimEnd().length;
  let offset: number | undefined = end;
  if (position !== undefined) offset = Number(position);
  else if (!message.startsWith("Unexpected end")) offset = offsetOfFault(source);
  if (offset === undefined) return { line: 1, reason: "the JSON cannot be read" };
  if (offset >= end) return { line: lineAt(source, end), reason: "the JSON ends before it is complete" };
  const column = offset - source.lastIndexOf("\n", offset - 1);
  return {
    line: lineAt(source, offset),
    reason: `the JSON cannot be read from column ${column} of this line on`,
  };
}

/** In UTF-16 units; undefined when `momoa` finds no fault or gives up on deep nesting. */
function offsetOfFault(source: string): number | undefined {
  try {
    parse(source, { mode: "json" });
    return undefined;
  } catch (error) {
    const { offset } = error as { readonly offset?: unknown };
    return typeof offset === "number" ? offset : undefined;
  }
}

/** 1-based line of the value at a path of keys and indices, or of the last value on the way that exists. */
export function lineOfValue(source: string, path: readonly (string | number)[]): number {
  let node: ValueNode;
  try {
    node = parse(source, { mode: "json" }).body;
  } catch {
    return 1;
  }
  for (const step of path) {
    const next = childOf(node, step);
    if (next === undefined) break;
    node = next;
  }
  return node.loc.start.line;
}

function childOf(node: ValueNode, step: string | number): ValueNode | undefined {
  if (node.type === "Array" && typeof step === "number") return node.elements[step]?.value;
  if (node.type !== "Object") return undefined;
  const members = node.members.filter(
    ({ name }) => (name.type === "String" ? name.value : name.name) === String(step),
  );
  return members.at(-1)?.value;
}
