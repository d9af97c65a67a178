/**
 * The language of the interface, by its own name: for pages that are read before any settings are at hand.
 */
import { useI18n } from "../i18n/i18n-signals.ts";
import { Icon } from "./icon.tsx";
import { InterfaceOptions } from "./interface-options.tsx";
import styles from "./interface-language.module.css";

export function InterfaceLanguage(props: { readonly onChoose: (language: string) => void }) {
  const { t } = useI18n();
  return (
    <label class={styles["choice"]}>
      <Icon shape="language" />
      <select
        class={styles["select"]}
        aria-label={t("settings.interface")}
        onChange={(event) => props.onChoose(event.currentTarget.value)}
      >
        <InterfaceOptions />
      </select>
      <Icon shape="below" />
    </label>
  );
}
