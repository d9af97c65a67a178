/**
 * Everything about how the text looks: its size first, then a sample that stays in sight, and beneath it what changes the
 * sample: colours, letters and spacing. What changes the sample's height is above it, so no button moves under a finger.
 */
import { For } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { defaultPreferences, type Preferences } from "../../links/preferences.ts";
import { ALIGNMENTS, defaultTextStyle } from "../../links/parameters/text-style.ts";
import controls from "../../styles/controls.module.css";
import { SizeRow } from "../controls/size-row.tsx";
import { ThemeRow } from "../controls/theme-row.tsx";
import { AmountRow } from "./amount-row.tsx";
import { ChoiceRow } from "./choice-row.tsx";
import { ColourRow } from "./colour-row.tsx";
import { EdgeRow } from "./edge-row.tsx";
import { LetterRows } from "./letter-rows.tsx";
import { StylePreview } from "./style-preview.tsx";
import styles from "./style.module.css";

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
  const { t } = useI18n();
  return (
    <>
      <SizeRow size={props.preferences.size} onChange={(size) => props.onChange({ size })} />
      <StylePreview style={props.preferences} />
      <ThemeRow theme={props.preferences.theme} onChange={(theme) => props.onChange({ theme })} />
      <fieldset class={styles["group"]}>
        <legend>{t("style.letters")}</legend>
        <LetterRows style={props.preferences} onChange={props.onChange} />
        <EdgeRow edge={props.preferences.edge} onChange={props.onChange} />
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
