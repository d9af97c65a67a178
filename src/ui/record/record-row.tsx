/**
 * One sentence of the written record: when it was said, by whom where that changes, and its texts. Only what is final
 * stands in a record.
 */
import { createEffect, createMemo, For, Show, untrack, useContext } from "solid-js";

import { useI18n } from "../../i18n/context.ts";
import { speakerColour } from "../../subtitles/speakers.ts";
import { columnsOf, type ShownText, speakerAt, textIn } from "../../subtitles/view.ts";
import { createPatience } from "../reader/patience.ts";
import type { SentenceRowProps } from "../reader/sentence-row.tsx";
import { timeOfTalk } from "../reader/time-of-talk.ts";
import { CopySentence } from "./copy-sentence.tsx";
import { RecordContext } from "./record-context.ts";
import styles from "./record.module.css";

export function RecordRow(props: SentenceRowProps) {
  const { t } = useI18n();
  const record = useContext(RecordContext);
  const patient = createPatience(
    () => props.sentence(),
    untrack(() => props.text.clock),
  );
  const texts = createMemo((): readonly ShownText[] => {
    const sentence = props.sentence();
    if (sentence === undefined) return [];
    const view = props.text.view();
    return columnsOf(view)
      .map((column) => textIn(sentence, column, view, patient()))
      .filter((text): text is ShownText => text?.isFinal === true);
  });
  const speaker = createMemo(
    () => speakerAt(props.text.speakers(), props.sentence()?.speakerId, props.speakerBefore()),
    undefined,
    { equals: (a, b) => a?.label === b?.label && a?.index === b?.index },
  );
  const sid = (): number => props.sentence()?.sid ?? 0;
  const time = createMemo(() => {
    const sentence = props.sentence();
    if (sentence === undefined) return "";
    return timeOfTalk(Math.max(0, sentence.startMs ?? sentence.arrivedAt - record.beganAt()));
  });
  const isMarked = createMemo(() => record.isMarked(sid()) && texts().length > 0);
  let row: HTMLDivElement | undefined;
  // Text may come long after the address that names it.
  createEffect(() => {
    if (!isMarked()) return;
    row?.scrollIntoView({ block: "center" });
    row?.focus({ preventScroll: true });
  });

  return (
    <Show when={texts().length > 0}>
      <div
        ref={row}
        id={`s${sid()}`}
        class={styles["row"]}
        data-sid={sid()}
        data-state="final"
        data-marked={isMarked() ? "" : undefined}
        tabindex="-1"
      >
        <Show when={speaker()}>
          {(named) => (
            <p
              class={styles["speaker"]}
              data-speaker={speakerColour(named().index)}
              dir={texts()[0]?.direction}
            >
              <bdi>{named().label}</bdi>
            </p>
          )}
        </Show>
        <a class={styles["time"]} href={`#s${sid()}`} dir="ltr">
          <time>{time()}</time>
          <span class={styles["hidden"]}>{t("record.link", { number: sid() })}</span>
        </a>
        <div class={styles["texts"]}>
          <For each={texts()}>
            {(text) => (
              <p class={styles["text"]} lang={text.language} dir={text.direction} data-role={text.role}>
                {text.text}
              </p>
            )}
          </For>
          <Show when={isMarked()}>
            <CopySentence copy={() => record.copy(sid())} />
          </Show>
        </div>
      </div>
    </Show>
  );
}
