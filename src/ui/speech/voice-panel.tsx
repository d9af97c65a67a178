/**
 * What to hear and how: the language, the voice, the speed and the loudness.
 */
import { For, onMount, Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import {
  FASTEST_RATE,
  SLOWEST_RATE,
  type SpeechChoices,
  type VoiceChoice,
} from "../../links/parameters/speech.ts";
import controls from "../../styles/controls.module.css";
import type { Voice } from "../../vas/events.ts";
import sheet from "../controls/controls.module.css";
import { scrollWithin } from "../scroll-within.ts";
import styles from "./listen.module.css";

export type VoicePanelProps = {
  readonly choices: SpeechChoices;
  /** Languages on offer; those the service does not speak need a voice of this device. */
  readonly languages: readonly { readonly tag: string; readonly name: string; readonly spoken: boolean }[];
  /** The language shown, by its name. */
  readonly shownName: string;
  /** The service's voices for the language that is heard. */
  readonly voices: readonly Voice[];
  readonly deviceVoices: readonly {
    readonly uri: string;
    readonly name: string;
    /** Its text leaves the device to be spoken. */
    readonly isRemote: boolean;
  }[];
  /** The voice chosen for the language that is heard; absent for the host's. */
  readonly voice: VoiceChoice | undefined;
  readonly onVoice: (choice: VoiceChoice | undefined) => void;
  readonly onChange: (change: Partial<SpeechChoices>) => void;
  readonly onClose: () => void;
};

const RATE_STEP = 0.05;
const VOLUME_STEP = 5;

/** A choice as the value of an option, and back. */
const valueOf = (choice: VoiceChoice | undefined): string =>
  choice === undefined ? "" : `${choice.source}:${choice.name}`;

function choiceOf(value: string): VoiceChoice | undefined {
  const [source, ...name] = value.split(":");
  return source === "service" || source === "device" ? { source, name: name.join(":") } : undefined;
}

export function VoicePanel(props: VoicePanelProps) {
  const { t, number } = useI18n();
  let panel: HTMLElement | undefined;
  let title: HTMLHeadingElement | undefined;
  onMount(() => {
    title?.focus({ preventScroll: true });
    if (panel !== undefined) scrollWithin(panel, "start");
  });
  const value = (): string => valueOf(props.voice);

  return (
    <section ref={panel} id="voice-options" class={sheet["panel"]} aria-labelledby="voice-title">
      <div class={sheet["panelHead"]}>
        <h2 id="voice-title" class={sheet["panelTitle"]} ref={title} tabindex="-1">
          {t("listen.title")}
        </h2>
        <button type="button" class={controls["button"]} onClick={() => props.onClose()}>
          {t("settings.close")}
        </button>
      </div>
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
      <label class={sheet["row"]}>
        <span class={sheet["rowLabel"]}>{t("listen.voice")}</span>
        <select
          class={controls["select"]}
          onChange={(event) => props.onVoice(choiceOf(event.currentTarget.value))}
        >
          <option value="" selected={value() === ""}>
            {t(props.voices.length > 0 ? "listen.hostVoice" : "listen.anyVoice")}
          </option>
          <Show when={props.voices.length > 0}>
            <optgroup label={t("listen.serviceVoices")}>
              <For each={props.voices}>
                {(voice) => (
                  <option value={`service:${voice.name}`} selected={value() === `service:${voice.name}`}>
                    {t(voice.gender === "Female" ? "listen.female" : "listen.male", {
                      name: voice.displayName,
                    })}
                  </option>
                )}
              </For>
            </optgroup>
          </Show>
          <Show when={props.deviceVoices.length > 0}>
            <optgroup label={t("listen.deviceVoices")}>
              <For each={props.deviceVoices}>
                {(voice) => (
                  <option value={`device:${voice.uri}`} selected={value() === `device:${voice.uri}`}>
                    {voice.isRemote ? t("listen.remote", { name: voice.name }) : voice.name}
                  </option>
                )}
              </For>
            </optgroup>
          </Show>
        </select>
      </label>
      <label class={sheet["row"]}>
        <span class={sheet["rowLabel"]}>{t("listen.rate")}</span>
        <input
          type="range"
          class={styles["range"]}
          min={SLOWEST_RATE}
          max={FASTEST_RATE}
          step={RATE_STEP}
          value={props.choices.rate}
          aria-valuetext={`${number(props.choices.rate, 2)} ×`}
          onInput={(event) => props.onChange({ rate: event.currentTarget.valueAsNumber })}
        />
        <output class={sheet["value"]} dir="ltr">
          {number(props.choices.rate, 2)} ×
        </output>
      </label>
      <label class={sheet["row"]}>
        <span class={sheet["rowLabel"]}>{t("listen.volume")}</span>
        <input
          type="range"
          class={styles["range"]}
          min={0}
          max={100}
          step={VOLUME_STEP}
          value={props.choices.volume}
          aria-valuetext={`${props.choices.volume} %`}
          onInput={(event) => props.onChange({ volume: event.currentTarget.valueAsNumber })}
        />
        <output class={sheet["value"]} dir="ltr">
          {props.choices.volume} %
        </output>
      </label>
      <label class={controls["check"]}>
        <input
          type="checkbox"
          checked={props.choices.deviceVoice}
          onChange={(event) => props.onChange({ deviceVoice: event.currentTarget.checked })}
        />
        {t("listen.stepIn")}
      </label>
      <p class={styles["hint"]}>{t("listen.hint")}</p>
    </section>
  );
}
