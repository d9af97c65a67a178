/**
 * An honest mark where something is missing: the stream was away, and what was said meanwhile did not come back.
 */
import { createMemo, Show } from "solid-js";

import { useI18n } from "../../i18n/context.ts";
import type { ReaderText } from "./reader-text.ts";
import styles from "./transcript.module.css";

export function GapMark(props: { readonly text: ReaderText; readonly before: number }) {
  const { plural, duration } = useI18n();
  const gap = createMemo(() => props.text.gapMarks().get(props.before));
  return (
    <Show when={gap()}>
      {(found) => (
        <p class={styles["gap"]} data-gap={`${found().from}-${found().to}`}>
          {plural("gap", found().to - found().from + 1, { duration: duration(found().lostForMs) })}
        </p>
      )}
    </Show>
  );
}
