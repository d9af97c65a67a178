/**
 * What speech is doing, in a sentence, and the few things a listener does about it. It never covers the text, and it is
 * as high whatever it says, so that none of its buttons moves under a finger.
 */
import { createMemo, Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import controls from "../../styles/controls.module.css";
import styles from "./listen.module.css";
import type { SpeechBarProps } from "./speech-bar-props.ts";
import { activityOf, lagOf, mayGoLive, noticeOf, problemOf } from "./speech-bar-words.ts";
import { SpeechButtons } from "./speech-buttons.tsx";

export function SpeechBar(props: SpeechBarProps) {
  const i18n = useI18n();
  const { t, number } = i18n;
  const hasSpoken = createMemo((before: boolean) => before || props.view?.sid !== undefined, false);
  const problem = (): string | undefined => problemOf(props, i18n);

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
        <Show when={mayGoLive(props)}>
          <button
            type="button"
            class={`${controls["button"]} ${styles["live"]}`}
            onClick={() => props.onNewest()}
          >
            {t("listen.toLive")}
          </button>
        </Show>
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
          <span>{t("listen.options")} </span>
          <span>{number(props.rate, Number.isInteger(props.rate) ? 0 : 2)}×</span>
        </button>
      </div>
    </section>
  );
}
