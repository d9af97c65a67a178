/**
 * A parameter that is a number, typed.
 */
import { createUniqueId, type JSX, Show } from "solid-js";

import sheet from "../../ui/controls/controls.module.css";
import { type ChoicesProps, valueOf } from "./choices.ts";
import styles from "./choices.module.css";

export type NumberRowProps = ChoicesProps & {
  readonly of: string;
  readonly label: string;
  readonly hint?: string;
  readonly bounds: readonly [least: number, most: number];
  readonly step?: number;
  /** What stands for itself where nothing is typed. */
  readonly usual?: string;
};

export function NumberRow(props: NumberRowProps): JSX.Element {
  const id = createUniqueId();
  /** Only what is usable is taken; what is being typed stays as it is. */
  function change(field: HTMLInputElement): void {
    if (field.value === "") props.onChoose({ [props.of]: props.usual ?? "" });
    else if (field.validity.valid) props.onChoose({ [props.of]: String(field.valueAsNumber) });
  }
  return (
    <>
      <label class={sheet["row"]}>
        <span class={styles["label"]}>{props.label}</span>
        <input
          type="number"
          class={styles["number"]}
          min={props.bounds[0]}
          max={props.bounds[1]}
          step={props.step ?? 1}
          value={valueOf(props.state, props.of)}
          inputmode="decimal"
          aria-describedby={props.hint === undefined ? undefined : id}
          onInput={(event) => change(event.currentTarget)}
        />
      </label>
      <Show when={props.hint}>
        <p id={id} class={styles["hint"]}>
          {props.hint}
        </p>
      </Show>
    </>
  );
}
