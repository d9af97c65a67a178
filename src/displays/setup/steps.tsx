/**
 * What to do in another program, step by step.
 */
import { For, type JSX, Show } from "solid-js";

import styles from "./next-steps.module.css";

export type StepsProps = {
  /** The program, by its own name, or what it is about. */
  readonly title?: string;
  /** A step on each line. */
  readonly text: string;
};

export function Steps(props: StepsProps): JSX.Element {
  const steps = (): readonly string[] => props.text.split("\n");
  return (
    <div class={styles["steps"]}>
      <Show when={props.title}>{(title) => <h3 class={styles["program"]}>{title()}</h3>}</Show>
      <Show when={steps().length > 1} fallback={<p>{props.text}</p>}>
        <ol class={styles["list"]}>
          <For each={steps()}>{(step) => <li>{step}</li>}</For>
        </ol>
      </Show>
    </div>
  );
}
