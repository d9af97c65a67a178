/**
 * The settings of the aids that are not about looks, to be placed in the settings: screen reader mode, what leads
 * through the text, the screen that stays awake, and shortcuts with the way to their list. What this device cannot do is not offered.
 */
import { Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import type { AccessChoices } from "../../links/parameters/access.ts";
import { SwitchRow } from "../controls/switch-row.tsx";
import { ReadingAidsSettings } from "../tools/reading-aids-settings.tsx";
import { ShortcutsButton } from "../shortcuts/shortcuts-button.tsx";

export type AccessSettingsProps = {
  readonly choices: AccessChoices;
  readonly onChange: (change: Partial<AccessChoices>) => void;
  /** What comes live is announced, and keeps the screen awake. */
  readonly isLive: boolean;
  readonly hasKeyboard: boolean;
};

export function AccessSettings(props: AccessSettingsProps) {
  const { t } = useI18n();
  return (
    <>
      <Show when={props.isLive}>
        <SwitchRow
          label={t("announce.setting")}
          on={props.choices.screenReader}
          onSwitch={(screenReader) => props.onChange({ screenReader })}
        />
      </Show>
      <ReadingAidsSettings choices={props.choices} onChange={props.onChange} />
      <Show when={props.isLive && "wakeLock" in navigator}>
        <SwitchRow
          label={t("awake.setting")}
          on={props.choices.awake}
          onSwitch={(awake) => props.onChange({ awake })}
        />
      </Show>
      <Show when={props.hasKeyboard}>
        <SwitchRow
          label={t("shortcuts.title")}
          on={props.choices.shortcuts}
          onSwitch={(shortcuts) => props.onChange({ shortcuts })}
        />
        <ShortcutsButton />
      </Show>
    </>
  );
}
