/**
 * One choice of the text's style from a few that have names.
 */
import { For, type JSX } from "solid-js";

import controls from "../../styles/controls.module.css";
import sheet from "../controls/controls.module.css";
import styles from "./style.module.css";

export type ChoiceRowProps<T extends string> = {
  readonly label: string;
  readonly values: readonly T[];
  readonly value: T;
  readonly nameOf: (value: T) => string;
  readonly onChange: (value: T) => void;
};

export function ChoiceRow<T extends string>(props: ChoiceRowProps<T>): JSX.Element {
  return (
    <label class={sheet["row"]}>
      <span class={styles["label"]}>{props.label}</span>
      <select
        class={`${controls["select"]} ${styles["pick"]}`}
        onChange={(event) => props.onChange(event.currentTarget.value as T)}
      >
        <For each={props.values}>
          {(value) => (
            <option value={value} selected={value === props.value}>
              {props.nameOf(value)}
            </option>
          )}
        </For>
      </select>
    </label>
  );
}
