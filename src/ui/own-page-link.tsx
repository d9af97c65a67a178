/**
 * The way out of a frame: the broadcast on a page of its own.
 */
import { useI18n } from "../i18n/i18n-signals.ts";
import controls from "../styles/controls.module.css";

export function OwnPageLink(props: { readonly token: string }) {
  const { t } = useI18n();
  return (
    <a
      class={`${controls["button"]} ${controls["primary"]}`}
      href={`/broadcast/${encodeURIComponent(props.token)}`}
      target="_blank"
      rel="noreferrer noopener"
    >
      {t("notice.ownPage")}
    </a>
  );
}
