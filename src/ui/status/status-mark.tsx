/**
 * How the broadcast is, beside the channel's name: a small mark and one word, also for those who hear the page. Where a notice in
 * the text says why it is so, that is told in the word's place. Live is told in full by its colour and a filled dot; while
 * somebody reads what was said before, the broadcast is still live and the page is not: the dot is empty and the word quiet.
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

/** States of which the notice is told, and not the word. What a host says of a standby is told beside it. */
const EXPLAINED: readonly StatusWord[] = ["waiting", "paused", "reconnecting", "offline", "ended"];
export const isExplained = (word: StatusWord): boolean => EXPLAINED.includes(word);

export function StatusMark(props: { readonly word: StatusWord; readonly isBehind?: boolean }) {
  const { t } = useI18n();
  return (
    <p
      class={styles["mark"]}
      data-word={props.word}
      data-behind={props.isBehind === true ? "" : undefined}
      role="status"
      aria-live={isExplained(props.word) ? "off" : "polite"}
    >
      <span class={styles["dot"]} aria-hidden="true" />
      <span ref={createLiveText(() => t(`status.${props.word}`))} />
    </p>
  );
}
