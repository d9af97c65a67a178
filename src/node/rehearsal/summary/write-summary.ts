/**
 * The rehearsal's summaries: no model is asked; the longest sentences of each part of the text are taken out of it, with the
 * marks that a model would set. The parts of the example talk have headings of their own.
 */
import { shortTitle } from "../../transcripts/short-title.ts";
import { headingByLine } from "../programme/headings.ts";

export type SummaryWish = {
  readonly format: "bullet_points" | "paragraph" | "structured";
  readonly plainText: boolean;
  /** In words; undefined for no limit. */
  readonly maxLength?: number | undefined;
};

const MOST_PARTS = 4;
const POINTS_IN_PART = 2;
const LONGEST_HEADING = 40;

type Line = { readonly at: number; readonly mark: string; readonly speaker: string; readonly text: string };

/** A line of a transcript: a mark such as `[12]`, a name before a colon, and what was said. */
function lineOf(raw: string, at: number): Line {
  const [, mark = "", speaker = "", text = ""] =
    /^\s*(\[\d+\])?\s*(?:\[?([^\]:：]{1,60})[\]:：]\s)?(.*)$/u.exec(raw) ?? [];
  return { at, mark, speaker: speaker.trim(), text: text.trim() };
}

type Part = { readonly title: string; readonly lines: readonly Line[] };

/** Where parts begin that have a heading; none where there are no two of them. */
function knownParts(lines: readonly Line[]): readonly Part[] {
  const starts = lines.flatMap(({ text }, at) => (headingByLine.has(text) ? [at] : []));
  if (starts.length < 2) return [];
  return starts.map((from, part) => ({
    title: headingByLine.get(lines[from]?.text ?? "") ?? "",
    lines: lines.slice(part === 0 ? 0 : from, starts[part + 1]),
  }));
}

/** Parts of one length, each named after its first sentence. */
function evenParts(lines: readonly Line[]): readonly Part[] {
  const count = Math.min(MOST_PARTS, Math.max(1, Math.ceil(lines.length / 3)));
  return Array.from({ length: count }, (_, at) => {
    const part = lines.slice(
      Math.floor((lines.length * at) / count),
      Math.floor((lines.length * (at + 1)) / count),
    );
    const [first] = part;
    return { title: shortTitle(first?.text ?? "", LONGEST_HEADING, first?.speaker), lines: part };
  });
}

const marked = (text: string, { mark }: Line): string => (mark === "" ? text : `${text} ${mark}`);

/** What is said in a part; its first sentence only where there is no other, since the part may be named after it. */
const longestOf = (lines: readonly Line[]): readonly Line[] =>
  (lines.length > 1 ? lines.slice(1) : [...lines])
    .sort((a, b) => b.text.length - a.text.length)
    .slice(0, POINTS_IN_PART)
    .sort((a, b) => a.at - b.at);

/** A summary as Markdown, or plain. The same text gives the same summary. */
export function writeSummary(content: string, wish: SummaryWish): string {
  const lines = content
    .split("\n")
    .map(lineOf)
    .filter(({ text }) => text !== "");
  const known = knownParts(lines);
  const written = (known.length > 0 ? known : evenParts(lines)).flatMap((part) => {
    const said = longestOf(part.lines).map((line) => marked(line.text, line));
    if (wish.format === "paragraph") return [said.join(" "), ""];
    const [first] = part.lines;
    const heading = first === undefined ? part.title : marked(part.title, first);
    return [`## ${heading}`, ...said.map((text) => `- **${text}**`), ""];
  });
  const text = written.join("\n").trim();
  const plain = wish.plainText ? text.replace(/^(?:#+|[-*])\s+/gm, "").replaceAll("**", "") : text;
  const { maxLength } = wish;
  return maxLength === undefined ? plain : (plain.match(/\S+\s*/g) ?? []).slice(0, maxLength).join("").trim();
}
