/**
 * The languages the interface speaks. English is always there; every other dictionary is loaded when it is wanted.
 */
import { type Dictionary, en } from "./en.ts";
import { createLoading, type LoadedWords } from "./loading.ts";
import { matchLanguage } from "./match-language.ts";

const loading = createLoading<Dictionary>(en, {
  "zh-TW": async () => (await import("./zh-tw.ts")).zhTW,
  "zh-CN": async () => (await import("./zh-cn.ts")).zhCN,
  ja: async () => (await import("./ja.ts")).ja,
  ko: async () => (await import("./ko.ts")).ko,
  es: async () => (await import("./es.ts")).es,
  fr: async () => (await import("./fr.ts")).fr,
  de: async () => (await import("./de.ts")).de,
  it: async () => (await import("./it.ts")).it,
  pt: async () => (await import("./pt.ts")).pt,
  ar: async () => (await import("./ar.ts")).ar,
  hi: async () => (await import("./hi.ts")).hi,
  th: async () => (await import("./th.ts")).th,
  vi: async () => (await import("./vi.ts")).vi,
  id: async () => (await import("./id.ts")).id,
});

export const INTERFACE_LANGUAGES = loading.languages;

/** The interface language for a reader of `wanted`; English where we speak none of them. */
export const interfaceLanguage = (wanted: readonly string[]): string =>
  matchLanguage(wanted, INTERFACE_LANGUAGES) ?? "en";

export type LoadedDictionary = LoadedWords<Dictionary>;

export const english: LoadedDictionary = loading.english;

/** Loads a dictionary; English where it cannot be had. */
export const loadDictionary = loading.load;
