/**
 * The way back to what is being said now, with how much was said meanwhile. It is in the bar, where it covers no text.
 */
import { Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import controls from "../../styles/controls.module.css";
import { Icon } from "../icon.tsx";
import styles from "./reader.module.css";

export function LivePill(props: { readonly missed: number; readonly onClick: () => void }) {
  const { t, plural } = useI18n();
  return (
    <button
      type="button"
      class={`${controls["button"]} ${controls["primary"]} ${styles["live"]}`}
      onClick={() => props.onClick()}
    >
      <Icon shape="down" />
      <span aria-hidden="true">
        {t("status.live")}
        <Show when={props.missed > 0}> · {plural("reader.newCount", props.missed)}</Show>
      </span>
      <span class={controls["hidden"]}>
        {t("reader.toLive")}
        <Show when={props.missed > 0}> · {plural("reader.newSentences", props.missed)}</Show>
      </span>
    </button>
  );
}
