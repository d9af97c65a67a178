/**
 * A sentence in captions of two lines: as many as it takes, and every word in one of them. It is cut between words, by the
 * language's own rules where it has no spaces, and the lines are about as long as each other.
 */

/** Lines of one caption. */
const LINES = 2;

/** What a line has room for. */
export type LineRoom = {
  /** Signs (code points). */
  readonly columns: number;
  /** Bytes of UTF-8; absent where they do not matter. */
  readonly bytes?: number;
};

/** A piece of a line that is not cut; `joins` the one before it without a space. */
type Piece = { readonly text: string; readonly joins: boolean };

const utf8 = new TextEncoder();

const fits = (text: string, { columns, bytes = Infinity }: LineRoom): boolean =>
  Array.from(text).length <= columns && utf8.encode(text).length <= bytes;

/** Parts of a text by the browser's own rules; each sign for itself where it has none. */
function segments(text: string, language: string, granularity: "word" | "grapheme"): readonly string[] {
  try {
    const segmenter = new Intl.Segmenter(language, { granularity });
    return Array.from(segmenter.segment(text), ({ segment }) => segment);
  } catch {
    return Array.from(text);
  }
}

/** The parts, with what `belongs` to the one before it joined to that, as far as there is room. */
function joined(
  parts: readonly string[],
  room: LineRoom,
  belongs: (part: string) => boolean,
): readonly string[] {
  const found: string[] = [];
  for (const part of parts) {
    const before = found.at(-1);
    if (before !== undefined && belongs(part) && fits(before + part, room)) found[found.length - 1] += part;
    else found.push(part);
  }
  return found;
}

/** What is too wide for a line as pieces that are not: as many letters together as a line has room for. */
function cut(text: string, language: string, room: LineRoom): readonly string[] {
  const signs = segments(text, language, "grapheme").flatMap((one) =>
    fits(one, room) ? [one] : Array.from(one),
  );
  return joined(signs, room, () => true);
}

/** No line begins with punctuation. */
const isPunctuation = (part: string): boolean => /^\p{P}+$/u.test(part);

function piecesOf(text: string, language: string, room: LineRoom): readonly Piece[] {
  return text
    .split(/\s+/)
    .filter((word) => word !== "")
    .flatMap((word) => {
      if (fits(word, room)) return [{ text: word, joins: false }];
      const parts = joined(segments(word, language, "word"), room, isPunctuation).flatMap((part) =>
        fits(part, room) ? [part] : cut(part, language, room),
      );
      return parts.map((part, at) => ({ text: part, joins: at > 0 }));
    });
}

/** The pieces on lines; a piece that is wider than a line has one of its own. */
function linesOf(pieces: readonly Piece[], room: LineRoom): readonly string[] {
  const lines: string[] = [];
  for (const { text, joins } of pieces) {
    const before = lines.at(-1);
    const longer = before === undefined ? undefined : before + (joins ? "" : " ") + text;
    if (longer !== undefined && fits(longer, room)) lines[lines.length - 1] = longer;
    else lines.push(text);
  }
  return lines;
}

/** As few lines as can be, and of these the most even ones. */
function evenLines(pieces: readonly Piece[], room: LineRoom): readonly string[] {
  let best = linesOf(pieces, room);
  for (let columns = room.columns - 1; columns > 0; columns -= 1) {
    const narrower = linesOf(pieces, { ...room, columns });
    if (narrower.length > best.length) return best;
    best = narrower;
  }
  return best;
}

/** The captions of a text in `language` (a BCP 47 tag), the first first; a line break parts the two lines of one. */
export function inLines(text: string, language: string, room: LineRoom): readonly string[] {
  const lines = evenLines(piecesOf(text, language, room), room);
  const captions: string[] = [];
  for (let at = 0; at < lines.length; at += LINES) captions.push(lines.slice(at, at + LINES).join("\n"));
  return captions;
}
