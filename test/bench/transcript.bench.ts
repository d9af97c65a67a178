/**
 * The transcript bench as a command: what it costs to take a talk home in each format, and to keep it on the device and
 * bring it back. A talk of two hours has about 2,400 sentences.
 */
import { parseArgs } from "node:util";

import { systemClock } from "../../src/lib/clock.ts";
import { noSpeakers, withRename } from "../../src/subtitles/speakers.ts";
import type { TranscriptSource } from "../../src/export/cues.ts";
import { FORMATS } from "../../src/export/formats.ts";
import { packChunk, packState, RECORD_VERSION, sizeOf } from "../../src/archive/record.ts";
import { restore } from "../../src/archive/restore.ts";
import { writeTranscript } from "../../src/export/write-transcript.ts";
import { LANGUAGES, finalSentence, stateOf } from "../harness/transcripts.ts";

const LINES = [
  {
    text: "The harbour opens at nine in the morning, and the first ship leaves for the islands at ten.",
    "zh-TW": "港口早上九點開放，第一班開往群島的船十點出發，請大家準時到場。",
    "ja-JP": "港は朝九時に開き、島へ向かう最初の船は十時に出発しますので、お早めにお越しください。",
  },
  {
    text: "So what we did, and this took us about three years, was to measure the water every single day.",
    "zh-TW": "所以我們花了大約三年的時間，每一天都去測量水質。",
    "ja-JP": "そこで私たちは約三年かけて、毎日欠かさず水質を測定しました。",
  },
  {
    text: "Thank you, that is a very good question.",
    "zh-TW": "謝謝，這是一個很好的問題。",
    "ja-JP": "ありがとうございます。とても良い質問ですね。",
  },
] as const;

const sentenceAt = (sid: number) => {
  const { text, ...translations } = LINES[sid % LINES.length] ?? LINES[0];
  const startMs = sid * 3_000;
  const times = { startMs, endMs: startMs + 2_800, arrivedAt: startMs, finalAt: startMs + 2_900 };
  return finalSentence({
    sid,
    text: `${text} (${sid})`,
    translations,
    speaker: `Guest-${1 + (Math.floor(sid / 20) % 3)}`,
    ...times,
  });
};

const speakers = [1, 2, 3].reduce(
  (known, id) => withRename(known, `Guest-${id}`, `Speaker ${id}`),
  noSpeakers,
);

type Row = {
  readonly format: string;
  readonly sentences: number;
  readonly bytes: number;
  readonly ms: number;
  readonly longestMs: number;
};

async function written(source: TranscriptSource, count: number): Promise<Row[]> {
  const rows: Row[] = [];
  for (const format of FORMATS) {
    let longestMs = 0;
    let sliceFrom = performance.now();
    const clock = {
      ...systemClock,
      after: (ms: number, run: () => void) => {
        longestMs = Math.max(longestMs, performance.now() - sliceFrom);
        return systemClock.after(ms, () => {
          sliceFrom = performance.now();
          run();
        });
      },
    };
    const from = performance.now();
    const result = await writeTranscript(format, source, { languages: LANGUAGES }, { clock, count });
    if (!result.ok) throw new Error(result.error);
    rows.push({
      format,
      sentences: count,
      bytes: result.value.size,
      ms: performance.now() - from,
      longestMs,
    });
  }
  return rows;
}

function kept(count: number): Row[] {
  const sentences = Array.from({ length: count }, (_, index) => sentenceAt(index + 1));
  const state = stateOf(sentences, { speakers });
  const sections = state.articles.flatMap(({ items }) => items);
  const packFrom = performance.now();
  const chunks = sections.map(({ key, items }) => [key, packChunk(items, 1e12)] as const);
  const packMs = performance.now() - packFrom;
  const about = { broadcastId: "b", name: "Talk", transcriptionLanguage: "en-US", translationLanguages: [] };
  const header = {
    version: RECORD_VERSION,
    key: "k",
    about,
    since: 0,
    bytes: 0,
    chunks: sections.map(({ key }) => key),
    ...packState(state, 1e12, 1e12),
  };
  const bytes = chunks.reduce((sum, [, chunk]) => sum + sizeOf(chunk), 0);
  const restoreFrom = performance.now();
  const result = restore({ header, chunks }, 0, 1e12);
  const ms = performance.now() - restoreFrom;
  if (!result.ok || result.value.state.count !== count) throw new Error("It did not come back");
  return [
    { format: "kept, packed", sentences: count, bytes, ms: packMs, longestMs: packMs },
    { format: "kept, restored", sentences: count, bytes, ms, longestMs: ms },
  ];
}

/** Options: `--sentences` (2,400), written to every format, kept and restored; `--many` (1,000,000), only written. */
export async function run(args: readonly string[]): Promise<readonly Row[]> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sentences: { type: "string", default: "2400" },
      many: { type: "string", default: "1000000" },
    },
  });
  const [count, many] = [Number(values.sentences) || 2_400, Number(values.many) || 0];
  const about = { speakers, channelName: "Harbour Lectures", transcriptionLanguage: "en-US" };
  const talk = Array.from({ length: count }, (_, index) => sentenceAt(index + 1));
  function* endless() {
    for (let sid = 1; sid <= many; sid += 1) yield sentenceAt(sid);
  }
  await written({ ...about, sentences: talk }, count);
  const rows = [
    ...(await written({ ...about, sentences: talk }, count)),
    ...kept(count),
    ...(many === 0 ? [] : await written({ ...about, sentences: { [Symbol.iterator]: endless } }, many)),
  ];
  console.log(`| format | sentences | size (MB) | time (ms) | longest slice (ms) |
|---|---|---|---|---|
${rows.map((row) => `| ${row.format} | ${row.sentences} | ${(row.bytes / 1e6).toFixed(2)} | ${row.ms.toFixed(0)} | ${row.longestMs.toFixed(1)} |`).join("\n")}`);
  return rows;
}
