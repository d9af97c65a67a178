/**
 * What speech is doing, in a sentence, and the few things a listener does about it. It never covers the text, and it is
 * as high whatever it says, so that none of its buttons moves under a finger.
 */
import { createMemo, Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import controls from "../../styles/controls.module.css";
import styles from "./listen.module.css";
import type { SpeechBarProps } from "./speech-bar-props.ts";
import { activityOf, lagOf, noticeOf, problemOf } from "./speech-bar-words.ts";
import { SpeechButtons } from "./speech-buttons.tsx";
import { SpeechIcon } from "./speech-icon.tsx";

export function SpeechBar(props: SpeechBarProps) {
  const i18n = useI18n();
  const { t } = i18n;
  const hasSpoken = createMemo((before: boolean) => before || props.view?.sid !== undefined, false);
  const problem = (): string | undefined => problemOf(props, i18n);
  /** The button that begins it again has the focus, since this one goes. */
  function stop(): void {
    if (props.optionsOpen) props.onOptions();
    props.onStop?.();
    document.querySelector<HTMLElement>("nav [aria-pressed]")?.focus();
  }

  return (
    <section class={styles["bar"]} aria-label={t("listen.region")}>
      <div class={styles["words"]}>
        <div class={styles["said"]}>
          <p class={styles["doing"]} role="status">
            {problem()}
          </p>
          <Show when={problem() === undefined}>
            <p class={styles["doing"]}>
              {activityOf(props, hasSpoken(), i18n)}
              <Show when={lagOf(props, i18n)}>
                {(text) => <span class={styles["lag"]}> · {text()}</span>}
              </Show>
            </p>
          </Show>
          <p class={styles["notice"]} role="status">
            {noticeOf(props, i18n)}
          </p>
        </div>
      </div>
      <div class={styles["buttons"]}>
        <SpeechButtons {...props} />
        <button
          type="button"
          class={`${controls["button"]} ${styles["voice"]}`}
          aria-expanded={props.optionsOpen}
          aria-controls={props.optionsOpen ? "voice-options" : undefined}
          onClick={() => props.onOptions()}
        >
          {t("listen.title")}
        </button>
      </div>
      <Show when={props.onStop}>
        <button
          type="button"
          class={`${controls["button"]} ${styles["icon"]} ${styles["stop"]}`}
          onClick={stop}
        >
          <SpeechIcon shape="stop" />
          <span class={styles["stopWord"]}>{t("listen.stop")}</span>
        </button>
      </Show>
    </section>
  );
}
