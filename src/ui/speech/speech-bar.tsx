/**
 * What speech is doing, in a sentence, and the few things a listener does about it. It never covers the text.
 */
import { createMemo, Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import controls from "../../styles/controls.module.css";
import styles from "./listen.module.css";
import type { SpeechBarProps } from "./speech-bar-props.ts";
import { activityOf, lagOf, noticeOf, problemOf } from "./speech-bar-words.ts";
import { SpeechButtons } from "./speech-buttons.tsx";

export function SpeechBar(props: SpeechBarProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const hasSpoken = createMemo((before: boolean) => before || props.view?.sid !== undefined, false);
  const problem = (): string | undefined => problemOf(props, i18n);

  return (
    <section class={styles["bar"]} aria-label={t("listen.region")}>
      <div class={styles["words"]}>
        <p class={styles["problem"]} role="status">
          {problem()}
        </p>
        <Show when={problem() === undefined}>
          <p>
            {activityOf(props, hasSpoken(), i18n)}
            <Show when={lagOf(props, i18n)}>{(text) => <span class={styles["lag"]}> · {text()}</span>}</Show>
          </p>
        </Show>
        <p class={styles["notice"]} role="status">
          {noticeOf(props, i18n)}
        </p>
      </div>
      <div class={styles["buttons"]}>
        <SpeechButtons {...props} />
        <button
          type="button"
          class={controls["button"]}
          aria-expanded={props.optionsOpen}
          aria-controls={props.optionsOpen ? "voice-options" : undefined}
          onClick={() => props.onOptions()}
        >
          {t("listen.options")}
        </button>
      </div>
    </section>
  );
}
