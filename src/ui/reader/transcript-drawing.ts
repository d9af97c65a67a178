/**
 * The tree of sentences in the page. What was said is immutable and shared, so what has changed is found by comparing
 * objects from the top: an update costs as much in a talk of a day as in its first minute. Where all rows have to change,
 * those in sight change at once and the others in slices.
 */
import {
  type Article,
  articleKey,
  type Articles,
  findArticle,
  findSection,
  type Section,
  sectionKey,
} from "../../subtitles/sections.ts";
import type { Sentence } from "../../subtitles/sentence.ts";
import { make } from "./row-writer.ts";
import { createSectionDrawing, type SectionDrawing, type SectionContext } from "./section-drawing.ts";
import styles from "./transcript.module.css";

type DrawingContext = Omit<SectionContext, "touched"> & {
  readonly articles: Articles;
  /** Sections before this one are not in the page yet. */
  readonly from: number;
};

type Drawn = {
  /** When a row has to be looked at though nothing comes, in ms on the viewer's clock. */
  readonly wakeAt: number | undefined;
  /** Rows out of sight are still drawn as they were: draw again soon. */
  readonly isBehind: boolean;
};

export type TranscriptDrawing = {
  readonly draw: (context: DrawingContext) => Drawn;
  readonly rowOf: (sid: number) => HTMLElement | undefined;
};

type ArticleDrawing = {
  readonly element: HTMLElement;
  readonly sections: Map<number, SectionDrawing>;
  drawn?: Article;
  previous?: Sentence | undefined;
  context?: DrawingContext;
  isBehind: boolean;
};

/** Sections redrawn in one go where nothing but what all rows are drawn with has changed. */
const SLICE = 12;

const lastOf = (section: Section | undefined): Sentence | undefined => section?.items.at(-1);

/** Whether an element is in the window, or within a window's height of it. */
function isNear(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > -innerHeight && top < 2 * innerHeight;
}

/** Sentences that something happened to beside the text between two drawings. */
function touchedBetween(before: DrawingContext | undefined, now: DrawingContext): ReadonlySet<number> {
  const touched = new Set<number>();
  if (before?.gapMarks !== now.gapMarks)
    for (const sid of [...(before?.gapMarks.keys() ?? []), ...now.gapMarks.keys()]) touched.add(sid);
  for (const which of ["spoken", "revealed"] as const) {
    if (before?.[which] === now[which]) continue;
    for (const sid of [before?.[which], now[which]]) if (sid !== undefined) touched.add(sid);
  }
  return touched;
}

/** Draws into `root`, which belongs to it alone. */
export function createTranscriptDrawing(root: HTMLElement): TranscriptDrawing {
  const drawings = new Map<number, ArticleDrawing>();
  /** Sections with rows that may change by themselves. */
  const restless = new Map<number, SectionDrawing>();
  let last: DrawingContext | undefined;

  function dropSection(there: ArticleDrawing, key: number): void {
    there.sections.get(key)?.element.remove();
    there.sections.delete(key);
    restless.delete(key);
  }

  function dropGone({ articles }: DrawingContext): void {
    for (const [key, there] of drawings) {
      const article = findArticle(articles, key);
      for (const section of there.sections.keys())
        if (findSection(article, section) === undefined) dropSection(there, section);
      if (article !== undefined) continue;
      there.element.remove();
      drawings.delete(key);
    }
  }

  function drawSection(
    there: ArticleDrawing,
    section: Section,
    previous: Sentence | undefined,
    context: SectionContext,
    next: HTMLElement | null,
  ): SectionDrawing {
    let drawing = there.sections.get(section.key);
    if (drawing === undefined) {
      drawing = createSectionDrawing();
      there.sections.set(section.key, drawing);
      drawing.draw(section, previous, context);
      there.element.insertBefore(drawing.element, next);
    } else {
      drawing.draw(section, previous, context);
    }
    if (drawing.restless().size > 0) restless.set(section.key, drawing);
    else restless.delete(section.key);
    return drawing;
  }

  function draw(context: DrawingContext): Drawn {
    const touched = touchedBetween(last, context);
    const isOtherLook = last !== undefined && last.look !== context.look;
    const sectionContext: SectionContext = { ...context, touched };
    const again = new Set([...restless.keys(), ...Array.from(touched, sectionKey)]);
    const articlesAgain = new Set(Array.from(again, articleKey));
    const { articles, from, look } = context;
    const newest = articles.at(-1)?.items.at(-1)?.key;
    let slice = SLICE;
    let isBehind = false;
    const first = articles[0]?.items[0];
    const firstBefore = last?.articles[0]?.items[0];
    if (first?.key !== firstBefore?.key || articles.length < (last?.articles.length ?? 0)) dropGone(context);

    function drawArticle(there: ArticleDrawing, article: Article, previous: Sentence | undefined): void {
      let next: HTMLElement | null = null;
      there.isBehind = false;
      for (let at = article.items.length - 1; at >= 0; at -= 1) {
        const section = article.items[at];
        if (section === undefined || section.key < from) break;
        const ahead = at === 0 ? previous : lastOf(article.items[at - 1]);
        const before = there.sections.get(section.key);
        const mustChange = before === undefined || again.has(section.key);
        // Only what all rows are drawn with is another.
        const mayWait = !mustChange && before.isDrawn(section, ahead, before.look());
        let drawing = before;
        if (mayWait && before.look() === look) {
          next = before.element;
          continue;
        }
        if (mayWait && slice <= 0 && !(isOtherLook && isNear(before.element))) {
          there.isBehind = isBehind = true;
        } else {
          if (mayWait) slice -= 1;
          drawing = drawSection(there, section, ahead, sectionContext, next);
          if (section.key !== newest) drawing.rest();
        }
        next = drawing?.element ?? next;
      }
      [there.drawn, there.previous, there.context] = [article, previous, context];
    }

    let next: HTMLElement | null = null;
    for (let at = articles.length - 1; at >= 0; at -= 1) {
      const article = articles[at];
      if (article === undefined || (article.items.at(-1)?.key ?? 0) < from) break;
      const previous = lastOf(articles[at - 1]?.items.at(-1));
      let there = drawings.get(article.key);
      const isSame =
        there?.drawn === article &&
        there.previous === previous &&
        there.context?.look === look &&
        (there.context.from === from || (article.items[0]?.key ?? 0) >= Math.max(from, there.context.from)) &&
        !there.isBehind;
      if (there === undefined) {
        there = { element: make("div", styles["article"]), sections: new Map(), isBehind: false };
        drawings.set(article.key, there);
        drawArticle(there, article, previous);
        root.insertBefore(there.element, next);
      } else if (!isSame || articlesAgain.has(article.key)) {
        drawArticle(there, article, previous);
      }
      next = there.element;
    }
    last = context;
    const wakeAt = Math.min(...Array.from(restless.values(), (drawing) => drawing.standsInAt()));
    return { wakeAt: wakeAt === Infinity ? undefined : wakeAt, isBehind };
  }

  return {
    draw,
    rowOf: (sid) => {
      const key = sectionKey(sid);
      return drawings.get(articleKey(key))?.sections.get(key)?.rowOf(sid);
    },
  };
}
