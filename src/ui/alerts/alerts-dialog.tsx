/**
 * A reader's words: what they want to be told of, how, and where it was said so far.
 */
import { createMemo, createSignal, For, onMount, Show } from "solid-js";

import type { ToolsWords } from "../../i18n/tools-words.ts";
import controls from "../../styles/controls.module.css";
import { LONGEST_WORD, MOST_WORDS, withWord } from "../../subtitles/alerts/alert-words.ts";
import { SwitchRow } from "../controls/switch-row.tsx";
import { ToolsDialog } from "../tools/tools-dialog.tsx";
import type { WordPlace } from "./alert-signals.ts";
import type { AlertChoices } from "./kept-words.ts";
import { askToNotify, hasNotifications, mayNotify } from "./tell.ts";

export type AlertsDialogProps = {
  readonly say: ToolsWords["say"];
  readonly choices: AlertChoices;
  readonly onChange: (choices: AlertChoices) => void;
  /** Where the words were said, the newest first. */
  readonly places: readonly WordPlace[];
  readonly onGo: (sid: number) => void;
  readonly onClose: () => void;
};

function WordField(props: AlertsDialogProps) {
  let field: HTMLInputElement | undefined;
  onMount(() => field?.focus());
  function add(event: SubmitEvent): void {
    event.preventDefault();
    if (field === undefined) return;
    const words = withWord(props.choices.words, field.value);
    if (words !== props.choices.words) props.onChange({ ...props.choices, words });
    field.value = "";
    field.focus();
  }
  return (
    <form class="own-row" onSubmit={add}>
      <input
        type="text"
        class={controls["field"]}
        ref={field}
        aria-label={props.say("alerts.word")}
        placeholder={props.say("alerts.word")}
        dir="auto"
        autocomplete="off"
        maxlength={LONGEST_WORD}
        disabled={props.choices.words.length >= MOST_WORDS}
      />
      <button type="submit" class={controls["button"]}>
        {props.say("alerts.add")}
      </button>
    </form>
  );
}

function NotifySwitch(props: AlertsDialogProps) {
  const [isBlocked, setBlocked] = createSignal(false);
  let input: HTMLInputElement | undefined;
  async function turn(on: boolean): Promise<void> {
    const isAllowed = on && (mayNotify() || (await askToNotify()));
    setBlocked(on && !isAllowed);
    if (input !== undefined) input.checked = isAllowed;
    props.onChange({ ...props.choices, notify: isAllowed });
  }
  return (
    <>
      <SwitchRow
        label={props.say("alerts.notify")}
        on={props.choices.notify && mayNotify()}
        ref={(element) => (input = element)}
        onSwitch={(on) => void turn(on)}
      />
      <p class="own-aside" role="status">
        {isBlocked() ? props.say("alerts.blocked") : ""}
      </p>
    </>
  );
}

export function AlertsDialog(props: AlertsDialogProps) {
  const without = (word: string): void =>
    props.onChange({ ...props.choices, words: props.choices.words.filter((one) => one !== word) });
  const places = createMemo(() => props.places);
  return (
    <ToolsDialog id="alerts" title={props.say("alerts.title")} onClose={props.onClose}>
      <p class="own-aside">{props.say("alerts.lead", { most: MOST_WORDS })}</p>
      <WordField {...props} />
      <ul class="own-words">
        <For each={props.choices.words}>
          {(word) => (
            <li>
              <button
                type="button"
                class={controls["button"]}
                aria-label={props.say("alerts.remove", { word })}
                onClick={() => without(word)}
              >
                <bdi translate="no">{word}</bdi>
                <span aria-hidden="true">×</span>
              </button>
            </li>
          )}
        </For>
      </ul>
      <Show when={hasNotifications()}>
        <NotifySwitch {...props} />
      </Show>
      <Show when={props.choices.words.length > 0}>
        <h3 class="own-title">{props.say("alerts.places")}</h3>
        <Show when={places().length > 0} fallback={<p class="own-aside">{props.say("alerts.nothing")}</p>}>
          <ul class="own-list">
            <For each={places()}>
              {({ sid, words, shown }) => (
                <li class="own-item">
                  <bdi class="own-aside" translate="no">
                    {words.join(" · ")}
                  </bdi>
                  <button
                    type="button"
                    class="own-go"
                    lang={shown.language}
                    dir={shown.direction}
                    onClick={() => props.onGo(sid)}
                  >
                    {shown.text}
                  </button>
                </li>
              )}
            </For>
          </ul>
        </Show>
      </Show>
      <p class="own-aside">{props.say("alerts.where")}</p>
    </ToolsDialog>
  );
}
