/**
 * One sentence: the speaker where it changes, and one element for each text with its own language and direction.
 * While a sentence grows only the characters of one text node change; a final is never touched again.
 */
import { type Accessor, createEffect, createMemo, For, Show, untrack } from "solid-js";

import { useI18n } from "../../i18n/context.ts";
import type { Sentence } from "../../subtitles/sentence.ts";
import { standingText } from "../../subtitles/telling.ts";
import { columnsOf, type ShownText, speakerAt } from "../../subtitles/view.ts";
import { createPatience } from "./patience.ts";
import type { ReaderText } from "./reader-text.ts";
import { markSpokenWord } from "./spoken-word.ts";
import { timeOfTalk } from "./time-of-talk.ts";
import styles from "./transcript.module.css";

const sameColumns = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((column, index) => column === b[index]);

/** Colours that tell speakers apart. */
const SPEAKER_COLOURS = 6;

export type SentenceRowProps = {
  readonly text: ReaderText;
  readonly sentence: Accessor<Sentence | undefined>;
  /** The speaker of the sentence before this one. */
  readonly speakerBefore: Accessor<string | undefined>;
};

export function SentenceRow(props: SentenceRowProps) {
  const { t } = useI18n();
  const view = () => props.text.view();
  const patient = createPatience(
    () => props.sentence(),
    untrack(() => props.text.clock),
  );

  const isRevealed = createMemo(() => {
    const sid = props.sentence()?.sid;
    return sid !== undefined && props.text.isRevealed(sid);
  });
  const columns = createMemo(() => columnsOf(isRevealed() ? { ...view(), original: true } : view()), [], {
    equals: sameColumns,
  });
  const textOf = (column: string): ShownText | undefined => {
    const sentence = props.sentence();
    const { standing } = props.text;
    return sentence && standingText(sentence, column, view(), { patient: patient(), standing });
  };
  const texts = createMemo(() => columns().map(textOf));
  const isShown = createMemo(() => texts().some((text) => text !== undefined));
  const isFinal = createMemo(() => texts().every((text) => text === undefined || text.isFinal));
  const speakerId = createMemo(() => props.sentence()?.speakerId);
  const speaker = createMemo(
    () => speakerAt(props.text.speakers(), speakerId(), props.speakerBefore()),
    undefined,
    {
      equals: (a, b) => a?.label === b?.label && a?.index === b?.index,
    },
  );

  const time = createMemo(() => {
    const startMs = props.text.times() ? props.sentence()?.startMs : undefined;
    return startMs === undefined ? undefined : timeOfTalk(startMs);
  });
  const isSpoken = createMemo(() => {
    const sid = props.sentence()?.sid;
    return sid !== undefined && props.text.spoken.isSpoken(sid);
  });

  return (
    <Show when={isShown()}>
      <div
        class={styles["sentence"]}
        data-sid={props.sentence()?.sid}
        data-spoken={isSpoken() ? "" : undefined}
        aria-current={isSpoken() ? "true" : undefined}
        data-columns={columns().length > 1 ? columns().length : undefined}
        data-state={isFinal() ? "final" : "interim"}
        data-unconfirmed={props.sentence()?.unconfirmed === true && !isFinal() ? "" : undefined}
      >
        <Show when={speaker()}>
          {(named) => (
            <span
              class={styles["speaker"]}
              dir={texts().find((text) => text !== undefined)?.direction}
              data-speaker={(named().index % SPEAKER_COLOURS) + 1}
            >
              <bdi>{named().label}</bdi>
              <span class={styles["speaks"]}>{t("reader.speaks", { name: "" })}</span>
            </span>
          )}
        </Show>
        <Show when={time()}>
          {(spokenAt) => (
            <time class={styles["time"]} dir="ltr">
              {spokenAt()}
            </time>
          )}
        </Show>
        <For each={columns()}>
          {(column, index) => {
            const shown = createMemo(() => textOf(column));
            const word = createMemo(
              () => {
                const text = shown();
                return text && isSpoken() ? props.text.spoken.wordIn(text.text, text.language) : undefined;
              },
              undefined,
              { equals: (a, b) => a?.from === b?.from && a?.to === b?.to },
            );
            const spokenWord = (): string | undefined => {
              const range = word();
              return range && shown()?.text.slice(range.from, range.to);
            };
            let paragraph: HTMLParagraphElement | undefined;
            createEffect(() => markSpokenWord(paragraph?.firstChild, word()));
            return (
              <Show when={shown() !== undefined}>
                <p
                  ref={paragraph}
                  class={styles["text"]}
                  data-spoken-word={spokenWord()}
                  lang={shown()?.language}
                  dir={shown()?.direction}
                  style={{ "grid-column": index() + 1 }}
                  data-role={shown()?.role}
                  data-state={shown()?.isFinal === true ? "final" : "interim"}
                >
                  {shown()?.text}
                </p>
              </Show>
            );
          }}
        </For>
      </div>
    </Show>
  );
}
