/**
 * Which speech a channel offers, and which voice a viewer gets of it.
 */
import type { ChannelSettings } from "../channel-types.ts";
import { type Voice, voicesOf } from "./voices.ts";

/** The languages of the channel that can be heard, the spoken one first. */
export function speechLanguages(settings: ChannelSettings): readonly string[] {
  const { transcriptionLanguage, translationLanguages, speechLanguages: allowed } = settings;
  return [...new Set([transcriptionLanguage, ...translationLanguages])].filter(
    (language) => voicesOf(language).length > 0 && (allowed === null || allowed.includes(language)),
  );
}

/** The fields that tell viewers what they can hear (docs/contract.md, "Resolve"). */
export function speechFields(settings: ChannelSettings) {
  const tts_languages = [...speechLanguages(settings)];
  const tts_voices = Object.fromEntries(
    tts_languages.map((language) => [
      language,
      voicesOf(language).map(({ voiceName, displayName, gender }) => ({
        voice_name: voiceName,
        display_name: displayName,
        gender,
      })),
    ]),
  );
  return { tts_languages, tts_voices };
}

/**
 * The voice a viewer hears in a language: the one it asked for, else the host's (`tts_config`), else the first. A name
 * that is no voice of the language counts for nothing.
 */
export function voiceFor(
  { ttsConfig }: ChannelSettings,
  language: string,
  asked: string | null,
): Voice | undefined {
  const voices = voicesOf(language);
  const named = (name: string | null | undefined): Voice | undefined =>
    voices.find(({ voiceName }) => voiceName === name);
  return named(asked) ?? named(ttsConfig?.[language]?.voice) ?? voices[0];
}

/** The speed the host set for a language; 1 where it set none. */
export const rateFor = ({ ttsConfig }: ChannelSettings, language: string): number =>
  ttsConfig?.[language]?.speaking_rate ?? 1;
