/**
 * How tall the viewer would have to be to show all of its text at once, for a page that lets the frame grow with it.
 *
 * A page that follows this number changes what it is measured from, so it must not go round in circles: what is
 * around the text only ever grows with the frame (`reader.module.css` shows more where there is more room), and the
 * text does not depend on the frame's height. A frame that follows therefore only grows, or only shrinks, until it fits.
 */

const px = (length: string): number => Number.parseFloat(length) || 0;

function paddingOf(element: Element): number {
  const { paddingTop, paddingBottom } = getComputedStyle(element);
  return px(paddingTop) + px(paddingBottom);
}

/** From the top of the first child that is drawn to the bottom of the last, in CSS px. */
function extentOf(element: Element): number {
  const drawn = [...element.children].filter((child) => child.getClientRects().length > 0);
  const [first, last] = [drawn[0], drawn.at(-1)];
  if (first === undefined || last === undefined) return 0;
  return last.getBoundingClientRect().bottom - first.getBoundingClientRect().top;
}

/** The height the page's content wants, in whole CSS px; `page` holds the app and nothing else. */
function contentHeight(page: Element): number {
  const outer = page.firstElementChild;
  const main = page.querySelector("main");
  const content = main?.firstElementChild ?? null;
  if (outer === null || main === null || content === null) return 0;
  const around = outer.getBoundingClientRect().height - main.getBoundingClientRect().height;
  const own = content.getBoundingClientRect().height;
  // Content that is shorter than its place is stretched to fill it.
  const wanted = own > main.clientHeight ? own : extentOf(content) + paddingOf(content) + paddingOf(main);
  return Math.ceil(around + wanted);
}

/**
 * Calls `onHeight` with the height now, and again whenever it is another one, at most once for each picture of the
 * page; ends with the returned function.
 */
export function watchContentHeight(page: Element, onHeight: (height: number) => void): () => void {
  let told: number | undefined;
  let frame = 0;
  const look = (): void => {
    frame = 0;
    const height = contentHeight(page);
    if (height === told) return;
    told = height;
    onHeight(height);
  };
  const soon = (): void => {
    if (frame === 0) frame = requestAnimationFrame(look);
  };
  const root = page.ownerDocument.documentElement;
  const changes = new MutationObserver(soon);
  changes.observe(root, { subtree: true, childList: true, characterData: true, attributes: true });
  const sizes = new ResizeObserver(soon);
  sizes.observe(root);
  look();
  return () => {
    changes.disconnect();
    sizes.disconnect();
    cancelAnimationFrame(frame);
  };
}
