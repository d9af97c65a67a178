/**
 * The page of the workbench: choices at the top, and beneath them each component with its states.
 */
import { For, Show } from "solid-js";

import { INTERFACE_LANGUAGES } from "../../src/i18n/dictionaries.ts";
import { useI18n } from "../../src/i18n/i18n-signals.ts";
import { THEMES } from "../../src/links/preferences.ts";
import controls from "../../src/styles/controls.module.css";
import type { Entry } from "./entry.ts";
import type { WorkbenchOptions } from "./options.ts";
import "./workbench.css";

const SIZES = ["50", "100", "200", "400"] as const;

type Choice = { readonly name: string; readonly values: readonly string[]; readonly value: string };

/** The choices as a form: sent by itself, it opens the page with them. */
function Choices(props: { readonly options: WorkbenchOptions; readonly language: string }) {
  const choices = (): readonly Choice[] => [
    { name: "theme", values: THEMES, value: props.options.preferences.theme },
    { name: "dir", values: ["", "ltr", "rtl"], value: props.options.direction ?? "" },
    { name: "size", values: SIZES, value: String(props.options.preferences.size) },
    { name: "ui", values: INTERFACE_LANGUAGES, value: props.language },
  ];
  return (
    <form class="workbench-choices" lang="en" dir="ltr" onChange={(event) => event.currentTarget.submit()}>
      <For each={choices()}>
        {({ name, values, value }) => (
          <label>
            {name}{" "}
            <select class={controls["select"]} name={name}>
              <For each={values}>
                {(one) => (
                  <option value={one} selected={one === value}>
                    {one === "" ? "by language" : one}
                  </option>
                )}
              </For>
            </select>
          </label>
        )}
      </For>
      <Show when={props.options.only}>
        <label>
          <input type="checkbox" name="only" value={props.options.only} checked /> only {props.options.only}
        </label>
      </Show>
    </form>
  );
}

function Shown(props: { readonly entry: Entry; readonly options: WorkbenchOptions }) {
  const address = (): string => {
    const query = new URLSearchParams(location.search);
    query.set("only", props.entry.name);
    return `?${query}`;
  };
  const isShown = (): boolean => props.entry.isWhole !== true || props.options.only === props.entry.name;
  const states = () =>
    Object.entries(props.entry.states).filter(
      ([name]) => props.options.state === undefined || props.options.state === name,
    );
  return (
    <section class="workbench-entry" data-entry={props.entry.name}>
      <h2 lang="en" dir="ltr">
        <a href={address()}>{props.entry.name}</a>
      </h2>
      <Show when={isShown()}>
        <For each={states()}>
          {([name, draw]) => (
            <div class="workbench-state" data-state-name={name}>
              <h3 lang="en" dir="ltr">
                {name}
              </h3>
              {draw()}
            </div>
          )}
        </For>
      </Show>
    </section>
  );
}

export function Workbench(props: { readonly options: WorkbenchOptions; readonly entries: readonly Entry[] }) {
  const { language } = useI18n();
  const entries = () =>
    props.entries.filter(({ name }) => props.options.only === undefined || props.options.only === name);
  return (
    <>
      <Choices options={props.options} language={language()} />
      <For each={entries()}>{(entry) => <Shown entry={entry} options={props.options} />}</For>
    </>
  );
}
