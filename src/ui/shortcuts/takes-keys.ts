/**
 * Whether keys belong to what has the focus.
 */

/** Kinds of input that take no typing. */
const NO_TYPING = new Set(["button", "checkbox", "color", "file", "radio", "range", "reset", "submit"]);

/** True for a field that is typed in, and for a list that searches by letters. */
export function takesKeys(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !NO_TYPING.has(target.type);
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}
