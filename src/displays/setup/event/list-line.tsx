/**
 * A line of the check list: one that the program looked up, with its verdict, or one to tick by hand.
 */
import { type JSX, Show } from "solid-js";

import controls from "../../../styles/controls.module.css";
import { type RowStatus, VerdictIcon } from "../../check/verdict-icon.tsx";
import styles from "./event-setup.module.css";

export type ListLineProps = {
  readonly verdict: RowStatus;
  readonly text: string;
  /** The code of a broadcast, after the text. */
  readonly code?: string;
  /** After the code. */
  readonly note?: string | undefined;
};

export function ListLine(props: ListLineProps): JSX.Element {
  return (
    <li class={styles["line"]} data-status={props.verdict}>
      <VerdictIcon status={props.verdict} class={styles["icon"]} />
      <span>
        {props.text}
        <Show when={props.code}>
          <code class={styles["code"]} dir="ltr" translate="no">
            {props.code}
          </code>
        </Show>
        {props.note !== undefined && ` · ${props.note}`}
      </span>
    </li>
  );
}

/** What the link leads to is seen there. */
export function Tick(props: { readonly text: string; readonly link?: string }): JSX.Element {
  return (
    <li class={styles["tick"]}>
      <label class={controls["check"]}>
        <input type="checkbox" />
        <span>{props.text}</span>
      </label>
      <Show when={props.link}>
        {(link) => (
          <a class={styles["link"]} dir="ltr" href={link()} rel="external" target="_blank">
            {link().replace(/^https?:\/\//, "")}
          </a>
        )}
      </Show>
    </li>
  );
}
