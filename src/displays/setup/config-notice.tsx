/**
 * What of `config.json` does not count, where the person who put it there looks: beside the links that are made.
 */
import { For, type JSX } from "solid-js";

import type { ConfigProblem } from "../../config/problems.ts";
import { useSetupWords } from "../../i18n/setup-words-signals.ts";
import styles from "./config-notice.module.css";

export function ConfigNotice(props: { readonly problems: readonly ConfigProblem[] }): JSX.Element {
  const { say } = useSetupWords();
  return (
    <section class={styles["notice"]} aria-labelledby="config-title">
      <h2 id="config-title" class={styles["title"]}>
        {say("config.title")}
      </h2>
      <ul class={styles["problems"]}>
        <For each={props.problems}>
          {(problem) => (
            <li>
              {problem.kind !== "broken" && (
                <>
                  <code dir="ltr" translate="no">
                    {problem.path}
                  </code>{" "}
                </>
              )}
              {say(`config.${problem.kind}`)}{" "}
              {problem.kind !== "broken" && (
                <code dir="ltr" translate="no">
                  {problem.expected}
                </code>
              )}
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}
