/**
 * Which language a reader is still waiting for: originals stand in for it, and nothing has come in it yet.
 */
import { type Articles, newestFirst } from "./sections.ts";
import { nextStandIn, standsInAt, type View } from "./view.ts";

export type PendingLanguage = {
  /** The first language shown in which nothing has come yet. */
  readonly language?: string;
  /** When to look again though nothing comes, in ms on the viewer's clock. */
  readonly lookAt?: number;
  /** Languages that something has come in. */
  readonly arrived: ReadonlySet<string>;
};

export const NO_PENDING_LANGUAGE: PendingLanguage = { arrived: new Set() };

/** Sentences looked at: a language that is translated at all is found in the newest. */
const MOST_SEEN = 200;

type Found = { readonly hasCome: boolean; readonly isMissing: boolean; readonly lookAt: number };

/** How one language stands in the newest sentences. */
function look(articles: Articles, language: string, view: View, now: number): Found {
  let [isMissing, lookAt, seen] = [false, Infinity, 0];
  for (const sentence of newestFirst(articles)) {
    if ((seen += 1) > MOST_SEEN) break;
    if ((sentence.translations.get(language)?.text ?? "") !== "")
      return { hasCome: true, isMissing: false, lookAt: Infinity };
    isMissing ||= standsInAt(sentence, language, view) <= now;
    lookAt = Math.min(lookAt, nextStandIn(sentence, [language], view, { now }) ?? Infinity);
  }
  return { hasCome: false, isMissing, lookAt };
}

/** What is pending at `now`, in ms on the viewer's clock, after what was found `before`. */
export function pendingLanguageIn(
  articles: Articles,
  view: View,
  now: number,
  before: PendingLanguage,
): PendingLanguage {
  const open = view.languages.filter(
    (language) => language !== view.transcriptionLanguage && !before.arrived.has(language),
  );
  if (open.length === 0 && before.language === undefined && before.lookAt === undefined) return before;
  const found = open.map((language) => ({ language, ...look(articles, language, view, now) }));
  const come = found.filter(({ hasCome }) => hasCome);
  const language = found.find(({ isMissing }) => isMissing)?.language;
  const lookAt = Math.min(...found.map((one) => one.lookAt));
  return {
    arrived:
      come.length === 0 ? before.arrived : new Set([...before.arrived, ...come.map((one) => one.language)]),
    ...(language === undefined ? {} : { language }),
    ...(lookAt === Infinity ? {} : { lookAt }),
  };
}
