/**
 * The size of the text, a step smaller or larger.
 */
import { useI18n } from "../../i18n/i18n-signals.ts";
import { boundedSize, SIZE_STEP } from "../../links/preferences.ts";
import controls from "../../styles/controls.module.css";
import styles from "./controls.module.css";

export type SizeRowProps = {
  /** Percent. */
  readonly size: number;
  readonly onChange: (size: number) => void;
};

export function SizeRow(props: SizeRowProps) {
  const { t } = useI18n();
  const resize = (by: number): void => props.onChange(boundedSize(props.size + by));
  return (
    <div class={styles["row"]} role="group" aria-label={t("settings.size")}>
      <span class={styles["rowLabel"]} aria-hidden="true">
        {t("settings.size")}
      </span>
      <button type="button" class={controls["button"]} onClick={() => resize(-SIZE_STEP)}>
        <span aria-hidden="true" dir="ltr">
          A−
        </span>
        <span class={controls["hidden"]}>{t("settings.smaller")}</span>
      </button>
      <output class={styles["value"]} dir="ltr">
        {props.size} %
      </output>
      <button type="button" class={controls["button"]} onClick={() => resize(SIZE_STEP)}>
        <span aria-hidden="true" dir="ltr">
          A+
        </span>
        <span class={controls["hidden"]}>{t("settings.larger")}</span>
      </button>
    </div>
  );
}
