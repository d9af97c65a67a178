/**
 * One part of the check: its name, its status in a sign and a word, and a sentence that says what that means.
 */
import { type JSX, Show } from "solid-js";

import { type CheckId, type Finding, verdictOf } from "../../check/findings.ts";
import type { CheckWords } from "../../i18n/check-words.ts";
import styles from "./check.module.css";
import { VerdictIcon } from "./verdict-icon.tsx";

export type CheckRowProps = {
  readonly say: CheckWords["say"];
  readonly id: CheckId;
  readonly finding: Finding | undefined;
  /** Why there is no finding yet. */
  readonly pending: "running" | "later" | "waiting";
  /** The sentence beneath. */
  readonly text: string;
  /** What can be pressed. */
  readonly children?: JSX.Element;
};

export function CheckRow(props: CheckRowProps): JSX.Element {
  const status = () => (props.finding === undefined ? props.pending : verdictOf(props.finding));
  return (
    <li class={styles["row"]} data-check={props.id} data-status={status()}>
      <VerdictIcon status={status()} class={styles["icon"]} />
      <div>
        <h3 class={styles["name"]}>
          {props.say(`name.${props.id}`)}{" "}
          <span class={styles["verdict"]}>{props.say(`verdict.${status()}`)}</span>
        </h3>
        <Show when={props.text}>
          <p class={styles["text"]}>{props.text}</p>
        </Show>
        {props.children}
      </div>
    </li>
  );
}
