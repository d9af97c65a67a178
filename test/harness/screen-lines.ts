/**
 * What can be seen of the lines on a screen that shows only the end of a talk.
 */
import type { Page } from "@playwright/test";

export type SeenLines = {
  readonly language: string;
  /** Lines that are seen as a whole. */
  readonly whole: number;
  /** Lines that are cut by an edge. */
  readonly cut: number;
  /** The last line of the newest sentence is seen. */
  readonly newest: boolean;
  /** Letter size, in CSS pixels. */
  readonly size: number;
  /** Where the lines are, in CSS pixels. */
  readonly box: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
};

/** The lines of each language that has any, in their order on the page. */
export const seenLines = (page: Page): Promise<readonly SeenLines[]> =>
  page.evaluate(() => {
    const lists = new Set(
      [...document.querySelectorAll("[data-sid]")].map(({ parentElement }) => parentElement),
    );
    return [...lists].flatMap((list) => {
      const window = list?.parentElement;
      const last = list?.querySelector("[data-sid]:last-of-type p");
      if (list === null || window === null || window === undefined || last === null || last === undefined)
        return [];
      const height = Number.parseFloat(getComputedStyle(list).lineHeight);
      const edge = window.getBoundingClientRect();
      const middles = (element: Element): number[] => {
        const range = document.createRange();
        range.selectNodeContents(element);
        const all = [...range.getClientRects()].map(({ top, bottom }) => (top + bottom) / 2);
        return all.filter(
          (middle, index) => all.findIndex((other) => Math.abs(other - middle) < height / 2) === index,
        );
      };
      const isSeen = (middle: number): boolean => middle > edge.top && middle < edge.bottom;
      const isCut = (middle: number): boolean =>
        Math.min(middle - edge.top, edge.bottom - middle) < height * 0.4 &&
        Math.max(edge.top - middle, middle - edge.bottom) < height * 0.4;
      const lines = [...list.querySelectorAll("p")]
        .filter((text) => getComputedStyle(text).visibility === "visible")
        .flatMap(middles);
      const { left, right, top, bottom } = edge;
      return [
        {
          language: last.getAttribute("lang") ?? "",
          whole: lines.filter((middle) => isSeen(middle) && !isCut(middle)).length,
          cut: lines.filter(isCut).length,
          newest: isSeen(middles(last).at(-1) ?? Number.NaN),
          size: Number.parseFloat(getComputedStyle(last).fontSize),
          box: { left, right, top, bottom },
        },
      ];
    });
  });

/** How far a page can be moved in either direction, in CSS pixels. */
export const scrollable = (page: Page): Promise<number> =>
  page.evaluate(() => {
    window.scrollTo(9_999, 9_999);
    const { scrollLeft, scrollTop } = document.documentElement;
    return scrollLeft + scrollTop + (innerWidth - document.documentElement.clientWidth);
  });
