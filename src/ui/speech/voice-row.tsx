/**
 * Which voice speaks: the host's, another one of the service, or one of this device.
 */
import { createEffect, createSignal, For, on, Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import type { VoiceChoice } from "../../links/parameters/speech.ts";
import type { ToolsWords } from "../../i18n/tools-words.ts";
import controls from "../../styles/controls.module.css";
import sheet from "../controls/controls.module.css";
import type { VoicePanelProps } from "./voice-panel-props.ts";

export type VoiceRowProps = Pick<
  VoicePanelProps,
  "voices" | "deviceVoices" | "voice" | "onVoice" | "onTry"
> & {
  /** The words for trying a voice, once they are there. */
  readonly say: ToolsWords["say"] | undefined;
};

/** A choice as the value of an option, and back. */
const valueOf = (choice: VoiceChoice | undefined): string =>
  choice === undefined ? "" : `${choice.source}:${choice.name}`;

function choiceOf(value: string): VoiceChoice | undefined {
  const [source, ...name] = value.split(":");
  return source === "service" || source === "device" ? { source, name: name.join(":") } : undefined;
}

export function VoiceRow(props: VoiceRowProps) {
  const { t } = useI18n();
  /** A voice of this device that is pointed at and not chosen yet. */
  const [tried, setTried] = createSignal<VoiceChoice>();
  const value = (): string => valueOf(tried() ?? props.voice);
  createEffect(
    on(
      () => [props.voice, props.deviceVoices],
      () => setTried(undefined),
      { defer: true },
    ),
  );

  /** Another voice of this device is heard first. What only the service can speak is chosen at once, and heard in the next sentence. */
  function point(choice: VoiceChoice | undefined): void {
    const isTried = choice?.source === "device" && valueOf(choice) !== valueOf(props.voice);
    setTried(isTried ? choice : undefined);
    if (isTried) void props.onTry(choice.name);
    else props.onVoice(choice);
  }

  return (
    <>
      <label class={sheet["row"]}>
        <span class={sheet["rowLabel"]}>{t("listen.voice")}</span>
        <select class={controls["select"]} onChange={(event) => point(choiceOf(event.currentTarget.value))}>
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
      <Show when={props.say && tried()}>
        {(choice) => (
          <div class={sheet["row"]}>
            <button type="button" class={controls["button"]} onClick={() => void props.onTry(choice().name)}>
              {props.say?.("speech.again")}
            </button>
            <button
              type="button"
              class={`${controls["button"]} ${controls["primary"]}`}
              onClick={() => props.onVoice(choice())}
            >
              {props.say?.("speech.use")}
            </button>
          </div>
        )}
      </Show>
    </>
  );
}
