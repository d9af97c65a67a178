/**
 * What to hear and how: the voice and the speed; folded beneath them the language, the loudness where a page may set it, and the rest.
 */
import { For, Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import type { ToolsWords } from "../../i18n/tools-words.ts";
import {
  FASTEST_CATCH_UP,
  FASTEST_RATE,
  SLOWEST_RATE,
  type SpeechChoices,
} from "../../links/parameters/speech.ts";
import controls from "../../styles/controls.module.css";
import sheet from "../controls/controls.module.css";
import { Panel } from "../controls/panel.tsx";
import { createWords } from "../tools/create-words-signals.ts";
import { SwitchRow } from "../controls/switch-row.tsx";
import { SliderRow } from "./slider-row.tsx";
import type { VoicePanelProps } from "./voice-panel-props.ts";
import { VoiceRow } from "./voice-row.tsx";

const RATE_STEP = 0.05;
const CATCH_UP_STEP = 0.25;
const VOLUME_STEP = 5;
/** The fastest a clip is played (`speech/players/howler-heard.ts`, whose value a test compares), as a factor. */
const FASTEST_HEARD = 2.5;

/** Which language is heard: the one shown, another one, or the original. */
function LanguageRow(props: VoicePanelProps) {
  const { t } = useI18n();
  /** The original can be heard as well as any translation, and is named as what it is. */
  function nameOf(tag: string, name: string, spoken: boolean): string {
    const own = tag === props.languages[0]?.tag ? t("language.original", { language: name }) : name;
    return spoken ? own : t("listen.onlyDevice", { language: own });
  }

  return (
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
              {nameOf(tag, name, spoken)}
            </option>
          )}
        </For>
      </select>
    </label>
  );
}

/** How fast is heard at most, as a factor: catching up is times the speed that was chosen, and never below it. */
const fastestHeard = ({ rate, catchUp }: SpeechChoices): number => Math.min(rate * catchUp, FASTEST_HEARD);

/** What few ever change. */
function MoreRows(props: VoicePanelProps & { readonly say: ToolsWords["say"] | undefined }) {
  const { t, number, percent } = useI18n();
  return (
    <>
      <LanguageRow {...props} />
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
      <Show when={props.say}>
        {(words) => (
          <SliderRow
            label={words()("speech.catchUp")}
            bounds={[1, FASTEST_CATCH_UP]}
            step={CATCH_UP_STEP}
            value={props.choices.catchUp}
            text={`${number(fastestHeard(props.choices), 2)}×`}
            onChange={(catchUp) => props.onChange({ catchUp })}
          />
        )}
      </Show>
      <SwitchRow
        label={t("listen.stepIn")}
        on={props.choices.deviceVoice}
        onSwitch={(deviceVoice) => props.onChange({ deviceVoice })}
      />
    </>
  );
}

export function VoicePanel(props: VoicePanelProps) {
  const { t, number } = useI18n();
  const say = createWords();

  return (
    <Panel id="voice-options" title={t("listen.title")} onClose={props.onClose}>
      <VoiceRow
        voices={props.voices}
        deviceVoices={props.deviceVoices}
        voice={props.voice}
        onVoice={props.onVoice}
        onTry={props.onTry}
        say={say()}
      />
      <SliderRow
        label={t("listen.rate")}
        bounds={[SLOWEST_RATE, FASTEST_RATE]}
        step={RATE_STEP}
        value={props.choices.rate}
        text={`${number(props.choices.rate, 2)}×`}
        onChange={(rate) => props.onChange({ rate })}
      />
      <p class={sheet["hint"]}>{t("listen.hint")}</p>
      <details class={sheet["details"]}>
        <summary>{t("settings.more")}</summary>
        <MoreRows {...props} say={say()} />
      </details>
    </Panel>
  );
}
