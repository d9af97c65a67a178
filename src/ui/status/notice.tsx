/**
 * A sentence a person would say, in the place where the next text will be.
 */
import { Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import controls from "../../styles/controls.module.css";
import { createLiveText } from "../live-text-signals.ts";
import styles from "./status.module.css";

export type NoticeProps = {
  readonly message: string;
  /** What comes of it, or what can be done. */
  readonly more?: string | undefined;
  /** A number to the message, such as how long it has been so. */
  readonly detail?: string | undefined;
  /** Nothing was said yet: the notice is all there is, and may be large. */
  readonly alone: boolean;
  /** There is nothing more to wait for. */
  readonly isEnd?: boolean;
  readonly onRetry?: (() => void) | undefined;
};

export function Notice(props: NoticeProps) {
  const { t } = useI18n();
  return (
    <div
      class={styles["notice"]}
      data-alone={props.alone ? "" : undefined}
      data-end={props.isEnd === true ? "" : undefined}
    >
      <p class={styles["message"]} ref={createLiveText(() => props.message)} />
      <Show when={props.more}>
        <p class={styles["more"]} ref={createLiveText(() => props.more ?? "")} />
      </Show>
      <Show when={props.detail}>
        <p class={styles["more"]} ref={createLiveText(() => props.detail ?? "")} />
      </Show>
      <Show when={props.onRetry}>
        {(retry) => (
          <button
            type="button"
            class={`${controls["button"]} ${props.alone ? controls["primary"] : ""}`}
            onClick={() => retry()()}
          >
            {t("notice.tryNow")}
          </button>
        )}
      </Show>
    </div>
  );
}
