/**
 * Asked before a phone speaks in a hall: a loudspeaker would disturb everybody.
 */
import { onMount } from "solid-js";

import type { ToolsWords } from "../../i18n/tools-words.ts";
import controls from "../../styles/controls.module.css";
import archive from "../archive/archive.module.css";

export type HallQuestionProps = {
  readonly say: ToolsWords["say"];
  readonly onAnswer: (listen: boolean) => void;
};

export function HallQuestion(props: HallQuestionProps) {
  let first: HTMLButtonElement | undefined;
  onMount(() => first?.focus());
  return (
    <section class={archive["question"]} aria-labelledby="hall-question">
      <p class={archive["words"]} id="hall-question">
        {props.say("speech.hall")}
      </p>
      <div class={archive["answers"]}>
        <button type="button" class={controls["button"]} ref={first} onClick={() => props.onAnswer(true)}>
          {props.say("speech.withEarphones")}
        </button>
        <button type="button" class={controls["button"]} onClick={() => props.onAnswer(false)}>
          {props.say("speech.notNow")}
        </button>
      </div>
    </section>
  );
}
