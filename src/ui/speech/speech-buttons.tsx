/**
 * What a listener does about speech: go back, hold and go on, go to the newest; or what is needed before it speaks at all.
 */
import { Match, Show, Switch } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import controls from "../../styles/controls.module.css";
import styles from "./listen.module.css";
import type { SpeechBarProps } from "./speech-bar-props.ts";
import { isOver, mayGoLive } from "./speech-bar-words.ts";
import { SpeechIcon, type SpeechShape } from "./speech-icon.tsx";

export type SpeechButtonsProps = Pick<
  SpeechBarProps,
  | "state"
  | "view"
  | "unspoken"
  | "deviceCanHelp"
  | "ended"
  | "behindMs"
  | "onPause"
  | "onResume"
  | "onBack"
  | "onNewest"
  | "onAllowDevice"
>;

function IconButton(props: {
  readonly shape: SpeechShape;
  readonly label: string;
  /** It says its label in place of the sign. */
  readonly inWords?: boolean;
  /** There is nothing for it to do any more. */
  readonly off?: boolean;
  readonly onClick: () => void;
}) {
  return (
    <button
      type="button"
      class={`${controls["button"]} ${props.inWords === true ? `${controls["primary"]} ${styles["inWords"]}` : styles["icon"]}`}
      aria-label={props.label}
      disabled={props.off}
      onClick={() => props.onClick()}
    >
      <Show when={props.inWords} fallback={<SpeechIcon shape={props.shape} />}>
        {props.label}
      </Show>
    </button>
  );
}

function ResumeButton(props: { readonly label: string; readonly onClick: () => void }) {
  return (
    <button
      type="button"
      class={`${controls["button"]} ${controls["primary"]} ${styles["only"]}`}
      onClick={() => props.onClick()}
    >
      {props.label}
    </button>
  );
}

export function SpeechButtons(props: SpeechButtonsProps) {
  const { t } = useI18n();
  const isHeld = (): boolean => props.state === "paused" || isOver(props);
  return (
    <Switch
      fallback={
        <div class={styles["player"]} dir="ltr">
          <IconButton shape="back" label={t("listen.back")} onClick={props.onBack} />
          <IconButton
            shape={isHeld() ? "play" : "pause"}
            label={t(isHeld() ? "listen.resume" : "listen.pause")}
            off={isOver(props)}
            onClick={() => (isHeld() ? props.onResume() : props.onPause())}
          />
          <IconButton
            shape="newest"
            label={t(mayGoLive(props) ? "listen.toLive" : "listen.newest")}
            inWords={mayGoLive(props)}
            off={isOver(props)}
            onClick={props.onNewest}
          />
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
          <button
            type="button"
            class={`${controls["button"]} ${styles["only"]}`}
            onClick={() => props.onAllowDevice()}
          >
            {t("listen.useDevice")}
          </button>
        </Show>
      </Match>
    </Switch>
  );
}
