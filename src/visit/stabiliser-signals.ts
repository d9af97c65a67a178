/**
 * The stabiliser of the visit's interim texts as a signal: it is told of every revision that was folded in, and looks
 * again when a text has been the same for long enough to be shown.
 */
import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup, untrack } from "solid-js";

import type { Clock, TimerHandle } from "../lib/clock.ts";
import { isWhole, type SubtitleState } from "../subtitles/reduce.ts";
import { findSentence, newestFirst } from "../subtitles/sections.ts";
import type { Sentence } from "../subtitles/sentence.ts";
import {
  MOST_STEADY_TEXTS,
  noSteadyTexts,
  shownOf,
  steadyAll,
  withSteadyText,
} from "../subtitles/stabiliser/stabilise-all.ts";
import type { SteadyMode } from "../subtitles/stabiliser/holds.ts";
import type { SteadyRevision } from "../subtitles/stabiliser/stabilise.ts";
import type { BroadcastEvent } from "../vas/events.ts";

export type StabiliserPorts = {
  readonly clock: Clock;
  readonly steadiness: Accessor<SteadyMode>;
  readonly subtitles: Accessor<SubtitleState>;
  readonly transcriptionLanguage: Accessor<string>;
  /** What the page shows of a text though no revision of it came in this visit yet. */
  readonly firstTextOf?: (sid: number, column: string) => string | undefined;
};

export type Stabiliser = {
  /** What the page shows of an interim text; `column` is its language, the transcription language for the original. */
  readonly steadyText: (sid: number, column: string, sent: string) => string;
  /** Is told of an event that has been folded into what was said. */
  readonly onEvent: (event: BroadcastEvent) => void;
  /** All texts that are there now came back from the device: they are as settled as they will be. */
  readonly recall: () => void;
  /** Forgets every text, where others will come under the same numbers. */
  readonly forget: () => void;
};

/** Long enough for any text to have settled, in ms. */
const LONG_AGO_MS = 60_000;

const keyOf = (sid: number, column: string): string => `${sid} ${column}`;

type Revisions = (readonly [key: string, revision: SteadyRevision])[];

/** Texts of sentences that are not kept any more: as final as they will ever be. */
const dropped = (keys: Iterable<string>, droppedUpTo: number): Revisions =>
  Array.from(keys)
    .filter((key) => Number.parseInt(key, 10) <= droppedUpTo)
    .map((key) => [key, { text: "", isFinal: true, language: "und" }]);

/** The newest sentences that may still change, as many as may have unsettled texts. */
function growingIn({ articles }: SubtitleState): Sentence[] {
  const growing: Sentence[] = [];
  let count = 0;
  for (const sentence of newestFirst(articles)) {
    if (count >= MOST_STEADY_TEXTS) break;
    if (isWhole(sentence)) continue;
    growing.push(sentence);
    count += 1 + sentence.translations.size;
  }
  return growing;
}

export function createStabiliser({
  clock,
  steadiness: mode,
  subtitles,
  transcriptionLanguage,
  firstTextOf = () => undefined,
}: StabiliserPorts): Stabiliser {
  const [texts, setTexts] = createSignal(noSteadyTexts(untrack(mode)));
  let timer: TimerHandle | undefined;

  function update(changed: Iterable<readonly [string, SteadyRevision]>): void {
    timer?.cancel();
    const next = steadyAll(untrack(texts), changed, clock.now(), untrack(mode));
    setTexts(next);
    if (next.wakeAt !== undefined)
      timer = clock.after(Math.max(0, next.wakeAt - clock.now()), () => update([]));
  }

  const revisions = (sentence: Sentence): Revisions => {
    const original = untrack(transcriptionLanguage);
    const all = [[original, sentence.original] as const, ...sentence.translations];
    return all.map(([column, { text, isFinal }]) => {
      const revision = { text, isFinal, language: column };
      takeOver(sentence.sid, column, revision);
      return [keyOf(sentence.sid, column), revision];
    });
  };

  /** A text that the page shows already stays, and is taken back only as any other text is. */
  function takeOver(sid: number, column: string, revision: SteadyRevision): void {
    const key = keyOf(sid, column);
    if (revision.isFinal || untrack(texts).texts.has(key)) return;
    const text = firstTextOf(sid, column);
    if (text !== undefined) setTexts((all) => withSteadyText(all, key, { ...revision, text }, clock.now()));
  }

  const droppedUpTo = createMemo(() => subtitles().droppedUpTo);
  createEffect(on(droppedUpTo, (sid) => update(dropped(untrack(texts).texts.keys(), sid)), { defer: true }));
  createEffect(on(mode, () => update([]), { defer: true }));
  onCleanup(() => timer?.cancel());

  return {
    steadyText: (sid, column, sent) => shownOf(texts(), keyOf(sid, column), sent),
    onEvent: (event) => {
      if (event.type !== "sentence" && event.type !== "translation") return;
      const sentence = findSentence(untrack(subtitles).articles, event.sid);
      if (sentence !== undefined) update(revisions(sentence));
    },
    recall: () => {
      const growing = growingIn(untrack(subtitles)).flatMap(revisions);
      const before = clock.now() - LONG_AGO_MS;
      setTexts(steadyAll(noSteadyTexts(untrack(mode)), growing, before, untrack(mode)));
      update([]);
    },
    forget: () => {
      timer?.cancel();
      setTexts(noSteadyTexts(untrack(mode)));
    },
  };
}
