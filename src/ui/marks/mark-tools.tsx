/**
 * Marks in the reader: the button and the key that mark a sentence, a finger that rests on one, the stars in the text, and the
 * list of them.
 */
import {
  type Accessor,
  createEffect,
  createMemo,
  createSignal,
  type JSX,
  onCleanup,
  Show,
  untrack,
} from "solid-js";
import { Portal } from "solid-js/web";

import type { ToolsWords } from "../../i18n/tools-words.ts";
import controls from "../../styles/controls.module.css";
import { MOST_MARKS } from "../../subtitles/own-marks.ts";
import type { ReaderProps } from "../reader/reader-props-signals.ts";
import type { ReaderText } from "../reader/reader-text-signals.ts";
import { goToSentence } from "../tools/go-to-sentence.ts";
import { Sign } from "../tools/sign.tsx";
import { loadToolsSheet } from "../tools/tools-sheet.ts";
import { attachLongPress } from "./long-press.ts";
import { MarkButton } from "./mark-button.tsx";
import { type MarkOutcome, MarkedStrip } from "./marked-strip.tsx";
import { createRowMarks } from "./mark-rows.ts";
import { MarksDialog } from "./marks-part.tsx";
import { sentenceAtHand } from "./sentence-at-hand.ts";
import { STAR } from "./star.ts";

export type MarkToolsPorts = {
  readonly reader: ReaderProps;
  /** What is shown of the text, which may be paused. */
  readonly text: Accessor<ReaderText>;
  readonly say: Accessor<ToolsWords["say"] | undefined>;
};

export type MarkTools = {
  /** Marks the sentence at hand, or takes its mark away; nothing where nothing can be marked. */
  readonly mark: () => void;
  /** Opens the list. */
  readonly open: () => void;
  readonly button: () => JSX.Element;
  /** The way to the list among the settings. */
  readonly setting: () => JSX.Element;
  readonly dialog: () => JSX.Element;
};

const scrollerOf = (): HTMLElement | null => document.querySelector("main");

// Over 60 lines: what can be pressed, and what follows from it, shares one state. */
export function createMarkTools({ reader, text, say }: MarkToolsPorts): MarkTools {
  const marks = () => reader.text.marks?.();
  const [told, setTold] = createSignal<MarkOutcome>();
  /** What came of the last press, while it is in sight. */
  const [seen, setSeen] = createSignal<{ readonly sid: number; readonly outcome: MarkOutcome }>();
  let star: HTMLButtonElement | undefined;
  const [opened, setOpened] = createSignal<{ readonly at?: number }>();

  function toggle(sid: number): void {
    const own = marks();
    if (own === undefined) return;
    const isMarked = own.toggle(sid);
    const outcome = isMarked ? "added" : own.bySid().size >= MOST_MARKS ? "full" : "removed";
    // The same words are said again.
    setTold(undefined);
    setTold(outcome);
    void showOutcome({ sid, outcome });
  }
  /** Without its sheet it would stand in the text's room. */
  async function showOutcome(next: { readonly sid: number; readonly outcome: MarkOutcome }): Promise<void> {
    await loadToolsSheet();
    setSeen(next);
  }
  /** Opens the list from the words that go with it: the focus comes back to the star. */
  function openFrom(at?: number): void {
    star?.focus();
    setSeen(undefined);
    setOpened(at === undefined ? {} : { at });
  }
  /** A key was pressed before the marks were there. */
  let isAwaited = false;
  function mark(): void {
    const scroller = scrollerOf();
    isAwaited = marks() === undefined;
    if (scroller === null || isAwaited || !reader.text.hasText()) return;
    const { following } = reader.follow;
    const spoken = reader.text.spoken.sid();
    const sid = sentenceAtHand({ scroller, following: following(), spoken });
    if (sid !== undefined) toggle(sid);
  }

  const shown = createMemo(() => {
    const [own, words] = [marks(), say()];
    return own && words && { own, words };
  });
  createEffect(() => {
    const content = scrollerOf()?.firstElementChild;
    const now = shown();
    if (!(content instanceof HTMLElement) || now === undefined) return;
    const rows = createRowMarks(content, {
      label: (note) => now.words("marks.marked", { note }),
      onOpen: (at) => setOpened({ at }),
      before: (row) => row.querySelector(":scope > p"),
    });
    createEffect(() => {
      if (now.own.bySid().size > 0) void loadToolsSheet();
      rows.show(now.own.bySid());
    });
    if (isAwaited) untrack(mark);
    onCleanup(rows.dispose);
    onCleanup(attachLongPress(content, reader.text.clock, toggle));
  });

  return {
    mark,
    open: () => {
      if (marks() !== undefined) setOpened({});
    },
    button: () => (
      <Show when={shown()}>
        {(now) => (
          <>
            <MarkButton
              label={now().words("marks.add")}
              word={now().words("marks.word")}
              onPress={mark}
              ref={(button) => (star = button)}
            />
            <p class={controls["hidden"]} aria-live="polite">
              <Show when={told()}>{(key) => now().words(`marks.${key()}`)}</Show>
            </p>
            <Show when={seen()} keyed>
              {({ sid, outcome }) => (
                <Portal
                  mount={scrollerOf()?.parentElement ?? document.body}
                  ref={(div) => div.classList.add("own-told-place")}
                >
                  <MarkedStrip
                    say={now().words}
                    outcome={outcome}
                    clock={reader.text.clock}
                    onNote={() => openFrom(sid)}
                    onAll={() => openFrom()}
                    onOver={() => setSeen(undefined)}
                  />
                </Portal>
              )}
            </Show>
          </>
        )}
      </Show>
    ),
    setting: () => (
      <Show when={shown()}>
        {(now) => (
          <button
            type="button"
            class={controls["button"]}
            aria-haspopup="dialog"
            onClick={() => setOpened({})}
          >
            <Sign path={STAR} />
            {now().words("marks.title")}
          </button>
        )}
      </Show>
    ),
    dialog: () => (
      <Show when={opened() !== undefined && shown()}>
        {(now) => (
          <MarksDialog
            say={now().words}
            marks={now().own}
            articles={text().articles()}
            view={text().view()}
            at={opened()?.at}
            onGo={(sid) => {
              setOpened(undefined);
              goToSentence(sid, reader.follow);
            }}
            onClose={() => setOpened(undefined)}
          />
        )}
      </Show>
    ),
  };
}
