/**
 * Whether everything on a page can be seen: nothing stands out to the side, nothing is cut off where it cannot be
 * scrolled to.
 */
/** A page as those who look at it use it, whatever drives it. */
export type Looking = {
  evaluate<Result>(run: () => Result): Promise<Result>;
  evaluate<Given, Result>(run: (given: Given) => Result, given: Given): Promise<Result>;
};

/** How far the page or its text column can be moved to the side, in CSS pixels. */
export const sideways = (page: Looking): Promise<number> =>
  page.evaluate(() => {
    const root = document.documentElement;
    const column = document.querySelector("main") ?? root;
    return Math.max(root.scrollWidth - root.clientWidth, column.scrollWidth - column.clientWidth);
  });

/**
 * Texts of which a part cannot be seen: outside of the page to the side, or cut off by an element that does not
 * scroll that way. Text that is only for those who hear the page does not count.
 */
export const cutOff = (page: Looking): Promise<readonly string[]> =>
  page.evaluate(() => {
    /** Rounding of fractions of a pixel. */
    const SLACK = 1;
    /** Room above and below the letters that a font claims and does not use. */
    const inner = ({ height }: DOMRect): number => height / 4;
    const range = document.createRange();
    const isForEars = (element: Element): boolean => element.closest("[aria-hidden=true]") !== null;
    const lost: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent === null || node.textContent?.trim() === "" || isForEars(parent)) continue;
      if (parent.closest("script, noscript, option") !== null) continue;
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].filter(({ width }) => width > 0);
      let isLost = boxes.some(({ left, right }) => left < -SLACK || right > innerWidth + SLACK);
      let isHidden = false;
      // What lies outside of an element that scrolls can be scrolled to, whatever is cut off around that element.
      let isScrolled = { x: false, y: false };
      for (let around: Element | null = parent; around !== null; around = around.parentElement) {
        const style = getComputedStyle(around);
        if (style.clipPath !== "none") isHidden = true;
        const { left, right, top, bottom } = around.getBoundingClientRect();
        const cuts = (overflow: string): boolean => overflow === "hidden" || overflow === "clip";
        const scrolls = (overflow: string): boolean => overflow === "auto" || overflow === "scroll";
        isLost ||= boxes.some(
          (box) =>
            (!isScrolled.x &&
              cuts(style.overflowX) &&
              (box.left < left - SLACK || box.right > right + SLACK)) ||
            (!isScrolled.y &&
              cuts(style.overflowY) &&
              (box.top + inner(box) < top || box.bottom - inner(box) > bottom)),
        );
        isScrolled = {
          x: isScrolled.x || scrolls(style.overflowX),
          y: isScrolled.y || scrolls(style.overflowY),
        };
      }
      if (isLost && !isHidden) lost.push(node.textContent ?? "");
    }
    return lost;
  });

/** Spaces text as people who read with difficulty may do (WCAG 2.2, 1.4.12). */
export const spaceText = (page: Looking): Promise<void> =>
  page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }" +
        " p { margin-bottom: 2em !important }",
    );
    document.adoptedStyleSheets = [sheet];
  });
