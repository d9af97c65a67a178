/**
 * How the text comes, what is heard, and in which language the buttons are.
 */
import { For, type JSX, Show } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { INTERFACE_LANGUAGES } from "../../i18n/dictionaries.ts";
import { languageName } from "../../i18n/language-name.ts";
import { useSetupWords } from "../../i18n/setup-words-signals.ts";
import { STEADINESS, type Steadiness } from "../../links/preferences.ts";
import { applies, boundsOf, standardOf } from "../../links/setup-parameters.ts";
import controls from "../../styles/controls.module.css";
import sheet from "../../ui/controls/controls.module.css";
import { ChoiceRow } from "../../ui/style/choice-row.tsx";
import { createWords } from "../../ui/tools/create-words-signals.ts";
import { type BroadcastChoicesProps, valueOf } from "./choices.ts";
import styles from "./choices.module.css";
import { NumberRow } from "./number-row.tsx";
import { SpeechChoices } from "./speech-choices.tsx";
import { SwitchRow } from "./switch-row.tsx";

/** What leads the eye through the text, with its words. */
const AIDS = [
  ["ruler", "reading.ruler"],
  ["one-sentence", "reading.oneSentence"],
] as const;

export function BehaviourChoices(props: BroadcastChoicesProps & { readonly speech: boolean }): JSX.Element {
  const { t } = useI18n();
  const { say } = useSetupWords();
  const sayTools = createWords();
  const heeds = (name: string): boolean => applies(props.state.display, name);

  return (
    <fieldset class={styles["group"]}>
      <legend>{say("behaviour.title")}</legend>
      <ChoiceRow
        label={t("settings.steadiness")}
        values={STEADINESS}
        value={valueOf(props.state, "steady") as Steadiness}
        nameOf={(steady) => t(`settings.steady.${steady}`)}
        onChange={(steady) => props.onChoose({ steady })}
      />
      <Show when={props.speech && heeds("speech")}>
        <SpeechChoices {...props} />
      </Show>
      <NumberRow
        {...props}
        of="delay"
        label={say("behaviour.delay")}
        hint={say("behaviour.delayHint")}
        bounds={boundsOf(props.state.display, "delay")}
        step={0.5}
        usual={standardOf(props.state.display, "delay")}
      />
      <Show when={heeds("times")}>
        <SwitchRow {...props} of="times" label={t("settings.times")} />
      </Show>
      <For each={AIDS}>
        {([name, words]) => (
          <Show when={heeds(name) && sayTools()}>
            {(tools) => <SwitchRow {...props} of={name} label={tools()(words)} />}
          </Show>
        )}
      </For>
      <Show when={heeds("ui")}>
        <label class={sheet["row"]}>
          <span class={styles["label"]}>{t("settings.interface")}</span>
          <select
            class={`${controls["select"]} ${styles["pick"]}`}
            onChange={(event) => props.onChoose({ ui: event.currentTarget.value })}
          >
            <option value="" selected={valueOf(props.state, "ui") === ""}>
              {say("behaviour.viewer")}
            </option>
            <For each={INTERFACE_LANGUAGES}>
              {(tag) => (
                <option value={tag} lang={tag} selected={tag === valueOf(props.state, "ui")}>
                  {languageName(tag)}
                </option>
              )}
            </For>
          </select>
        </label>
      </Show>
    </fieldset>
  );
}
