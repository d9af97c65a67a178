/**
 * The words of a reader's own tools for their components, beside the interface's own (`i18n/i18n-signals.ts`).
 */
import { createLoading } from "./loading.ts";
import en, { type ToolsDictionary } from "./locales/en/tools.ts";
import { createPartWords, type PartWords } from "./part-words.ts";

const loading = createLoading<ToolsDictionary>(
  en,
  import.meta.glob<ToolsDictionary>(["./locales/*/tools.ts", "!./locales/en/*"], { import: "default" }),
);

/** BCP 47 tags of the languages with words of their own, `en` first. */
export const TOOLS_LANGUAGES = loading.languages;

/** Loads the words of a reader's own tools; English where they cannot be had. */
export const loadToolsWords = loading.load;

export type ToolsWords = PartWords<ToolsDictionary>;

/** Words from loaded ones; they follow when others are loaded. */
export const createToolsWords = createPartWords<ToolsDictionary>;
