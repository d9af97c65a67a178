/**
 * A sentence a person would say, in the place where the next text will be. It is there before anything is said, and what is said
 * is put in whole: a screen reader says nothing of a live region that comes together with its text, and of a text that changes
 * only what differs.
 */
import { Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import controls from "../../styles/controls.module.css";
import { createLiveText } from "../live-text-signals.ts";
import styles from "./status.module.css";

export type NoticeProps = {
  /** Absent where there is nothing to say. */
  readonly message: string | undefined;
  /** What comes of it, or what can be done. */
  readonly more?: string | undefined;
  /** A number to the message, such as how long it has been so. */
  readonly detail?: string | undefined;
  /** It is told also to those who hear the page. */
  readonly isTold?: boolean;
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
      data-empty={props.message === undefined ? "" : undefined}
    >
      <div aria-live={props.isTold === true ? "polite" : "off"}>
        <Show when={props.message} keyed>
          {(message) => <p class={styles["message"]}>{message}</p>}
        </Show>
        <Show when={props.more} keyed>
          {(more) => <p class={styles["more"]}>{more}</p>}
        </Show>
      </div>
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
