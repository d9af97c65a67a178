/**
 * Targets of requests that no browser would make by itself: written to be read differently by two servers, to lead out of a
 * folder, to another host, or past a rule. One character for each byte.
 */

/** What a target tries, and the target. */
import { WRITTEN_DOWN } from "./hostile-path-table.ts";

export type HostilePath = { readonly tries: string; readonly target: string };

const INSERTED = [
  "..",
  "/../",
  "/./",
  "//",
  "%2f",
  "%2F",
  "%5c",
  "\\",
  "\t",
  "%09",
  "%00",
  "\x00",
  "%2e",
  "%252f",
  "%0d%0a",
  ".",
  ";",
  "?",
  "#",
  "@evil.example",
  ":",
  "\xff",
  "%c0%af",
  "%20",
  "*",
];

const BASES = Object.values(WRITTEN_DOWN)
  .flat()
  .filter((target) => target.length < 100);

/** Draws from [0, 1). */
type Random = () => number;

const pick = <T>(of: readonly T[], random: Random): T | undefined => of[Math.floor(random() * of.length)];

/** Changes a target at one place. */
function changed(target: string, random: Random): string {
  const at = Math.floor(random() * (target.length + 1));
  const [before, here, after] = [target.slice(0, at), target.slice(at, at + 1), target.slice(at + 1)];
  switch (Math.floor(random() * 5)) {
    case 0:
      // Of other letters the capital may be more than a byte.
      return before + here.replace(/[a-z]/, (letter) => letter.toUpperCase()) + after;
    case 1:
      return here === "" ? target : `${before}%${here.charCodeAt(0).toString(16).padStart(2, "0")}${after}`;
    case 2:
      return target.length < 1_000 ? target + target : target;
    default:
      return `${before}${pick(INSERTED, random) ?? ""}${here}${after}`;
  }
}

/** A target made from a known one by one to three changes. A space or a line end would make another request line of it. */
export function drawHostilePath(random: Random): string {
  const changes = 1 + Math.floor(random() * 3);
  const target = Array.from({ length: changes }).reduce<string>(
    (before) => changed(before, random),
    pick(BASES, random) ?? "/",
  );
  return target.replaceAll(/[ \r\n]/g, "%20");
}

/** `count` targets: all that are written down, then drawn ones. */
export function hostilePaths(count: number, random: Random): readonly HostilePath[] {
  const fixed = Object.entries(WRITTEN_DOWN).flatMap(([tries, targets]) =>
    targets.map((target) => ({ tries, target })),
  );
  const drawn = Array.from({ length: Math.max(0, count - fixed.length) }, () => ({
    tries: "drawn",
    target: drawHostilePath(random),
  }));
  return [...fixed, ...drawn].slice(0, count);
}
