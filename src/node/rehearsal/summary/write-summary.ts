/**
 * The rehearsal's summaries: no model is asked; the longest sentences of each part of the text are taken out of it, with the
 * marks that a model would set.
 */
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

const inParts = (lines: readonly Line[]): readonly (readonly Line[])[] => {
  const parts = Math.min(MOST_PARTS, Math.max(1, Math.ceil(lines.length / 3)));
  return Array.from({ length: parts }, (_, at) =>
    lines.slice(Math.floor((lines.length * at) / parts), Math.floor((lines.length * (at + 1)) / parts)),
  );
};

const longestOf = (lines: readonly Line[]): readonly Line[] =>
  [...lines]
    .sort((a, b) => b.text.length - a.text.length)
    .slice(0, POINTS_IN_PART)
    .sort((a, b) => a.at - b.at);

/** A summary as Markdown, or plain. The same text gives the same summary. */
export function writeSummary(content: string, wish: SummaryWish): string {
  const lines = content
    .split("\n")
    .map(lineOf)
    .filter(({ text }) => text !== "");
  const written = inParts(lines).flatMap((part) => {
    const said = longestOf(part).map(({ text, mark }) => `${text}${mark === "" ? "" : ` ${mark}`}`);
    const title = part[0]?.text.split(/\s+/).slice(0, 6).join(" ").slice(0, LONGEST_HEADING) ?? "";
    if (wish.format === "paragraph") return [said.join(" "), ""];
    return [`## ${title}`, ...said.map((text) => `- **${text}**`), ""];
  });
  const text = written.join("\n").trim();
  const plain = wish.plainText ? text.replace(/^(?:#+|[-*])\s+/gm, "").replaceAll("**", "") : text;
  const { maxLength } = wish;
  return maxLength === undefined ? plain : (plain.match(/\S+\s*/g) ?? []).slice(0, maxLength).join("").trim();
}
