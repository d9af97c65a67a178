/**
 * What is heard from the start: the language, the voice and its speed.
 */
import { createMemo, For, type JSX, Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { languageNames } from "../../i18n/language-name.ts";
import { useSetupWords } from "../../i18n/setup-words-signals.ts";
import { FASTEST_RATE, SLOWEST_RATE } from "../../links/parameters/speech.ts";
import controls from "../../styles/controls.module.css";
import type { Voice } from "../../vas/events.ts";
import sheet from "../../ui/controls/controls.module.css";
import { type BroadcastChoicesProps, valueOf } from "./choices.ts";
import styles from "./choices.module.css";

const RATE_STEP = 0.05;

function RateChoice(props: {
  readonly rate: number;
  readonly onChoose: (rate: string) => void;
}): JSX.Element {
  const { t } = useI18n();
  return (
    <label class={sheet["row"]}>
      <span class={styles["label"]}>{t("listen.rate")}</span>
      <input
        type="range"
        class={styles["range"]}
        min={SLOWEST_RATE}
        max={FASTEST_RATE}
        step={RATE_STEP}
        value={props.rate}
        aria-valuetext={`${props.rate} ×`}
        onInput={(event) => props.onChoose(String(event.currentTarget.valueAsNumber))}
      />
      <output class={styles["amount"]} dir="ltr">
        {props.rate.toFixed(2)} ×
      </output>
    </label>
  );
}

function VoiceChoice(props: {
  readonly voices: readonly Voice[];
  /** The name of the voice; empty for the host's. */
  readonly voice: string;
  readonly onChoose: (voice: string) => void;
}): JSX.Element {
  const { t } = useI18n();
  return (
    <label class={sheet["row"]}>
      <span class={styles["label"]}>{t("listen.voice")}</span>
      <select
        class={`${controls["select"]} ${styles["pick"]}`}
        onChange={(event) => props.onChoose(event.currentTarget.value)}
      >
        <option value="" selected={props.voice === ""}>
          {t("listen.hostVoice")}
        </option>
        <For each={props.voices}>
          {(voice) => (
            <option value={voice.name} selected={props.voice === voice.name}>
              {t(voice.gender === "Female" ? "listen.female" : "listen.male", {
                name: voice.displayName,
              })}
            </option>
          )}
        </For>
      </select>
    </label>
  );
}

export function SpeechChoices(props: BroadcastChoicesProps): JSX.Element {
  const { t } = useI18n();
  const { say } = useSetupWords();
  const names = createMemo(() => languageNames(props.info.speechLanguages));
  const speech = (): string => valueOf(props.state, "speech");
  const rate = (): number => Number(valueOf(props.state, "rate"));
  const voices = (): readonly Voice[] => {
    const [first = ""] = valueOf(props.state, "lang").split(",");
    return props.info.voices.get(speech() === "on" ? first : speech()) ?? [];
  };

  return (
    <Show
      when={props.info.speechLanguages.length > 0}
      fallback={<p class={styles["hint"]}>{say("behaviour.unspoken")}</p>}
    >
      <label class={sheet["row"]}>
        <span class={styles["label"]}>{t("listen.region")}</span>
        <select
          class={`${controls["select"]} ${styles["pick"]}`}
          onChange={(event) => props.onChoose({ speech: event.currentTarget.value, voice: "" })}
        >
          <option value="off" selected={speech() === "off"}>
            {say("behaviour.off")}
          </option>
          <option value="on" selected={speech() === "on"}>
            {say("behaviour.shown")}
          </option>
          <For each={props.info.speechLanguages}>
            {(tag) => (
              <option value={tag} lang={tag} selected={speech() === tag}>
                {names().get(tag) ?? tag}
              </option>
            )}
          </For>
        </select>
      </label>
      <Show when={speech() !== "off"}>
        <Show when={voices().length > 0}>
          <VoiceChoice
            voices={voices()}
            voice={valueOf(props.state, "voice")}
            onChoose={(voice) => props.onChoose({ voice })}
          />
        </Show>
        <RateChoice rate={rate()} onChoose={(chosen) => props.onChoose({ rate: chosen })} />
        <Show when={props.state.display === "kiosk"}>
          <p class={styles["hint"]}>{say("behaviour.sound")}</p>
        </Show>
      </Show>
    </Show>
  );
}
