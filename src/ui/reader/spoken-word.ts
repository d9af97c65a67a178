/**
 * The word that is spoken, marked in the text without a change to it: a selection stays, and nothing is laid out
 * anew. Browsers without the Custom Highlight API mark the sentence alone.
 */
import type { Range as TextRange, SpokenText } from "./reader-text-signals.ts";
import { isText, setAttribute } from "./row-writer.ts";
import { viewOf } from "./unsettled-words.ts";

const NAME = "spoken-word";

/** Marks `range` (UTF-16 units) of a text in the window it stands in, in place of the word before; nothing where there is none. */
function markSpokenWord(paragraph: Element, range: TextRange | undefined): void {
  const view = viewOf(paragraph);
  if (!("highlights" in view.CSS)) return;
  const node = paragraph.firstChild;
  if (range === undefined || !isText(node)) {
    view.CSS.highlights.delete(NAME);
    return;
  }
  const word = new view.StaticRange({
    startContainer: node,
    startOffset: Math.min(range.from, node.length),
    endContainer: node,
    endOffset: Math.min(range.to, node.length),
  });
  view.CSS.highlights.set(NAME, new view.Highlight(word));
}

export type WordMarks = {
  /** Marks the word of a row that is spoken now, and nothing else. */
  readonly show: (row: HTMLElement | undefined, wordIn: SpokenText["wordIn"]) => void;
};

export function createWordMarks(): WordMarks {
  let marked: { readonly paragraph: Element; readonly from: number; readonly to: number } | undefined;

  return {
    show: (row, wordIn) => {
      let found: typeof marked;
      for (const paragraph of row?.querySelectorAll(":scope > p") ?? []) {
        const text = paragraph.textContent ?? "";
        const word = wordIn(text, paragraph.getAttribute("lang") ?? "");
        setAttribute(paragraph, "data-spoken-word", word && text.slice(word.from, word.to));
        if (word !== undefined) found = { paragraph, ...word };
      }
      if (marked?.paragraph !== found?.paragraph) marked?.paragraph.removeAttribute("data-spoken-word");
      const isSame =
        marked?.paragraph === found?.paragraph && marked?.from === found?.from && marked?.to === found?.to;
      const paragraph = found?.paragraph ?? marked?.paragraph;
      marked = found;
      if (!isSame && paragraph !== undefined) markSpokenWord(paragraph, found);
    },
  };
}
