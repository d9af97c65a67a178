/**
 * One number of how speech is heard, on a slider.
 */
import sheet from "../controls/controls.module.css";
import styles from "./listen.module.css";

export type SliderRowProps = {
  readonly label: string;
  readonly bounds: readonly [least: number, most: number];
  readonly step: number;
  readonly value: number;
  /** The value as it is said. */
  readonly text: string;
  readonly onChange: (value: number) => void;
};

export function SliderRow(props: SliderRowProps) {
  return (
    <label class={sheet["row"]}>
      <span class={sheet["rowLabel"]}>{props.label}</span>
      <input
        type="range"
        class={styles["range"]}
        min={props.bounds[0]}
        max={props.bounds[1]}
        step={props.step}
        value={props.value}
        aria-valuetext={props.text}
        onInput={(event) => props.onChange(event.currentTarget.valueAsNumber)}
      />
      <output class={sheet["value"]} dir="ltr">
        {props.text}
      </output>
    </label>
  );
}
