/**
 * The QR code of a venue screen, larger than usual.
 */
import { createUniqueId, type JSX } from "solid-js";

import { useSetupWords } from "../../i18n/setup-words-signals.ts";
import controls from "../../styles/controls.module.css";
import { type ChoicesProps, valueOf } from "./choices.ts";
import styles from "./choices.module.css";

export function LargerCode(props: ChoicesProps): JSX.Element {
  const { say } = useSetupWords();
  const id = createUniqueId();
  return (
    <div>
      <label class={controls["check"]}>
        <input
          type="checkbox"
          checked={valueOf(props.state, "qr") === "large"}
          aria-describedby={id}
          onChange={(event) => props.onChoose({ qr: event.currentTarget.checked ? "large" : "on" })}
        />
        {say("kiosk.larger")}
      </label>
      <p id={id} class={styles["hint"]}>
        {say("kiosk.pauses")}
      </p>
    </div>
  );
}
