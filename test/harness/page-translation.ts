/**
 * What a browser does to a text that it translates.
 */

/** Where a translated text is: two `<font>` elements, as browsers make them. */
function fonts(content: Node): HTMLElement {
  const [outer, inner] = [document.createElement("font"), document.createElement("font")];
  inner.append(content);
  outer.append(inner);
  return outer;
}

/** Gives the text node another parent and other words. */
export function moveIntoFont(node: Text): void {
  const mark = document.createComment("");
  node.replaceWith(mark);
  node.data = `«${node.data}»`;
  mark.replaceWith(fonts(node));
}

/** Puts a text node of its own in the place of the page's. */
export const replaceByFont = (node: Text): void =>
  node.replaceWith(fonts(document.createTextNode(`«${node.data}»`)));
