/**
 * What only a venue screen has.
 */
import { type JSX, Show } from "solid-js";

import { useSetupWords } from "../../i18n/setup-words-signals.ts";
import { ARRANGEMENTS } from "../../links/parameters/kiosk.ts";
import { FLOWS } from "../../links/parameters/lines.ts";
import { boundsOf, standardOf } from "../../links/setup-parameters.ts";
import controls from "../../styles/controls.module.css";
import { ChoiceRow } from "../../ui/style/choice-row.tsx";
import { type ChoicesProps, valueOf } from "./choices.ts";
import styles from "./choices.module.css";
import { LargerCode } from "./larger-code.tsx";
import { NumberRow } from "./number-row.tsx";
import { SwitchRow } from "./switch-row.tsx";

const SCREENS = ["landscape", "portrait"] as const;

const oneOf = <T extends string>(values: readonly [T, ...T[]], value: string): T =>
  values.find((one) => one === value) ?? values[0];

export type KioskChoicesProps = ChoicesProps & {
  /** The screen of the preview stands upright, or lies. */
  readonly onPortrait: (portrait: boolean) => void;
};

export function KioskChoices(props: KioskChoicesProps): JSX.Element {
  const { say } = useSetupWords();
  return (
    <Show when={props.state.display === "kiosk"}>
      <fieldset class={styles["group"]}>
        <legend>{say("kiosk.title")}</legend>
        <ChoiceRow
          label={say("kiosk.screen")}
          values={SCREENS}
          value={props.state.portrait ? "portrait" : "landscape"}
          nameOf={(screen) => say(`kiosk.${screen}`)}
          onChange={(screen) => props.onPortrait(screen === "portrait")}
        />
        <ChoiceRow
          label={say("kiosk.arrange")}
          values={ARRANGEMENTS}
          value={oneOf(ARRANGEMENTS, valueOf(props.state, "arrange"))}
          nameOf={(arrange) => say(`kiosk.${arrange}`)}
          onChange={(arrange) => props.onChoose({ arrange })}
        />
        <ChoiceRow
          label={say("kiosk.lines")}
          values={FLOWS}
          value={oneOf(FLOWS, valueOf(props.state, "lines"))}
          nameOf={(lines) => say(`kiosk.${lines}`)}
          onChange={(lines) => props.onChoose({ lines })}
        />
        <SwitchRow {...props} of="name" label={say("kiosk.name")} />
        <SwitchRow {...props} of="clock" label={say("kiosk.clock")} />
        <label class={controls["check"]}>
          <input
            type="checkbox"
            checked={valueOf(props.state, "qr") !== "off"}
            onChange={(event) => props.onChoose({ qr: event.currentTarget.checked ? "on" : "off" })}
          />
          {say("kiosk.qr")}
        </label>
        <Show when={valueOf(props.state, "qr") !== "off"}>
          <LargerCode {...props} />
        </Show>
        <NumberRow
          {...props}
          of="dim"
          label={say("kiosk.dim")}
          hint={say("kiosk.never")}
          bounds={boundsOf("kiosk", "dim")}
          usual={standardOf("kiosk", "dim")}
        />
      </fieldset>
    </Show>
  );
}
