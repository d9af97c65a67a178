/**
 * A voice of this device, tried with what was said last while speech itself waits. Fetched for the first voice that somebody tries.
 */
import { browserSpeech } from "../../speech/players/device-voices.ts";
import { tryVoice, type VoiceSample } from "../../speech/try-voice.ts";
import { newestFirst } from "../../subtitles/sections.ts";
import type { Visit } from "../../visit/visit-signals.ts";

/** What was said last in a language, as far as it is whole; empty for nothing. */
function saidLast({ subtitles, broadcast }: Visit, language: string): string {
  for (const { original, translations } of newestFirst(subtitles().articles)) {
    const text = language === broadcast()?.transcriptionLanguage ? original : translations.get(language);
    if (text?.isFinal === true && text.text !== "") return text.text;
  }
  return "";
}

/** Lets the voice be heard, where this browser has voices. */
export function hearSample(visit: Visit, language: string, voice: Pick<VoiceSample, "uri" | "rate">): void {
  const { speech } = visit;
  const here = browserSpeech();
  if (here === undefined) return;
  tryVoice(here, {
    ...voice,
    text: saidLast(visit, language),
    hold: () => {
      if (speech.state() !== "playing" && speech.state() !== "loading") return undefined;
      speech.pause();
      return () => {
        if (speech.state() === "paused") speech.resume();
      };
    },
  });
}
