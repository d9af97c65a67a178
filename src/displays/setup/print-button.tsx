/**
 * The button that prints, and a warning beside it where what is printed would lead nobody anywhere.
 */
import { createUniqueId, type JSX, Show } from "solid-js";

import { useSetupWords } from "../../i18n/setup-words-signals.ts";
import controls from "../../styles/controls.module.css";
import styles from "./take-away.module.css";

export type PrintButtonProps = {
  /** The printed address is one that only this computer can open. */
  readonly isLocal: boolean;
  /** What is printed; without it, what the page prints. */
  readonly words?: string;
  readonly onPrint?: () => void;
};

export function PrintButton(props: PrintButtonProps): JSX.Element {
  const { say } = useSetupWords();
  const id = createUniqueId();
  return (
    <p class={styles["print"]}>
      <button
        type="button"
        class={`${controls["button"]} ${controls["primary"]}`}
        aria-describedby={props.isLocal ? id : undefined}
        onClick={() => (props.onPrint ?? (() => window.print()))()}
      >
        {props.words ?? say("sheet.print")}
      </button>
      <Show when={props.isLocal}>
        <span id={id} class={styles["warning"]}>
          {say("sheet.local")}
        </span>
      </Show>
    </p>
  );
}
