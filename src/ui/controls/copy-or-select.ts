/**
 * Copies a text that stands in a field; where the browser refuses, the field is selected, so that people copy it themselves.
 */

export type CopyOutcome = "copied" | "refused";

/** Puts `text` on the clipboard, or the focus on `field` with all of it selected. Never rejects. */
export async function copyOrSelect(
  text: string,
  field: HTMLInputElement | HTMLTextAreaElement | undefined,
): Promise<CopyOutcome> {
  try {
    await navigator.clipboard.writeText(text);
    return "copied";
  } catch {
    field?.focus();
    field?.select();
    return "refused";
  }
}
