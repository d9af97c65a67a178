/**
 * The marks on what was found. Where the browser has highlights of its own (CSS Custom Highlight API: Chrome 105,
 * Safari 17.2, Firefox 140) no element and no text node is touched, so selections hold; elsewhere the row is marked.
 */
import { foldText, foundIn } from "../../lib/fold-text.ts";
import type { Match } from "../../subtitles/search/search.ts";
import { type PageRange, rangeIn, rowsBetween, textsOf } from "./row-text.ts";

/** Marked at once at most, so that a single letter on a large screen stays cheap. */
const MOST_MARKS = 2_000;

export type Marks = {
  /** Marks all of `query` (folded) near the window, and `current` strongly. */
  readonly show: (query: string, current: Match | undefined) => void;
  readonly clear: () => void;
};

const hasHighlights = (): boolean => typeof Highlight === "function" && "highlights" in CSS;

/** The text element of a row that a match stands in, and the part of it. */
export function placeOf(row: Element, match: Match): PageRange | undefined {
  const texts = textsOf(row);
  const element = texts.find(({ textContent }) => textContent === match.text);
  return element && rangeIn(element, match.from, match.to);
}

const same = (a: PageRange, b: PageRange): boolean =>
  a.startContainer === b.startContainer && a.startOffset === b.startOffset;

/** Marks for the rows in `content`, which moves inside of `scroller`. */
export function createMarks(scroller: HTMLElement, content: HTMLElement): Marks {
  let marked: readonly HTMLElement[] = [];

  function clearRows(): void {
    for (const row of marked) delete row.dataset["found"];
    marked = [];
  }

  function near(): readonly HTMLElement[] {
    const { top, bottom, height } = scroller.getBoundingClientRect();
    return rowsBetween(content, top - height / 2, bottom + height / 2);
  }

  function highlight(query: string, current: Match | undefined): void {
    const ranges: PageRange[] = [];
    let strong: PageRange | undefined;
    for (const row of near()) {
      if (current !== undefined && Number(row.dataset["sid"]) === current.sid) strong = placeOf(row, current);
      for (const element of textsOf(row)) {
        for (const { from, to } of foundIn(foldText(element.textContent ?? ""), query)) {
          const range = rangeIn(element, from, to);
          if (range !== undefined && ranges.length < MOST_MARKS) ranges.push(range);
        }
      }
    }
    const others = ranges.filter((range) => strong === undefined || !same(range, strong));
    CSS.highlights.set("found", new Highlight(...others));
    CSS.highlights.set("found-current", new Highlight(...(strong === undefined ? [] : [strong])));
  }

  function markRows(query: string, current: Match | undefined): void {
    clearRows();
    marked = near().filter((row) =>
      textsOf(row).some(({ textContent }) => !foundIn(foldText(textContent ?? ""), query).next().done),
    );
    for (const row of marked) {
      row.dataset["found"] = Number(row.dataset["sid"]) === current?.sid ? "current" : "";
    }
  }

  return {
    show: (query, current) => (hasHighlights() ? highlight(query, current) : markRows(query, current)),
    clear: () => {
      clearRows();
      if (!hasHighlights()) return;
      CSS.highlights.delete("found");
      CSS.highlights.delete("found-current");
    },
  };
}
