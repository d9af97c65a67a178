/**
 * A text to take away: all of it is seen, and one press copies it.
 */
import { createEffect, createMemo, createSignal, createUniqueId, type JSX, on } from "solid-js";

import { useSetupWords } from "../../i18n/setup-words-signals.ts";
import controls from "../../styles/controls.module.css";
import { copyOrSelect, type CopyOutcome } from "../../ui/controls/copy-or-select.ts";
import styles from "./take-away.module.css";

export type CopyFieldProps = {
  readonly label: string;
  readonly text: string;
  /** It is what most people come for. */
  readonly isMain?: true;
  /** The label is a heading above it already, so it is for screen readers alone. */
  readonly isTitled?: true;
  /** What stands beside the label. */
  readonly aside?: JSX.Element;
};

export function CopyField(props: CopyFieldProps): JSX.Element {
  const { say } = useSetupWords();
  const id = createUniqueId();
  const [said, setSaid] = createSignal<CopyOutcome>();
  let field: HTMLTextAreaElement | undefined;
  // What was copied is no longer what is here.
  const text = createMemo(() => props.text);
  createEffect(on(text, () => setSaid(undefined), { defer: true }));

  async function copy(): Promise<void> {
    setSaid(undefined);
    setSaid(await copyOrSelect(props.text, field));
  }

  /** What was said of the selection goes with it. */
  function stale(): void {
    const isSelected =
      document.activeElement === field &&
      field?.selectionStart === 0 &&
      field.selectionEnd === field.value.length;
    if (said() === "refused" && !isSelected) setSaid(undefined);
  }

  return (
    <div class={styles["copy"]}>
      <div class={props.isTitled === true ? controls["hidden"] : styles["copyHead"]}>
        <label class={styles["copyLabel"]} for={id}>
          {props.label}
        </label>
        {props.aside}
      </div>
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
          onBlur={stale}
          onPointerUp={stale}
          onKeyUp={stale}
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
