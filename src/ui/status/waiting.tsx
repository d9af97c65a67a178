/**
 * What can be done while a broadcast is waited for: choosing the language to read, and nothing else.
 */
import { createMemo, For, Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { languageNames } from "../../i18n/language-name.ts";
import type { LanguageSelectProps } from "../controls/language-select.tsx";
import styles from "./status.module.css";

export type WaitingProps = {
  readonly language: LanguageSelectProps;
  /** What a person may rely on meanwhile. */
  readonly note: string | undefined;
};

export function Waiting(props: WaitingProps) {
  const { t } = useI18n();
  const names = createMemo(() => languageNames(props.language.offered));
  return (
    <>
      <Show when={props.language.offered.length > 1}>
        <div class={styles["languages"]} role="group" aria-labelledby="waiting-languages">
          <p id="waiting-languages" class={styles["label"]}>
            {t("waiting.languages")}
          </p>
          <For each={props.language.offered}>
            {(tag) => (
              <button
                type="button"
                class={styles["chip"]}
                lang={tag}
                translate="no"
                aria-pressed={tag === props.language.value}
                onClick={() => props.language.onChoose(tag)}
              >
                {names().get(tag) ?? tag}
              </button>
            )}
          </For>
        </div>
      </Show>
      <Show when={props.note}>
        <p class={styles["note"]}>{props.note}</p>
      </Show>
    </>
  );
}
