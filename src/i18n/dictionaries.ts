/**
 * The languages the interface speaks. English is always there; every other dictionary is loaded when it is wanted.
 */
import { directionOf } from "../lib/language-tag.ts";
import { type Dictionary, en } from "./en.ts";
import { matchLanguage } from "./match-language.ts";

const loaders: Readonly<Record<string, () => Promise<Dictionary>>> = {
  ar: async () => (await import("./ar.ts")).ar,
};

export const INTERFACE_LANGUAGES: readonly string[] = ["en", ...Object.keys(loaders)];

/** The interface language for a reader of `wanted`; English where we speak none of them. */
export const interfaceLanguage = (wanted: readonly string[]): string =>
  matchLanguage(wanted, INTERFACE_LANGUAGES) ?? "en";

export type LoadedDictionary = {
  readonly language: string;
  readonly direction: "ltr" | "rtl";
  readonly words: Dictionary;
};

export const english: LoadedDictionary = { language: "en", direction: "ltr", words: en };

/** Loads a dictionary; English where it cannot be had. */
export async function loadDictionary(language: string): Promise<LoadedDictionary> {
  const load = loaders[language];
  if (load === undefined) return english;
  try {
    return { language, direction: directionOf(language), words: await load() };
  } catch {
    return english;
  }
}
