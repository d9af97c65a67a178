/**
 * The part of the settings that holds the text's style. What is in it is fetched when it is opened.
 */
import { createSignal, lazy, Show, Suspense } from "solid-js";

import { useI18n } from "../../i18n/context.ts";
import sheet from "../controls/controls.module.css";
import type { TextStyleSettingsProps } from "./text-style-settings.tsx";

const TextStyleSettings = lazy(async () => ({
  default: (await import("./text-style-settings.tsx")).TextStyleSettings,
}));

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
        <Suspense>
          <TextStyleSettings {...props} />
        </Suspense>
      </Show>
    </details>
  );
}
