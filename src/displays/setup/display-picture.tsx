/**
 * A small picture of a home: where the lines of text are on it.
 */
import { type JSX, Match, Switch } from "solid-js";

import type { DisplayName } from "../../links/display-names.ts";
import styles from "./choices.module.css";

export function DisplayPicture(props: { readonly display: DisplayName }): JSX.Element {
  return (
    <svg class={styles["picture"]} viewBox="0 0 48 36" aria-hidden="true">
      <Switch>
        <Match when={props.display === "reader"}>
          <rect x="15" y="2" width="18" height="32" rx="3.5" />
          <path class={styles["text"]} d="M19 10h7M19 15h10M19 20h8" />
          <path class={styles["newest"]} d="M19 26h9" />
        </Match>
        <Match when={props.display === "embed"}>
          <rect x="3" y="4" width="42" height="28" rx="2.5" />
          <path d="M3 9.500h42" />
          <rect class={styles["filled"]} x="7.500" y="13.500" width="17" height="10" rx="1" />
          <path class={styles["text"]} d="M29 15h8M29 19.500h11" />
          <path class={styles["newest"]} d="M29 24h7" />
        </Match>
        <Match when={props.display === "kiosk"}>
          <rect x="2" y="3" width="44" height="25" rx="2" />
          <path d="M17 33.500h14" />
          <path class={styles["text"]} d="M8 11h26" />
          <path class={styles["newest"]} d="M8 17h31M8 22h17" />
        </Match>
        <Match when={props.display === "overlay"}>
          <rect x="2" y="5" width="44" height="26" rx="2" />
          <circle class={styles["filled"]} cx="24" cy="13.500" r="3.500" />
          <path class={styles["filled"]} d="M16.500 22.500a7.500 5 0 0 1 15 0z" />
          <path class={styles["newest"]} d="M11 27h26" />
        </Match>
      </Switch>
    </svg>
  );
}
