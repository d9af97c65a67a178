/**
 * Something that is on or off, with its words before it.
 */
import shared from "../../styles/controls.module.css";

export type SwitchRowProps = {
  readonly label: string;
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
  readonly ref?: (input: HTMLInputElement) => void;
};

export function SwitchRow(props: SwitchRowProps) {
  return (
    <label class={shared["switchRow"]}>
      <span>{props.label}</span>
      <input
        type="checkbox"
        role="switch"
        class={shared["switch"]}
        ref={(input) => props.ref?.(input)}
        checked={props.on}
        onChange={(event) => props.onSwitch(event.currentTarget.checked)}
      />
    </label>
  );
}
