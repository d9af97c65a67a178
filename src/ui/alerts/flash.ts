/**
 * A quiet flash of a word on the page: the browser's own highlight, which touches no element and moves nothing; where there is none,
 * its sentence. It lasts until the sentence has been in sight for a while, so that who reads further up finds it.
 */
import { createFindWords, type FindWords } from "../../subtitles/alerts/find-words.ts";
import { type PageRange, rangeIn, textsOf } from "../find/row-text.ts";
import type { WordAlert } from "./alert-signals.ts";

/** How long a word is lit once its sentence is in sight, in ms. */
const LIT_MS = 4_000;
/** Sentences with lit words at once; the oldest goes out for another. */
const MOST_LIT = 50;
/** The highlight's name, which the sheet knows. */
const NAME = "own-word";

const hasHighlights = (): boolean => typeof Highlight === "function" && "highlights" in CSS;

/** The lit words of a sentence, as they are written there. */
type Lit = { readonly words: ReadonlySet<string>; readonly find: FindWords };

const rangesIn = (row: Element, { find }: Lit): readonly PageRange[] =>
  textsOf(row).flatMap((element) =>
    find(element.textContent ?? "").flatMap(({ from, to }) => rangeIn(element, from, to) ?? []),
  );

/** Words lit at once; one flash after the other ends by itself. */
export function createFlash(): (alert: WordAlert, content: Element) => void {
  const lit = new Map<HTMLElement, Lit>();

  function show(): void {
    for (const row of lit.keys()) if (!row.isConnected) lit.delete(row);
    if (!hasHighlights()) return;
    const ranges = [...lit].flatMap(([row, words]) => rangesIn(row, words));
    if (ranges.length === 0) CSS.highlights.delete(NAME);
    else CSS.highlights.set(NAME, new Highlight(...ranges));
  }

  function putOut(row: HTMLElement): void {
    inSight.unobserve(row);
    delete row.dataset["ownWord"];
    lit.delete(row);
    show();
  }

  const inSight = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting || !(target instanceof HTMLElement) || !lit.has(target)) continue;
      inSight.unobserve(target);
      // Its text may have changed meanwhile.
      show();
      setTimeout(() => putOut(target), LIT_MS);
    }
  });

  return ({ sid, text, from, to }, content) => {
    // Once it is drawn.
    requestAnimationFrame(() => {
      const row = content.querySelector<HTMLElement>(`[data-sid="${sid}"]`);
      if (row === null) return;
      const words = new Set(lit.get(row)?.words).add(text.slice(from, to));
      lit.delete(row);
      lit.set(row, { words, find: createFindWords([...words]) });
      if (!hasHighlights()) row.dataset["ownWord"] = "";
      const [oldest] = lit.keys();
      if (lit.size > MOST_LIT && oldest !== undefined) putOut(oldest);
      show();
      inSight.observe(row);
    });
  };
}
