/**
 * Where the subtitles will be shown: one card for each home, with a small picture of it.
 */
import { For, type JSX } from "solid-js";

import { useSetupWords } from "../../i18n/setup-words-signals.ts";
import type { DisplayName } from "../../links/display-names.ts";
import styles from "./choices.module.css";
import { DisplayPicture } from "./display-picture.tsx";

export type DisplayCardsProps = {
  readonly display: DisplayName;
  /** Homes that are switched on. */
  readonly homes: readonly DisplayName[];
  readonly onHome: (display: DisplayName) => void;
};

export function DisplayCards(props: DisplayCardsProps): JSX.Element {
  const { say } = useSetupWords();
  return (
    <fieldset class={styles["group"]}>
      <legend>{say("home.title")}</legend>
      <div class={styles["cards"]}>
        <For each={props.homes}>
          {(display) => (
            <label class={styles["card"]}>
              <input
                type="radio"
                name="home"
                class={styles["cardInput"]}
                value={display}
                checked={props.display === display}
                aria-describedby={`about-${display}`}
                aria-labelledby={`name-${display}`}
                onChange={() => props.onHome(display)}
              />
              <DisplayPicture display={display} />
              <span>
                <span id={`name-${display}`} class={styles["cardName"]}>
                  {say(`home.${display}`)}
                </span>
                <span id={`about-${display}`} class={styles["cardAbout"]}>
                  {say(`home.${display}About`)}
                </span>
              </span>
            </label>
          )}
        </For>
      </div>
    </fieldset>
  );
}
