/**
 * Where the subtitles will be shown: one card for each display, with a small picture of it.
 */
import { For, type JSX } from "solid-js";

import { useSetupWords } from "../../i18n/setup-words-signals.ts";
import type { DisplayName } from "../../links/display-names.ts";
import { cardOf } from "./cards.tsx";
import styles from "./choices.module.css";

export type DisplayCardsProps = {
  readonly display: DisplayName;
  /** Displays that are switched on. */
  readonly displays: readonly DisplayName[];
  readonly onDisplay: (display: DisplayName) => void;
};

export function DisplayCards(props: DisplayCardsProps): JSX.Element {
  const { say } = useSetupWords();
  return (
    <fieldset class={styles["group"]}>
      <legend>{say("display.title")}</legend>
      <div class={styles["cards"]}>
        <For each={props.displays}>
          {(display) => (
            <label class={styles["card"]}>
              <input
                type="radio"
                name="display"
                class={styles["cardInput"]}
                value={display}
                checked={props.display === display}
                aria-describedby={`about-${display}`}
                aria-labelledby={`name-${display}`}
                onChange={() => props.onDisplay(display)}
              />
              <svg class={styles["picture"]} viewBox="0 0 48 36" aria-hidden="true">
                {cardOf(display).draw()}
              </svg>
              <span>
                <span id={`name-${display}`} class={styles["cardName"]}>
                  {say(`display.${display}`)}
                </span>
                <span id={`about-${display}`} class={styles["cardAbout"]}>
                  {say(`display.${display}About`)}
                </span>
              </span>
            </label>
          )}
        </For>
      </div>
    </fieldset>
  );
}
