/**
 * Transcripts for tests of what is taken along: sentences with everything ordinary filled in, and generated ones in
 * many scripts.
 */
import fc from "fast-check";

import { noSubtitles, type SubtitleState } from "../../src/subtitles/reduce.ts";
import { type Articles, measureOf, place } from "../../src/subtitles/sections.ts";
import { emptySentence, type Sentence, type Text } from "../../src/subtitles/sentence.ts";
import { noSpeakers, type Speakers } from "../../src/subtitles/speakers.ts";
import type { TranscriptSource } from "../../src/export/cues.ts";

export type SentenceFields = {
  readonly sid?: number;
  readonly text: string;
  readonly translations?: Readonly<Record<string, string>>;
  readonly speaker?: string;
  readonly startMs?: number;
  readonly endMs?: number;
  readonly arrivedAt?: number;
  readonly finalAt?: number;
  readonly isFinal?: boolean;
};

const textOf = (text: string, isFinal = true): Text => ({ text, isFinal });

/** A sentence that was said to its end, unless `isFinal` says otherwise; the speaker's name is also its id. */
export function finalSentence({
  sid = 1,
  text,
  translations = {},
  speaker,
  isFinal = true,
  ...times
}: SentenceFields): Sentence {
  return {
    ...emptySentence(sid, times.arrivedAt ?? sid * 1_000),
    ...times,
    original: textOf(text, isFinal),
    translations: new Map(
      Object.entries(translations).map(([language, translated]) => [language, textOf(translated)] as const),
    ),
    ...(speaker === undefined ? {} : { speakerId: speaker }),
  };
}

/** A transcript of sentences numbered from 1; the language spoken is American English. */
export const transcriptOf = (
  sentences: readonly SentenceFields[],
  speakers: Speakers = noSpeakers,
): TranscriptSource => ({
  sentences: sentences.map((one, at) => finalSentence({ sid: at + 1, ...one })),
  speakers,
  channelName: "Harbour Lectures",
  transcriptionLanguage: "en-US",
});

/** The state of a reader who heard these sentences. */
export function stateOf(sentences: readonly Sentence[], more: Partial<SubtitleState> = {}): SubtitleState {
  const articles = sentences.reduce<Articles>((tree, sentence) => place(tree, sentence), []);
  const newestSid = sentences.reduce((newest, { sid }) => Math.max(newest, sid), 0);
  return { ...noSubtitles, articles, ...measureOf(articles), newestSid, ...more };
}

const SCRIPTS: readonly string[] = [
  "the quick brown fox jumps over a lazy dog, twice; 3 < 4 & 5 > 2 — isn't it?",
  "größte Übermut Ärger straße crème brûlée señor ação żółć",
  "今天的會議要開始了。請大家坐好，謝謝！",
  "おはようございます。本日はカンファレンスへようこそ。",
  "안녕하세요 여러분, 회의를 시작하겠습니다.",
  "مرحبا بكم في المؤتمر، نبدأ الآن؟ 123",
  "ברוכים הבאים לכנס, נתחיל עכשיו 45",
  "सम्मेलन में आपका स्वागत है। धन्यवाद",
  "ยินดีต้อนรับสู่การประชุม",
  "Добро пожаловать, коллеги! Начинаем…",
  "Καλώς ήρθατε στο συνέδριο·",
  "😀 👩‍👩‍👧 🏳️‍🌈 e\u0301 ﷽ 𠮷 🇯🇵",
];

const words = fc.constantFrom(...SCRIPTS.flatMap((line) => line.split(" ")));

/** What is written in files as markup, and what strangers would write to break one. */
export const NASTY: readonly string[] = [
  "-->",
  "--->",
  "00:00:01,000 --> 00:00:02,000",
  "00:00:01.000 --> 00:00:02.000",
  "0:00:01.000,0:00:02.000",
  "<b>bold</b>",
  "</v><v Mallory>",
  "<00:00:01.000>",
  "&lt;&amp;&#x3c;",
  "{\\an8}",
  "[br]",
  "|",
  " | ",
  "WEBVTT",
  "NOTE",
  "STYLE",
  "REGION",
  "line: 5",
  "align:middle",
  "position=9",
  "=1+1",
  "+SUM(A1)",
  "-2",
  "@cmd",
  ";=1+1;",
  "'=x",
  '"quoted", "and", again',
  '"',
  "42",
];

/** What cannot stand in any file as it is. */
export const BROKEN: readonly string[] = [
  "\u0000",
  "\n\n",
  "\r\n",
  "\r",
  "\t",
  "\u2028",
  "\u0085",
  "\u001b[31m",
  "\ud800",
  "\udc00",
  "\u202e",
  "\u2067",
  "\u2069",
  "\ufeff",
  "\ufffe",
];

const joined = (unit: fc.Arbitrary<string>, most: number): fc.Arbitrary<string> =>
  fc.array(unit, { minLength: 1, maxLength: most }).map((parts) => parts.join(" "));

/** A text someone would say, in any script. */
export const anySpoken: fc.Arbitrary<string> = joined(words, 8);

/** A text that means something to some program, between words. */
export const anyNasty: fc.Arbitrary<string> = fc
  .tuple(joined(fc.oneof(words, fc.constantFrom(...NASTY)), 5), fc.constantFrom("", ...NASTY))
  .map(([text, head]) => `${head} ${text}`.trim());

/** A text that no stream would bring, with controls and halves of characters in it. */
export const anyBroken: fc.Arbitrary<string> = fc
  .array(fc.oneof(words, fc.constantFrom(...NASTY, ...BROKEN), fc.string({ unit: "binary", maxLength: 6 })), {
    maxLength: 6,
  })
  .map((parts) => parts.join(""));

export const LANGUAGES = ["en-US", "zh-TW", "ja-JP"] as const;
const [, ...TRANSLATED] = LANGUAGES;

/**
 * Transcripts with times in order, `unitMs` being the least of them. Translations are missing from the end only, or
 * anywhere.
 */
export const anySentence = (
  text: fc.Arbitrary<string>,
  name: fc.Arbitrary<string>,
  missing: "last" | "any",
  unitMs = 1,
): fc.Arbitrary<SentenceFields[]> => {
  const translated =
    missing === "last"
      ? fc.array(text, { maxLength: TRANSLATED.length })
      : fc.array(fc.option(text, { nil: undefined }), { maxLength: TRANSLATED.length });
  const one = fc.record({
    pause: fc.nat(5_000),
    length: fc.integer({ min: 100, max: 20_000 }),
    text,
    speaker: fc.option(name, { nil: undefined }),
    translated,
  });
  return fc.array(one, { minLength: 1, maxLength: 8 }).map((drafts) => {
    let cursor = 0;
    return drafts.map(({ pause, length, text, speaker, translated }) => {
      const startMs = cursor + pause * unitMs;
      const endMs = startMs + length * unitMs;
      cursor = endMs;
      const pairs = translated.flatMap((one, at) =>
        one === undefined ? [] : [[TRANSLATED[at] ?? "", one] as const],
      );
      const base = { text, translations: Object.fromEntries(pairs), startMs, endMs };
      return speaker === undefined ? base : { ...base, speaker };
    });
  });
};

/** Transcripts as bad as they can be: any text, any times, any order of arrival, interims among them. */
export const anyMess: fc.Arbitrary<SentenceFields[]> = fc.array(
  fc.record(
    {
      text: fc.oneof(anyBroken, anyNasty, fc.constant("")),
      translations: fc.dictionary(fc.constantFrom(...TRANSLATED), fc.oneof(anyBroken, anyNasty)),
      speaker: fc.oneof(anyBroken, anySpoken),
      startMs: fc.oneof(fc.integer({ min: 0, max: 20_000 }), fc.double({ min: 0, noNaN: true })),
      endMs: fc.oneof(fc.integer({ min: 0, max: 20_000 }), fc.double({ min: 0, noNaN: true })),
      arrivedAt: fc.oneof(fc.integer({ min: -50_000, max: 50_000 }), fc.double()),
      finalAt: fc.double(),
      isFinal: fc.boolean(),
    },
    { requiredKeys: ["text"] },
  ),
  { maxLength: 10 },
);
