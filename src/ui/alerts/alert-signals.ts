/**
 * Looks for a reader's words in what stands on the page, as it comes: at what has changed and at what may still change by itself, so
 * that a talk of a day costs no more than its first minute.
 */
import { createEffect, createMemo, createSignal, on, untrack } from "solid-js";

import {
  createFindWords,
  type FindWords,
  type FoundWord,
  type Stem,
} from "../../subtitles/alerts/find-words.ts";
import { createMentions, type ToldUpTo } from "../../subtitles/alerts/mentions.ts";
import { loadStem } from "../../subtitles/alerts/stems.ts";
import { type Articles, findSentence, newestFirst } from "../../subtitles/sections.ts";
import type { Sentence } from "../../subtitles/sentence.ts";
import { steadyTextIn } from "../../subtitles/sentence-reports.ts";
import { AT_LAST, columnsOf, type ShownText, textIn, type View } from "../../subtitles/view.ts";
import type { ReaderText } from "../reader/reader-text-signals.ts";

/** A word that was just said, in a text as it stands on the page. */
export type WordAlert = FoundWord & {
  readonly sid: number;
  readonly text: string;
  readonly language: string;
};

export type AlertPorts = {
  readonly text: Pick<ReaderText, "articles" | "view" | "steadyText" | "clock">;
  readonly words: () => readonly string[];
  readonly before: ToldUpTo | undefined;
  readonly onTold: (told: ToldUpTo) => void;
  readonly onAlert: (alert: WordAlert) => void;
};

/** Where a word stands in what was said. */
export type WordPlace = {
  readonly sid: number;
  readonly words: readonly string[];
  readonly shown: ShownText;
};

export type Alerts = {
  /** Where the words were said, the newest first. */
  readonly places: () => readonly WordPlace[];
};

/** What comes whole in this time is what was said before the page was opened, in ms. */
const ARRIVING_MS = 3_000;
/** Places that are listed, and sentences that are looked through for them. */
const MOST_PLACES = 200;
const MOST_LOOKED_THROUGH = 5_000;

/** The stems of these languages, as they come. */
function createStems(languages: () => readonly string[]): () => ReadonlyMap<string, Stem> {
  const [stems, setStems] = createSignal<ReadonlyMap<string, Stem>>(new Map());
  async function bring(language: string): Promise<void> {
    const stem = await loadStem(language);
    if (stem !== undefined) setStems((known) => new Map(known).set(language, stem));
  }
  createEffect(
    on(languages, (wanted) => {
      for (const language of wanted) if (!untrack(stems).has(language)) void bring(language);
    }),
  );
  return stems;
}

/** Sentences that are new or changed since the last call, as objects. */
function createChanges(): (articles: Articles) => readonly Sentence[] {
  const seen = new WeakSet();
  const isNew = (item: object): boolean => {
    if (seen.has(item)) return false;
    seen.add(item);
    return true;
  };
  return (articles) =>
    articles
      .filter(isNew)
      .flatMap(({ items }) => items.filter(isNew))
      .flatMap(({ items }) => items.filter(isNew));
}

/** How often each word is in a text. */
function countsOf(found: readonly FoundWord[], counts: Map<string, number>): void {
  const own = new Map<string, number>();
  for (const { word } of found) own.set(word, (own.get(word) ?? 0) + 1);
  for (const [word, count] of own) counts.set(word, Math.max(count, counts.get(word) ?? 0));
}

type Looked = {
  readonly alerts: readonly WordAlert[];
  readonly counts: ReadonlyMap<string, number>;
  readonly isOpen: boolean;
};

function lookAt(
  sentence: Sentence,
  view: View,
  find: FindWords,
  stems: ReadonlyMap<string, Stem>,
  { steadyText, clock }: AlertPorts["text"],
): Looked {
  const counts = new Map<string, number>();
  const alerts: WordAlert[] = [];
  let isOpen = false;
  for (const column of columnsOf(view)) {
    const shown = steadyTextIn(sentence, column, view, { now: clock.now(), steadyText });
    if (shown?.isFinal !== true || shown.role === "stand-in") isOpen = true;
    if (shown === undefined || shown.text === "") continue;
    const found = find(shown.text, stems.get(shown.language));
    countsOf(found, counts);
    for (const one of found)
      alerts.push({ ...one, sid: sentence.sid, text: shown.text, language: shown.language });
  }
  return { alerts, counts, isOpen };
}

/** Where the words were said, the newest first. */
function placesIn(
  { articles, view }: AlertPorts["text"],
  find: FindWords,
  stems: ReadonlyMap<string, Stem>,
): readonly WordPlace[] {
  const places: WordPlace[] = [];
  const columns = columnsOf(view());
  let looked = 0;
  for (const sentence of newestFirst(articles())) {
    looked += 1;
    if (looked > MOST_LOOKED_THROUGH || places.length >= MOST_PLACES) break;
    for (const column of columns) {
      const shown = textIn(sentence, column, view(), AT_LAST);
      const found = shown === undefined ? [] : find(shown.text, stems.get(shown.language));
      if (shown === undefined || found.length === 0) continue;
      places.push({ sid: sentence.sid, words: [...new Set(found.map(({ word }) => word))], shown });
      break;
    }
  }
  return places;
}

// Over 60 lines: one look over the text, and what it remembers from one change to the next.
export function createAlerts(ports: AlertPorts): Alerts {
  const { text, words, before, onTold, onAlert } = ports;
  const startedAt = text.clock.now();
  const find = createMemo(() => createFindWords(words()));
  const languages = createMemo(
    () =>
      words().length === 0
        ? []
        : [...new Set([...columnsOf(text.view()), text.view().transcriptionLanguage])],
    [],
    { equals: (one, other) => one.join() === other.join() },
  );
  const stems = createStems(() => languages());
  const mentions = createMentions(before);
  const changes = createChanges();
  const growing = new Set<number>();
  let isFirst = true;
  let toldSid = 0;
  let hasNews = false;

  /** What was there before the page, or comes whole at its beginning, is no news. */
  const isOld = ({ sid, original }: Sentence): boolean =>
    isFirst || (!growing.has(sid) && original.isFinal && text.clock.now() - startedAt < ARRIVING_MS);

  function look(sentence: Sentence, view: View): void {
    const { alerts, counts, isOpen } = lookAt(sentence, view, find(), stems(), text);
    const news = mentions.note(sentence.sid, counts, isOld(sentence));
    if (isOpen) growing.add(sentence.sid);
    else growing.delete(sentence.sid);
    hasNews ||= news.length > 0;
    // Of several the last, which is the new one.
    const last = new Map(alerts.map((alert) => [alert.word, alert] as const));
    for (const word of news) {
      const alert = last.get(word);
      if (alert !== undefined) onAlert(alert);
    }
  }

  const shownColumns = createMemo(() => columnsOf(text.view()).join());
  createEffect(
    on([find, shownColumns, stems], () => {
      // What is there is looked at with other words, or in other languages: none of it is said now.
      isFirst = true;
    }),
  );
  createEffect(() => {
    const [articles, view] = [text.articles(), text.view()];
    find();
    stems();
    const changed = changes(articles);
    const again = [...growing].filter((sid) => !changed.some((sentence) => sentence.sid === sid));
    if (words().length > 0) {
      for (const sentence of changed) look(sentence, view);
      for (const sid of again) {
        const sentence = findSentence(articles, sid);
        if (sentence === undefined) growing.delete(sid);
        else look(sentence, view);
      }
      const told = mentions.toldUpTo();
      if (hasNews || told.sid !== toldSid) onTold(told);
      [toldSid, hasNews] = [told.sid, false];
    }
    isFirst = false;
  });

  return { places: () => placesIn(text, find(), stems()) };
}
