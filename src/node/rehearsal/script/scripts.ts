/**
 * The two things that can be rehearsed: the talk that comes with the project, timed as its speakers would speak it,
 * and a transcript somebody brings along.
 */
import { speakers, spokenLanguage, talk, title } from "../programme/talk.ts";
import { translations } from "../programme/translations.ts";
import type { Transcript } from "../../transcripts/read-transcript.ts";
import { type Script, type ScriptSentence, writeScript } from "./script.ts";

/** Speaking rate of the built-in talk, in characters per second, and the least a sentence takes, in ms. */
const CHARACTERS_PER_SECOND = 15;
const SHORTEST_SENTENCE_MS = 900;
/** Breath between two sentences, in ms. */
const BREATH_MS = 450;

/** The talk that comes with the project. */
export function builtInScript(): Script {
  const languages = Object.keys(translations);
  let atMs = 600;
  const sentences = talk.map((line, index): ScriptSentence => {
    const startMs = atMs;
    const endMs =
      startMs + Math.max(SHORTEST_SENTENCE_MS, (line.text.length / CHARACTERS_PER_SECOND) * 1_000);
    atMs = endMs + (line.pauseMs ?? BREATH_MS);
    const translated = languages.map((language) => [language, translations[language]?.[index] ?? ""]);
    return {
      startMs,
      endMs,
      text: line.text,
      speaker: speakers[line.speaker],
      translations: Object.fromEntries(translated),
    };
  });
  return writeScript({ name: title, language: spokenLanguage, translationLanguages: languages, sentences });
}

type Said = Pick<Transcript, "language" | "translationLanguages" | "sentences">;

/** A person's own transcript, at the pace of its own times. */
export function transcriptScript(name: string, transcript: Said): Script {
  const labels = [...new Set(transcript.sentences.flatMap(({ speaker }) => speaker ?? []))];
  const firstMs = transcript.sentences[0]?.startMs ?? 0;
  const sentences = transcript.sentences.map(({ startMs, endMs, text, speaker, translations }) => ({
    startMs: startMs - firstMs,
    endMs: endMs - firstMs,
    text,
    translations,
    ...(speaker === undefined
      ? {}
      : { speaker: { id: `Guest-${labels.indexOf(speaker) + 1}`, label: speaker } }),
  }));
  const { language, translationLanguages } = transcript;
  return writeScript({ name, language, translationLanguages, sentences });
}
