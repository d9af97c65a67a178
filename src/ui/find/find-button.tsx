/**
 * Opens and closes the search. It is beside the channel's name: the bar below has no room for a fourth control
 * on a phone, and the field it opens is right beneath it.
 */
import { useI18n } from "../../i18n/i18n-signals.ts";
import { FindIcon } from "./find-icon.tsx";
import styles from "./find.module.css";

export type FindButtonProps = {
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly ref: (button: HTMLButtonElement) => void;
};

export function FindButton(props: FindButtonProps) {
  const { t } = useI18n();
  return (
    <button
      type="button"
      class={`${styles["step"]} ${styles["opener"]}`}
      aria-label={t("find.open")}
      aria-expanded={props.open}
      ref={(button) => props.ref(button)}
      onClick={() => props.onToggle()}
    >
      <FindIcon shape="find" />
    </button>
  );
}
