/**
 * Words that are needed where no dictionary can be had: before the app is there, where it cannot be loaded, and where the
 * browser is too old for it. All but the last stand in the script that everybody waits for, so there are only these. Only the
 * build loads this.
 */
import { INTERFACE_LANGUAGES, loadDictionary } from "./dictionaries.ts";

export type BootWords = {
  /** The app could not be loaded; it is tried again by itself. */
  readonly broken: string;
  /** The browser is too old for the app. */
  readonly old: string;
};

const files = import.meta.glob<BootWords>("./locales/*/boot.ts", { import: "default", eager: true });

async function wordsOf(language: string) {
  const words = files[`./locales/${language}/boot.ts`];
  if (words === undefined) throw new Error(`${language} has no boot.ts`);
  const { status, notice } = (await loadDictionary(language)).words;
  return [
    language,
    { ...words, connecting: status.connecting, wait: notice.connecting, live: status.live },
  ] as const;
}

/** The words of the page before the app, by interface language. */
export const allBootWords = Object.fromEntries(await Promise.all(INTERFACE_LANGUAGES.map(wordsOf)));
