/**
 * Asks before what is kept of a broadcast is deleted, and says what else that means. The focus is on what deletes nothing.
 */
import { onMount } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import controls from "../../styles/controls.module.css";
import { scrollWithin } from "../scroll-within.ts";
import styles from "./archive.module.css";

export type DeleteQuestionProps = {
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
      aria-describedby="kept-also"
      ref={question}
    >
      <p id="kept-delete" class={styles["title"]}>
        {t("kept.deleteAsk")}
      </p>
      <p id="kept-also" class={styles["quiet"]}>
        {t("kept.deleteAlso")}
      </p>
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
