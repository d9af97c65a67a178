/**
 * The row the address of the record names: it is brought into sight, has the focus, and can be copied. Text may come
 * long after the address that names it.
 */
import { type Accessor, createEffect, onCleanup } from "solid-js";
import { insert } from "solid-js/web";

import { CopySentence } from "./copy-sentence.tsx";

/** Marks `row` for as long as it is the one; `copy` puts the texts of its sentence on the clipboard. */
export function markRow(row: Accessor<HTMLElement | undefined>, copy: (sid: number) => Promise<void>): void {
  createEffect(() => {
    const marked = row();
    const texts = marked?.lastElementChild;
    if (marked === undefined || texts === undefined || texts === null) return;
    const place = document.createElement("div");
    insert(place, () => <CopySentence copy={() => copy(Number(marked.dataset["sid"]))} />);
    texts.append(place);
    marked.dataset["marked"] = "";
    marked.scrollIntoView({ block: "center" });
    marked.focus({ preventScroll: true });
    onCleanup(() => {
      place.remove();
      delete marked.dataset["marked"];
    });
  });
}
