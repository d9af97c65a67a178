/**
 * Handing a file to the person at the page.
 */

/** Hands a file to the browser, which saves it under `name`. */
export function saveFile(file: Blob, name: string): void {
  const url = URL.createObjectURL(file);
  const anchor = document.createElement("a");
  anchor.href = url;
  anchor.download = name;
  anchor.click();
  // The browser has taken the file over once the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
