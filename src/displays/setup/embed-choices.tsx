/**
 * What only a frame in an event page has.
 */
import { type JSX, Show } from "solid-js";

import { useSetupWords } from "../../i18n/setup-words-signals.ts";
import { boundsOf, standardOf } from "../../links/setup-parameters.ts";
import type { ChoicesProps } from "./choices.ts";
import styles from "./choices.module.css";
import { ColourChoice } from "./colour-choice.tsx";
import { NumberRow } from "./number-row.tsx";
import { SwitchRow } from "./switch-row.tsx";

const FIRST_ACCENT = "0f5e57";

export function EmbedChoices(props: ChoicesProps): JSX.Element {
  const { say } = useSetupWords();
  return (
    <Show when={props.state.display === "embed"}>
      <fieldset class={styles["group"]}>
        <legend>{say("embed.title")}</legend>
        <SwitchRow {...props} of="controls" label={say("embed.controls")} />
        <NumberRow
          {...props}
          of="height"
          label={say("embed.height")}
          bounds={boundsOf("embed", "height")}
          usual={standardOf("embed", "height")}
        />
        <ColourChoice
          {...props}
          of="accent"
          label={say("embed.accent")}
          none={say("embed.theme")}
          named={[]}
          first={FIRST_ACCENT}
        />
      </fieldset>
    </Show>
  );
}
