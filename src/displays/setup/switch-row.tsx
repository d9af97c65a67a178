/**
 * A parameter that is on or off.
 */
import type { JSX } from "solid-js";

import controls from "../../styles/controls.module.css";
import { type ChoicesProps, valueOf } from "./choices.ts";

export type SwitchRowProps = ChoicesProps & {
  readonly of: string;
  readonly label: string;
};

export function SwitchRow(props: SwitchRowProps): JSX.Element {
  return (
    <label class={controls["check"]}>
      <input
        type="checkbox"
        checked={valueOf(props.state, props.of) === "on"}
        onChange={(event) => props.onChoose({ [props.of]: event.currentTarget.checked ? "on" : "off" })}
      />
      {props.label}
    </label>
  );
}
