/**
 * Asks before what is kept of a broadcast is deleted, and says what else that means, if anything. The focus is on what deletes nothing.
 */
import { onMount, Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import controls from "../../styles/controls.module.css";
import { scrollWithin } from "../scroll-within.ts";
import styles from "./archive.module.css";

export type DeleteQuestionProps = {
  /** What else comes of it. */
  readonly more?: string | undefined;
  readonly onAnswer: (isToBeDeleted: boolean) => void;
};

export function DeleteQuestion(props: DeleteQuestionProps) {
  const { t } = useI18n();
  let question: HTMLDivElement | undefined;
  let keep: HTMLButtonElement | undefined;
  onMount(() => {
    keep?.focus({ preventScroll: true });
    if (question !== undefined) scrollWithin(question, "nearest");
  });
  return (
    <div
      class={styles["sure"]}
      role="group"
      aria-labelledby="kept-delete"
      aria-describedby={props.more === undefined ? undefined : "kept-also"}
      ref={question}
    >
      <p id="kept-delete" class={styles["title"]}>
        {t("kept.deleteAsk")}
      </p>
      <Show when={props.more}>
        <p id="kept-also" class={styles["quiet"]}>
          {props.more}
        </p>
      </Show>
      <div class={styles["answers"]}>
        <button type="button" class={controls["button"]} onClick={() => props.onAnswer(true)}>
          {t("kept.delete")}
        </button>
        <button type="button" class={controls["button"]} ref={keep} onClick={() => props.onAnswer(false)}>
          {t("kept.keep")}
        </button>
      </div>
    </div>
  );
}
