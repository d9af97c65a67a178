/**
 * Subtitle files come from every system, with each kind of line ending and often a byte order mark. The readers see one
 * kind of line only, numbered as an editor numbers it, because an error without the right line is of little help.
 */

/** A line of the file: 1-based number, text without its line ending. */
export type SourceLine = { readonly number: number; readonly text: string };

/** Drops a leading byte order mark and turns CRLF and CR into LF; the number of lines stays as it was. */
export function normalizeSource(content: string): string {
  return content.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
}

/** Lines of normalized text. */
export function toLines(source: string): SourceLine[] {
  return source.split("\n").map((text, index) => ({ number: index + 1, text }));
}

/** Groups lines into runs without a blank line inside; the blank lines themselves are left out. */
export function toBlocks(lines: readonly SourceLine[]): SourceLine[][] {
  const blocks: SourceLine[][] = [];
  let block: SourceLine[] = [];
  for (const line of lines) {
    if (line.text.trim() !== "") block.push(line);
    else if (block.length > 0) {
      blocks.push(block);
      block = [];
    }
  }
  if (block.length > 0) blocks.push(block);
  return blocks;
}

/** 1-based line of an offset in UTF-16 units. */
export function lineAt(source: string, offset: number): number {
  let line = 1;
  for (let at = source.indexOf("\n"); at !== -1 && at < offset; at = source.indexOf("\n", at + 1)) line += 1;
  return line;
}

/** Makes one line of a text that may hold line breaks, as the SBV export of the service does. */
export function toOneLine(text: string): string {
  return text
    .split(/[\r\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .join(" ");
}

const EXCERPT_LENGTH = 40;

/** A short quotation for an error message; control and direction characters cannot reach the terminal through it. */
export function excerpt(text: string): string {
  const [...characters] = text
    .trim()
    .slice(0, 4 * EXCERPT_LENGTH)
    .replace(/[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu, " ")
    .trim();
  return characters.length > EXCERPT_LENGTH
    ? `"${characters.slice(0, EXCERPT_LENGTH).join("")}…"`
    : `"${characters.join("")}"`;
}
