/**
 * One colour of the text's style: the theme's, one of the eight that captions have always had, or any other.
 */
import { For, Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { AUTO, type TextStyle } from "../../links/parameters/text-style.ts";
import { AmountRow } from "./amount-row.tsx";
import styles from "./style.module.css";

/** The least a caption display offers (47 CFR 79.103(c)(3)). */
const PALETTE = {
  white: "ffffff",
  black: "000000",
  yellow: "ffff00",
  green: "00ff00",
  cyan: "00ffff",
  blue: "0000ff",
  magenta: "ff00ff",
  red: "ff0000",
} as const;
const NAMES = Object.keys(PALETTE) as (keyof typeof PALETTE)[];
const OPACITY_STEP = 5;

export type ColourRowProps = {
  readonly of: "text" | "background" | "window";
  readonly style: TextStyle;
  readonly onChange: (change: Partial<TextStyle>) => void;
};

export function ColourRow(props: ColourRowProps) {
  const { t } = useI18n();
  const colour = (): string => props.style[`${props.of}Colour`];
  const isOther = (): boolean => colour() !== AUTO && !NAMES.some((name) => PALETTE[name] === colour());
  const choose = (chosen: string): void => props.onChange({ [`${props.of}Colour`]: chosen });

  return (
    <fieldset class={styles["colour"]}>
      <legend>{t(`style.${props.of}`)}</legend>
      <div class={styles["swatches"]}>
        <label class={styles["swatch"]} title={t("style.auto")}>
          <input
            type="radio"
            name={`${props.of}-colour`}
            data-auto=""
            aria-label={t("style.auto")}
            checked={colour() === AUTO}
            onChange={() => choose(AUTO)}
          />
        </label>
        <For each={NAMES}>
          {(name) => (
            <label class={styles["swatch"]} title={t(`style.palette.${name}`)}>
              <input
                type="radio"
                name={`${props.of}-colour`}
                aria-label={t(`style.palette.${name}`)}
                style={{ "--swatch": `#${PALETTE[name]}` }}
                checked={colour() === PALETTE[name]}
                onChange={() => choose(PALETTE[name])}
              />
            </label>
          )}
        </For>
        <label class={styles["swatch"]} title={t("style.own")}>
          <input
            type="color"
            aria-label={`${t(`style.${props.of}`)}: ${t("style.own")}`}
            data-chosen={isOther() ? "" : undefined}
            value={colour() === AUTO ? "#808080" : `#${colour()}`}
            onInput={(event) => choose(event.currentTarget.value.slice(1))}
          />
        </label>
      </div>
      <Show when={props.of === "text" || colour() !== AUTO}>
        <AmountRow
          of={`${props.of}Opacity`}
          label={t("style.opacity")}
          about={t(`style.${props.of}`)}
          step={OPACITY_STEP}
          value={props.style[`${props.of}Opacity`]}
          onChange={props.onChange}
        />
      </Show>
    </fieldset>
  );
}
