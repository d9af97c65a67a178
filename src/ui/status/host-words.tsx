/**
 * The host's own words about how things stand, such as a standby message. The live region stands in the page before there
 * is anything in it: a screen reader says nothing of one that comes together with its text. It has no role, since an empty
 * status is read out as one.
 */
import { Show } from "solid-js";

import styles from "./status.module.css";

export type HostWordsProps = {
  readonly words: string | undefined;
  readonly language: string | undefined;
  /** Nothing was said yet. */
  readonly alone: boolean;
};

export function HostWords(props: HostWordsProps) {
  return (
    <div class={styles["hostWords"]} data-alone={props.alone ? "" : undefined} aria-live="polite">
      <Show when={props.words}>
        {(words) => (
          <p class={styles["quote"]} dir="auto" lang={props.language}>
            {words()}
          </p>
        )}
      </Show>
    </div>
  );
}
