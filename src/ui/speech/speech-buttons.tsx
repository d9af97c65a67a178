/**
 * What a listener does about speech: go back, hold and go on, go to the newest; or what is needed before it speaks at all.
 */
import { Match, Show, Switch } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import controls from "../../styles/controls.module.css";
import styles from "./listen.module.css";
import type { SpeechBarProps } from "./speech-bar-props.ts";
import { SpeechIcon, type SpeechShape } from "./speech-icon.tsx";

export type SpeechButtonsProps = Pick<
  SpeechBarProps,
  | "state"
  | "view"
  | "unspoken"
  | "deviceCanHelp"
  | "onPause"
  | "onResume"
  | "onBack"
  | "onNewest"
  | "onAllowDevice"
>;

function IconButton(props: {
  readonly shape: SpeechShape;
  readonly label: string;
  /** Its word is seen: it has to be found at once. */
  readonly hasWord?: boolean;
  readonly onClick: () => void;
}) {
  return (
    <button
      type="button"
      class={`${controls["button"]} ${props.hasWord === true ? styles["named"] : styles["icon"]}`}
      aria-label={props.label}
      onClick={() => props.onClick()}
    >
      <SpeechIcon shape={props.shape} />
      <Show when={props.hasWord}>
        <span dir="auto">{props.label}</span>
      </Show>
    </button>
  );
}

function ResumeButton(props: { readonly label: string; readonly onClick: () => void }) {
  return (
    <button
      type="button"
      class={`${controls["button"]} ${controls["primary"]}`}
      onClick={() => props.onClick()}
    >
      {props.label}
    </button>
  );
}

export function SpeechButtons(props: SpeechButtonsProps) {
  const { t } = useI18n();
  const isHeld = (): boolean => props.state === "paused" || props.state === "locked";
  return (
    <Switch
      fallback={
        <div class={styles["player"]} dir="ltr">
          <IconButton shape="back" label={t("listen.back")} onClick={props.onBack} />
          <IconButton
            shape={isHeld() ? "play" : "pause"}
            label={t(isHeld() ? "listen.resume" : "listen.pause")}
            hasWord
            onClick={() => (isHeld() ? props.onResume() : props.onPause())}
          />
          <IconButton shape="newest" label={t("listen.newest")} onClick={props.onNewest} />
        </div>
      }
    >
      <Match when={props.state === "locked" || props.view?.pausedBy === "device"}>
        <ResumeButton
          label={t(props.state === "locked" ? "listen.tap" : "listen.resume")}
          onClick={props.onResume}
        />
      </Match>
      <Match when={props.state === "failed"}>
        <Show
          when={props.deviceCanHelp}
          fallback={
            <Show when={!props.unspoken}>
              <ResumeButton label={t("listen.again")} onClick={props.onResume} />
            </Show>
          }
        >
          <button type="button" class={controls["button"]} onClick={() => props.onAllowDevice()}>
            {t("listen.useDevice")}
          </button>
        </Show>
      </Match>
    </Switch>
  );
}
