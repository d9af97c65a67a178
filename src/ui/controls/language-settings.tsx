/**
 * Which languages are read, how they stand beside each other, and which one the menus speak.
 */
import { type JSX, Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import type { Preferences } from "../../links/preferences.ts";
import controls from "../../styles/controls.module.css";
import { InterfaceOptions } from "../interface-options.tsx";
import { LostPart } from "../parts/lost-part.tsx";
import styles from "./controls.module.css";
import { MoreLanguages, type MoreLanguagesProps } from "./more-languages.tsx";
import { SwitchRow } from "./switch-row.tsx";

export type LanguageSettingsProps = {
  readonly preferences: Preferences;
  readonly onChange: (change: Partial<Preferences>) => void;
  readonly languages: MoreLanguagesProps;
  /** What a page adds of its own. */
  readonly more: JSX.Element;
};

export function LanguageSettings(props: LanguageSettingsProps) {
  const { t, missing } = useI18n();
  /** Else a tap shows nothing that is not there. */
  const isTranslated = (): boolean => props.languages.shown[0] !== props.languages.offered[0];
  return (
    <>
      <MoreLanguages {...props.languages} />
      {props.more}
      <SwitchRow
        label={t("settings.original")}
        on={props.preferences.original}
        onSwitch={(original) => props.onChange({ original })}
      />
      <Show when={isTranslated()}>
        <p class={styles["hint"]}>{t("language.tap")}</p>
      </Show>
      <SwitchRow
        label={t("settings.side")}
        on={props.preferences.layout === "side"}
        onSwitch={(side) => props.onChange({ layout: side ? "side" : "stacked" })}
      />
      <label class={styles["row"]}>
        <span class={styles["rowLabel"]}>{t("settings.interface")}</span>
        <select
          class={controls["select"]}
          onChange={(event) => props.onChange({ ui: event.currentTarget.value })}
        >
          <InterfaceOptions />
        </select>
      </label>
      <Show when={missing()}>
        <LostPart form="here" />
      </Show>
    </>
  );
}
