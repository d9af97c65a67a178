/**
 * The way from the save dialog to the written record, which is printed or kept by the browser itself.
 */
import { useI18n } from "../../i18n/i18n-signals.ts";
import styles from "./save.module.css";

export function SaveRecordLink(props: { readonly href: string; readonly newTab: boolean }) {
  const { t } = useI18n();
  return (
    <p class={styles["record"]}>
      <a href={props.href} {...(props.newTab ? { target: "_blank", rel: "noreferrer noopener" } : {})}>
        {t("transcript.record")}
      </a>
    </p>
  );
}
