/**
 * The settings, in three parts: how the text looks, the languages, and the reader's tools with all other settings. They open beneath the text and never
 * over it, so that every change is seen at once on the sentence being spoken; where there is none yet, on a sample.
 */
import { createSignal, type JSX, Match, Switch } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { TextStyleSettings } from "../style/text-style-settings.tsx";
import { LanguageSettings } from "./language-settings.tsx";
import type { MoreLanguagesProps } from "./more-languages.tsx";
import { OtherSettings, type OtherSettingsProps } from "./other-settings.tsx";
import { Panel } from "./panel.tsx";
import { tabId, Tabs } from "./tabs.tsx";

export type SettingsPanelProps = OtherSettingsProps & {
  readonly languages: MoreLanguagesProps;
  /** What a page adds of its own to the languages. */
  readonly moreLanguages?: JSX.Element;
  readonly onClose: () => void;
};

const TABS = ["text", "languages", "tools"] as const;
type Tab = (typeof TABS)[number];

export function SettingsPanel(props: SettingsPanelProps) {
  const { t } = useI18n();
  const [tab, setTab] = createSignal<Tab>("text");

  return (
    <Panel
      id="settings"
      title={t("settings.title")}
      onClose={props.onClose}
      hasTabs
      head={
        <Tabs
          label={t("settings.title")}
          names={TABS}
          wordOf={(name) => t(`settings.tabs.${name}`)}
          chosen={tab()}
          onChoose={setTab}
        />
      }
    >
      <div role="tabpanel" aria-labelledby={tabId(tab())}>
        <Switch>
          <Match when={tab() === "text"}>
            <TextStyleSettings preferences={props.preferences} onChange={props.onChange} />
          </Match>
          <Match when={tab() === "languages"}>
            <LanguageSettings
              preferences={props.preferences}
              onChange={props.onChange}
              languages={props.languages}
              more={props.moreLanguages}
            />
          </Match>
          <Match when={tab() === "tools"}>
            <OtherSettings {...props} />
          </Match>
        </Switch>
      </div>
    </Panel>
  );
}
