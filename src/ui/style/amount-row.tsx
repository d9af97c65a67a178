/**
 * One amount of the text's style, on a slider, from the least to the most that is allowed: percent, but for the weight.
 */
import { useI18n } from "../../i18n/i18n-signals.ts";
import type { Bounds } from "../../links/parameters/kinds.ts";
import { AMOUNTS, type TextStyle } from "../../links/parameters/text-style.ts";
import sheet from "../controls/controls.module.css";
import styles from "./style.module.css";

export type AmountRowProps = {
  readonly of: keyof typeof AMOUNTS;
  readonly label: string;
  /** What tells this slider from another one of the same label. */
  readonly about?: string;
  readonly step: number;
  /** Least and most, where there is less than is allowed. */
  readonly bounds?: Bounds | undefined;
  readonly value: number;
  readonly onChange: (change: Partial<TextStyle>) => void;
};

export function AmountRow(props: AmountRowProps) {
  const { percent, number } = useI18n();
  const said = (): string => (props.of === "weight" ? number(props.value, 0) : percent(props.value));
  const name = (): string | undefined =>
    props.about === undefined ? undefined : `${props.about}: ${props.label}`;
  return (
    <label class={sheet["row"]}>
      <span class={styles["label"]}>{props.label}</span>
      <input
        type="range"
        class={styles["range"]}
        aria-label={name()}
        min={props.bounds?.[0] ?? AMOUNTS[props.of][0]}
        max={props.bounds?.[1] ?? AMOUNTS[props.of][1]}
        step={props.step}
        value={props.value}
        aria-valuetext={said()}
        onInput={(event) => props.onChange({ [props.of]: event.currentTarget.valueAsNumber })}
      />
      <output class={styles["amount"]} dir="ltr">
        {said()}
      </output>
    </label>
  );
}
