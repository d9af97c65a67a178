/**
 * Answers the page's own keys while they are switched on, and shows the list of them when it is asked for.
 */
import { createSignal, onCleanup, onMount, Show } from "solid-js";

import { createPart } from "../parts/create-part.tsx";
import { type Action, actionOf } from "./shortcut-table.ts";

const ShortcutsDialog = createPart(
  async () => ({ default: (await import("../panels.ts")).ShortcutsDialog }),
  "dialog",
);

export type ShortcutsProps = {
  readonly on: boolean;
  /** What each key does here; an action that is absent is not possible now. */
  readonly actions: Partial<Readonly<Record<Exclude<Action, "help">, (() => void) | undefined>>>;
};

/** Kinds of input that take no typing. */
const NO_TYPING = new Set(["button", "checkbox", "color", "file", "radio", "range", "reset", "submit"]);

/** Whether keys belong to the element: a field that is typed in, or a list that searches by letters. */
function takesKeys(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !NO_TYPING.has(target.type);
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}

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
    document.addEventListener("keydown", onKeyDown);
    onCleanup(() => document.removeEventListener("keydown", onKeyDown));
  });

  return (
    <Show when={helping()}>
      <ShortcutsDialog onClose={() => setHelping(false)} />
    </Show>
  );
}
