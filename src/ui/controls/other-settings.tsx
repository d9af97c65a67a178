/**
 * What a reader does with the text, first since it is looked for, and the settings that are neither about looks nor about
 * languages, what is kept on the device, and the connection.
 */
import { For, type JSX, Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { type Preferences, STEADINESS, type Steadiness } from "../../links/preferences.ts";
import controls from "../../styles/controls.module.css";
import { AboutLinks, type AboutLinksProps } from "../about-links.tsx";
import { AccessSettings } from "../announce/access-settings.tsx";
import { ArchiveSettings, type ArchiveSettingsProps } from "../archive/archive-settings.tsx";
import { Diagnostics, type DiagnosticsProps } from "./diagnostics.tsx";
import styles from "./controls.module.css";
import { SwitchRow } from "./switch-row.tsx";

export type OtherSettingsProps = {
  readonly preferences: Preferences;
  readonly onChange: (change: Partial<Preferences>) => void;
  /** Absent where nothing comes live: what is about that is not there either. */
  readonly diagnostics: DiagnosticsProps | undefined;
  /** What a page has of its own, such as a reader's tools. */
  readonly more?: JSX.Element;
  /** Absent where nothing is ever kept. */
  readonly kept: ArchiveSettingsProps | undefined;
  readonly about: AboutLinksProps;
  /** There is a keyboard, as far as can be told: what is about one is shown. */
  readonly hasKeyboard: boolean;
};

export function OtherSettings(props: OtherSettingsProps) {
  const { t } = useI18n();
  return (
    <>
      {props.more}
      <Show when={props.diagnostics}>
        <label class={styles["row"]}>
          <span class={styles["rowLabel"]}>{t("settings.steadiness")}</span>
          <select
            class={controls["select"]}
            onChange={(event) => props.onChange({ steady: event.currentTarget.value as Steadiness })}
          >
            <For each={STEADINESS}>
              {(steady) => (
                <option value={steady} selected={steady === props.preferences.steady}>
                  {t(`settings.steady.${steady}`)}
                </option>
              )}
            </For>
          </select>
        </label>
      </Show>
      <SwitchRow
        label={t("settings.times")}
        on={props.preferences.times}
        onSwitch={(times) => props.onChange({ times })}
      />
      <AccessSettings
        choices={props.preferences}
        onChange={props.onChange}
        isLive={props.diagnostics !== undefined}
        hasKeyboard={props.hasKeyboard}
      />
      <Show when={props.kept}>{(kept) => <ArchiveSettings {...kept()} />}</Show>
      <Show when={props.diagnostics}>{(diagnostics) => <Diagnostics {...diagnostics()} />}</Show>
      <AboutLinks {...props.about} />
    </>
  );
}
