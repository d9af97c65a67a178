/**
 * The choice of language: every language on offer under its own name, the original first.
 */
import { createMemo, For } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { languageNames } from "../../i18n/language-name.ts";
import controls from "../../styles/controls.module.css";

export type LanguageSelectProps = {
  /** Languages on offer, the original first. */
  readonly offered: readonly string[];
  readonly value: string;
  readonly onChoose: (language: string) => void;
};

export function LanguageSelect(props: LanguageSelectProps) {
  const { t } = useI18n();
  const names = createMemo(() => languageNames(props.offered));
  return (
    <label>
      <span class={controls["hidden"]}>{t("language.label")}</span>
      <select class={controls["select"]} onChange={(event) => props.onChoose(event.currentTarget.value)}>
        <For each={props.offered}>
          {(tag, index) => (
            <option value={tag} lang={tag} selected={tag === props.value}>
              {index() === 0
                ? t("language.original", { language: names().get(tag) ?? tag })
                : (names().get(tag) ?? tag)}
            </option>
          )}
        </For>
      </select>
    </label>
  );
}
