/**
 * What a broadcast is called and its code, whole and large, as long as there is no text that needs the room.
 */
import { useI18n } from "../../i18n/i18n-signals.ts";
import styles from "./status.module.css";

export function BroadcastTitle(props: { readonly name: string; readonly token: string }) {
  const { t } = useI18n();
  return (
    <div class={styles["broadcast"]}>
      <h1 class={styles["title"]} dir="auto">
        {props.name}
      </h1>
      <p class={styles["code"]} translate="no">
        {t("waiting.code", { token: props.token })}
      </p>
    </div>
  );
}
