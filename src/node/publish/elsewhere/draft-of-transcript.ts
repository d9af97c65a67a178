/**
 * A transcript and a sound from elsewhere as what is to be published.
 */
import { err, ok, type Result } from "../../../lib/result.ts";
import {
  LONGEST_TALK_MS,
  LONGEST_TITLE,
  MOST_LANGUAGES,
  MOST_SENTENCES,
  MOST_SPEAKERS,
} from "../../../talk/bounds.ts";
import { cleanName, cleanText } from "../../../vas/clean-text.ts";
import type { Transcript } from "../../transcripts/transcript.ts";
import type { JoinedSentence } from "../join-transcript.ts";
import type { Draft, Sound } from "../talk-files.ts";

/** The sentences of a transcript, numbered from 1 in their order. */
export const sentencesOf = ({ sentences }: Transcript): readonly JoinedSentence[] =>
  sentences.map(({ startMs, endMs, speaker, text, translations }, at) => ({
    sid: at + 1,
    startMs: Math.round(startMs),
    endMs: Math.round(endMs),
    ...(speaker === undefined || cleanName(speaker) === "" ? {} : { speaker: cleanName(speaker) }),
    text: cleanText(text),
    translations: Object.fromEntries(
      Object.entries(translations).map(([language, translated]) => [language, cleanText(translated)]),
    ),
  }));

type Wish = {
  readonly title: string;
  readonly sentences: readonly JoinedSentence[];
  readonly languages: readonly string[];
  readonly sound: Omit<Sound, "language"> | undefined;
};

/** The error is a sentence for the terminal: what no viewer would read is not published. */
export function draftOf({ title, sentences, languages, sound }: Wish): Result<Draft, string> {
  const durationMs = sentences.reduce((last, { endMs }) => Math.max(last, endMs), sound?.durationMs ?? 0);
  const speakers = new Set(sentences.map(({ speaker }) => speaker));
  if (sentences.length > MOST_SENTENCES)
    return err(`A talk has at most ${MOST_SENTENCES} sentences; cut the file.`);
  if (durationMs > LONGEST_TALK_MS) return err("A talk is at most two days long; cut the file.");
  if (speakers.size > MOST_SPEAKERS) return err(`A talk has at most ${MOST_SPEAKERS} speakers.`);
  if (languages.length > MOST_LANGUAGES) return err(`A talk has at most ${MOST_LANGUAGES} languages.`);
  const [language = "und"] = languages;
  return ok({
    title: cleanName(title, LONGEST_TITLE),
    durationMs: Math.max(1, durationMs),
    languages,
    sentences,
    sounds: sound === undefined ? [] : [{ ...sound, language }],
  });
}
