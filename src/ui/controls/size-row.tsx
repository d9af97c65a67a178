/**
 * The size of the text: on a slider with stops, from the smallest to the largest, and a little smaller or larger.
 */
import { For } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { boundedSize, SIZE_STEP, SIZE_STOPS, stopOf } from "../../links/preferences.ts";
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
    <div class={styles["size"]} role="group" aria-label={t("settings.size")}>
      <span class={styles["sizeLabel"]} aria-hidden="true">
        {t("settings.size")}
      </span>
      <output class={styles["value"]} dir="ltr">
        {props.size} %
      </output>
      <button type="button" class={controls["button"]} onClick={() => resize(-SIZE_STEP)}>
        <span aria-hidden="true" dir="ltr">
          A−
        </span>
        <span class={controls["hidden"]}>{t("settings.smaller")}</span>
      </button>
      <input
        type="range"
        class={styles["slider"]}
        list="size-stops"
        min={0}
        max={SIZE_STOPS.length - 1}
        step={1}
        value={stopOf(props.size)}
        aria-label={t("settings.size")}
        aria-valuetext={`${props.size} %`}
        onInput={(event) => props.onChange(SIZE_STOPS[event.currentTarget.valueAsNumber] ?? props.size)}
      />
      <datalist id="size-stops">
        <For each={SIZE_STOPS}>{(_, at) => <option value={at()} />}</For>
      </datalist>
      <button type="button" class={controls["button"]} onClick={() => resize(SIZE_STEP)}>
        <span class={styles["large"]} aria-hidden="true" dir="ltr">
          A+
        </span>
        <span class={controls["hidden"]}>{t("settings.larger")}</span>
      </button>
    </div>
  );
}
