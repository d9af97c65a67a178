/**
 * Everything about how the text looks, besides its size and theme, with a preview that stays in sight.
 */
import { createEffect, createSignal, For, Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { TEXT_CONTRAST } from "../../lib/colour.ts";
import { defaultPreferences, type Preferences } from "../../links/preferences.ts";
import { textContrast } from "../../links/text-style-colours.ts";
import { ALIGNMENTS, defaultTextStyle } from "../../links/parameters/text-style.ts";
import controls from "../../styles/controls.module.css";
import { AmountRow } from "./amount-row.tsx";
import { ChoiceRow } from "./choice-row.tsx";
import { ColourRow } from "./colour-row.tsx";
import { LetterRows } from "./letter-rows.tsx";
import { Preview } from "./preview.tsx";
import styles from "./style.module.css";
import { themeColours } from "./theme-colours.ts";

export type TextStyleSettingsProps = {
  readonly preferences: Preferences;
  readonly onChange: (change: Partial<Preferences>) => void;
};

const SPACINGS = [
  { of: "lineSpacing", label: "style.line", step: 5 },
  { of: "letterSpacing", label: "style.letter", step: 1 },
  { of: "wordSpacing", label: "style.word", step: 2 },
  { of: "lineWidth", label: "style.width", step: 5 },
] as const;

const usualLook: Partial<Preferences> = {
  ...defaultTextStyle,
  size: defaultPreferences.size,
  theme: defaultPreferences.theme,
};

export function TextStyleSettings(props: TextStyleSettingsProps) {
  const { t, number } = useI18n();
  const [contrast, setContrast] = createSignal(TEXT_CONTRAST);
  createEffect(() => {
    const style = props.preferences;
    // The theme is on the page once every effect of the change has run.
    queueMicrotask(() => setContrast(textContrast(style, themeColours(document.documentElement))));
  });

  return (
    <>
      <div class={styles["frame"]}>
        <Preview />
        <p class={styles["faint"]} role="status">
          <Show when={contrast() < TEXT_CONTRAST}>
            {t("style.faint", {
              ratio: number(Math.floor(contrast() * 10) / 10, 1),
              needed: number(TEXT_CONTRAST, 1),
            })}
          </Show>
        </p>
      </div>
      <fieldset class={styles["group"]}>
        <legend>{t("style.letters")}</legend>
        <LetterRows style={props.preferences} onChange={props.onChange} />
      </fieldset>
      <fieldset class={styles["group"]}>
        <legend>{t("style.spacing")}</legend>
        <For each={SPACINGS}>
          {({ of, label, step }) => (
            <AmountRow
              of={of}
              label={t(label)}
              step={step}
              value={props.preferences[of]}
              onChange={props.onChange}
            />
          )}
        </For>
        <ChoiceRow
          label={t("style.align")}
          values={ALIGNMENTS}
          value={props.preferences.align}
          nameOf={(align) => t(`style.alignments.${align}`)}
          onChange={(align) => props.onChange({ align })}
        />
      </fieldset>
      <fieldset class={styles["group"]}>
        <legend>{t("style.colours")}</legend>
        <ColourRow of="text" style={props.preferences} onChange={props.onChange} />
        <ColourRow of="background" style={props.preferences} onChange={props.onChange} />
        <ColourRow of="window" style={props.preferences} onChange={props.onChange} />
      </fieldset>
      <button
        type="button"
        class={`${controls["button"]} ${styles["reset"]}`}
        onClick={() => props.onChange(usualLook)}
      >
        {t("style.reset")}
      </button>
    </>
  );
}
