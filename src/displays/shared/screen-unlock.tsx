/**
 * The form of a password channel on a screen that nobody touches afterwards: read from where the keyboard is, and typed
 * once. Whether the password stays on the device is for the person to say.
 */
import { type JSX, Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import controls from "../../styles/controls.module.css";
import { UnlockForm } from "../../ui/access/unlock-form.tsx";
import type { Visit } from "../../visit/visit-signals.ts";
import { useWallWords, type WallWords } from "./wall-words-signals.ts";
import styles from "./screen-unlock.module.css";

export type ScreenUnlockProps = {
  readonly visit: Visit;
  /** The box to keep the password on the device is ticked at first. */
  readonly keepsFirst?: boolean;
  /** What the screen has at its top in each state, with the name in it. */
  readonly head?: () => JSX.Element;
};

export function ScreenUnlock(props: ScreenUnlockProps) {
  const { t } = useI18n();
  const words = useWallWords();
  const say = (key: Parameters<WallWords["say"]>[0]): string => words()[0]?.say(key) ?? "";
  const problem = () => {
    const status = props.visit.visitStatus();
    return status.kind === "locked" ? status.problem : undefined;
  };
  return (
    <main class={styles["page"]} data-headed={props.head && ""}>
      {props.head?.()}
      <div class={styles["sheet"]}>
        <Show when={props.head === undefined}>
          <h1 class={styles["name"]}>
            <bdi>{props.visit.broadcast()?.name}</bdi>
          </h1>
        </Show>
        <p class={styles["lead"]}>{t("unlock.lead")}</p>
        <p class={styles["once"]}>{say("unlock.once")}</p>
        <UnlockForm
          problem={problem()}
          busy={props.visit.unlocking()}
          clock={props.visit.clock}
          rememberLabel={say("unlock.keep")}
          remembersFirst={props.keepsFirst}
          onUnlock={(password, keep) => void props.visit.unlock(password, keep)}
        />
        <p class={styles["once"]}>{say("unlock.keptWhere")}</p>
        <Show when={props.visit.accessGate.keepsPassword()}>
          <button
            type="button"
            class={controls["button"]}
            onClick={() => props.visit.accessGate.forgetPassword()}
          >
            {say("unlock.forget")}
          </button>
        </Show>
      </div>
    </main>
  );
}
