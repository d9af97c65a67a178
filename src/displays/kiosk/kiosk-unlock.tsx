/**
 * The form of a password channel on a screen in a hall: read from where the keyboard is, typed once, and then left
 * alone. Whether the password stays on the device is for the person to say.
 */
import { Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import controls from "../../styles/controls.module.css";
import type { UnlockFormProps } from "../../ui/access/unlock-form-props.ts";
import { UnlockForm } from "../../ui/access/unlock-form.tsx";
import styles from "./kiosk-unlock.module.css";

export type KioskUnlockProps = UnlockFormProps & {
  readonly name: string;
  /** A password is kept on this device. */
  readonly kept: boolean;
  readonly onForget: () => void;
};

export function KioskUnlock(props: KioskUnlockProps) {
  const { t } = useI18n();
  return (
    <main class={styles["page"]}>
      <div class={styles["sheet"]}>
        <h1 class={styles["name"]}>
          <bdi>{props.name}</bdi>
        </h1>
        <p class={styles["lead"]}>{t("unlock.lead")}</p>
        <p class={styles["once"]}>{t("unlock.once")}</p>
        <UnlockForm
          problem={props.problem}
          busy={props.busy}
          clock={props.clock}
          rememberLabel={t("unlock.keep")}
          onUnlock={props.onUnlock}
        />
        <Show when={props.kept}>
          <button type="button" class={controls["button"]} onClick={() => props.onForget()}>
            {t("unlock.forget")}
          </button>
        </Show>
      </div>
    </main>
  );
}
