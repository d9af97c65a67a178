/**
 * At which time of a talk the preview shows its page: as the broadcast is now, or by an example.
 */
import { For, type JSX } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import { useSetupWords } from "../../i18n/setup-words-signals.ts";
import { EXAMPLE_STATES, type PreviewState } from "./example-states.ts";
import styles from "./preview.module.css";

const STATES: readonly PreviewState[] = ["now", ...EXAMPLE_STATES];

export type StateChoiceProps = {
  readonly state: PreviewState;
  readonly onState: (state: PreviewState) => void;
};

export function StateChoice(props: StateChoiceProps): JSX.Element {
  const { t } = useI18n();
  const { say } = useSetupWords();
  return (
    <fieldset class={styles["states"]}>
      <legend>{say("preview.state")}</legend>
      <For each={STATES}>
        {(state) => (
          <label class={styles["state"]}>
            <input
              type="radio"
              name="state"
              checked={props.state === state}
              onChange={() => props.onState(state)}
            />
            <span>{state === "now" ? say("preview.now") : t(`status.${state}`)}</span>
          </label>
        )}
      </For>
    </fieldset>
  );
}
