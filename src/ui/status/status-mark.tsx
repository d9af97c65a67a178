/**
 * How the broadcast is, beside the channel's name: a small mark and one word, also for those who hear the page.
 */
import { useI18n } from "../../i18n/i18n-signals.ts";
import { createLiveText } from "../live-text-signals.ts";
import styles from "./status.module.css";

export type StatusWord =
  | "connecting"
  | "live"
  | "waiting"
  | "standby"
  | "paused"
  | "reconnecting"
  | "offline"
  | "queued"
  | "locked"
  | "ended"
  | "failed";

export function StatusMark(props: { readonly word: StatusWord }) {
  const { t } = useI18n();
  return (
    <p class={styles["mark"]} data-word={props.word} role="status">
      <span class={styles["dot"]} aria-hidden="true" />
      <span ref={createLiveText(() => t(`status.${props.word}`))} />
    </p>
  );
}
