/**
 * What stands in the place of the preview until a broadcast is known: a picture of the display, and what it waits for.
 */
import type { JSX } from "solid-js";

import { useSetupWords } from "../../i18n/setup-words-signals.ts";
import type { DisplayName } from "../../links/display-names.ts";
import { cardOf } from "./cards.tsx";
import choices from "./choices.module.css";
import styles from "./preview.module.css";

export function NoPreview(props: { readonly display: DisplayName; readonly problem: string }): JSX.Element {
  const { say } = useSetupWords();
  return (
    <div class={styles["none"]}>
      <svg class={`${choices["picture"]} ${styles["drawing"]}`} viewBox="0 0 48 36" aria-hidden="true">
        {cardOf(props.display).draw()}
      </svg>
      <p>{props.problem === "" ? say("next.first") : props.problem}</p>
    </div>
  );
}
