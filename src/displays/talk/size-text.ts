/**
 * How large files are, as people say it.
 */

const MEGABYTE = 1_000_000;
/** What is less than this, in bytes, is said in kilobytes. */
const SMALL = 100_000;

/** A size in bytes, in words of a language. */
export function sizeText(bytes: number, language: string): string {
  const isSmall = bytes < SMALL;
  return new Intl.NumberFormat(language, {
    style: "unit",
    unit: isSmall ? "kilobyte" : "megabyte",
    maximumFractionDigits: isSmall || bytes >= 10 * MEGABYTE ? 0 : 1,
  }).format(isSmall ? Math.ceil(bytes / 1_000) : bytes / MEGABYTE);
}
