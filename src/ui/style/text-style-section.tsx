/**
 * The part of the settings that holds the text's style. What is in it is made when it is opened.
 */
import { createSignal, Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import sheet from "../controls/controls.module.css";
import { TextStyleSettings, type TextStyleSettingsProps } from "./text-style-settings.tsx";

export function TextStyleSection(props: TextStyleSettingsProps) {
  const { t } = useI18n();
  const [opened, setOpened] = createSignal(false);
  return (
    <details
      class={sheet["details"]}
      onToggle={(event) => {
        if (event.currentTarget.open) setOpened(true);
      }}
    >
      <summary>{t("style.title")}</summary>
      <Show when={opened()}>
        <TextStyleSettings {...props} />
      </Show>
    </details>
  );
}
