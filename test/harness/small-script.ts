/**
 * What is said on every stage: a script that is short enough to know by heart, and sentences of a test's own.
 */
import { type Script, writeScript } from "../../src/node/rehearsal/script/script.ts";
import type { WireEvent } from "../../src/vas/encode-event.ts";

/** Three sentences by two speakers, with two translations. */
export const smallScript = (): Script =>
  writeScript({
    name: "Small talk",
    language: "en-US",
    translationLanguages: ["zh-TW", "ja-JP", "de-DE", "ar-SA"],
    sentences: [
      {
        startMs: 0,
        endMs: 2_000,
        text: "Good morning and welcome.",
        speaker: { id: "Guest-1", label: "Ada" },
        translations: {
          "zh-TW": "早安,歡迎。",
          "ja-JP": "おはようございます。ようこそ。",
          "de-DE": "Guten Morgen und willkommen.",
          "ar-SA": "صباح الخير وأهلًا بكم.",
        },
      },
      {
        startMs: 2_500,
        endMs: 5_000,
        text: "Thank you, it is good to be here.",
        speaker: { id: "Guest-2", label: "Ben" },
        translations: {
          "zh-TW": "謝謝,很高興來到這裡。",
          "ja-JP": "ありがとう。来られてうれしいです。",
          "de-DE": "Danke, schön, hier zu sein.",
          "ar-SA": "شكرًا، يسعدني أن أكون هنا.",
        },
      },
      {
        startMs: 5_500,
        endMs: 7_000,
        text: "Then let us begin.",
        speaker: { id: "Guest-1", label: "Ada" },
        translations: {
          "zh-TW": "那我們開始吧。",
          "ja-JP": "では始めましょう。",
          "de-DE": "Dann fangen wir an.",
          "ar-SA": "فلنبدأ إذن.",
        },
      },
    ],
  });

type SentenceFields = Extract<WireEvent, { name: "init_sentence" }>["payload"];
type TranslationFields = Extract<WireEvent, { name: "translation" }>["payload"];

/** A final sentence in English. */
export const said = (sid: number, original_text: string, more: Partial<SentenceFields> = {}): WireEvent => ({
  name: "init_sentence",
  payload: { sid, original_text, is_final: true, ...more },
});

/** A final translation. */
export const translated = (
  sid: number,
  language: string,
  text: string,
  more: Partial<TranslationFields> = {},
): WireEvent => ({ name: "translation", payload: { sid, language, text, is_final: true, ...more } });
