/**
 * Marks the sentence at hand, beside the button that pauses the page.
 */
import type { JSX } from "solid-js";

import controls from "../../styles/controls.module.css";
import styles from "../tools/header-tools.module.css";
import { Sign } from "../tools/sign.tsx";
import { STAR } from "./star.ts";

export type MarkButtonProps = {
  readonly label: string;
  /** The same in a word. */
  readonly word: string;
  readonly onPress: () => void;
  readonly ref: (button: HTMLButtonElement) => void;
};

export function MarkButton(props: MarkButtonProps): JSX.Element {
  return (
    <button
      type="button"
      class={`${controls["button"]} ${styles["tool"]} ${styles["mark"]}`}
      aria-label={props.label}
      ref={(button) => props.ref(button)}
      onClick={() => props.onPress()}
    >
      <Sign path={STAR} />
      <span class={styles["word"]} aria-hidden="true">
        {props.word}
      </span>
    </button>
  );
}
