/**
 * A little broadcast in the settings: a speaker's name, a sentence that was said, and one that is being spoken,
 * dressed by the same sheet as the real ones. It is for the eye alone.
 */
import { useI18n } from "../../i18n/i18n-signals.ts";
import transcript from "../reader/transcript.module.css";
import styles from "./style.module.css";

export function Preview() {
  const { t } = useI18n();
  return (
    <div class={styles["preview"]} role="group" aria-label={t("style.preview")}>
      <div class={transcript["sentence"]} data-newest="" data-state="final" aria-hidden="true">
        <span class={transcript["speaker"]} data-speaker="1">
          {t("style.sample.speaker")}
        </span>
        <p class={transcript["text"]}>{t("style.sample.said")}</p>
      </div>
      <div class={transcript["sentence"]} data-state="interim" aria-hidden="true">
        <p class={transcript["text"]}>{t("style.sample.interim")}</p>
      </div>
    </div>
  );
}
