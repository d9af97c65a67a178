/**
 * Words of the interface that go on while the browser translates the page. It puts `<font>` elements in the place of text nodes, and
 * what the page writes or removes then is a node that nobody sees: words freeze, or stand twice. So an empty text is kept before what
 * the browser put in, where the page finds it: once the page writes into it or takes it away, the browser's words go.
 */

import { isText } from "./reader/row-writer.ts";

/** Rows of sentences are written in a way of their own (`reader/row-writer.ts`). */
const ROWS = "[data-sid]";

const isFont = (node: Node | null | undefined): node is HTMLElement => node?.nodeName === "FONT";

/** Keeps the words of `page` going; ends with the returned function. */
export function followTranslation(page: Document): () => void {
  /** What the browser put in by the text that is kept for it, and the other way round, with the page's words. */
  const fonts = new WeakMap<Node, HTMLElement>();
  const kept = new WeakMap<Node, { readonly text: Text; readonly words: string }>();

  function drop(text: Node): void {
    const font = fonts.get(text);
    if (font === undefined) return;
    fonts.delete(text);
    kept.delete(font);
    font.remove();
  }
  const written = new MutationObserver((records) => {
    for (const { target } of records) if (isText(target) && target.data !== "") drop(target);
  });

  /** Keeps a text before what the browser put in: the one that it took out, or a new one where it only moved that. */
  function keep(font: HTMLElement, taken: Text | undefined): void {
    if (font.closest(ROWS) !== null || !font.isConnected || kept.has(font)) return;
    const text = taken ?? page.createTextNode("");
    const words = taken?.data ?? font.textContent ?? "";
    text.data = "";
    font.before(text);
    fonts.set(text, font);
    kept.set(font, { text, words });
    written.observe(text, { characterData: true });
  }
  /** The browser has taken its words back: the page's are there again. */
  function restore(font: Node, added: NodeList): void {
    const there = kept.get(font);
    if (there === undefined) return;
    fonts.delete(there.text);
    kept.delete(font);
    if (there.text.data !== "" || !there.text.isConnected) return;
    if ([...added].some((node) => isText(node))) there.text.remove();
    else there.text.data = there.words;
  }

  /** Fonts that were put into each element, and the texts that were taken out of it, in their order. */
  function swapsIn(records: readonly MutationRecord[]) {
    const swaps = new Map<Node, { readonly fonts: HTMLElement[]; readonly texts: Text[] }>();
    for (const { target, addedNodes, removedNodes } of records) {
      const { fonts: put, texts } = swaps.get(target) ?? { fonts: [], texts: [] };
      put.push(...[...addedNodes].filter(isFont));
      texts.push(...[...removedNodes].filter(isText).filter((text) => !text.isConnected));
      if (put.length + texts.length > 0) swaps.set(target, { fonts: put, texts });
    }
    return swaps;
  }

  const swapped = new MutationObserver((records) => {
    for (const { addedNodes, removedNodes } of records)
      for (const node of removedNodes) {
        if (isFont(node)) restore(node, addedNodes);
        else if (!node.isConnected) drop(node);
      }
    for (const [target, { fonts: put, texts }] of swapsIn(records)) {
      if (isFont(target)) continue;
      const there = put.filter((font) => font.parentNode === target);
      for (const [at, font] of there.entries()) keep(font, texts[at]);
    }
  });
  swapped.observe(page.body, { childList: true, subtree: true });
  for (const font of page.querySelectorAll<HTMLElement>("font"))
    if (!isFont(font.parentElement)) keep(font, undefined);
  return () => {
    swapped.disconnect();
    written.disconnect();
  };
}
