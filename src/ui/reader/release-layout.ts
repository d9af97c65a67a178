/**
 * Releases what the browser keeps of text that is out of sight. A part of the page that is skipped keeps the boxes it
 * was laid out with, some ten times the size of its text; taken out of the layout for a moment, between two pictures,
 * it has none until it is seen again. The elements stay as they are, and so do their heights, which the browser
 * remembers. Parts that somebody has selected text or stands in are left alone.
 */

/** Parts that went out of sight are let go together, this long after the first of them, in ms. */
const LET_GO_AFTER_MS = 1_000;

/** Not every browser says what it skips; one that does not keeps what it keeps. */
const SKIPS = "contentvisibilityautostatechange";

const isSkipped = (event: Event): boolean => "skipped" in event && event.skipped === true;

/** Whether a person has something in hand there: what holds the focus would lose it. */
function isHeld(part: HTMLElement): boolean {
  const selection = getSelection();
  return (
    part.contains(document.activeElement) ||
    (selection !== null && !selection.isCollapsed && selection.containsNode(part, true))
  );
}

/** Takes parts out of the layout and puts them back before anything is painted or measured. */
function letGo(parts: Iterable<HTMLElement>): void {
  const there = [...parts].filter((part) => part.isConnected && !isHeld(part));
  for (const part of there) part.style.display = "none";
  // Asking for the style, and not for a size, has the boxes taken away and nothing laid out without them.
  for (const part of there) void getComputedStyle(part).display;
  for (const part of there) part.removeAttribute("style");
}

/** Watches the parts of `root` that the browser skips; ends with the returned function. */
export function releaseUnseenLayout(root: HTMLElement): () => void {
  const unseen = new Set<HTMLElement>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onSkip = (event: Event): void => {
    const { target } = event;
    if (!(target instanceof HTMLElement)) return;
    if (!isSkipped(event)) {
      unseen.delete(target);
      return;
    }
    unseen.add(target);
    timer ??= setTimeout(() => {
      timer = undefined;
      letGo(unseen);
      unseen.clear();
    }, LET_GO_AFTER_MS);
  };
  root.addEventListener(SKIPS, onSkip);
  return () => {
    root.removeEventListener(SKIPS, onSkip);
    clearTimeout(timer);
  };
}
