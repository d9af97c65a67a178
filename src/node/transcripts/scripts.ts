/**
 * A subtitle file does not say which languages it holds, but its writing often does: a line of Han under a line of Latin
 * is a translation, not a wrapped sentence. This is a guess by script, not language detection; the command line can
 * always name the languages instead.
 */

export type Script =
  | "arabic"
  | "cyrillic"
  | "devanagari"
  | "greek"
  | "han"
  | "hangul"
  | "hebrew"
  | "kana"
  | "latin"
  | "other"
  | "thai";

const LETTERS: readonly (readonly [Script, RegExp])[] = [
  ["kana", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ["han", /\p{Script=Han}/gu],
  ["hangul", /\p{Script=Hangul}/gu],
  ["arabic", /\p{Script=Arabic}/gu],
  ["hebrew", /\p{Script=Hebrew}/gu],
  ["cyrillic", /\p{Script=Cyrillic}/gu],
  ["greek", /\p{Script=Greek}/gu],
  ["thai", /\p{Script=Thai}/gu],
  ["devanagari", /\p{Script=Devanagari}/gu],
  ["latin", /\p{Script=Latin}/gu],
];

const TAGS: Readonly<Partial<Record<Script, string>>> = {
  kana: "ja-JP",
  hangul: "ko-KR",
  han: "zh-TW",
  arabic: "ar-SA",
  hebrew: "he-IL",
  cyrillic: "ru-RU",
  greek: "el-GR",
  thai: "th-TH",
  devanagari: "hi-IN",
  latin: "en-US",
};

/** One such character says as much as several letters, so that a product name in Latin does not outweigh it. */
const WEIGHT_OF_WIDE = 4;

const count = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0;

/** The script most of a line is written in; undefined for a line without letters. Han beside kana counts as kana. */
function scriptOfLine(text: string): Script | undefined {
  const scores = new Map<Script, number>();
  let known = 0;
  for (const [script, letters] of LETTERS) {
    const found = count(text, letters);
    known += found;
    scores.set(script, script === "han" || script === "hangul" ? found * WEIGHT_OF_WIDE : found);
  }
  const kana = scores.get("kana") ?? 0;
  if (kana > 0) {
    scores.set("kana", kana * WEIGHT_OF_WIDE + (scores.get("han") ?? 0));
    scores.set("han", 0);
  }
  scores.set("other", count(text, /\p{L}/gu) - known);
  return highest(scores);
}

/** A column's script and the share of its lettered lines (0 to 1) that are written in it. */
export type ColumnScript = { readonly script: Script; readonly share: number };

/** In Japanese some short lines have no kana; in Chinese a stray の may occur. A fifth of the lines tells them apart. */
const KANA_SHARE = 0.2;

/** Reads the script of the same line position over a whole file; undefined when no line has letters. */
export function scriptOfColumn(texts: Iterable<string>): ColumnScript | undefined {
  const lines = new Map<Script, number>();
  let lettered = 0;
  for (const text of texts) {
    const script = scriptOfLine(text);
    if (script === undefined) continue;
    lettered += 1;
    lines.set(script, (lines.get(script) ?? 0) + 1);
  }
  const kana = lines.get("kana") ?? 0;
  const han = lines.get("han") ?? 0;
  if (kana > 0) {
    const japanese = kana >= KANA_SHARE * (kana + han);
    lines.set("kana", japanese ? kana + han : 0);
    lines.set("han", japanese ? 0 : kana + han);
  }
  const script = highest(lines);
  return script === undefined ? undefined : { script, share: (lines.get(script) ?? 0) / lettered };
}

/** The language a script stands for most often among this service's languages, as a BCP 47 tag. */
export function tagOfScript(script: Script): string | undefined {
  return TAGS[script];
}

function highest(scores: ReadonlyMap<Script, number>): Script | undefined {
  let best: Script | undefined;
  let bestScore = 0;
  for (const [script, score] of scores) {
    if (score > bestScore) [best, bestScore] = [script, score];
  }
  return best;
}
