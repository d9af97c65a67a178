/**
 * The first stop of the Tab key: turns the screen reader mode on, or leads to its controls where it is on. It is seen
 * only while it has the focus.
 */
import { useI18n } from "../../i18n/i18n-signals.ts";
import controls from "../../styles/controls.module.css";
import { ANNOUNCING, SWITCH } from "./announce-ids.ts";
import styles from "./announce.module.css";

export function AnnounceSwitch(props: { readonly on: boolean; readonly onTurnOn: () => void }) {
  const { t } = useI18n();
  function go(): void {
    if (props.on) document.querySelector<HTMLElement>(`#${ANNOUNCING} button`)?.focus();
    else props.onTurnOn();
  }
  return (
    <button id={SWITCH} type="button" class={`${controls["button"]} ${styles["switch"]}`} onClick={go}>
      {t(props.on ? "announce.toControls" : "announce.start")}
    </button>
  );
}
