/**
 * What speech is doing, in a sentence, and the few things a listener does about it. It never covers the text.
 */
import { createMemo, Match, Show, Switch } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import type { SpeechNotice } from "../../speech/queue/state.ts";
import type { SpeechState, SpeechView } from "../../speech/queue/view.ts";
import controls from "../../styles/controls.module.css";
import styles from "./listen.module.css";
import { SpeechIcon } from "./speech-icon.tsx";

export type SpeechBarProps = {
  readonly state: SpeechState;
  readonly view: SpeechView | undefined;
  /** The language that is heard, by its name. */
  readonly language: string;
  /** Nothing speaks this language: neither the service nor, as far as allowed, this device. */
  readonly unspoken: boolean;
  /** The voice really heard, by its name; nothing before the first sentence. */
  readonly voice: string | undefined;
  /** What was just left out. */
  readonly notice: SpeechNotice | undefined;
  /** How far speech is behind the text, in ms. */
  readonly behindMs: number;
  /** This device could speak the language if it were allowed to. */
  readonly deviceCanHelp: boolean;
  readonly optionsOpen: boolean;
  readonly onPause: () => void;
  readonly onResume: () => void;
  readonly onBack: () => void;
  readonly onNewest: () => void;
  readonly onAllowDevice: () => void;
  readonly onOptions: () => void;
};

/** Being this far behind is what speech takes, and not worth a word, in ms. */
const UNREMARKABLE_MS = 2_000;

export function SpeechBar(props: SpeechBarProps) {
  const { t, plural, duration } = useI18n();
  const hasSpoken = createMemo((before: boolean) => before || props.view?.sid !== undefined, false);
  const isHeld = (): boolean => props.state === "paused" || props.state === "locked";

  const problem = (): string | undefined => {
    if (props.state === "locked") return t("listen.locked");
    if (props.state === "paused" && props.view?.pausedBy === "device") return t("listen.interrupted");
    if (props.state !== "failed") return undefined;
    return props.unspoken ? t("listen.unspoken", { language: props.language }) : t("listen.broken");
  };
  const notice = (): string | undefined => {
    const current = props.notice;
    if (current === undefined) return undefined;
    if (current.kind === "nothing-to-hear") return t("listen.nothing");
    return current.kind === "skipped"
      ? plural("listen.skipped", current.count)
      : plural("listen.unheard", current.count);
  };
  const doing = (): string => {
    if (props.state === "paused") return t("listen.paused");
    if (props.view?.sid === undefined) return t(hasSpoken() ? "listen.waiting" : "listen.starting");
    return props.voice === undefined
      ? props.language
      : t("listen.speaking", { language: props.language, voice: props.voice });
  };
  const lag = (): string | undefined =>
    props.view?.sid === undefined || props.behindMs < UNREMARKABLE_MS
      ? undefined
      : t("listen.behind", { duration: duration(props.behindMs) });

  return (
    <section class={styles["bar"]} aria-label={t("listen.region")}>
      <div class={styles["words"]}>
        <p class={styles["problem"]} role="status">
          {problem()}
        </p>
        <Show when={problem() === undefined}>
          <p>
            {doing()}
            <Show when={lag()}>{(text) => <span class={styles["lag"]}> · {text()}</span>}</Show>
          </p>
        </Show>
        <p class={styles["notice"]} role="status">
          {notice()}
        </p>
      </div>
      <div class={styles["buttons"]}>
        <Switch
          fallback={
            <div class={styles["player"]} dir="ltr">
              <button
                type="button"
                class={`${controls["button"]} ${styles["icon"]}`}
                aria-label={t("listen.back")}
                onClick={() => props.onBack()}
              >
                <SpeechIcon shape="back" />
              </button>
              <button
                type="button"
                class={`${controls["button"]} ${styles["icon"]}`}
                aria-label={t(isHeld() ? "listen.resume" : "listen.pause")}
                onClick={() => (isHeld() ? props.onResume() : props.onPause())}
              >
                <SpeechIcon shape={isHeld() ? "play" : "pause"} />
              </button>
              <button
                type="button"
                class={`${controls["button"]} ${styles["icon"]}`}
                aria-label={t("listen.newest")}
                onClick={() => props.onNewest()}
              >
                <SpeechIcon shape="newest" />
              </button>
            </div>
          }
        >
          <Match when={props.state === "locked" || props.view?.pausedBy === "device"}>
            <button
              type="button"
              class={`${controls["button"]} ${controls["primary"]}`}
              onClick={() => props.onResume()}
            >
              {t(props.state === "locked" ? "listen.tap" : "listen.resume")}
            </button>
          </Match>
          <Match when={props.state === "failed"}>
            <Show
              when={props.deviceCanHelp}
              fallback={
                <Show when={!props.unspoken}>
                  <button
                    type="button"
                    class={`${controls["button"]} ${controls["primary"]}`}
                    onClick={() => props.onResume()}
                  >
                    {t("listen.again")}
                  </button>
                </Show>
              }
            >
              <button type="button" class={controls["button"]} onClick={() => props.onAllowDevice()}>
                {t("listen.useDevice")}
              </button>
            </Show>
          </Match>
        </Switch>
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
