/**
 * Texts as a search compares them: without case, accents, width, and the difference of the two Japanese syllabaries.
 * Folding goes grapheme by grapheme, so that what is found is always whole graphemes of the text that is shown.
 */

/** A folded text, and where in the shown text each of its UTF-16 units comes from. */
export type FoldedText = {
  readonly folded: string;
  /**
   * The shown offset for each offset in `folded` and for its end, or `INSIDE` for one inside of a grapheme. Absent
   * where both are the same everywhere, as in most texts.
   */
  readonly shownAt?: Uint16Array;
};

/** Texts are at most 2,000 units long (`vas/clean-text.ts`), so that no offset is this one. */
const INSIDE = 0xffff;

/**
 * What a search ignores after NFKD: accents of Latin, Greek and Cyrillic, Arabic harakat and tatweel, Hebrew points,
 * the nukta of Indic scripts, characters without a shape. Marks that make another letter or syllable (Thai, vowel signs
 * of Indic scripts, kana) are not among them.
 */
const IGNORED =
  // oxlint-disable-next-line no-misleading-character-class -- each character is meant by itself
  /[\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe00-\ufe0f\ufe20-\ufe2f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u0640\u093c\u09bc\u0a3c\u0abc\u0b3c]/g;

/** Letters and signs that no normalisation makes equal, and people who search do. */
const ALIKE: ReadonlyMap<string, string> = new Map(
  Object.entries({ ø: "o", đ: "d", ł: "l", ħ: "h", æ: "ae", œ: "oe", "‘": "'", "’": "'", ʼ: "'" }).concat(
    Object.entries({ "“": '"', "”": '"', "„": '"', "‐": "-", "–": "-", "—": "-", "〜": "~" }),
  ),
);

const KATAKANA = /[\u30a1-\u30f6\u30fd\u30fe]/g;
const ARABIC_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;
const PLAIN = /^[\x20-\x7e]*$/;
/** Where a grapheme may be longer than one UTF-16 unit: marks, joiners, surrogates, jamo, and spacing vowels. */
const LONG_GRAPHEMES =
  /[\u200d\p{M}\u{10000}-\u{10ffff}\ud800-\udfff\r\u0600-\u0605\u06dd\u070f\u0e33\u0eb3\u1100-\u11ff\u200c\ua960-\ua97f\ud7b0-\ud7ff\uff9e\uff9f]/u;
/** A grapheme for browsers that cannot tell (Firefox before 125): near enough for what they show. */
const ABOUT_A_GRAPHEME =
  /\r\n|\p{RI}\p{RI}|[\u1100-\u11ff]+|[^](?:[\p{M}\p{Emoji_Modifier}\u200c\u0e33\u0eb3\uff9e\uff9f]|\u200d\p{Extended_Pictographic}?)*/gu;

const segmenter =
  typeof Intl.Segmenter === "function"
    ? new Intl.Segmenter(undefined, { granularity: "grapheme" })
    : undefined;

function graphemesOf(text: string): readonly string[] {
  if (!LONG_GRAPHEMES.test(text)) return text.split("");
  if (segmenter === undefined) return text.match(ABOUT_A_GRAPHEME) ?? [];
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

function folding(grapheme: string): string {
  const bare = grapheme.normalize("NFKD").replace(IGNORED, "");
  // Up and down again makes ß and SS, ı and I, ς and Σ the same.
  const lower = bare.toUpperCase().toLowerCase().normalize("NFC");
  return (ALIKE.get(lower) ?? lower)
    .replace(KATAKANA, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60))
    .replace(ARABIC_DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/\s/g, " ");
}

/** Graphemes met so far; a talk has a few hundred, a talk in Chinese a few thousand. */
const known = new Map<string, string>();
const MOST_KNOWN = 20_000;

function foldGrapheme(grapheme: string): string {
  const before = known.get(grapheme);
  if (before !== undefined) return before;
  const folded = folding(grapheme);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(grapheme, folded);
  return folded;
}

/** A shown text, folded. Pure, but for a memory of graphemes. */
export function foldText(text: string): FoldedText {
  if (PLAIN.test(text)) return { folded: text.toLowerCase() };
  const graphemes = graphemesOf(text);
  const pieces = graphemes.map(foldGrapheme);
  const folded = pieces.join("");
  if (pieces.every((piece, index) => piece.length === 1 && graphemes[index]?.length === 1)) return { folded };
  const shownAt = new Uint16Array(folded.length + 1).fill(INSIDE);
  let shown = 0;
  let at = 0;
  for (const [index, piece] of pieces.entries()) {
    shownAt[at] = shown;
    shown += graphemes[index]?.length ?? 0;
    at += piece.length;
  }
  shownAt[at] = shown;
  return { folded, shownAt };
}

/** What a person typed, as it is looked for; empty where there is nothing to look for. */
export const foldQuery = (query: string): string => foldText(query.trim().replace(/\s+/g, " ")).folded.trim();

/** A part of a shown text, in UTF-16 units, the end not included. */
export type Found = { readonly from: number; readonly to: number };

/** Indic scripts, where a stem often ends within a grapheme: a vowel sign or another consonant joins on. */
const INDIC = /[\u0900-\u0dff]/;

/** The shown offset at `end` of a match, or the end of the grapheme it is in where that is Indic. */
function shownEnd({ folded, shownAt }: FoldedText, end: number): number {
  if (shownAt === undefined) return end;
  let at = end;
  if (INDIC.test(folded[end - 1] ?? "")) {
    while (shownAt[at] === INSIDE && INDIC.test(folded[at] ?? "")) at += 1;
  }
  return shownAt[at] ?? INSIDE;
}

/**
 * Where `query` (folded) stands in a text, one after the other, never overlapping, and always whole graphemes: one that
 * is matched up to its middle counts in Indic scripts, and in no others.
 */
export function* foundIn(text: FoldedText, query: string): Generator<Found> {
  if (query === "") return;
  const { folded, shownAt } = text;
  let at = folded.indexOf(query);
  while (at >= 0) {
    const end = at + query.length;
    const from = shownAt === undefined ? at : (shownAt[at] ?? INSIDE);
    const to = shownEnd(text, end);
    const isWhole = from !== INSIDE && to !== INSIDE;
    if (isWhole) yield { from, to };
    at = folded.indexOf(query, isWhole ? end : at + 1);
  }
}
