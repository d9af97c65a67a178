/**
 * What narrows an event down: a language to read, words to look for in the programme, and the day.
 */
import { For, type JSX, Show } from "solid-js";

import type { Day } from "../../event/event-file.ts";
import { dayText } from "../../event/event-times.ts";
import { languageNames } from "../../i18n/language-name.ts";
import controls from "../../styles/controls.module.css";
import type { EventProps } from "../../ui/event/event-props.ts";
import type { EventView } from "./event-state-signals.ts";

export type EventToolProps = EventProps & { readonly view: EventView };

/** Only where there is a choice. */
export function EventLanguage(props: EventToolProps): JSX.Element {
  const names = () => languageNames(props.view.languages());
  return (
    <Show when={props.view.languages().length > 1}>
      <p class="event-language">
        <label class="event-language-label" for="event-language">
          {props.say("find.language")}
        </label>
        <select
          id="event-language"
          class={`${controls["select"]} event-select`}
          value={props.view.choice().language}
          onChange={(event) => props.view.choose({ language: event.currentTarget.value })}
        >
          <option value="">{props.say("find.anyLanguage")}</option>
          <For each={[...names()]}>
            {([tag, name]) => (
              <option value={tag} lang={tag}>
                {name}
              </option>
            )}
          </For>
        </select>
      </p>
    </Show>
  );
}

export function EventSearch(props: EventToolProps): JSX.Element {
  return (
    <div class="event-search" role="search">
      <label class={controls["label"]} for="event-search">
        {props.say("find.search")}
      </label>
      <input
        id="event-search"
        class={`${controls["field"]} event-field`}
        type="search"
        enterkeyhint="search"
        autocomplete="off"
        value={props.view.choice().query}
        onInput={(event) => props.view.choose({ query: event.currentTarget.value })}
      />
    </div>
  );
}

/** Not while something is looked for, which is found on all days. */
export function EventDays(props: EventToolProps & { readonly days: readonly Day[] }): JSX.Element {
  return (
    <Show when={props.days.length > 1 && !props.view.isSearching()}>
      <div class="event-days" role="group" aria-label={props.say("find.days")}>
        <For each={props.days}>
          {(day) => (
            <button
              type="button"
              class={`${controls["button"]} event-day`}
              aria-pressed={props.view.day() === day}
              onClick={() => props.view.choose({ day })}
            >
              {dayText(day, props.times.locale)}
            </button>
          )}
        </For>
      </div>
    </Show>
  );
}
