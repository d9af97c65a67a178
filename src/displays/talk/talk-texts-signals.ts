/**
 * The texts of a talk as its page shows them: the languages that are wanted are fetched, and what is shown changes once they
 * are there. A long talk comes into the page in slices, so that the page answers meanwhile.
 */
import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup, untrack } from "solid-js";

import { systemClock } from "../../lib/clock.ts";
import { shownLanguages } from "../../subtitles/language-selection.ts";
import { noSubtitles, type SubtitleState } from "../../subtitles/reduce.ts";
import { columnsOf, type View } from "../../subtitles/view.ts";
import type { TalkProblem } from "../../talk/load-talk.ts";
import type { Texts, Words } from "../../talk/published-talk.ts";
import {
  countSections,
  firstSections,
  lacksTexts,
  sectionsUpTo,
  talkSubtitles,
} from "../../talk/talk-text.ts";
import { afterPicture } from "../../ui/reader/backfill-signals.ts";
import { useApp } from "../../visit/app-context-signals.ts";
import type { LoadedTalk } from "./talk-source-signals.ts";

/** Sections that fill any window, and sections put in before the page may answer. */
const AT_ONCE = 3;
const SLICE = 40;

export type TalkTexts = {
  /** What was said, as far as its languages are there. */
  readonly subtitles: Accessor<SubtitleState>;
  /** The same, as far as it is in the page. */
  readonly drawn: Accessor<SubtitleState>;
  /** How it is looked at: the languages that are wanted once they are there. */
  readonly view: Accessor<View>;
  /** Languages that were asked for, the main one first. */
  readonly wanted: Accessor<readonly string[]>;
  readonly words: Accessor<ReadonlyMap<string, Words>>;
  /** Why a language is not there. */
  readonly problem: Accessor<TalkProblem | undefined>;
  readonly again: () => void;
};

type TalkTextsPorts = {
  readonly talk: LoadedTalk;
  /** Languages the reader chose, and those their browser says they read; best first. */
  readonly chosen: Accessor<readonly string[]>;
  readonly browser: readonly string[];
  readonly original: Accessor<boolean>;
  /** The sentence that the page is opened at. */
  readonly openedAt: number | undefined;
  /** Ms on the viewer's clock, and since the epoch. */
  readonly now: () => number;
  readonly wallNow: () => number;
};

/** The languages of a talk, fetched as they are wanted. */
function createLanguages({ talk, chosen, browser, original }: TalkTextsPorts) {
  const { head, files } = talk;
  const [spoken = "und"] = head.languages;
  const [texts, setTexts] = createSignal<ReadonlyMap<string, Texts["texts"]>>(new Map());
  const [words, setWords] = createSignal<ReadonlyMap<string, Words>>(new Map());
  const [problem, setProblem] = createSignal<TalkProblem>();
  const [attempt, setAttempt] = createSignal(0);
  const asked = new Set<string>();
  let isGone = false;
  onCleanup(() => (isGone = true));

  const wanted = createMemo(() => firstLanguages(head, chosen(), browser), undefined, {
    equals: (one, other) => one.join() === other.join(),
  });
  const viewOf = (languages: readonly string[]): View => ({
    languages,
    original: original(),
    transcriptionLanguage: spoken,
  });
  const needed = createMemo((): readonly string[] => {
    const columns = columnsOf(viewOf(wanted()));
    const needsOriginal = columns.some((tag) => lacksTexts(texts().get(tag) ?? []));
    return needsOriginal ? [...columns, spoken] : columns;
  });

  async function bring(language: string): Promise<void> {
    if (asked.has(language)) return;
    asked.add(language);
    const read = await files.texts(language);
    if (isGone) return;
    if (!read.ok) {
      asked.delete(language);
      setProblem(read.error);
      return;
    }
    setTexts((before) => new Map(before).set(language, read.value.texts));
    if (!Object.hasOwn(head.words, language)) return;
    const timed = await files.words(language);
    if (timed.ok && !isGone) setWords((before) => new Map(before).set(language, timed.value));
  }
  createEffect(
    on([needed, attempt], ([languages]) => {
      setProblem(undefined);
      for (const language of languages) void bring(language);
    }),
  );
  // Once there is something to read: for what is saved, and for a tap that asks for the original.
  createEffect(() => {
    if (texts().size > 0) onCleanup(afterPicture(() => void bring(spoken)));
  });

  const view = createMemo((before: View | undefined): View => {
    const ready = wanted().filter((language) => texts().has(language));
    const isWhole = needed().every((language) => texts().has(language));
    if (isWhole || before === undefined || before.languages.length === 0) return viewOf(ready);
    return before;
  });
  return { texts, words, view, wanted, problem, again: () => setAttempt((count) => count + 1) };
}

function createTalkTexts(ports: TalkTextsPorts): TalkTexts {
  const { talk, openedAt, now, wallNow } = ports;
  const { texts, ...languages } = createLanguages(ports);
  const { recorded } = talk.head;
  const recordedAt = recorded === undefined ? undefined : Date.parse(recorded) - wallNow() + now();
  const arrivedAt = (startMs: number): number => (recordedAt ?? now()) + startMs;

  const subtitles = createMemo(() => {
    const there = texts();
    if (there.size === 0) return noSubtitles;
    return untrack(() => talkSubtitles(talk.head, talk.timeline, there, arrivedAt));
  });
  const total = createMemo(() => countSections(subtitles().articles));
  const atOnce = createMemo(() =>
    openedAt === undefined ? AT_ONCE : Math.max(AT_ONCE, sectionsUpTo(subtitles().articles, openedAt) + 1),
  );
  const [more, setMore] = createSignal(0);
  const shown = (): number => atOnce() + more();
  createEffect(() => {
    if (shown() < total()) onCleanup(afterPicture(() => setMore((count) => count + SLICE)));
  });
  const drawn = createMemo((): SubtitleState => {
    const state = subtitles();
    return shown() >= total() ? state : { ...state, articles: firstSections(state.articles, shown()) };
  });
  return { ...languages, subtitles, drawn };
}

/** The languages of a talk that are shown to somebody who chose these, or whose browser says what they read. */
export function firstLanguages(
  { languages }: Pick<LoadedTalk["head"], "languages">,
  chosen: readonly string[],
  browser: readonly string[],
): readonly string[] {
  const [spoken = "und", ...translations] = languages;
  const offer = { transcriptionLanguage: spoken, translationLanguages: translations };
  return shownLanguages(offer, chosen, browser, []).languages;
}

/** {@link createTalkTexts} as the reader of this page chose, opened at a sentence. */
export function createTextsOf(talk: LoadedTalk, openedAt: number | undefined): TalkTexts {
  const { preferences } = useApp().settings;
  return createTalkTexts({
    talk,
    chosen: () => preferences().languages,
    browser: navigator.languages,
    original: () => preferences().original,
    openedAt,
    now: () => systemClock.now(),
    wallNow: Date.now,
  });
}
