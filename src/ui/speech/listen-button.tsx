/**
 * The one control that turns speech on and off.
 */
import { useI18n } from "../../i18n/i18n-signals.ts";
import controls from "../../styles/controls.module.css";
import styles from "./listen.module.css";

export type ListenButtonProps = {
  readonly on: boolean;
  /** A finger is on the button: what makes sound had better be there when it lifts. */
  readonly onPrepare: () => void;
  readonly onToggle: () => void;
};

export function ListenButton(props: ListenButtonProps) {
  const { t } = useI18n();
  return (
    <button
      type="button"
      class={`${controls["button"]} ${styles["listen"]}`}
      aria-pressed={props.on}
      onPointerDown={() => props.onPrepare()}
      onClick={() => props.onToggle()}
    >
      {t("listen.button")}
    </button>
  );
}
