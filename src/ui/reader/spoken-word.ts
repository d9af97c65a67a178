/**
 * The word that is spoken, marked in the text without a change to it: a selection stays, and nothing is laid out
 * anew. Browsers without the Custom Highlight API mark the sentence alone.
 */
import type { Range as TextRange } from "./reader-text.ts";

const NAME = "spoken-word";

/** Marks `range` (UTF-16 units) of a text node, in place of the word before; nothing where there is none. */
export function markSpokenWord(node: Node | null | undefined, range: TextRange | undefined): void {
  if (!("highlights" in CSS)) return;
  if (range === undefined || !(node instanceof Text)) {
    const [marked] = CSS.highlights.get(NAME) ?? [];
    if (marked?.startContainer === node) CSS.highlights.delete(NAME);
    return;
  }
  const word = new StaticRange({
    startContainer: node,
    startOffset: Math.min(range.from, node.length),
    endContainer: node,
    endOffset: Math.min(range.to, node.length),
  });
  CSS.highlights.set(NAME, new Highlight(word));
}
