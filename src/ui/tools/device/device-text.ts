/**
 * The text with what the device translated of it, in a column of its own: its tag says that the translation is the device's, so
 * that nothing takes it for the host's.
 */
import { isOwnLanguage } from "../../../lib/own-language.ts";
import type { Article, Articles, Section } from "../../../subtitles/sections.ts";
import { sectionKey } from "../../../subtitles/sections.ts";
import type { Sentence } from "../../../subtitles/sentence.ts";
import type { StandInWaits } from "../../../subtitles/translation-pace.ts";
import type { View } from "../../../subtitles/view.ts";

/** Without waiting the original stands there until its translation is made. */
const AT_ONCE = { growing: 0, whole: 0 };

/** The reader's view with the device's column first; the original beside it stays as it was chosen. */
export function deviceView(view: View, column: string): View {
  const waits: StandInWaits = new Map([...(view.waits ?? []), [column, AT_ONCE]]);
  const others = view.languages.slice(1).filter((language) => language !== column);
  return { ...view, languages: [column, ...others], waits };
}

/** What the device translated, for files: they have it in a column of its own. */
export type DeviceColumn = {
  /** Its tag. */
  readonly column: string;
  /** Whose it is, in words. */
  readonly label: string;
  /** The tree of what was said with it. */
  readonly into: (articles: Articles) => Articles;
};

/** A translation and the text it is of. */
type Translation = { readonly of: string; readonly text: string };

export type DeviceText = {
  /** Takes a translation. */
  readonly put: (sid: number, translation: Translation) => void;
  /** The tree with all translations in it; pieces without new ones are the same objects as before. */
  readonly of: (articles: Articles) => Articles;
};

export function createDeviceText(column: string): DeviceText {
  const translations = new Map<number, Translation>();
  /** How often a translation came into a section. */
  const versions = new Map<number, number>();
  const sections = new WeakMap<Section, { readonly version: number; readonly made: Section }>();
  const articles = new WeakMap<Article, Article>();

  function translated(sentence: Sentence): Sentence {
    const { sid, original } = sentence;
    const there = translations.get(sid);
    // A correction is the original's until it is translated as well.
    if (there === undefined || there.of !== original.text) return sentence;
    const text = { text: there.text, isFinal: true };
    return { ...sentence, translations: new Map(sentence.translations).set(column, text) };
  }
  function sectionWith(section: Section): Section {
    const version = versions.get(section.key);
    if (version === undefined) return section;
    const before = sections.get(section);
    if (before?.version === version) return before.made;
    const made = { key: section.key, items: section.items.map(translated) };
    sections.set(section, { version, made });
    return made;
  }
  function articleWith(article: Article): Article {
    const items = article.items.map(sectionWith);
    const before = articles.get(article);
    if (before?.items.every((section, at) => section === items[at]) === true) return before;
    const made = items.every((section, at) => section === article.items[at])
      ? article
      : { key: article.key, items };
    articles.set(article, made);
    return made;
  }
  return {
    put: (sid, translation) => {
      translations.set(sid, translation);
      const key = sectionKey(sid);
      versions.set(key, (versions.get(key) ?? 0) + 1);
    },
    of: (tree) => tree.map(articleWith),
  };
}

/** The languages of a list with those first that a person reads by their browser. */
export const ownFirst = (languages: readonly string[]): readonly string[] => [
  ...languages.filter((tag) => isOwnLanguage(tag)),
  ...languages.filter((tag) => !isOwnLanguage(tag)),
];
