/**
 * Pauses the page, and lets it go on where the reader is: beside the word that says how the broadcast is.
 */
import type { JSX } from "solid-js";

import controls from "../../styles/controls.module.css";
import styles from "../reader/reader.module.css";

export type FreezeButtonProps = {
  readonly label: string;
  readonly on: boolean;
  readonly onToggle: () => void;
};

export function FreezeButton(props: FreezeButtonProps): JSX.Element {
  return (
    <button
      type="button"
      class={`${controls["button"]} ${styles["freeze"]}${props.on ? ` ${controls["primary"]}` : ""}`}
      aria-label={props.label}
      aria-pressed={props.on}
      onClick={() => props.onToggle()}
    >
      <svg viewBox="0 0 24 24" width="24" height="24" fill="none" stroke="currentColor" aria-hidden="true">
        <path d="M9 6v12M15 6v12" stroke-width="2.5" stroke-linecap="round" />
      </svg>
    </button>
  );
}
