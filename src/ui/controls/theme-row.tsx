/**
 * The colours of the whole page: each theme is shown as it is, a letter on its ground.
 */
import { For } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { type Theme, THEMES } from "../../links/preferences.ts";
import styles from "./theme.module.css";

export type ThemeRowProps = {
  readonly theme: Theme;
  readonly onChange: (theme: Theme) => void;
};

export function ThemeRow(props: ThemeRowProps) {
  const { t } = useI18n();
  return (
    <fieldset class={styles["themes"]}>
      <legend>{t("settings.theme")}</legend>
      <For each={THEMES}>
        {(theme) => (
          <label class={styles["theme"]}>
            <input
              type="radio"
              name="theme"
              checked={theme === props.theme}
              onChange={() => props.onChange(theme)}
            />
            <span class={styles["sample"]} aria-hidden="true">
              <For each={theme === "system" ? ["light", "dark"] : [theme]}>
                {(shown) => <span data-swatch={shown}>A</span>}
              </For>
            </span>
            <span class={styles["themeName"]}>{t(`settings.themes.${theme}`)}</span>
          </label>
        )}
      </For>
    </fieldset>
  );
}
