/**
 * Lines for files. Whatever a text holds, in a file it stays one line of plain, well-formed Unicode: a line end, a NUL
 * or half a character in it could end a cue, a row or the whole file.
 */
import { DIRECTION_CONTROLS } from "./bidi.ts";

/** Invisible, joins two characters, and is no part of any markup: put between two signs it keeps them from meaning something. */
export const WORD_JOINER = "\u2060";

/** Anything `oneLine` has to change. Texts from the stream are clean already, so this one test is mostly all. */
const SUSPECT = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ufff9-\ufffb]|\p{Surrogate}/u; // oxlint-disable-line no-control-regex -- what is looked for
/** Whether nothing in the text could end a line or is no character. */
export const isPlainLine = (text: string): boolean => !SUSPECT.test(text);

const LINE_ENDS = /[\t-\r\u0085\u2028\u2029]+/g;
// oxlint-disable-next-line no-control-regex -- control characters are exactly what this takes out
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufeff\ufff9-\ufffb]/g;
const HALF_SURROGATES = /\p{Surrogate}/gu;

/** The text on one line: line ends and tabs become spaces, control characters go, half characters become U+FFFD. */
export function oneLine(text: string): string {
  if (isPlainLine(text)) return text.trim();
  return text.replace(LINE_ENDS, " ").replace(CONTROLS, "").replace(HALF_SURROGATES, "\ufffd").trim();
}

const OPENS_DIRECTION = /[\u202a\u202b\u202d\u202e\u2066-\u2068]/;

/** The text on one line, without what turns the text beside it around. */
export const undirectedLine = (text: string): string => oneLine(text.replace(DIRECTION_CONTROLS, ""));

/** A name on one line that cannot turn around the text beside it, nor look like the end of its own brackets. */
export const nameLine = (name: string): string =>
  undirectedLine(name).replaceAll("[", "(").replaceAll("]", ")");

/**
 * The text with every embedding, override and isolate that it leaves open closed, for where something else follows on
 * the same line.
 */
export function withClosedDirections(text: string): string {
  if (!OPENS_DIRECTION.test(text)) return text;
  const open: string[] = [];
  for (const character of text) {
    if ("\u2066\u2067\u2068".includes(character)) open.push("\u2069");
    else if ("\u202a\u202b\u202d\u202e".includes(character)) open.push("\u202c");
    else if (character === "\u202c" && open.at(-1) === "\u202c") open.pop();
    else if (character === "\u2069" && open.includes("\u2069")) open.length = open.lastIndexOf("\u2069");
  }
  return open.reduceRight((closed, closer) => closed + closer, text);
}
