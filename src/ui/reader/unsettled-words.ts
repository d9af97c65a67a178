/**
 * Words that may still change, marked in the text without a change to it: a word is taken for settled once two texts in
 * a row agree on it, and every word once its text is final. Browsers without the Custom Highlight API have one tone for
 * the whole sentence (`transcript.module.css`).
 */
import { setText } from "./row-writer.ts";

const NAME = "unsettled";
/** Texts marked at once at most: those that never become final must not pile up. */
const MOST_MARKED = 40;

/** What belongs to the letter before it. */
const ATTACHED = /[\p{M}\udc00-\udfff]/u;
/** Letters of scripts whose words have no space between them. */
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\uffff]/;

/** How much of `text` is as it was `before`, in whole words; in UTF-16 units. */
export function settledIn(before: string, text: string): number {
  let at = 0;
  while (at < text.length && text[at] === before[at]) at += 1;
  while (at > 0 && ATTACHED.test(text.charAt(at))) at -= 1;
  return at === 0 || at === text.length || text[at] === " " || UNSPACED.test(text.charAt(at - 1))
    ? at
    : text.lastIndexOf(" ", at - 1) + 1;
}

const marked = new Map<Element, StaticRange>();

const forcedColours = "matchMedia" in globalThis ? matchMedia("(forced-colors: active)") : undefined;

/** The marks of all texts in the page; nothing in a browser without them. */
function highlightOf(): Highlight | undefined {
  if (!("highlights" in CSS)) return undefined;
  const there = CSS.highlights.get(NAME);
  if (there !== undefined) return there;
  const highlight = new Highlight();
  CSS.highlights.set(NAME, highlight);
  return highlight;
}

function settle(element: Element): void {
  const range = marked.get(element);
  if (range === undefined) return;
  marked.delete(element);
  highlightOf()?.delete(range);
}

function markFrom(element: Element, from: number): void {
  settle(element);
  const highlight = highlightOf();
  const node = element.firstChild;
  if (highlight === undefined || !(node instanceof Text) || from >= node.length) return;
  if (forcedColours?.matches === true) return;
  const range = new StaticRange({
    startContainer: node,
    startOffset: from,
    endContainer: node,
    endOffset: node.length,
  });
  marked.set(element, range);
  highlight.add(range);
  if (marked.size <= MOST_MARKED) return;
  for (const oldest of marked.keys()) return settle(oldest);
}

/** Writes the text of an element that holds nothing else, and marks those of its words that may still change. */
export function writeGrowing(element: Element, text: string, isFinal: boolean): void {
  if (isFinal) {
    setText(element, text);
    settle(element);
    return;
  }
  const before = element.textContent ?? "";
  setText(element, text);
  if (before !== text) markFrom(element, settledIn(before, text));
}
