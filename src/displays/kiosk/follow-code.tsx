/**
 * The way from the wall to one's own phone: a QR code, and the address for those who cannot scan it.
 */
import { For } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { QrCode } from "../../ui/qr/qr-code.tsx";
import styles from "./follow-code.module.css";

export type Follow = {
  /** Where the QR code leads. */
  readonly url: string;
  readonly token: string;
  /** What is there: text as it comes, or the text of a talk that is over. */
  readonly to: "live" | "record";
};

/** The host to type in, without what nobody types; in parts, between which a line may end. */
const hostOf = (url: string): readonly string[] => new URL(url).host.replace(/^www\./, "").split(/(?=\.)/);

export function FollowCode(props: { readonly follow: Follow; readonly large?: boolean | undefined }) {
  const { t } = useI18n();
  const isRecord = (): boolean => props.follow.to === "record";
  return (
    <aside class={styles["follow"]} data-large={props.large === true ? "" : undefined}>
      <p class={styles["lead"]}>{t(isRecord() ? "kiosk.takeHome" : "kiosk.follow")}</p>
      <QrCode
        class={styles["qr"]}
        text={props.follow.url}
        label={t(isRecord() ? "kiosk.recordQr" : "kiosk.qr")}
      />
      <div class={styles["address"]} dir="ltr" translate="no">
        <p class={styles["host"]}>
          <For each={hostOf(props.follow.url)}>
            {(part) => (
              <>
                <wbr />
                {part}
              </>
            )}
          </For>
        </p>
        <p class={styles["code"]}>{props.follow.token}</p>
      </div>
    </aside>
  );
}
