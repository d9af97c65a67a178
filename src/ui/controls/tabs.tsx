/**
 * The names of a panel's parts, one of which is shown: the Tab key goes to the chosen one, the arrow keys to the others.
 */
import { For } from "solid-js";

import { useI18n } from "../../i18n/i18n-signals.ts";
import styles from "./controls.module.css";

export type TabsProps<Name extends string> = {
  readonly label: string;
  readonly names: readonly Name[];
  /** What a tab is called in the page. */
  readonly wordOf: (name: Name) => string;
  readonly chosen: Name;
  readonly onChoose: (name: Name) => void;
};

/** The id of a tab, which what it shows is labelled by. */
export const tabId = (name: string): string => `tab-${name}`;

export function Tabs<Name extends string>(props: TabsProps<Name>) {
  const { direction } = useI18n();

  /** Where a key leads from the tab at `from`; nothing for keys of no meaning here. */
  function toward(key: string, from: number): number | undefined {
    const last = props.names.length - 1;
    const ahead = direction() === "rtl" ? -1 : 1;
    if (key === "Home") return 0;
    if (key === "End") return last;
    const by = key === "ArrowRight" ? ahead : key === "ArrowLeft" ? -ahead : 0;
    return by === 0 ? undefined : (from + by + last + 1) % (last + 1);
  }
  function onKeyDown(event: KeyboardEvent & { readonly currentTarget: HTMLElement }, from: number): void {
    const to = event.altKey || event.ctrlKey || event.metaKey ? undefined : toward(event.key, from);
    const name = to === undefined ? undefined : props.names[to];
    if (name === undefined) return;
    event.preventDefault();
    props.onChoose(name);
    event.currentTarget.parentElement?.querySelector<HTMLElement>(`#${tabId(name)}`)?.focus();
  }

  return (
    <div class={styles["tabs"]} role="tablist" aria-label={props.label}>
      <For each={props.names}>
        {(name, at) => (
          <button
            type="button"
            role="tab"
            id={tabId(name)}
            class={styles["tab"]}
            aria-selected={name === props.chosen}
            tabindex={name === props.chosen ? 0 : -1}
            onClick={() => props.onChoose(name)}
            onKeyDown={(event) => onKeyDown(event, at())}
          >
            {props.wordOf(name)}
          </button>
        )}
      </For>
    </div>
  );
}
