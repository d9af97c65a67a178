/**
 * The buttons that go from one sentence to the next, and the word of where that led, for those who cannot see it: the text itself
 * is no live region.
 */
import { createSignal, For, type JSX } from "solid-js";

import controls from "../../styles/controls.module.css";
import type { ToolsWords } from "../../i18n/tools-words.ts";
import { createLiveText } from "../live-text-signals.ts";
import { textScroller } from "./text-place.ts";
import styles from "./tools.module.css";
import type { OneSentence } from "./one-sentence-signals.ts";

export type OneSentenceBarProps = {
  readonly say: ToolsWords["say"];
  readonly sentence: Pick<OneSentence, "has" | "step">;
};

const DIRECTIONS = [
  [-1, "previous"],
  [1, "next"],
] as const;

export function OneSentenceBar(props: OneSentenceBarProps): JSX.Element {
  const [said, setSaid] = createSignal<{ readonly text: string; readonly language: string }>();

  /** A button keeps the focus, so that it can be pressed again, and the sentence is told. */
  function go(direction: 1 | -1): void {
    props.sentence.step(direction);
    const text = textScroller()?.querySelector<HTMLElement>("[data-sid] p");
    setSaid({ text: text?.textContent ?? "", language: text?.lang ?? "" });
  }
  return (
    <section class={styles["bar"]} aria-label={props.say("reading.oneSentence")}>
      <For each={DIRECTIONS}>
        {([direction, name]) => (
          <button
            type="button"
            class={controls["button"]}
            aria-disabled={!props.sentence.has(direction)}
            onClick={() => go(direction)}
          >
            {props.say(`reading.${name}`)}
          </button>
        )}
      </For>
      <p
        class={controls["hidden"]}
        aria-live="polite"
        lang={said()?.language}
        ref={createLiveText(() => said()?.text ?? "")}
      />
    </section>
  );
}
