/**
 * On a page with one field, what is typed or pasted anywhere is meant for it.
 */

/** What does something with keys of its own. */
const OF_ITS_OWN = "input, textarea, select, button, a, summary, dialog, [contenteditable]";

const isElsewhere = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(OF_ITS_OWN) !== null;

/** Shortcuts, and keys that write nothing, are none of it. */
const writes = ({ key, ctrlKey, metaKey, altKey, isComposing }: KeyboardEvent): boolean =>
  Array.from(key).length === 1 && key !== " " && !ctrlKey && !metaKey && !altKey && !isComposing;

export type TypingAnywhere = {
  readonly page: Document;
  readonly field: HTMLInputElement;
  /** Told of a text that was pasted outside of the field. */
  readonly onPaste: (text: string) => void;
};

/** Brings keys and pasted text to `field`; ends with the returned function. */
export function takeTyping({ page, field, onPaste }: TypingAnywhere): () => void {
  function focus(): void {
    const end = field.value.length;
    // Before the focus: whoever is told of it may select what is there.
    field.setSelectionRange(end, end);
    field.focus();
  }
  function onKeyDown(event: KeyboardEvent): void {
    // The key itself is written by the browser, into what has the focus by then.
    if (!event.defaultPrevented && writes(event) && !isElsewhere(event.target)) focus();
  }
  function onPasted(event: ClipboardEvent): void {
    const text = event.clipboardData?.getData("text") ?? "";
    if (event.defaultPrevented || text === "" || isElsewhere(event.target)) return;
    event.preventDefault();
    onPaste(text);
    focus();
  }
  page.addEventListener("keydown", onKeyDown);
  page.addEventListener("paste", onPasted);
  return () => {
    page.removeEventListener("keydown", onKeyDown);
    page.removeEventListener("paste", onPasted);
  };
}
