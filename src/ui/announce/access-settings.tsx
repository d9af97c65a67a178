/**
 * The settings of the aids that are not about looks, to be placed in the settings: screen reader mode, shortcuts with
 * the way to their list, and the screen that stays awake.
 */
import { useI18n } from "../../i18n/i18n-signals.ts";
import type { AccessChoices } from "../../links/parameters/access.ts";
import controls from "../../styles/controls.module.css";
import { ShortcutsButton } from "../shortcuts/shortcuts-button.tsx";

export type AccessSettingsProps = {
  readonly choices: AccessChoices;
  readonly onChange: (change: Partial<AccessChoices>) => void;
};

export function AccessSettings(props: AccessSettingsProps) {
  const { t } = useI18n();
  return (
    <>
      <label class={controls["check"]}>
        <input
          type="checkbox"
          checked={props.choices.screenReader}
          onChange={(event) => props.onChange({ screenReader: event.currentTarget.checked })}
        />
        {t("announce.setting")}
      </label>
      <label class={controls["check"]}>
        <input
          type="checkbox"
          checked={props.choices.awake}
          onChange={(event) => props.onChange({ awake: event.currentTarget.checked })}
        />
        {t("awake.setting")}
      </label>
      <label class={controls["check"]}>
        <input
          type="checkbox"
          checked={props.choices.shortcuts}
          onChange={(event) => props.onChange({ shortcuts: event.currentTarget.checked })}
        />
        {t("shortcuts.title")}
      </label>
      <ShortcutsButton />
    </>
  );
}
