/**
 * Freezes the page, and lets it go on: beside the word that says how the broadcast is. Its sign is a snowflake, since the sign of a
 * pause is the one of speech; it has its word as well.
 */
import type { JSX } from "solid-js";

import controls from "../../styles/controls.module.css";
import styles from "./header-tools.module.css";
import { Sign } from "./sign.tsx";

export type FreezeButtonProps = {
  readonly label: string;
  /** The same in a word. */
  readonly word: string;
  readonly on: boolean;
  readonly onToggle: () => void;
};

const SNOWFLAKE =
  "M12 3L12 21M19.8 7.5L4.2 16.5M19.8 16.5L4.2 7.5M9 4.5L12 7L15 4.5M17 5.7L16.3 9.5L20 10.8M20 13.2L16.3 14.5L17 18.3M15 19.5L12 17L9 19.5M7 18.3L7.7 14.5L4 13.2M4 10.8L7.7 9.5L7 5.7";

export function FreezeButton(props: FreezeButtonProps): JSX.Element {
  return (
    <button
      type="button"
      class={`${controls["button"]} ${styles["tool"]}${props.on ? ` ${controls["primary"]}` : ""}`}
      aria-label={props.label}
      aria-pressed={props.on}
      onClick={() => props.onToggle()}
    >
      <Sign path={SNOWFLAKE} />
      <span class={styles["word"]} aria-hidden="true">
        {props.word}
      </span>
    </button>
  );
}
