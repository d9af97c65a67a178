/**
 * The languages of the interface as options of a list, each by its own name.
 */
import { For } from "solid-js";

import { INTERFACE_LANGUAGES } from "../i18n/dictionaries.ts";
import { useI18n } from "../i18n/i18n-signals.ts";
import { languageNames } from "../i18n/language-name.ts";

const names = languageNames(INTERFACE_LANGUAGES);

export function InterfaceOptions() {
  const { language } = useI18n();
  return (
    <For each={INTERFACE_LANGUAGES}>
      {(tag) => (
        <option value={tag} lang={tag} translate="no" selected={tag === language()}>
          {names.get(tag)}
        </option>
      )}
    </For>
  );
}
