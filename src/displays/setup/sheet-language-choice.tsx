/**
 * Which languages are on the sheet: those of the broadcast, and others for whoever asks for them.
 */
import { createMemo, For, type JSX, Show } from "solid-js";

import { languageNames } from "../../i18n/language-name.ts";
import { SETUP_LANGUAGES, useSetupWords } from "../../i18n/setup-words-signals.ts";
import controls from "../../styles/controls.module.css";
import styles from "./setup.module.css";
import take from "./take-away.module.css";

export type SheetLanguageChoiceProps = {
  /** The broadcast's, of which there are words. */
  readonly offered: readonly string[];
  readonly chosen: readonly string[];
  readonly most: number;
  readonly onChange: (tag: string, isWanted: boolean) => void;
};

/** What each language is called beside its box. */
export const NAMES = languageNames(SETUP_LANGUAGES);

export function SheetLanguageChoice(props: SheetLanguageChoiceProps): JSX.Element {
  const { say } = useSetupWords();
  const isFull = (): boolean => props.chosen.length >= props.most && props.most < SETUP_LANGUAGES.length;
  const others = createMemo(() => SETUP_LANGUAGES.filter((tag) => !props.offered.includes(tag)));
  const boxes = (tags: readonly string[]): JSX.Element => (
    <div class={take["sheetLanguages"]}>
      <For each={tags}>
        {(tag) => (
          <label class={controls["check"]}>
            <input
              type="checkbox"
              checked={props.chosen.includes(tag)}
              disabled={isFull() && !props.chosen.includes(tag)}
              onChange={(event) => props.onChange(tag, event.currentTarget.checked)}
            />
            <span lang={tag} translate="no">
              {NAMES.get(tag)}
            </span>
          </label>
        )}
      </For>
    </div>
  );
  return (
    <fieldset class={take["sheetFields"]}>
      <legend>{say("sheet.languages", { most: props.most })}</legend>
      {boxes(props.offered)}
      <p class={styles["hint"]} role="status">
        {isFull() ? say("sheet.full", { most: props.most }) : ""}
      </p>
      <Show when={others().length > 0}>
        <details class={take["more"]} open={others().some((tag) => props.chosen.includes(tag))}>
          <summary>{say("sheet.more")}</summary>
          {boxes(others())}
        </details>
      </Show>
    </fieldset>
  );
}
