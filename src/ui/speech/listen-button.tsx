/**
 * The one control that turns speech on and off. Its sign are earphones: nobody has to fear to disturb a hall.
 */
import { useI18n } from "../../i18n/i18n-signals.ts";
import controls from "../../styles/controls.module.css";
import bar from "../controls/bar.module.css";
import { Icon } from "../icon.tsx";

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
      class={`${controls["button"]} ${bar["item"]}`}
      aria-pressed={props.on}
      onPointerDown={() => props.onPrepare()}
      onClick={() => props.onToggle()}
    >
      <Icon shape="earphones" />
      <span>{t("listen.button")}</span>
    </button>
  );
}
