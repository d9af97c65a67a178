/**
 * A part of the link builder that is folded on a phone, where all is one column, and open where there is room.
 */
import { type JSX, Show } from "solid-js";

import { createMediaQuery } from "../../ui/media-query-signals.ts";
import styles from "./setup.module.css";

/** Where all is one column (setup.module.css). */
const NARROW = "(max-width: 59.99rem)";

export function Fold(props: { readonly title: string; readonly children: JSX.Element }): JSX.Element {
  const isNarrow = createMediaQuery(NARROW);
  return (
    <Show when={isNarrow()} fallback={props.children}>
      <details class={styles["fold"]}>
        <summary>{props.title}</summary>
        {props.children}
      </details>
    </Show>
  );
}
