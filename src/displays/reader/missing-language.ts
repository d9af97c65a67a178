/**
 * What is said of a language that was chosen and is not shown.
 */
import type { I18n } from "../../i18n/i18n-signals.ts";
import { languageNameIn, languageNames } from "../../i18n/language-name.ts";
import type { ShownLanguages } from "../../subtitles/language-selection.ts";

/** The sentence that says which one is missing; nothing where none is. `offered` has the original first. */
export function missingLanguage(
  { gone, notOffered, languages }: ShownLanguages,
  offered: readonly string[],
  { t, language }: Pick<I18n, "t" | "language">,
): string | undefined {
  if (notOffered !== undefined)
    return t("language.notOffered", { language: languageNameIn(notOffered, language()) });
  if (gone === undefined) return undefined;
  return t(languages[0] === offered[0] ? "language.gone" : "language.goneOther", {
    language: languageNames([...offered, gone]).get(gone) ?? gone,
  });
}
