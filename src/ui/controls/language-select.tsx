/**
 * The choice of language: every language on offer under its own name, the original first. What is seen is the name
 * alone, with a sign; the browser's own list lies over it unseen, and opens as it does on any device. It is ringed for those
 * who came with keys, and not after a finger chose: browsers give a list of choices the focus of a keyboard then.
 */
import { createMemo, For } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { languageNames } from "../../i18n/language-name.ts";
import controls from "../../styles/controls.module.css";
import { Icon } from "../icon.tsx";
import styles from "./bar.module.css";

export type LanguageSelectProps = {
  /** Languages on offer, the original first. */
  readonly offered: readonly string[];
  readonly value: string;
  readonly onChoose: (language: string) => void;
};

export function LanguageSelect(props: LanguageSelectProps) {
  const { t } = useI18n();
  const names = createMemo(() => languageNames(props.offered));
  const nameOf = (tag: string): string => names().get(tag) ?? tag;
  const notePress = ({ type, currentTarget }: Event & { readonly currentTarget: Element }): void =>
    void currentTarget.toggleAttribute("data-pressed", type === "pointerdown");
  return (
    <label class={styles["language"]}>
      <span class={controls["hidden"]}>{t("language.label")}</span>
      <select
        onChange={(event) => props.onChoose(event.currentTarget.value)}
        onPointerDown={notePress}
        onKeyDown={notePress}
        onBlur={notePress}
      >
        <For each={props.offered}>
          {(tag, index) => (
            <option value={tag} lang={tag} selected={tag === props.value}>
              {index() === 0 ? t("language.original", { language: nameOf(tag) }) : nameOf(tag)}
            </option>
          )}
        </For>
      </select>
      <span class={`${controls["button"]} ${styles["item"]}`} aria-hidden="true">
        <Icon shape="language" />
        <span class={styles["chosen"]}>
          <span class={styles["name"]} lang={props.value} translate="no">
            {nameOf(props.value)}
          </span>
          <span class={styles["chevron"]} />
        </span>
      </span>
    </label>
  );
}
