/**
 * How the text looks, and how the connection does. It opens beneath the text and never over it, so that every change
 * is seen at once on the sentence being spoken.
 */
import { For, onMount, Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { languageNames } from "../../i18n/language-name.ts";
import { INTERFACE_LANGUAGES } from "../../i18n/dictionaries.ts";
import { boundedSize, type Preferences, THEMES, type Theme, SIZE_STEP } from "../../links/preferences.ts";
import controls from "../../styles/controls.module.css";
import { AccessSettings } from "../announce/access-settings.tsx";
import { AboutLinks, type AboutLinksProps } from "../about-links.tsx";
import { ArchiveSettings, type ArchiveSettingsProps } from "../archive/archive-settings.tsx";
import { LostPart } from "../parts/lost-part.tsx";
import { scrollWithin } from "../scroll-within.ts";
import { TextStyleSection } from "../style/text-style-section.tsx";
import { Diagnostics, type DiagnosticsProps } from "./diagnostics.tsx";
import type { MoreLanguagesProps } from "./more-languages.tsx";
import { ReadingSettings } from "./reading-settings.tsx";
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
  let panel: HTMLElement | undefined;
  let title: HTMLHeadingElement | undefined;
  onMount(() => {
    title?.focus({ preventScroll: true });
    if (panel !== undefined) scrollWithin(panel, "start");
  });
  const resize = (by: number): void => props.onChange({ size: boundedSize(props.preferences.size + by) });

  return (
    <section ref={panel} id="settings" class={styles["panel"]} aria-labelledby="settings-title">
      <div class={styles["panelHead"]}>
        <h2 id="settings-title" class={styles["panelTitle"]} ref={title} tabindex="-1">
          {t("settings.title")}
        </h2>
        <button type="button" class={controls["button"]} onClick={() => props.onClose()}>
          {t("settings.close")}
        </button>
      </div>
      <div class={styles["row"]} role="group" aria-label={t("settings.size")}>
        <span class={styles["rowLabel"]} aria-hidden="true">
          {t("settings.size")}
        </span>
        <button type="button" class={controls["button"]} onClick={() => resize(-SIZE_STEP)}>
          <span aria-hidden="true" dir="ltr">
            A−
          </span>
          <span class={controls["hidden"]}>{t("settings.smaller")}</span>
        </button>
        <output class={styles["value"]} dir="ltr">
          {props.preferences.size} %
        </output>
        <button type="button" class={controls["button"]} onClick={() => resize(SIZE_STEP)}>
          <span aria-hidden="true" dir="ltr">
            A+
          </span>
          <span class={controls["hidden"]}>{t("settings.larger")}</span>
        </button>
      </div>
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
    </section>
  );
}
