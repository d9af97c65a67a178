/**
 * In which languages this page has heard what was said: a stream brings the original and the translations that were
 * asked for, so others cannot be saved.
 */
import { type Articles, sentencesOf } from "../../subtitles/sections.ts";

/**
 * The original, then the translations of which any text is final, those on offer first and in their order; every
 * language once.
 */
export function heardLanguages(
  articles: Articles,
  transcriptionLanguage: string,
  offered: readonly string[],
): readonly string[] {
  const heard = new Set<string>();
  for (const { translations } of sentencesOf(articles))
    for (const [language, { isFinal, text }] of translations) if (isFinal && text !== "") heard.add(language);
  const known = offered.filter((language) => heard.has(language));
  return [...new Set([transcriptionLanguage, ...known, ...heard])];
}
