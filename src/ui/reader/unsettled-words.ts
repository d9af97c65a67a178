/**
 * Words that may still change, marked in the text without a change to it: a word is taken for settled once two texts in
 * a row agree on it, and every word once its text is final. Browsers without the Custom Highlight API have one tone for
 * the whole sentence (`transcript.module.css`).
 */
import { isText, setText } from "./row-writer.ts";

const NAME = "unsettled";
/** Texts marked at once at most: those that never become final must not pile up. */
const MOST_MARKED = 40;

/** What belongs to the letter before it. */
const ATTACHED = /[\p{M}\udc00-\udfff]/u;
/** Letters of scripts whose words have no space between them. */
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\uffff]/;

/** How much of `text` is as it was `before`, in whole words; in UTF-16 units. */
export function settledIn(before: string, text: string): number {
  // Mostly it has only grown.
  let at = text.startsWith(before) ? before.length : 0;
  while (at < text.length && text[at] === before[at]) at += 1;
  while (at > 0 && ATTACHED.test(text.charAt(at))) at -= 1;
  return at === 0 || at === text.length || text[at] === " " || UNSPACED.test(text.charAt(at - 1))
    ? at
    : text.lastIndexOf(" ", at - 1) + 1;
}

const marked = new Map<Element, { readonly range: StaticRange; readonly highlight: Highlight }>();

const forcedColours = "matchMedia" in globalThis ? matchMedia("(forced-colors: active)") : undefined;

/** The window an element is shown in, which has marks of its own. */
export const viewOf = (element: Element): typeof globalThis =>
  element.ownerDocument.defaultView ?? globalThis;

/** The marks of all texts in a document. */
const highlights = new WeakMap<Document, Highlight>();

/** The marks of all texts in a window; nothing in a browser without them. */
function highlightOf(element: Element): Highlight | undefined {
  const known = highlights.get(element.ownerDocument);
  if (known !== undefined) return known;
  const view = viewOf(element);
  if (!("highlights" in view.CSS)) return undefined;
  const highlight = new view.Highlight();
  view.CSS.highlights.set(NAME, highlight);
  highlights.set(element.ownerDocument, highlight);
  return highlight;
}

function settle(element: Element): void {
  const mark = marked.get(element);
  if (mark === undefined) return;
  marked.delete(element);
  // Where it was made: the element may have come into another window since.
  mark.highlight.delete(mark.range);
}

function markFrom(element: Element, node: Node | null, from: number): void {
  settle(element);
  if (!isText(node) || from >= node.length || forcedColours?.matches === true) return;
  const highlight = highlightOf(element);
  if (highlight === undefined) return;
  const range = new (viewOf(element).StaticRange)({
    startContainer: node,
    startOffset: from,
    endContainer: node,
    endOffset: node.length,
  });
  marked.set(element, { range, highlight });
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
  const node = element.firstChild;
  // Where a browser translates the page, more than one node may stand there.
  const isAlone = isText(node) && node.nextSibling === null;
  const before = isAlone ? node.data : (element.textContent ?? "");
  if (isAlone && before === text) return;
  if (isAlone) node.data = text;
  else setText(element, text);
  if (before !== text) markFrom(element, element.firstChild, settledIn(before, text));
}
