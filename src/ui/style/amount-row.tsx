/**
 * One amount of the text's style, on a slider: percent, from the least to the most that is allowed.
 */
import { useI18n } from "../../i18n/i18n-signals.ts";
import { AMOUNTS, type TextStyle } from "../../links/parameters/text-style.ts";
import sheet from "../controls/controls.module.css";
import styles from "./style.module.css";

export type AmountRowProps = {
  readonly of: keyof typeof AMOUNTS;
  readonly label: string;
  /** What tells this slider from another one of the same label. */
  readonly about?: string;
  readonly step: number;
  readonly value: number;
  readonly onChange: (change: Partial<TextStyle>) => void;
};

export function AmountRow(props: AmountRowProps) {
  const { percent } = useI18n();
  const name = (): string | undefined =>
    props.about === undefined ? undefined : `${props.about}: ${props.label}`;
  return (
    <label class={sheet["row"]}>
      <span class={styles["label"]}>{props.label}</span>
      <input
        type="range"
        class={styles["range"]}
        aria-label={name()}
        min={AMOUNTS[props.of][0]}
        max={AMOUNTS[props.of][1]}
        step={props.step}
        value={props.value}
        aria-valuetext={percent(props.value)}
        onInput={(event) => props.onChange({ [props.of]: event.currentTarget.valueAsNumber })}
      />
      <output class={styles["amount"]} dir="ltr">
        {percent(props.value)}
      </output>
    </label>
  );
}
