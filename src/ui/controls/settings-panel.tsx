/**
 * How the text looks, and how the connection does. It opens beneath the text and never over it, so that every change
 * is seen at once on the sentence being spoken.
 */
import { For, Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { languageNames } from "../../i18n/language-name.ts";
import { INTERFACE_LANGUAGES } from "../../i18n/dictionaries.ts";
import { type Preferences, type Theme, THEMES } from "../../links/preferences.ts";
import controls from "../../styles/controls.module.css";
import { AccessSettings } from "../announce/access-settings.tsx";
import { AboutLinks, type AboutLinksProps } from "../about-links.tsx";
import { ArchiveSettings, type ArchiveSettingsProps } from "../archive/archive-settings.tsx";
import { LostPart } from "../parts/lost-part.tsx";
import { TextStyleSection } from "../style/text-style-section.tsx";
import { Diagnostics, type DiagnosticsProps } from "./diagnostics.tsx";
import type { MoreLanguagesProps } from "./more-languages.tsx";
import { Panel } from "./panel.tsx";
import { ReadingSettings } from "./reading-settings.tsx";
import { SizeRow } from "./size-row.tsx";
import styles from "./controls.module.css";

export type SettingsPanelProps = {
  readonly preferences: Preferences;
  readonly onChange: (change: Partial<Preferences>) => void;
  readonly languages: MoreLanguagesProps;
  readonly onClose: () => void;
  readonly diagnostics: DiagnosticsProps;
  /** Absent where nothing is ever kept. */
  readonly kept: ArchiveSettingsProps | undefined;
  readonly about: AboutLinksProps;
};

const interfaceNames = languageNames(INTERFACE_LANGUAGES);

export function SettingsPanel(props: SettingsPanelProps) {
  const { t, language, missing } = useI18n();

  return (
    <Panel id="settings" title={t("settings.title")} onClose={props.onClose}>
      <SizeRow size={props.preferences.size} onChange={(size) => props.onChange({ size })} />
      <label class={styles["row"]}>
        <span class={styles["rowLabel"]}>{t("settings.theme")}</span>
        <select
          class={controls["select"]}
          onChange={(event) => props.onChange({ theme: event.currentTarget.value as Theme })}
        >
          <For each={THEMES}>
            {(theme) => (
              <option value={theme} selected={theme === props.preferences.theme}>
                {t(`settings.themes.${theme}`)}
              </option>
            )}
          </For>
        </select>
      </label>
      <label class={styles["row"]}>
        <span class={styles["rowLabel"]}>{t("settings.interface")}</span>
        <select
          class={controls["select"]}
          onChange={(event) => props.onChange({ ui: event.currentTarget.value })}
        >
          <For each={INTERFACE_LANGUAGES}>
            {(tag) => (
              <option value={tag} lang={tag} selected={tag === language()}>
                {interfaceNames.get(tag)}
              </option>
            )}
          </For>
        </select>
      </label>
      <Show when={missing()}>
        <LostPart form="here" />
      </Show>
      <ReadingSettings
        preferences={props.preferences}
        onChange={props.onChange}
        languages={props.languages}
      />
      <TextStyleSection preferences={props.preferences} onChange={props.onChange} />
      <AccessSettings choices={props.preferences} onChange={props.onChange} />
      <Show when={props.kept}>{(kept) => <ArchiveSettings {...kept()} />}</Show>
      <Diagnostics {...props.diagnostics} />
      <AboutLinks {...props.about} />
    </Panel>
  );
}
