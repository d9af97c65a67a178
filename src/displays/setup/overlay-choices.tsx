/**
 * What only a layer over a picture has.
 */
import { type JSX, Show } from "solid-js";

import { useSetupWords } from "../../i18n/setup-words-signals.ts";
import { AUTO } from "../../links/parameters/kinds.ts";
import { POSITIONS } from "../../links/parameters/overlay.ts";
import { boundsOf, standardOf } from "../../links/setup-parameters.ts";
import controls from "../../styles/controls.module.css";
import { ChoiceRow } from "../../ui/style/choice-row.tsx";
import { ColourRow } from "../../ui/style/colour-row.tsx";
import { EdgeRow } from "../../ui/style/edge-row.tsx";
import { asPreferences, asValues, type ChoicesProps, valueOf } from "./choices.ts";
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

/** What is behind the letters: one question, which two parameters of the link answer. */
const GROUNDS = ["bare", "box", "own"] as const;
const GROUND_WORDS = { bare: "overlay.bare", box: "overlay.box", own: "colour.own" } as const;
const GROUND_VALUES = {
  bare: { box: "off", background: AUTO, "background-opacity": "100" },
  box: { box: "on", background: AUTO, "background-opacity": "100" },
  own: { box: "off", background: "000000", "background-opacity": "100" },
} as const;

export function OverlayChoices(props: ChoicesProps): JSX.Element {
  const { say } = useSetupWords();
  const ground = (): (typeof GROUNDS)[number] => {
    if (valueOf(props.state, "box") === "on") return "box";
    return valueOf(props.state, "background") === AUTO ? "bare" : "own";
  };
  return (
    <Show when={props.state.display === "overlay"}>
      <fieldset class={styles["group"]}>
        <legend>{say("overlay.title")}</legend>
        <ChoiceRow
          label={say("overlay.behind")}
          values={GROUNDS}
          value={ground()}
          nameOf={(one) => say(GROUND_WORDS[one])}
          onChange={(one) => props.onChoose(GROUND_VALUES[one])}
        />
        <Show when={ground() !== "box"}>
          <EdgeRow
            edge={asPreferences(props.state).edge}
            onChange={(change) => props.onChoose(asValues(change))}
          />
        </Show>
        <Show when={ground() === "own"}>
          <ColourRow
            of="background"
            style={asPreferences(props.state)}
            onChange={(change) => props.onChoose(asValues(change))}
          />
        </Show>
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
        <KeyChoice {...props} />
        <NumberRow
          {...props}
          of="fade"
          label={say("overlay.fade")}
          hint={say("overlay.never")}
          bounds={boundsOf("overlay", "fade")}
          usual={standardOf("overlay", "fade")}
        />
        <SwitchRow {...props} of="speakers" label={say("overlay.speakers")} />
        <CaptionsChoice {...props} />
      </fieldset>
    </Show>
  );
}

/** The whole page in one colour, for mixers that key it out. */
function KeyChoice(props: ChoicesProps): JSX.Element {
  const { say } = useSetupWords();
  return (
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
  );
}

/** Closed captions, which OBS puts into the stream. */
function CaptionsChoice(props: ChoicesProps): JSX.Element {
  const { say } = useSetupWords();
  return (
    <>
      <label class={controls["check"]}>
        <input
          type="checkbox"
          checked={valueOf(props.state, "captions") === "obs"}
          aria-describedby="captions-hint"
          onChange={(event) => props.onChoose({ captions: event.currentTarget.checked ? "obs" : "off" })}
        />
        {say("overlay.captions")}
      </label>
      <p id="captions-hint" class={styles["hint"]}>
        {say("overlay.captionsHint")}
      </p>
    </>
  );
}
