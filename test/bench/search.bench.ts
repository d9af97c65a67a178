/**
 * The search bench as a command: what a keystroke costs in a talk of a whole day, in all and in its longest slice.
 */
import { parseArgs } from "node:util";

import { noSubtitles, reduceSubtitles } from "../../src/subtitles/reduce.ts";
import { createSearch, createSearchedTexts } from "../../src/subtitles/search/search.ts";
import type { Articles } from "../../src/subtitles/sections.ts";

const SLICE_MS = 6;
const TALKS = {
  English: ["The harbour opens at nine in the morning, and the first ship leaves at ten.", "e", "4999"],
  German: ["Der Hafen öffnet um neun Uhr, und das erste Schiff fährt um zehn Uhr los.", "e", "4999"],
  Chinese: ["港口早上九點開放,第一班船十點出發,請大家準時到場。", "港", "4999"],
  Japanese: ["港は朝九時に開き、最初のフェリーは十時に出発します。お早めにお越しください。", "ふ", "4999"],
  Thai: ["ท่าเรือเปิดเวลาเก้าโมงเช้า และเรือลำแรกออกเวลาสิบโมง", "โ", "4999"],
  Arabic: ["يَفتح الميناء في التاسعة صباحًا، وتغادر أول سفينة في العاشرة.", "ا", "4999"],
} as const;

type Row = {
  readonly talk: string;
  readonly query: string;
  readonly allMs: number;
  readonly longestMs: number;
  readonly found: number;
  readonly nextMs: number;
};

function talkOf(sentence: string, sentences: number): Articles {
  let state = noSubtitles;
  for (let sid = 1; sid <= sentences; sid += 1) {
    const event = {
      type: "sentence",
      sid,
      text: `${sentence} ${sid}`,
      isFinal: true,
      translations: new Map(),
    } as const;
    state = reduceSubtitles(state, event, sid);
  }
  return state.articles;
}

/** Options: `--sentences` (50,000). */
export function run(args: readonly string[]): readonly Row[] {
  const { values } = parseArgs({
    args: [...args],
    options: { sentences: { type: "string", default: "50000" } },
  });
  const sentences = Math.min(50_000, Math.max(1, Number(values.sentences) || 50_000));
  const view = { languages: ["und"], original: false, transcriptionLanguage: "und" };
  const rows = Object.entries(TALKS).flatMap(([talk, [sentence, letter, rare]]) => {
    const articles = talkOf(sentence, sentences);
    const texts = createSearchedTexts(view);
    return [letter, letter, rare].map((query, index): Row => {
      const search = createSearch(query, texts);
      let [allMs, longestMs] = [0, 0];
      for (let isDone = search === undefined; !isDone;) {
        const start = performance.now();
        isDone = search?.advance(articles, () => performance.now() - start > SLICE_MS) ?? true;
        const took = performance.now() - start;
        allMs += took;
        longestMs = Math.max(longestMs, took);
      }
      const start = performance.now();
      search?.previous(articles, { sid: 1, column: 0, from: 0 });
      const nextMs = performance.now() - start;
      return {
        talk,
        query: index === 0 ? `${query} (first)` : query,
        allMs,
        longestMs,
        found: search?.total(articles) ?? 0,
        nextMs,
      };
    });
  });
  console.log(`| talk | looked for | found | all (ms) | longest slice (ms) | a step (ms) |
|---|---|---|---|---|---|
${rows.map((row) => `| ${row.talk} | ${row.query} | ${row.found} | ${row.allMs.toFixed(1)} | ${row.longestMs.toFixed(1)} | ${row.nextMs.toFixed(2)} |`).join("\n")}`);
  return rows;
}
