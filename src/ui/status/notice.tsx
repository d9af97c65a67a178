/**
 * A sentence a person would say, in the place where the next text will be.
 */
import { Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import controls from "../../styles/controls.module.css";
import styles from "./status.module.css";

export type NoticeProps = {
  readonly message: string;
  /** A number to the message, such as how long it has been so. */
  readonly detail?: string | undefined;
  /** Nothing was said yet: the notice is all there is, and may be large. */
  readonly alone: boolean;
  readonly onRetry?: (() => void) | undefined;
};

export function Notice(props: NoticeProps) {
  const { t } = useI18n();
  return (
    <div class={styles["notice"]} data-alone={props.alone ? "" : undefined}>
      <p class={styles["message"]}>{props.message}</p>
      <Show when={props.detail}>
        <p class={styles["message"]}>{props.detail}</p>
      </Show>
      <Show when={props.onRetry}>
        {(retry) => (
          <button type="button" class={controls["button"]} onClick={() => retry()()}>
            {t("notice.tryNow")}
          </button>
        )}
      </Show>
    </div>
  );
}
