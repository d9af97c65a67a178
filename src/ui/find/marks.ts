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
  /** Marks these rows anew, whose texts have changed: where any row stands is not asked for. */
  readonly changed: (rows: Iterable<HTMLElement>) => void;
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

/** What is looked for, as it is marked. */
type Shown = { readonly query: string; readonly current: Match | undefined };
/** What is marked of a row: the text of each of its elements with the marks on it. */
type Marked = { readonly texts: readonly string[]; readonly ranges: readonly PageRange[] };

/** The browser's own highlights, which change by what has changed. */
function createHighlights() {
  const found = new Highlight();
  const strong = new Highlight();
  const marked = new Map<HTMLElement, Marked>();
  let shown: Shown = { query: "", current: undefined };

  function drop(row: HTMLElement): void {
    for (const range of marked.get(row)?.ranges ?? []) found.delete(range);
    marked.delete(row);
  }

  /** The current match in its row, where this is that row. */
  function markCurrent(row: HTMLElement): PageRange | undefined {
    const { current } = shown;
    if (current === undefined || Number(row.dataset["sid"]) !== current.sid) return undefined;
    const place = placeOf(row, current);
    strong.clear();
    if (place !== undefined) strong.add(place);
    return place;
  }

  function mark(row: HTMLElement): void {
    const elements = textsOf(row);
    const texts = elements.map(({ textContent }) => textContent ?? "");
    const before = marked.get(row)?.texts;
    if (before?.length === texts.length && texts.every((text, at) => text === before[at])) return;
    drop(row);
    const current = markCurrent(row);
    const ranges: PageRange[] = [];
    for (const [at, element] of elements.entries()) {
      for (const { from, to } of foundIn(foldText(texts[at] ?? ""), shown.query)) {
        const range = rangeIn(element, from, to);
        if (range === undefined || (current !== undefined && same(range, current))) continue;
        if (found.size >= MOST_MARKS) break;
        found.add(range);
        ranges.push(range);
      }
    }
    marked.set(row, { texts, ranges });
  }

  return {
    show: (next: Shown, rows: readonly HTMLElement[]): void => {
      if (next.query !== shown.query || next.current !== shown.current) {
        found.clear();
        strong.clear();
        marked.clear();
        shown = next;
      }
      const near = new Set(rows);
      for (const row of marked.keys()) if (!near.has(row)) drop(row);
      for (const row of rows) mark(row);
      if (CSS.highlights.get("found") === found) return;
      CSS.highlights.set("found", found);
      CSS.highlights.set("found-current", strong);
    },
    changed: (rows: Iterable<HTMLElement>): void => {
      for (const row of rows) {
        if (row.isConnected) mark(row);
        else drop(row);
      }
    },
    clear: (): void => {
      CSS.highlights.delete("found");
      CSS.highlights.delete("found-current");
    },
  };
}

/** Marks for the rows in `content`, which moves inside of `scroller`. */
export function createMarks(scroller: HTMLElement, content: HTMLElement): Marks {
  const highlights = hasHighlights() ? createHighlights() : undefined;
  let marked: readonly HTMLElement[] = [];
  let shown: Shown | undefined;

  function clearRows(): void {
    for (const row of marked) delete row.dataset["found"];
    marked = [];
  }

  function near(): readonly HTMLElement[] {
    const { top, bottom, height } = scroller.getBoundingClientRect();
    return rowsBetween(content, top - height / 2, bottom + height / 2);
  }

  function markRows({ query, current }: Shown): void {
    clearRows();
    marked = near().filter((row) =>
      textsOf(row).some(({ textContent }) => !foundIn(foldText(textContent ?? ""), query).next().done),
    );
    for (const row of marked) {
      row.dataset["found"] = Number(row.dataset["sid"]) === current?.sid ? "current" : "";
    }
  }

  function show(next: Shown): void {
    shown = next;
    if (highlights === undefined) markRows(next);
    else highlights.show(next, near());
  }

  return {
    show: (query, current) => show({ query, current }),
    changed: (rows) => {
      if (shown === undefined) return;
      if (highlights === undefined) show(shown);
      else highlights.changed(rows);
    },
    clear: () => {
      clearRows();
      highlights?.clear();
    },
  };
}
