/**
 * From what was found to the characters on the page, without touching them: which rows are near the window, and which
 * part of which text node a match is.
 */

/** A part of the page's text, as the browser marks it; `StaticRange` costs nothing while text changes. */
export type PageRange = StaticRange;

/** Rows of the text between two heights of the window, in CSS pixels; parts far from it are not looked into. */
export function rowsBetween(parent: Element, top: number, bottom: number): readonly HTMLElement[] {
  const rows: HTMLElement[] = [];
  for (const child of parent.children) {
    if (!(child instanceof HTMLElement)) continue;
    const isRow = child.dataset["sid"] !== undefined;
    if (!isRow && child.firstElementChild === null) continue;
    const box = child.getBoundingClientRect();
    if (box.bottom < top || box.top > bottom) continue;
    if (isRow) rows.push(child);
    else rows.push(...rowsBetween(child, top, bottom));
  }
  return rows;
}

/** The texts of a row, one element each. */
export const textsOf = (row: Element): readonly HTMLElement[] => [
  ...row.querySelectorAll<HTMLElement>(":scope > p[lang]"),
];

/** The part of an element's text from `from` to `to` in UTF-16 units; nothing where it is shorter by now. */
export function rangeIn(element: Element, from: number, to: number): PageRange | undefined {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let start: { readonly node: Node; readonly offset: number } | undefined;
  let passed = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const end = passed + (node.nodeValue ?? "").length;
    if (start === undefined && from < end) start = { node, offset: from - passed };
    if (start !== undefined && to <= end) {
      return new StaticRange({
        startContainer: start.node,
        startOffset: start.offset,
        endContainer: node,
        endOffset: to - passed,
      });
    }
    passed = end;
  }
  return undefined;
}

/** Where a part of the text is in the window. */
export function boxOf({ startContainer, startOffset, endContainer, endOffset }: PageRange): DOMRect {
  const range = document.createRange();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range.getBoundingClientRect();
}
