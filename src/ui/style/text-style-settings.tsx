/**
 * Everything about how the text looks, besides its size and theme, with a preview that stays in sight.
 */
import { createEffect, createSignal, For, Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { TEXT_CONTRAST } from "../../lib/colour.ts";
import { defaultPreferences, type Preferences } from "../../links/preferences.ts";
import { textContrast } from "../../links/text-style-colours.ts";
import { ALIGNMENTS, defaultTextStyle, EDGES, type Font, FONTS } from "../../links/parameters/text-style.ts";
import controls from "../../styles/controls.module.css";
import { AmountRow } from "./amount-row.tsx";
import { ChoiceRow } from "./choice-row.tsx";
import { ColourRow } from "./colour-row.tsx";
import { Preview } from "./preview.tsx";
import styles from "./style.module.css";
import { themeColours } from "./theme-colours.ts";
import { TYPEFACES } from "./typefaces.ts";

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
  const fontName = (font: Font): string => {
    const bundled = TYPEFACES[font]?.name;
    return bundled === undefined ? t(`style.fonts.${font}`) : `${t(`style.fonts.${font}`)} (${bundled})`;
  };

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
        <ChoiceRow
          label={t("style.font")}
          values={FONTS}
          value={props.preferences.font}
          nameOf={fontName}
          onChange={(font) => props.onChange({ font })}
        />
        <ChoiceRow
          label={t("style.edge")}
          values={EDGES}
          value={props.preferences.edge}
          nameOf={(edge) => t(`style.edges.${edge}`)}
          onChange={(edge) => props.onChange({ edge })}
        />
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
