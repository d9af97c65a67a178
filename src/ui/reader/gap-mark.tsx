/**
 * An honest mark where something is missing: the stream was away, and what was said meanwhile did not come back.
 */
import { createMemo, Show } from "solid-js";

import { useI18n } from "../../i18n/context.ts";
import type { ReaderText } from "./reader-text.ts";
import styles from "./transcript.module.css";

export function GapMark(props: { readonly text: ReaderText; readonly before: number }) {
  const { plural, duration } = useI18n();
  const mark = createMemo(() => props.text.gapMarks().get(props.before));
  return (
    <Show when={mark()}>
      {(found) => (
        <p class={styles["gap"]} data-gap={`${found().gap.from}-${found().gap.to}`}>
          {plural("gap", found().missing, { duration: duration(found().gap.lostForMs) })}
        </p>
      )}
    </Show>
  );
}
