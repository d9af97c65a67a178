/**
 * A text to take away: all of it is seen, and one press copies it.
 */
import { createEffect, createMemo, createSignal, createUniqueId, type JSX, on } from "solid-js";

import { useSetupWords } from "../../i18n/setup-words-signals.ts";
import controls from "../../styles/controls.module.css";
import styles from "./take-away.module.css";

export type CopyFieldProps = {
  readonly label: string;
  readonly text: string;
  /** It is what most people come for. */
  readonly isMain?: true;
};

export function CopyField(props: CopyFieldProps): JSX.Element {
  const { say } = useSetupWords();
  const id = createUniqueId();
  const [said, setSaid] = createSignal<"copied" | "refused">();
  let field: HTMLTextAreaElement | undefined;
  // What was copied is no longer what is here.
  const text = createMemo(() => props.text);
  createEffect(on(text, () => setSaid(undefined), { defer: true }));

  async function copy(): Promise<void> {
    setSaid(undefined);
    try {
      await navigator.clipboard.writeText(props.text);
      setSaid("copied");
    } catch {
      field?.focus();
      field?.select();
      setSaid("refused");
    }
  }

  return (
    <div class={styles["copy"]}>
      <label class={styles["copyLabel"]} for={id}>
        {props.label}
      </label>
      <div class={styles["grown"]} data-text={props.text} dir="ltr">
        <textarea
          ref={field}
          id={id}
          class={styles["text"]}
          readonly
          spellcheck={false}
          rows="1"
          value={props.text}
          onFocus={(event) => event.currentTarget.select()}
        />
      </div>
      <button
        type="button"
        class={`${controls["button"]} ${props.isMain === true ? controls["primary"] : ""} ${styles["copyButton"]}`}
        aria-label={say("take.copyWhat", { what: props.label })}
        onClick={() => void copy()}
      >
        {/* Both in one place: the button is as wide for either. */}
        <span class={styles["copyWord"]} data-away={said() === "copied" ? "" : undefined}>
          {say("take.copy")}
        </span>
        <span class={styles["copyWord"]} data-away={said() === "copied" ? undefined : ""} aria-hidden="true">
          {say("take.copied")}
        </span>
      </button>
      <p class={said() === "refused" ? styles["refused"] : controls["hidden"]} role="status">
        {said() === undefined ? "" : say(`take.${said() ?? "copied"}`)}
      </p>
    </div>
  );
}
