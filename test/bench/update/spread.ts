/**
 * Figures of several rounds in one: the middle of them, and how far they lie apart. Ratios are taken within a round, so
 * that a machine that is busy for a while slows both sides of them.
 */

export type Spread = { readonly median: number; readonly least: number; readonly most: number };

/** The middle of the values; of an even number of them, between the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

export const spreadOf = (values: readonly number[]): Spread => ({
  median: median(values),
  least: Math.min(...values),
  most: Math.max(...values),
});

/** Each value over the one of the same round. */
export const ratiosOf = (values: readonly number[], floor: readonly number[]): Spread =>
  spreadOf(values.map((value, round) => value / (floor[round] ?? Number.NaN)));

/** The middle, and in brackets the least and the most; a dash where nothing was measured. */
export function show({ median: middle, least, most }: Spread, digits = 2): string {
  if (!Number.isFinite(middle)) return "–";
  return `${middle.toFixed(digits)} (${least.toFixed(digits)}–${most.toFixed(digits)})`;
}

/** A table in Markdown. */
export const table = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
