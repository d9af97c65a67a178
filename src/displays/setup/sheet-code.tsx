/**
 * The way in by hand: the address, and the code with the word for it.
 */
import { type JSX, Show } from "solid-js";

import type { SheetLine } from "./sheet-line.ts";
import styles from "./sheet-parts.module.css";

export type SheetCodeProps = {
  /** Nothing where it is said in a sentence above. */
  readonly host: string | undefined;
  /** Nothing where the address alone leads there. */
  readonly code: string | undefined;
  /** The line whose language the word for the code is in. */
  readonly line: SheetLine | undefined;
};

export function SheetCode(props: SheetCodeProps): JSX.Element {
  return (
    <>
      <Show when={props.host}>
        <p class={styles["host"]} dir="ltr">
          {props.host}
        </p>
      </Show>
      <Show when={props.code}>
        <p class={styles["codeRow"]} lang={props.line?.language} dir={props.line?.direction}>
          <span class={styles["codeWord"]}>{props.line?.code}</span>{" "}
          <bdi class={styles["code"]} dir="ltr">
            {props.code}
          </bdi>
        </p>
      </Show>
    </>
  );
}
