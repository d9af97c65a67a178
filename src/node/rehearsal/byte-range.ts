/**
 * Parts of a file: videos and sounds are asked for in parts, and cannot be wound otherwise.
 */

/** A part of a file: the first and the last byte, both included. */
export type Range = readonly [first: number, last: number];

/**
 * The one part a `Range` header asks for of `size` bytes (RFC 9110 section 14.2); nothing for the whole.
 */
export function readRange(header: string | undefined, size: number): Range | undefined {
  const [, from = "", to = ""] = /^bytes=(\d*)-(\d*)$/.exec(header ?? "") ?? [];
  if (from === "" && to === "") return undefined;
  const first = from === "" ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === "" || to === "" ? size - 1 : Math.min(Number(to), size - 1);
  return first <= last ? [first, last] : undefined;
}
