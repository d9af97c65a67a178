/**
 * A window of floating text looks as its page does: the page's sheets and the marks on its root are carried over, and again when
 * they change.
 */

const SHEETS = 'link[rel="stylesheet"], style';

/** Copies what the root is marked with; what it is not marked with any more goes. */
function copyMarks(from: Element, to: Element): void {
  for (const { name } of to.attributes) if (!from.hasAttribute(name)) to.removeAttribute(name);
  for (const { name, value } of from.attributes)
    if (to.getAttribute(name) !== value) to.setAttribute(name, value);
}

/** Keeps `copy` looking like `page`; ends with the returned function. */
export function keepLook(page: Document, copy: Document): () => void {
  const addSheets = (nodes: Iterable<Node>): void => {
    for (const node of nodes)
      if (node instanceof Element && node.matches(SHEETS)) copy.head.append(copy.importNode(node, true));
  };
  const [from, to] = [page.documentElement, copy.documentElement];
  addSheets(page.querySelectorAll(SHEETS));
  copyMarks(from, to);
  const marks = new MutationObserver(() => copyMarks(from, to));
  marks.observe(from, { attributes: true });
  const sheets = new MutationObserver((records) => {
    for (const { addedNodes } of records) addSheets(addedNodes);
  });
  sheets.observe(page.head, { childList: true });
  return () => {
    marks.disconnect();
    sheets.disconnect();
  };
}
