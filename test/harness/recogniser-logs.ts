/**
 * Logs of recognisers as streams of revisions: one revision in a line (JSON), and the format of ELITR's
 * online-text-flow, which commits words of one growing text.
 */
import { readFileSync } from "node:fs";

import type { StreamRevision } from "./revision-streams.ts";

export type LogFormat = "jsonl" | "elitr";

const isRevision = (value: unknown): value is StreamRevision => {
  const { sid, atMs, text, isFinal } = { ...(value as Partial<StreamRevision> | null) };
  return (
    Number.isSafeInteger(sid) &&
    typeof atMs === "number" &&
    typeof text === "string" &&
    typeof isFinal === "boolean"
  );
};

/** A line is `{"sid": 1, "atMs": 400, "text": "on the", "isFinal": false}`. */
function jsonLines(lines: readonly string[]): readonly StreamRevision[] {
  return lines.map((line, index) => {
    const value: unknown = JSON.parse(line);
    if (!isRevision(value)) throw new Error(`Line ${index + 1} is no revision`);
    return value;
  });
}

/** What is known of a whole talk: words that are committed, and the newest hypothesis of those behind them. */
type Known = { readonly atMs: number; readonly committed: string; readonly hypothesis: string };

/**
 * A line is `begin end text`, in ms of the talk. One whose end moves on is the newest hypothesis of everything since
 * `begin`; one whose end lies before the newest moment commits its words. `...` at the end means "not finished".
 */
function knownIn(lines: readonly string[]): readonly Known[] {
  const known: Known[] = [];
  let committed = "";
  let newestMs = 0;
  for (const line of lines) {
    const [, endMs, text = ""] = /^\d+ (\d+) (.*)$/.exec(line) ?? [];
    if (endMs === undefined) continue;
    const words = text.replace(/\.\.\.$/, "").trim();
    if (Number(endMs) < newestMs) {
      committed = `${committed} ${words}`.trim();
    } else {
      newestMs = Number(endMs);
      known.push({ atMs: newestMs, committed, hypothesis: words });
    }
  }
  return known;
}

const sentencesOf = (text: string): readonly string[] =>
  text.split(/(?<=[.?!])\s+/).filter((sentence) => sentence !== "");

/** A sentence is final once it lies before the last full stop of what is committed. */
function sentencesIn(known: readonly Known[]): readonly StreamRevision[] {
  const revisions: StreamRevision[] = [];
  const newest: string[] = [];
  let finals = 0;
  for (const { atMs, committed, hypothesis } of known) {
    const sentences = sentencesOf(`${committed} ${hypothesis}`.trim());
    const whole = sentencesOf(committed).filter((sentence) => /[.?!]$/.test(sentence)).length;
    for (let sid = finals; sid < Math.max(sentences.length, newest.length); sid += 1) {
      const text = sentences[sid] ?? "";
      const isFinal = sid < whole;
      if (text === newest[sid] && !isFinal) continue;
      revisions.push({ sid, atMs, text, isFinal });
      newest[sid] = text;
      if (isFinal) finals = sid + 1;
    }
  }
  return revisions;
}

/** The revisions of a log, in the order of time. Throws where a line of JSON is none. */
export function revisionsIn(log: string, format: LogFormat): readonly StreamRevision[] {
  const lines = log.split("\n").filter((line) => line.trim() !== "");
  return format === "jsonl" ? jsonLines(lines) : sentencesIn(knownIn(lines));
}

const SPHINX = [
  ["PocketSphinx, an American voice", "pocketsphinx-american"],
  ["PocketSphinx, a Scottish voice in noise", "pocketsphinx-scottish-noise"],
] as const;

/**
 * What PocketSphinx heard of the rehearsal's talk, spoken by voices of espeak-ng; `recogniser-logs/README.md` says
 * how the logs were made.
 */
export const pocketSphinxLogs = (): readonly { name: string; revisions: readonly StreamRevision[] }[] =>
  SPHINX.map(([name, file]) => {
    const path = new URL(`recogniser-logs/${file}.jsonl`, import.meta.url);
    return { name, revisions: revisionsIn(readFileSync(path, "utf8"), "jsonl") };
  });
