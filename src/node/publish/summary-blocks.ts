/**
 * A summary comes as Markdown. It is shown as headings, points and paragraphs of plain text, each with the sentences it
 * speaks of: those that it names itself, else the one that shares most of its words.
 */
import { LONGEST_BLOCK, MOST_BLOCKS, MOST_REFERENCES } from "../../talk/bounds.ts";
import type { About } from "../../talk/published-talk.ts";
import type { JoinedSentence } from "./join-transcript.ts";
import { textIn } from "./summary-parts.ts";

export type Block = About["summary"][number];

/** The least share of a point's words, by weight, that a sentence has to have. */
const LEAST_SHARE = 0.35;
/** The least number of words that both have. */
const LEAST_SHARED = 2;

const MARKS = /\s*[[【]\s*((?:#?\d+\s*[,、;]?\s*)+)[\]】]/gu;

function blockOf(line: string): Pick<Block, "kind" | "text"> | undefined {
  const text = line.trim();
  if (text === "" || /^(?:-{3,}|\*{3,}|```.*)$/.test(text)) return undefined;
  const plain = (from: string): string => from.replace(/\*\*|__|`/g, "").trim();
  const heading = /^#{1,6}\s+(.*)$/.exec(text) ?? /^\*\*([^*]+)\*\*:?$/.exec(text);
  if (heading !== null) return { kind: "heading", text: plain(heading[1] ?? "") };
  const point = /^(?:[-*•・]|\d{1,3}[.)])\s+(.*)$/u.exec(text);
  return point === null
    ? { kind: "paragraph", text: plain(text) }
    : { kind: "point", text: plain(point[1] ?? "") };
}

/** The numbers in brackets that are sentences, and the text without them. */
function referencesIn(text: string, known: ReadonlySet<number>) {
  const sids: number[] = [];
  const rest = text.replace(MARKS, (mark, numbers: string) => {
    const named = Array.from(numbers.matchAll(/\d+/g), ([digits]) => Number(digits));
    if (!named.every((sid) => known.has(sid))) return mark;
    sids.push(...named);
    return "";
  });
  return { text: rest.trim(), sids: [...new Set(sids)].slice(0, MOST_REFERENCES) };
}

function wordsOf(text: string, segmenter: Intl.Segmenter): ReadonlySet<string> {
  const words = Array.from(segmenter.segment(text)).flatMap(({ segment, isWordLike }) =>
    isWordLike === true ? [segment.toLowerCase()] : [],
  );
  return new Set(words);
}

/** Finds the sentence that a text speaks of; words that many sentences have count less. */
function createMatcher(sentences: readonly JoinedSentence[], language: string) {
  const segmenter = new Intl.Segmenter(language, { granularity: "word" });
  const having = new Map<string, number[]>();
  for (const [at, sentence] of sentences.entries()) {
    for (const word of wordsOf(textIn(sentence, language), segmenter)) {
      having.set(word, [...(having.get(word) ?? []), at]);
    }
  }
  return (text: string): readonly number[] => {
    const scores = new Map<number, number>();
    const shared = new Map<number, number>();
    let total = 0;
    for (const word of wordsOf(text, segmenter)) {
      const found = having.get(word) ?? [];
      const weight = Math.log(1 + sentences.length / (1 + found.length));
      total += weight;
      for (const at of found) {
        scores.set(at, (scores.get(at) ?? 0) + weight);
        shared.set(at, (shared.get(at) ?? 0) + 1);
      }
    }
    const [best] = [...scores]
      .filter(([at]) => (shared.get(at) ?? 0) >= LEAST_SHARED)
      .sort(([, a], [, b]) => b - a);
    const sid = best === undefined ? undefined : sentences[best[0]]?.sid;
    return best === undefined || sid === undefined || best[1] < total * LEAST_SHARE ? [] : [sid];
  };
}

/** The blocks of a summary that was written in `language` of these sentences. */
export function summaryBlocks(
  markdown: string,
  sentences: readonly JoinedSentence[],
  language: string,
): readonly Block[] {
  const known = new Set(sentences.map(({ sid }) => sid));
  const match = createMatcher(sentences, language);
  return markdown
    .split(/\r?\n/)
    .flatMap((line) => blockOf(line) ?? [])
    .map(({ kind, text: raw }) => {
      const { text, sids } = referencesIn(raw, known);
      const found = sids.length > 0 || kind === "heading" ? sids : match(text);
      return { kind, text: text.slice(0, LONGEST_BLOCK), sids: found };
    })
    .filter(({ text }) => text !== "")
    .slice(0, MOST_BLOCKS);
}
