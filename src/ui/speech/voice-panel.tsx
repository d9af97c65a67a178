/**
 * What to hear and how: the language, the voice, the speed and, where a page may set it, the loudness.
 */
import { For, Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { FASTEST_RATE, SLOWEST_RATE } from "../../links/parameters/speech.ts";
import controls from "../../styles/controls.module.css";
import sheet from "../controls/controls.module.css";
import { Panel } from "../controls/panel.tsx";
import { SwitchRow } from "../controls/switch-row.tsx";
import styles from "./listen.module.css";
import { SliderRow } from "./slider-row.tsx";
import type { VoicePanelProps } from "./voice-panel-props.ts";
import { VoiceRow } from "./voice-row.tsx";

const RATE_STEP = 0.05;
const VOLUME_STEP = 5;

export function VoicePanel(props: VoicePanelProps) {
  const { t, number, percent } = useI18n();

  return (
    <Panel id="voice-options" title={t("listen.title")} onClose={props.onClose}>
      <label class={sheet["row"]}>
        <span class={sheet["rowLabel"]}>{t("listen.language")}</span>
        <select
          class={controls["select"]}
          onChange={(event) => props.onChange({ hear: event.currentTarget.value })}
        >
          <option value="" selected={props.choices.hear === ""}>
            {t("listen.asShown", { language: props.shownName })}
          </option>
          <For each={props.languages}>
            {({ tag, name, spoken }) => (
              <option value={tag} lang={tag} selected={tag === props.choices.hear}>
                {spoken ? name : t("listen.onlyDevice", { language: name })}
              </option>
            )}
          </For>
        </select>
      </label>
      <VoiceRow
        voices={props.voices}
        deviceVoices={props.deviceVoices}
        voice={props.voice}
        onVoice={props.onVoice}
      />
      <SliderRow
        label={t("listen.rate")}
        bounds={[SLOWEST_RATE, FASTEST_RATE]}
        step={RATE_STEP}
        value={props.choices.rate}
        text={`${number(props.choices.rate, 2)}×`}
        onChange={(rate) => props.onChange({ rate })}
      />
      <Show when={props.hasVolume}>
        <SliderRow
          label={t("listen.volume")}
          bounds={[0, 100]}
          step={VOLUME_STEP}
          value={props.choices.volume}
          text={percent(props.choices.volume)}
          onChange={(volume) => props.onChange({ volume })}
        />
      </Show>
      <SwitchRow
        label={t("listen.stepIn")}
        on={props.choices.deviceVoice}
        onSwitch={(deviceVoice) => props.onChange({ deviceVoice })}
      />
      <p class={styles["hint"]}>{t("listen.hint")}</p>
    </Panel>
  );
}
