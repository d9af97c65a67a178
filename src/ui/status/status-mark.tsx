/**
 * How the broadcast is, beside the channel's name: a small mark and one word, also for those who hear the page. Where a notice in
 * the text says why it is so, that is told in the word's place. Live is told in full by its colour and a filled dot; while
 * somebody reads what was said before, the broadcast is still live and the page is not: the dot is empty and the word quiet. In
 * a page that the reader has paused another word is seen in the place of "Live".
 */
import { Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import controls from "../../styles/controls.module.css";
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

export type StatusMarkProps = {
  readonly word: StatusWord;
  readonly isBehind?: boolean;
  readonly frozen?: string | undefined;
};

export function StatusMark(props: StatusMarkProps) {
  const { t } = useI18n();
  const frozen = (): string | undefined => (props.word === "live" ? props.frozen : undefined);
  return (
    <p
      class={styles["mark"]}
      data-word={props.word}
      data-frozen={frozen() === undefined ? undefined : ""}
      data-behind={props.isBehind === true || frozen() !== undefined ? "" : undefined}
      role="status"
      aria-live={isExplained(props.word) ? "off" : "polite"}
    >
      <span class={styles["dot"]} aria-hidden="true" />
      <span
        class={frozen() === undefined ? undefined : controls["hidden"]}
        ref={createLiveText(() => t(`status.${props.word}`))}
      />
      <Show when={frozen()}>{(word) => <span aria-hidden="true">{word()}</span>}</Show>
    </p>
  );
}
