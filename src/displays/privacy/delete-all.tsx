/**
 * Deletes everything the viewer keeps on this device, after one question, and says what came of it.
 */
import { createSignal, type JSX, Show } from "solid-js";

import type { PrivacyWords } from "../../i18n/privacy-words.ts";
import controls from "../../styles/controls.module.css";
import styles from "./privacy.module.css";

export type DeleteAllProps = {
  readonly say: PrivacyWords["say"];
  /** False where something is left. */
  readonly onDelete: () => Promise<boolean>;
};

type Step = "offered" | "asked" | "deleting" | "done" | "failed";

export function DeleteAll(props: DeleteAllProps): JSX.Element {
  const [step, setStep] = createSignal<Step>("offered");
  let title: HTMLHeadingElement | undefined;
  const isAsked = (): boolean => step() === "asked" || step() === "deleting";
  const result = (): string => {
    if (step() === "done") return props.say("remove.done");
    return step() === "failed" ? props.say("remove.failed") : "";
  };

  /** The button that was pressed goes, and the focus stays here. */
  function show(next: Step): void {
    setStep(next);
    title?.focus();
  }

  async function remove(): Promise<void> {
    setStep("deleting");
    show((await props.onDelete()) ? "done" : "failed");
  }

  return (
    <section aria-labelledby="remove-title">
      <h2 id="remove-title" class={styles["heading"]} ref={title} tabindex="-1">
        {props.say("remove.title")}
      </h2>
      <p>{props.say("remove.lead")}</p>
      <Show
        when={isAsked()}
        fallback={
          <button
            type="button"
            class={`${controls["button"]} ${styles["button"]}`}
            onClick={() => setStep("asked")}
          >
            {props.say("remove.button")}
          </button>
        }
      >
        <div role="group" aria-labelledby="remove-ask">
          <p id="remove-ask" class={styles["ask"]}>
            {props.say("remove.ask")}
          </p>
          <div class={styles["answers"]}>
            <button
              type="button"
              class={`${controls["button"]} ${controls["primary"]}`}
              disabled={step() === "deleting"}
              onClick={() => void remove()}
            >
              {props.say("remove.yes")}
            </button>
            <button
              type="button"
              class={controls["button"]}
              ref={(button) => queueMicrotask(() => button.focus())}
              disabled={step() === "deleting"}
              onClick={() => show("offered")}
            >
              {props.say("remove.no")}
            </button>
          </div>
        </div>
      </Show>
      <p role="status" class={styles["result"]}>
        {result()}
      </p>
    </section>
  );
}
