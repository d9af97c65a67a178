/**
 * The row the address of the record names: it is brought into sight, has the focus, and can be copied. Text may come
 * long after the address that names it.
 */
import { onCleanup, onMount, Show, untrack } from "solid-js";
import { Portal } from "solid-js/web";

import { CopySentence } from "./copy-sentence.tsx";

export type MarkedRowProps = {
  readonly row: HTMLElement;
  /** Puts the texts of a sentence on the clipboard; rejects where the browser refuses. */
  readonly copy: (sid: number) => Promise<void>;
};

/** Marks a row for as long as it is there. */
export function MarkedRow(props: MarkedRowProps) {
  onMount(() => {
    const row = untrack(() => props.row);
    row.dataset["marked"] = "";
    row.scrollIntoView({ block: "center" });
    row.focus({ preventScroll: true });
    onCleanup(() => delete row.dataset["marked"]);
  });
  return (
    <Show when={props.row.lastElementChild}>
      {(texts) => (
        <Portal mount={texts()}>
          <CopySentence copy={() => props.copy(Number(props.row.dataset["sid"]))} />
        </Portal>
      )}
    </Show>
  );
}
