/**
 * The way back to what is being said now, with how much was said meanwhile.
 */
import { Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import controls from "../../styles/controls.module.css";
import styles from "./reader.module.css";

export function LivePill(props: { readonly missed: number; readonly onClick: () => void }) {
  const { t, plural } = useI18n();
  return (
    <div class={styles["pill"]}>
      <button
        type="button"
        class={`${controls["button"]} ${controls["primary"]}`}
        onClick={() => props.onClick()}
      >
        <span aria-hidden="true">↓</span>
        <Show when={props.missed > 0} fallback={t("reader.toLive")}>
          {plural("reader.newSentences", props.missed)}
        </Show>
      </button>
    </div>
  );
}
