/**
 * Whether this broadcast is kept on the device, how much of it is, and a way to delete it, to be placed in the settings.
 * What deletes it asks first.
 */
import { createSignal, onMount, Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import controls from "../../styles/controls.module.css";
import type { ArchiveProblem } from "../../archive/store.ts";
import { SwitchRow } from "../controls/switch-row.tsx";
import styles from "./archive.module.css";
import { DeleteQuestion } from "./delete-question.tsx";
import { problemWords } from "./problem-words.ts";

export type ArchiveSettingsProps = {
  readonly name: string;
  readonly on: boolean;
  /** Sentences on the device. */
  readonly count: number;
  readonly problem: ArchiveProblem | undefined;
  /** Asks for the newest count. */
  readonly onLook: () => void;
  readonly onSwitch: (on: boolean) => void;
  readonly onForget: () => void;
};

export function ArchiveSettings(props: ArchiveSettingsProps) {
  const { t, plural } = useI18n();
  /** Only the count after a deletion is said aloud; one that comes with the panel, or with new text, is not. */
  const [isForgotten, setForgotten] = createSignal(false);
  let choice: HTMLInputElement | undefined;
  /** What was pressed that would delete what is kept, and waits for an answer. */
  const [asked, setAsked] = createSignal<"button" | "switch">();
  onMount(() => props.onLook());

  function onSwitch(on: boolean): void {
    if (on || props.count === 0) props.onSwitch(on);
    else setAsked("switch");
  }

  function onAnswer(forget: boolean): void {
    const pressed = asked();
    setAsked();
    setForgotten(forget);
    if (forget && pressed === "switch") props.onSwitch(false);
    else if (forget) props.onForget();
    else if (choice !== undefined) choice.checked = props.on;
    // The buttons are gone with the question.
    choice?.focus();
  }

  return (
    <div role="group" aria-label={t("kept.title")}>
      <SwitchRow
        ref={(input) => (choice = input)}
        label={t("kept.setting")}
        on={props.on}
        onSwitch={onSwitch}
      />
      <div class={styles["amount"]}>
        <span role="status" aria-live={isForgotten() ? "polite" : "off"}>
          {props.count > 0 ? plural("kept.sentences", props.count) : t("kept.nothing")}
        </span>
        <Show when={props.count > 0 && asked() === undefined}>
          <button
            type="button"
            class={controls["button"]}
            aria-label={t("kept.deleteNamed", { name: props.name })}
            onClick={() => setAsked("button")}
          >
            {t("kept.delete")}
          </button>
        </Show>
      </div>
      <Show when={asked()}>
        <DeleteQuestion more={t("kept.deleteAlso")} onAnswer={onAnswer} />
      </Show>
      <Show when={props.problem}>
        {(problem) => <p class={styles["quiet"]}>{t(problemWords(problem()))}</p>}
      </Show>
    </div>
  );
}
