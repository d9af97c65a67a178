/**
 * Sheets that are fetched with what they are for, so that no other page waits for them.
 */

/** How long is waited for a sheet, in ms: what it is for can be read without. */
const DEADLINE_MS = 2_000;

/** Loads a sheet once. It settles when it is there, or does not come. */
export function loadSheet(href: string): Promise<void> {
  if (document.querySelector(`link[rel="stylesheet"][href="${CSS.escape(href)}"]`) !== null)
    return Promise.resolve();
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = href;
  const settled = new Promise<void>((resolve) => {
    link.addEventListener("load", () => resolve());
    link.addEventListener("error", () => resolve());
    setTimeout(resolve, DEADLINE_MS);
  });
  document.head.append(link);
  return settled;
}
