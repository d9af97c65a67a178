/**
 * Which languages are saved: those that were heard here, the original among them. It stands in where no other is chosen.
 */
import { createMemo, For, Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { languageNames } from "../../i18n/language-name.ts";
import controls from "../../styles/controls.module.css";
import styles from "./save.module.css";

export type SaveLanguagesProps = {
  /** Languages there is text in, the original first. */
  readonly heard: readonly string[];
  /** More are on offer that were not heard yet. */
  readonly others: boolean;
  readonly chosen: readonly string[];
  readonly onChoose: (languages: readonly string[]) => void;
};

export function SaveLanguages(props: SaveLanguagesProps) {
  const { t } = useI18n();
  const names = createMemo(() => languageNames(props.heard));

  function choose(tag: string, box: HTMLInputElement): void {
    const chosen = props.heard.filter((one) => (one === tag ? box.checked : props.chosen.includes(one)));
    const [original = tag] = props.heard;
    props.onChoose(chosen.length > 0 ? chosen : [original]);
    // Where nothing is left the original stands in, also where it was what was just taken out.
    if (chosen.length === 0 && tag === original) box.checked = true;
  }

  return (
    <fieldset class={styles["group"]}>
      <legend class={styles["label"]}>{t("transcript.languages")}</legend>
      <div class={styles["languages"]}>
        <For each={props.heard}>
          {(tag, index) => {
            const name = (): string => names().get(tag) ?? tag;
            return (
              <label class={controls["check"]}>
                <input
                  type="checkbox"
                  checked={props.chosen.includes(tag)}
                  onChange={(event) => choose(tag, event.currentTarget)}
                />
                <span lang={tag} translate="no">
                  {index() === 0 ? t("language.original", { language: name() }) : name()}
                </span>
              </label>
            );
          }}
        </For>
      </div>
      <Show when={props.others}>
        <p class={styles["aside"]}>{t("transcript.others")}</p>
      </Show>
    </fieldset>
  );
}
