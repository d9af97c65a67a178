/**
 * A list within a line of a sheet: a sign is between two on one line, and none at the end or the beginning of one.
 */
import { For, type JSX } from "solid-js";

import type { Direction } from "../../lib/language-tag.ts";
import styles from "./sheet-parts.module.css";

export type FlowedText = {
  readonly text: string;
  readonly language?: string;
  readonly direction?: Direction;
};

export function Flowed(props: { readonly texts: readonly FlowedText[] }): JSX.Element {
  return (
    <For each={props.texts}>
      {({ text, language, direction }, at) => (
        <>
          <span class={styles["flowed"]}>
            <bdi lang={language} dir={direction}>
              {text}
            </bdi>
          </span>
          {at() < props.texts.length - 1 ? <span class={styles["between"]}> </span> : ""}
        </>
      )}
    </For>
  );
}
