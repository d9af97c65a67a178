/**
 * The size of the text: on a slider with stops, from the smallest to the largest, and a little smaller or larger.
 */
import { For } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { nextSize, SIZE_STOPS, stopOf } from "../../links/preferences.ts";
import controls from "../../styles/controls.module.css";
import styles from "./controls.module.css";

export type SizeRowProps = {
  /** Percent. */
  readonly size: number;
  readonly onChange: (size: number) => void;
};

export function SizeRow(props: SizeRowProps) {
  const { t, percent } = useI18n();
  const resize = (direction: 1 | -1): void => props.onChange(nextSize(props.size, direction));
  return (
    <div class={styles["size"]} role="group" aria-label={t("settings.size")}>
      <span class={styles["sizeLabel"]} aria-hidden="true">
        {t("settings.size")}
      </span>
      <output class={styles["value"]} dir="ltr">
        {percent(props.size)}
      </output>
      <button type="button" class={controls["button"]} onClick={() => resize(-1)}>
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
        aria-valuetext={percent(props.size)}
        onInput={(event) => props.onChange(SIZE_STOPS[event.currentTarget.valueAsNumber] ?? props.size)}
      />
      <datalist id="size-stops">
        <For each={SIZE_STOPS}>{(_, at) => <option value={at()} />}</For>
      </datalist>
      <button type="button" class={controls["button"]} onClick={() => resize(1)}>
        <span class={styles["large"]} aria-hidden="true" dir="ltr">
          A+
        </span>
        <span class={controls["hidden"]}>{t("settings.larger")}</span>
      </button>
    </div>
  );
}
