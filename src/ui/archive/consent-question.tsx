/**
 * The one question of a broadcast with a password: may what is said be kept here? It is beside the text and waits.
 */
import { useI18n } from "../../i18n/i18n-signals.ts";
import controls from "../../styles/controls.module.css";
import styles from "./archive.module.css";

export type ConsentQuestionProps = {
  readonly onAnswer: (yes: boolean) => void;
};

export function ConsentQuestion(props: ConsentQuestionProps) {
  const { t } = useI18n();
  return (
    <section class={styles["question"]} aria-label={t("kept.title")}>
      <p class={styles["words"]}>{t("kept.ask")}</p>
      <div class={styles["answers"]}>
        <button type="button" class={controls["button"]} onClick={() => props.onAnswer(true)}>
          {t("kept.yes")}
        </button>
        <button type="button" class={controls["button"]} onClick={() => props.onAnswer(false)}>
          {t("kept.no")}
        </button>
      </div>
    </section>
  );
}
