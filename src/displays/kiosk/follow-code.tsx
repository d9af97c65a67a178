/**
 * The way from the wall to one's own phone: a QR code, and the four characters for those who cannot scan it.
 */
import { Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { QrCode } from "../../ui/qr/qr-code.tsx";
import styles from "./kiosk.module.css";

export type Follow = {
  /** Where the QR code leads. */
  readonly url: string;
  readonly token: string;
};

/** The host to type in, without what nobody types. */
const hostOf = (url: string): string => new URL(url).host.replace(/^www\./, "");

export function FollowCode(props: { readonly follow: Follow; readonly large?: boolean | undefined }) {
  const { t } = useI18n();
  return (
    <div class={styles["follow"]} data-large={props.large === true ? "" : undefined}>
      <div class={styles["followWords"]}>
        <p class={styles["followLead"]}>{t("kiosk.follow")}</p>
        <Show when={props.large}>
          <p class={styles["host"]} dir="ltr">
            {hostOf(props.follow.url)}
          </p>
        </Show>
        <p class={styles["code"]} dir="ltr">
          {props.follow.token}
        </p>
      </div>
      <QrCode class={styles["qr"]} text={props.follow.url} label={t("kiosk.qr")} />
    </div>
  );
}
