/**
 * One colour of a display: none, one of those that are usual there, or any other.
 */
import { For, type JSX, Show } from "solid-js";

import { useSetupWords } from "../../i18n/setup-words-signals.ts";
import controls from "../../styles/controls.module.css";
import sheet from "../../ui/controls/controls.module.css";
import { standardOf } from "../../links/setup-parameters.ts";
import { type ChoicesProps, valueOf } from "./choices.ts";
import styles from "./choices.module.css";

export type ColourChoiceProps = ChoicesProps & {
  readonly of: string;
  readonly label: string;
  /** What there is without a colour. */
  readonly none: string;
  readonly named: readonly { readonly name: string; readonly colour: string }[];
  /** The colour to begin with where any other is wanted. */
  readonly first: string;
};

const OTHER = "other";

export function ColourChoice(props: ColourChoiceProps): JSX.Element {
  const { say } = useSetupWords();
  const colour = (): string => valueOf(props.state, props.of);
  /** The value that stands for no colour. */
  const none = (): string => standardOf(props.state.display, props.of);
  const chosen = (): string =>
    colour() === none() || props.named.some((named) => named.colour === colour()) ? colour() : OTHER;
  const choose = (value: string): void => props.onChoose({ [props.of]: value });

  return (
    <div class={sheet["row"]}>
      <label class={styles["pair"]}>
        <span class={styles["label"]}>{props.label}</span>
        <select
          class={`${controls["select"]} ${styles["pick"]}`}
          onChange={({ currentTarget: { value } }) => choose(value === OTHER ? props.first : value)}
        >
          <option value={none()} selected={chosen() === none()}>
            {props.none}
          </option>
          <For each={props.named}>
            {(named) => (
              <option value={named.colour} selected={chosen() === named.colour}>
                {named.name}
              </option>
            )}
          </For>
          <option value={OTHER} selected={chosen() === OTHER}>
            {say("colour.own")}
          </option>
        </select>
      </label>
      <Show when={chosen() === OTHER}>
        <input
          type="color"
          class={styles["colour"]}
          aria-label={`${props.label}: ${say("colour.own")}`}
          value={`#${colour()}`}
          onInput={(event) => choose(event.currentTarget.value.slice(1))}
        />
      </Show>
    </div>
  );
}
