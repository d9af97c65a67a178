/**
 * Opens and closes the search. It is in the bar, in reach of a thumb; the field it opens is above the text, where a
 * keyboard on the screen does not cover it.
 */
import { useI18n } from "../../i18n/i18n-signals.ts";
import controls from "../../styles/controls.module.css";
import bar from "../controls/bar.module.css";
import { Icon } from "../icon.tsx";

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
      class={`${controls["button"]} ${bar["item"]}`}
      aria-expanded={props.open}
      ref={(button) => props.ref(button)}
      onClick={() => props.onToggle()}
    >
      <Icon shape="find" />
      <span>{t("find.open")}</span>
    </button>
  );
}
