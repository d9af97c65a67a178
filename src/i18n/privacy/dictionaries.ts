/**
 * The languages the page about data speaks; a language that has no words here yet is spoken to in English.
 */
import { createLoading, type LoadedWords } from "../loading.ts";
import { en, type PrivacyDictionary } from "./en.ts";

const loading = createLoading<PrivacyDictionary>(en, {
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

/** Languages with words of their own. */
export const PRIVACY_LANGUAGES = loading.languages;

export type LoadedPrivacyWords = LoadedWords<PrivacyDictionary>;

/** Loads the words of the page about data; English where they cannot be had. */
export const loadPrivacyWords = loading.load;
