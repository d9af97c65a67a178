/**
 * Copies the sentence it is beside. It is there for the one sentence that is marked, so that a page of hundreds has
 * one such button and not hundreds.
 */
import { createSignal } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import controls from "../../styles/controls.module.css";
import styles from "./record.module.css";

export function CopySentence(props: { readonly copy: () => Promise<void> }) {
  const { t } = useI18n();
  const [outcome, setOutcome] = createSignal<"copied" | "uncopied">();

  async function copy(): Promise<void> {
    setOutcome(undefined);
    try {
      await props.copy();
      setOutcome("copied");
    } catch {
      setOutcome("uncopied");
    }
  }

  const said = (): string => {
    const current = outcome();
    return current === undefined ? "" : t(`transcript.${current}`);
  };
  return (
    <p class={styles["copy"]}>
      <button type="button" class={controls["button"]} onClick={() => void copy()}>
        {t("transcript.copy")}
      </button>
      <span role="status">{said()}</span>
    </p>
  );
}
