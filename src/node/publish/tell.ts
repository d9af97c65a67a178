/**
 * What publishing tells the terminal of a transcript and of a plan.
 */
import type { Difference } from "./join-transcript.ts";
import type { Plan } from "./publish-plan.ts";

/** Differences that are told one by one. */
const MOST_TOLD = 10;
const LONGEST_EXCERPT = 60;

const excerpt = (text: string): string => {
  const all = Array.from(text);
  return all.length <= LONGEST_EXCERPT ? `"${text}"` : `"${all.slice(0, LONGEST_EXCERPT).join("")}…"`;
};

function clock(ms: number): string {
  const seconds = Math.floor(ms / 1_000);
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${Math.floor(seconds / 3_600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

function lineOf(difference: Difference): string {
  const at = clock(difference.startMs);
  switch (difference.what) {
    case "only-in-csv":
      return `${at}: only the csv has ${excerpt(difference.csv)}; its times are whole seconds.`;
    case "only-in-vtt":
      return `${at}: only the vtt has ${excerpt(difference.vtt)}; it has no speaker.`;
    case "text":
      return `${at}: the csv says ${excerpt(difference.csv)}, the vtt ${excerpt(difference.vtt)}; the csv counts.`;
  }
}

/** The differences between the two exports of a transcript, at most ten of them one by one. */
export function tellDifferences(differences: readonly Difference[]): readonly string[] {
  const more = differences.length - MOST_TOLD;
  return [
    ...differences.slice(0, MOST_TOLD).map(lineOf),
    ...(more > 0 ? [`… and ${more} more differences between csv and vtt.`] : []),
  ];
}

/** What a plan changes, in a line. */
export function tellPlan(plan: Plan): string {
  if (!plan.isChanged) return "Nothing has changed since it was published.";
  const files = (count: number): string => (count === 1 ? "1 file" : `${count} files`);
  return `${files(plan.write.length)} to write, ${files(plan.remove.length)} to take away.`;
}
