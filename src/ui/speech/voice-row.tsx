/**
 * Which voice speaks: the host's, another one of the service, or one of this device.
 */
import { For, Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import type { VoiceChoice } from "../../links/parameters/speech.ts";
import controls from "../../styles/controls.module.css";
import sheet from "../controls/controls.module.css";
import type { VoicePanelProps } from "./voice-panel-props.ts";

export type VoiceRowProps = Pick<VoicePanelProps, "voices" | "deviceVoices" | "voice" | "onVoice">;

/** A choice as the value of an option, and back. */
const valueOf = (choice: VoiceChoice | undefined): string =>
  choice === undefined ? "" : `${choice.source}:${choice.name}`;

function choiceOf(value: string): VoiceChoice | undefined {
  const [source, ...name] = value.split(":");
  return source === "service" || source === "device" ? { source, name: name.join(":") } : undefined;
}

export function VoiceRow(props: VoiceRowProps) {
  const { t } = useI18n();
  const value = (): string => valueOf(props.voice);
  return (
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
  );
}
