/**
 * The languages the interface speaks: one folder each under `locales/`, found by its files. English is always there; every
 * other dictionary is loaded when it is wanted.
 */
import { createLoading, type LoadedWords } from "./loading.ts";
import en, { type Dictionary } from "./locales/en/interface.ts";
import { matchLanguage } from "../lib/match-language.ts";

const loading = createLoading<Dictionary>(
  en,
  import.meta.glob<Dictionary>(["./locales/*/interface.ts", "!./locales/en/*"], { import: "default" }),
);

/** BCP 47 tags of the interface languages, `en` first. */
export const INTERFACE_LANGUAGES = loading.languages;

/** The interface language for a reader of `wanted`; English where we speak none of them. */
export const interfaceLanguage = (wanted: readonly string[]): string =>
  matchLanguage(wanted, INTERFACE_LANGUAGES) ?? "en";

export type LoadedDictionary = LoadedWords<Dictionary>;

export const english: LoadedDictionary = loading.english;

/** Loads a dictionary; English where it cannot be had. */
export const loadDictionary = loading.load;
