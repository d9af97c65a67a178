/**
 * A transcript as the text that a summary is made of: one line a sentence, with its number in front, so that what comes
 * back may name sentences. What is longer than the service takes is cut between sentences into parts of about one length.
 */
import type { JoinedSentence } from "./join-transcript.ts";

/** The most characters that the service takes ("Generate Summary API"). */
export const LONGEST_CONTENT = 100_000;

const lengthOf = (text: string): number => Array.from(text).length;

/** A sentence's text in a language; the original where it has no translation. */
export const textIn = ({ text, translations }: JoinedSentence, language: string): string =>
  translations[language] ?? text;

const lineOf = (sentence: JoinedSentence, language: string): string => {
  const { sid, speaker } = sentence;
  return `[${sid}] ${speaker === undefined ? "" : `${speaker}: `}${textIn(sentence, language)}`;
};

/** A line that alone is too long is cut at its end. */
const cut = (line: string, longest: number): string =>
  lengthOf(line) <= longest ? line : Array.from(line).slice(0, longest).join("");

/** The parts of a transcript in a language, each of at most `longest` characters. */
export function summaryParts(
  sentences: readonly JoinedSentence[],
  language: string,
  longest: number = LONGEST_CONTENT,
): readonly string[] {
  const lines = sentences.map((sentence) => cut(lineOf(sentence, language), longest));
  const total = lines.reduce((sum, line) => sum + lengthOf(line) + 1, 0);
  const even = Math.ceil(total / Math.max(1, Math.ceil(total / longest)));
  const parts: string[][] = [];
  let length = 0;
  for (const line of lines) {
    const part = parts.at(-1);
    const own = lengthOf(line);
    if (part === undefined || length + 1 + own > longest || length >= even) {
      parts.push([line]);
      length = own;
    } else {
      part.push(line);
      length += 1 + own;
    }
  }
  return parts.map((part) => part.join("\n"));
}
