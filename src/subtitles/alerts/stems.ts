/**
 * The stems of a language, fetched when a reader's words are looked for in it: words are found in their other forms too.
 */
import type { Stem } from "./find-words.ts";

type Loaded = Promise<{ readonly stemmer: Stem }>;

/** By the first part of a language tag. */
const LOADERS: Readonly<Record<string, () => Loaded>> = {
  ar: () => import("@orama/stemmers/arabic"),
  de: () => import("@orama/stemmers/german"),
  en: () => import("@orama/stemmers/english"),
  es: () => import("@orama/stemmers/spanish"),
  fr: () => import("@orama/stemmers/french"),
  hi: () => import("@orama/stemmers/indian"),
  id: () => import("@orama/stemmers/indonesian"),
  it: () => import("@orama/stemmers/italian"),
  nb: () => import("@orama/stemmers/norwegian"),
  nl: () => import("@orama/stemmers/dutch"),
  no: () => import("@orama/stemmers/norwegian"),
  pt: () => import("@orama/stemmers/portuguese"),
  ru: () => import("@orama/stemmers/russian"),
  sv: () => import("@orama/stemmers/swedish"),
  tr: () => import("@orama/stemmers/turkish"),
  uk: () => import("@orama/stemmers/ukrainian"),
};

/** The stem of the words of a language; nothing where none is known for it, or it does not come. */
export async function loadStem(language: string): Promise<Stem | undefined> {
  const load = LOADERS[language.split("-")[0]?.toLowerCase() ?? ""];
  try {
    return (await load?.())?.stemmer;
  } catch {
    return undefined;
  }
}
