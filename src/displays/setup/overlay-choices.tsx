/**
 * What only a layer over a picture has.
 */
import { type JSX, Show } from "solid-js";

import { useSetupWords } from "../../i18n/setup-words-signals.ts";
import { POSITIONS } from "../../links/parameters/overlay.ts";
import { boundsOf, standardOf } from "../../links/setup-parameters.ts";
import { ChoiceRow } from "../../ui/style/choice-row.tsx";
import { type ChoicesProps, valueOf } from "./choices.ts";
import styles from "./choices.module.css";
import { ColourChoice } from "./colour-choice.tsx";
import { NumberRow } from "./number-row.tsx";
import { SwitchRow } from "./switch-row.tsx";

const LINES = ["1", "2", "3"] as const;
const LINE_WORDS = { "1": "one", "2": "two", "3": "three" } as const;
/** The grounds that mixers key out (ITU-R BT.1729 uses the same primaries). */
const GREEN = "00ff00";
const BLUE = "0000ff";
const MAGENTA = "ff00ff";
const FIRST_KEY = "00b140";

export function OverlayChoices(props: ChoicesProps): JSX.Element {
  const { say } = useSetupWords();
  return (
    <Show when={props.state.display === "overlay"}>
      <fieldset class={styles["group"]}>
        <legend>{say("overlay.title")}</legend>
        <ChoiceRow
          label={say("overlay.lines")}
          values={LINES}
          value={LINES.find((lines) => lines === valueOf(props.state, "lines")) ?? "2"}
          nameOf={(lines) => say(`overlay.${LINE_WORDS[lines]}`)}
          onChange={(lines) => props.onChoose({ lines })}
        />
        <ChoiceRow
          label={say("overlay.position")}
          values={POSITIONS}
          value={valueOf(props.state, "position") === "top" ? "top" : "bottom"}
          nameOf={(position) => say(`overlay.${position}`)}
          onChange={(position) => props.onChoose({ position })}
        />
        <ColourChoice
          {...props}
          of="key"
          label={say("overlay.key")}
          none={say("overlay.transparent")}
          named={[
            { name: say("colour.green"), colour: GREEN },
            { name: say("colour.blue"), colour: BLUE },
            { name: say("colour.magenta"), colour: MAGENTA },
          ]}
          first={FIRST_KEY}
        />
        <NumberRow
          {...props}
          of="fade"
          label={say("overlay.fade")}
          hint={say("overlay.never")}
          bounds={boundsOf("overlay", "fade")}
          usual={standardOf("overlay", "fade")}
        />
        <SwitchRow {...props} of="box" label={say("overlay.box")} />
        <SwitchRow {...props} of="speakers" label={say("overlay.speakers")} />
      </fieldset>
    </Show>
  );
}
