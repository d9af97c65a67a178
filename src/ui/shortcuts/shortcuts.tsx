/**
 * Answers the page's own keys while they are switched on, and shows the list of them when it is asked for.
 */
import { createSignal, onCleanup, onMount, Show } from "solid-js";

import { createPart } from "../parts/create-part.tsx";
import { type Action, actionOf } from "./shortcut-table.ts";
import { takesKeys } from "./takes-keys.ts";

const ShortcutsDialog = createPart(
  async () => ({ default: (await import("../panels.ts")).ShortcutsDialog }),
  "dialog",
);

export type ShortcutsProps = {
  readonly on: boolean;
  /** A key that was pressed before this was there. */
  readonly early?: KeyboardEvent | undefined;
  /** What each key does here; an action that is absent is not possible now. */
  readonly actions: Partial<Readonly<Record<Exclude<Action, "help">, (() => void) | undefined>>>;
};

export function Shortcuts(props: ShortcutsProps) {
  const [helping, setHelping] = createSignal(false);

  function onKeyDown(event: KeyboardEvent): void {
    if (!props.on || document.querySelector("dialog[open]") !== null) return;
    const action = actionOf(event, takesKeys(event.target));
    if (action === undefined) return;
    const run = action === "help" ? () => setHelping(true) : props.actions[action];
    if (run === undefined) return;
    event.preventDefault();
    run();
  }

  onMount(() => {
    if (props.early !== undefined) onKeyDown(props.early);
    document.addEventListener("keydown", onKeyDown);
    onCleanup(() => document.removeEventListener("keydown", onKeyDown));
  });

  return (
    <Show when={helping()}>
      <ShortcutsDialog onClose={() => setHelping(false)} />
    </Show>
  );
}
