/**
 * One article of the text in the page, which is a number of sections. Its sections are drawn from the newest to the oldest, so
 * that whatever is new has its place before what is there.
 */
import { type Article, findSection, type Section } from "../../subtitles/sections.ts";
import type { Sentence } from "../../subtitles/sentence.ts";
import { make } from "./row-writer.ts";
import { createSectionDrawing, type SectionContext, type SectionDrawing } from "./section-drawing.ts";
import styles from "./transcript.module.css";

/** One drawing of the whole text, as its articles see it. */
export type DrawingPass = {
  readonly context: SectionContext;
  /** Sections before this one are not in the page yet. */
  readonly from: number;
  /** The newest section there is. */
  readonly newest: number | undefined;
  /** Sections with rows that have to be looked at though their sections are the same. */
  readonly again: ReadonlySet<number>;
  /** All rows are drawn with something else than the last time. */
  readonly isOtherLook: boolean;
  /** Sections with rows that may change by themselves; kept from one drawing to the next. */
  readonly restless: Map<number, SectionDrawing>;
  /** How many more sections are redrawn in this go where nothing but what all rows are drawn with has changed. */
  sectionsLeft: number;
};

export type ArticleDrawing = {
  readonly element: HTMLElement;
  /** Whether this very article is drawn, behind this sentence, as the pass would have it. */
  readonly isDrawn: (article: Article, previous: Sentence | undefined, pass: DrawingPass) => boolean;
  readonly draw: (article: Article, previous: Sentence | undefined, pass: DrawingPass) => void;
  /** Sections out of sight are still drawn as they were. */
  readonly isBehind: () => boolean;
  /** Takes out the sections that are not in the article any more. */
  readonly dropGone: (article: Article | undefined, restless: Map<number, SectionDrawing>) => void;
  readonly sectionOf: (key: number) => SectionDrawing | undefined;
};

export const lastOf = (section: Section | undefined): Sentence | undefined => section?.items.at(-1);

/** Whether an element is in the window, or within a window's height of it. */
function isNear(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > -innerHeight && top < 2 * innerHeight;
}

/** An article as it is drawn, and the sentence before it. */
type DrawnArticle = { readonly article: Article; readonly previous: Sentence | undefined };

/** Whether a section and what is before it are the very same as before: all but one are, while text grows. */
function isSameAt(
  at: number,
  { items }: Article,
  previous: Sentence | undefined,
  before: DrawnArticle | undefined,
): boolean {
  if (before === undefined || before.article.items[at] !== items[at]) return false;
  return at === 0 ? before.previous === previous : before.article.items[at - 1] === items[at - 1];
}

export function createArticleDrawing(): ArticleDrawing {
  const element = make("div", styles["article"]);
  const sections = new Map<number, SectionDrawing>();
  let drawn: DrawnArticle | undefined;
  let drawnFrom = 0;
  let drawnLook: SectionContext["look"] | undefined;
  let isBehind = false;

  /** Whether a section may stay as it is in this go, and is to be drawn in a later one. */
  function mayWait(there: SectionDrawing, pass: DrawingPass): boolean {
    return pass.sectionsLeft <= 0 && !(pass.isOtherLook && isNear(there.element));
  }

  function drawSection(
    section: Section,
    previous: Sentence | undefined,
    pass: DrawingPass,
    next: HTMLElement | null,
  ): void {
    const there = sections.get(section.key);
    const drawing = there ?? createSectionDrawing();
    drawing.draw(section, previous, pass.context);
    if (there === undefined) {
      sections.set(section.key, drawing);
      element.insertBefore(drawing.element, next);
    }
    if (drawing.restless().size > 0) pass.restless.set(section.key, drawing);
    else pass.restless.delete(section.key);
    if (section.key !== pass.newest) drawing.rest();
  }

  /** Brings one section up to date, or leaves it for later. */
  function updateSection(
    section: Section,
    ahead: Sentence | undefined,
    pass: DrawingPass,
    next: HTMLElement | null,
  ): void {
    const there = sections.get(section.key);
    const mustChange = there === undefined || pass.again.has(section.key);
    // Otherwise only what all rows are drawn with is another.
    if (mustChange || !there.isDrawn(section, ahead, there.look())) {
      drawSection(section, ahead, pass, next);
    } else if (there.look() !== pass.context.look) {
      if (mayWait(there, pass)) {
        isBehind = true;
        return;
      }
      pass.sectionsLeft -= 1;
      drawSection(section, ahead, pass, next);
    }
  }

  const elementOf = (section: Section | undefined): HTMLElement | null =>
    (section && sections.get(section.key)?.element) ?? null;

  return {
    element,
    isDrawn: (article, previous, { context, from }) =>
      drawn?.article === article &&
      drawn.previous === previous &&
      drawnLook === context.look &&
      (drawnFrom === from || (article.items[0]?.key ?? 0) >= Math.max(from, drawnFrom)) &&
      !isBehind,
    draw: (article, previous, pass) => {
      const isOther = isBehind || drawnLook !== pass.context.look || drawnFrom !== pass.from;
      const before = isOther ? undefined : drawn;
      isBehind = false;
      for (let at = article.items.length - 1; at >= 0; at -= 1) {
        const section = article.items[at];
        if (section === undefined || section.key < pass.from) break;
        if (isSameAt(at, article, previous, before) && !pass.again.has(section.key)) continue;
        const ahead = at === 0 ? previous : lastOf(article.items[at - 1]);
        updateSection(section, ahead, pass, elementOf(article.items[at + 1]));
      }
      drawn = { article, previous };
      [drawnFrom, drawnLook] = [pass.from, pass.context.look];
    },
    isBehind: () => isBehind,
    dropGone: (article, restless) => {
      for (const [key, section] of sections) {
        if (findSection(article, key) !== undefined) continue;
        section.element.remove();
        sections.delete(key);
        restless.delete(key);
      }
    },
    sectionOf: (key) => sections.get(key),
  };
}
