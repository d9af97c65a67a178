/**
 * How the text comes and is set: how patient it is, which texts there are and where, and the times.
 */
import { For } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { type Preferences, STEADINESS, type Steadiness } from "../../links/preferences.ts";
import controls from "../../styles/controls.module.css";
import styles from "./controls.module.css";
import { MoreLanguages, type MoreLanguagesProps } from "./more-languages.tsx";

export type ReadingSettingsProps = {
  readonly preferences: Preferences;
  readonly onChange: (change: Partial<Preferences>) => void;
  readonly languages: MoreLanguagesProps;
};

export function ReadingSettings(props: ReadingSettingsProps) {
  const { t } = useI18n();
  return (
    <>
      <label class={styles["row"]}>
        <span class={styles["rowLabel"]}>{t("settings.steadiness")}</span>
        <select
          class={controls["select"]}
          onChange={(event) => props.onChange({ steady: event.currentTarget.value as Steadiness })}
        >
          <For each={STEADINESS}>
            {(steady) => (
              <option value={steady} selected={steady === props.preferences.steady}>
                {t(`settings.steady.${steady}`)}
              </option>
            )}
          </For>
        </select>
      </label>
      <MoreLanguages {...props.languages} />
      <label class={controls["check"]}>
        <input
          type="checkbox"
          checked={props.preferences.original}
          onChange={(event) => props.onChange({ original: event.currentTarget.checked })}
        />
        {t("settings.original")}
      </label>
      <label class={controls["check"]}>
        <input
          type="checkbox"
          checked={props.preferences.layout === "side"}
          onChange={(event) => props.onChange({ layout: event.currentTarget.checked ? "side" : "stacked" })}
        />
        {t("settings.side")}
      </label>
      <label class={controls["check"]}>
        <input
          type="checkbox"
          checked={props.preferences.times}
          onChange={(event) => props.onChange({ times: event.currentTarget.checked })}
        />
        {t("settings.times")}
      </label>
    </>
  );
}
