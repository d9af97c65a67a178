/**
 * What stands in the place of the preview until a broadcast is known: a picture of the display, and what it waits for.
 */
import type { JSX } from "solid-js";

import { useSetupWords } from "../../i18n/setup-words-signals.ts";
import { cardOf } from "./cards.tsx";
import choices from "./choices.module.css";
import styles from "./preview.module.css";
import type { SetupState } from "./setup-state.ts";

export function NoPreview(props: { readonly state: SetupState; readonly problem: string }): JSX.Element {
  const { say } = useSetupWords();
  const size = () => cardOf(props.state.display).sizeOf(props.state);
  return (
    <div class={styles["none"]} style={{ "aspect-ratio": `${size().width} / ${size().height}` }}>
      <svg class={`${choices["picture"]} ${styles["drawing"]}`} viewBox="0 0 48 36" aria-hidden="true">
        {cardOf(props.state.display).draw()}
      </svg>
      <p>{props.problem === "" ? say("next.first") : props.problem}</p>
    </div>
  );
}
