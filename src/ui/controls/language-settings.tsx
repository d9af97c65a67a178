/**
 * Which languages are read, how they stand beside each other, and which one the menus speak.
 */
import { For, Show } from "solid-js";

import { INTERFACE_LANGUAGES } from "../../i18n/dictionaries.ts";
import { useI18n } from "../../i18n/i18n-signals.ts";
import { languageNames } from "../../i18n/language-name.ts";
import type { Preferences } from "../../links/preferences.ts";
import controls from "../../styles/controls.module.css";
import { LostPart } from "../parts/lost-part.tsx";
import styles from "./controls.module.css";
import { MoreLanguages, type MoreLanguagesProps } from "./more-languages.tsx";
import { SwitchRow } from "./switch-row.tsx";

export type LanguageSettingsProps = {
  readonly preferences: Preferences;
  readonly onChange: (change: Partial<Preferences>) => void;
  readonly languages: MoreLanguagesProps;
};

const interfaceNames = languageNames(INTERFACE_LANGUAGES);

export function LanguageSettings(props: LanguageSettingsProps) {
  const { t, language, missing } = useI18n();
  return (
    <>
      <MoreLanguages {...props.languages} />
      <SwitchRow
        label={t("settings.original")}
        on={props.preferences.original}
        onSwitch={(original) => props.onChange({ original })}
      />
      <SwitchRow
        label={t("settings.side")}
        on={props.preferences.layout === "side"}
        onSwitch={(side) => props.onChange({ layout: side ? "side" : "stacked" })}
      />
      <label class={styles["row"]}>
        <span class={styles["rowLabel"]}>{t("settings.interface")}</span>
        <select
          class={controls["select"]}
          onChange={(event) => props.onChange({ ui: event.currentTarget.value })}
        >
          <For each={INTERFACE_LANGUAGES}>
            {(tag) => (
              <option value={tag} lang={tag} selected={tag === language()}>
                {interfaceNames.get(tag)}
              </option>
            )}
          </For>
        </select>
      </label>
      <Show when={missing()}>
        <LostPart form="here" />
      </Show>
    </>
  );
}
