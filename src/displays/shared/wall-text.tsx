/**
 * A phrase on a wall in each of its languages, one under the other.
 */
import { createMemo, For } from "solid-js";

import styles from "./wall-text.module.css";
import { type Say, useWallWords } from "./wall-words-signals.ts";

export function WallText(props: { readonly say: Say }) {
  const words = useWallWords();
  const phrases = createMemo(() =>
    words().flatMap((each) => {
      const text = props.say(each) ?? "";
      return text === "" ? [] : { text, language: each.i18n.language(), direction: each.i18n.direction() };
    }),
  );
  return (
    <For each={phrases()}>
      {({ text, language, direction }) => (
        <span class={styles["phrase"]} lang={language} dir={direction}>
          {text}
        </span>
      )}
    </For>
  );
}
