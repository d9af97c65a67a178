/**
 * One sentence at a time, for those who lose the line and for braille displays: of the whole text one sentence is in the page.
 * At the end it is the one that is being said; whoever goes back stays where they are.
 */
import { type Accessor, createComputed, createMemo, createSignal, on, onCleanup, untrack } from "solid-js";

import { type Articles, findSentence, firstFrom, newestFirst, treeOf } from "../../subtitles/sections.ts";
import type { Sentence } from "../../subtitles/sentence.ts";
import { columnsOf, countAfter } from "../../subtitles/view.ts";
import { lookAt } from "../reader/row-writer.ts";
import type { ReaderText } from "../reader/reader-text-signals.ts";

export type OneSentence = {
  /** The text with one sentence in it; nothing while all of it is shown. */
  readonly text: Accessor<ReaderText | undefined>;
  /** The sentence that is shown though there are newer ones; nothing at the end. */
  readonly at: Accessor<number | undefined>;
  /** How many came after it; nothing at the end. */
  readonly missed: Accessor<number | undefined>;
  /** Whether there is one to go to: backwards (-1) or forwards (1). */
  readonly has: (direction: 1 | -1) => boolean;
  readonly step: (direction: 1 | -1) => void;
  readonly toLive: () => void;
};

export type OneSentencePorts = {
  /** The whole text; another one while the page is paused. */
  readonly text: Accessor<ReaderText>;
  readonly isOn: Accessor<boolean>;
  /** The sentence in sight when this begins; nothing at the end of the text. */
  readonly inSight: () => number | undefined;
};

/** Whether anything of a sentence is shown, and when that may change by itself, in ms on the viewer's clock. */
function isShown(sentence: Sentence, text: ReaderText): { readonly is: boolean; readonly at?: number } {
  const view = text.view();
  const look = { view, columns: columnsOf(view), speakers: text.speakers(), times: false };
  const { steadyText, revealed, clock } = text;
  const context = { look, steadyText, spoken: undefined, revealed: revealed(), now: clock.now() };
  const { moment, standsInAt } = lookAt(sentence, undefined, context);
  const is = moment.texts.some((shown) => shown !== undefined);
  return standsInAt === undefined ? { is } : { is, at: standsInAt };
}

/** The newest sentence with something to show up to `sid`. */
function shownUpTo(text: ReaderText, sid: number): Sentence | undefined {
  for (const sentence of newestFirst(text.articles()))
    if (sentence.sid <= sid && isShown(sentence, text).is) return sentence;
  return undefined;
}

/** The oldest sentence with something to show beyond `sid`. */
function shownAfter(text: ReaderText, sid: number): Sentence | undefined {
  let next: Sentence | undefined;
  for (const sentence of newestFirst(text.articles())) {
    if (sentence.sid <= sid) break;
    if (isShown(sentence, text).is) next = sentence;
  }
  return next;
}

/** The newest sentence with something to show; looked for again when an original comes to stand in. */
function createNewestShown(text: Accessor<ReaderText>, isOn: Accessor<boolean>) {
  const [again, setAgain] = createSignal(0);
  const newest = createMemo(() => {
    if (!isOn()) return undefined;
    again();
    const whole = text();
    for (const sentence of newestFirst(whole.articles())) {
      if (sentence.sid > whole.upTo()) continue;
      const { is, at } = isShown(sentence, whole);
      if (is) return sentence;
      if (at === undefined) continue;
      const timer = whole.clock.after(at - whole.clock.now(), () => setAgain((count) => count + 1));
      onCleanup(() => timer.cancel());
    }
    return undefined;
  });
  return newest;
}

/** Call it where effects may be made. */
export function createOneSentence({ text, isOn, inSight }: OneSentencePorts): OneSentence {
  const [at, setAt] = createSignal<number>();
  createComputed(on(isOn, (is) => setAt(is ? untrack(inSight) : undefined)));
  const newest = createNewestShown(text, isOn);

  const current = createMemo(() => {
    const sid = at();
    if (sid === undefined) return newest();
    const articles = text().articles();
    // What was let go of the text is not there any more.
    return findSentence(articles, sid) ?? findSentence(articles, firstFrom(articles, sid) ?? 0);
  });
  const articles = createMemo((): Articles => {
    const sentence = current();
    return sentence === undefined ? [] : treeOf([sentence]);
  });
  const one = createMemo((): ReaderText => ({ ...text(), articles, droppedUpTo: () => 0 }));

  const next = (direction: 1 | -1): Sentence | undefined => {
    const sid = current()?.sid;
    if (sid === undefined) return undefined;
    return direction === -1 ? shownUpTo(text(), sid - 1) : shownAfter(text(), sid);
  };
  return {
    text: () => (isOn() ? one() : undefined),
    at,
    missed: () => {
      const sid = at();
      return sid === undefined ? undefined : countAfter(text().articles(), sid);
    },
    has: (direction) => next(direction) !== undefined,
    step: (direction) =>
      untrack(() => {
        const there = next(direction);
        if (there !== undefined) setAt(there === newest() ? undefined : there.sid);
      }),
    toLive: () => {
      setAt(undefined);
    },
  };
}
