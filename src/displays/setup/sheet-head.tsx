/**
 * What a sheet or a card is for, in each of its languages: the first as the headline, the others below it.
 */
import { type JSX, Show } from "solid-js";

import { Flowed } from "./flowed.tsx";
import type { SheetLine } from "./sheet-line.ts";
import styles from "./sheet-parts.module.css";

export function SheetHead(props: { readonly lines: readonly SheetLine[] }): JSX.Element {
  const others = () =>
    props.lines
      .slice(1)
      .map(({ headline, language, direction }) => ({ text: headline, language, direction }));
  return (
    <>
      <Show when={props.lines[0]}>
        {(first) => (
          <p class={styles["headline"]} lang={first().language} dir={first().direction}>
            {first().headline}
          </p>
        )}
      </Show>
      <Show when={others().length > 0}>
        <p class={styles["headlines"]}>
          <Flowed texts={others()} />
        </p>
      </Show>
    </>
  );
}
