/**
 * Where the subtitles will be shown: one card for each home, with a small picture of it.
 */
import { For, type JSX } from "solid-js";

import { useSetupWords } from "../../i18n/setup-words-signals.ts";
import type { Home } from "../../links/display-names.ts";
import styles from "./choices.module.css";
import { HomePicture } from "./display-picture.tsx";

export type HomeCardsProps = {
  readonly home: Home;
  /** Homes that are switched on. */
  readonly homes: readonly Home[];
  readonly onHome: (home: Home) => void;
};

export function HomeCards(props: HomeCardsProps): JSX.Element {
  const { say } = useSetupWords();
  return (
    <fieldset class={styles["group"]}>
      <legend>{say("home.title")}</legend>
      <div class={styles["cards"]}>
        <For each={props.homes}>
          {(home) => (
            <label class={styles["card"]}>
              <input
                type="radio"
                name="home"
                class={styles["cardInput"]}
                value={home}
                checked={props.home === home}
                aria-describedby={`about-${home}`}
                aria-labelledby={`name-${home}`}
                onChange={() => props.onHome(home)}
              />
              <HomePicture home={home} />
              <span>
                <span id={`name-${home}`} class={styles["cardName"]}>
                  {say(`home.${home}`)}
                </span>
                <span id={`about-${home}`} class={styles["cardAbout"]}>
                  {say(`home.${home}About`)}
                </span>
              </span>
            </label>
          )}
        </For>
      </div>
    </fieldset>
  );
}
