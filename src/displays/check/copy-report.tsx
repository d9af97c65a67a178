/**
 * Takes the result along as plain text. Where the browser does not let the page copy, the text stands there to be selected.
 */
import { createSignal, type JSX, Show } from "solid-js";

import type { CheckWords } from "../../i18n/check-words.ts";
import controls from "../../styles/controls.module.css";
import styles from "./check.module.css";

export type CopyReportProps = {
  readonly say: CheckWords["say"];
  readonly text: () => string;
  readonly disabled: boolean;
};

export function CopyReport(props: CopyReportProps): JSX.Element {
  const [outcome, setOutcome] = createSignal<"copied" | "uncopied">();
  const [kept, setKept] = createSignal("");

  async function copy(): Promise<void> {
    if (props.disabled) return;
    const text = props.text();
    setOutcome(undefined);
    setKept(text);
    try {
      await navigator.clipboard.writeText(text);
      setOutcome("copied");
    } catch {
      setOutcome("uncopied");
    }
  }
  const said = (): string => {
    const current = outcome();
    return current === undefined ? "" : props.say(`page.${current}`);
  };

  return (
    <>
      <button
        type="button"
        class={controls["button"]}
        aria-disabled={props.disabled ? "true" : "false"}
        onClick={() => void copy()}
      >
        {props.say("page.copy")}
      </button>
      <p role="status" class={styles["copied"]}>
        {said()}
      </p>
      <Show when={outcome() === "uncopied"}>
        <textarea
          class={styles["report"]}
          readonly
          rows="8"
          aria-label={props.say("page.report")}
          value={kept()}
          // One more key copies it.
          ref={(field) => queueMicrotask(() => field.focus())}
          onFocus={(event) => event.currentTarget.select()}
        />
      </Show>
    </>
  );
}
