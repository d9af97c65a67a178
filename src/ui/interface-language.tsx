/**
 * The language of the interface, by its own name: for pages that are read before any settings are at hand.
 */
import { For } from "solid-js";

import { INTERFACE_LANGUAGES } from "../i18n/dictionaries.ts";
import { useI18n } from "../i18n/i18n-signals.ts";
import { languageNames } from "../i18n/language-name.ts";
import styles from "./interface-language.module.css";

const names = languageNames(INTERFACE_LANGUAGES);

export function InterfaceLanguage(props: { readonly onChoose: (language: string) => void }) {
  const { t, language } = useI18n();
  return (
    <label class={styles["choice"]}>
      <svg
        class={styles["globe"]}
        viewBox="0 0 24 24"
        fill="none"
        stroke="currentColor"
        stroke-width="1.75"
        aria-hidden="true"
      >
        <circle cx="12" cy="12" r="9" />
        <path d="M3 12h18M12 3c5.5 5 5.5 13 0 18M12 3c-5.5 5-5.5 13 0 18" />
      </svg>
      <select
        class={styles["select"]}
        aria-label={t("settings.interface")}
        onChange={(event) => props.onChoose(event.currentTarget.value)}
      >
        <For each={INTERFACE_LANGUAGES}>
          {(tag) => (
            <option value={tag} lang={tag} selected={tag === language()}>
              {names.get(tag)}
            </option>
          )}
        </For>
      </select>
      <svg class={styles["arrow"]} viewBox="0 0 24 24" fill="none" stroke="currentColor" aria-hidden="true">
        <path d="M6 9.5l6 6 6-6" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" />
      </svg>
    </label>
  );
}
