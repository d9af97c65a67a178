/**
 * The tree of sentences in the page. What was said is immutable and shared, so what has changed is found by comparing
 * objects from the top: an update costs as much in a talk of a day as in its first minute. Where all rows have to change,
 * those in sight change at once and the others in slices.
 */
import { articleKey, type Articles, findArticle, sectionKey } from "../../subtitles/sections.ts";
import { type ArticleDrawing, createArticleDrawing, type DrawingPass, lastOf } from "./article-drawing.ts";
import type { SectionContext, SectionDrawing } from "./section-drawing.ts";

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

/** Sections redrawn in one go where nothing but what all rows are drawn with has changed. */
const SLICE = 12;

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

  function dropGone({ articles }: DrawingContext): void {
    for (const [key, there] of drawings) {
      const article = findArticle(articles, key);
      there.dropGone(article, restless);
      if (article !== undefined) continue;
      there.element.remove();
      drawings.delete(key);
    }
  }

  function passOf(context: DrawingContext, touched: ReadonlySet<number>): DrawingPass {
    const again = new Set(restless.keys());
    for (const sid of touched) again.add(sectionKey(sid));
    return {
      context: { ...context, touched },
      from: context.from,
      newest: context.articles.at(-1)?.items.at(-1)?.key,
      again,
      isOtherLook: last !== undefined && last.look !== context.look,
      restless,
      sectionsLeft: SLICE,
    };
  }

  /** Draws the articles that are in the page, the newest first; whether one of them was left behind. */
  function drawArticles(articles: Articles, pass: DrawingPass): boolean {
    const again = new Set<number>();
    for (const key of pass.again) again.add(articleKey(key));
    let next: HTMLElement | null = null;
    let isBehind = false;
    for (let at = articles.length - 1; at >= 0; at -= 1) {
      const article = articles[at];
      if (article === undefined || (article.items.at(-1)?.key ?? 0) < pass.from) break;
      const previous = lastOf(articles[at - 1]?.items.at(-1));
      const there = drawings.get(article.key);
      const drawing = there ?? createArticleDrawing();
      if (again.has(article.key) || !drawing.isDrawn(article, previous, pass)) {
        drawing.draw(article, previous, pass);
        if (drawing.isBehind()) isBehind = true;
      }
      if (there === undefined) {
        drawings.set(article.key, drawing);
        root.insertBefore(drawing.element, next);
      }
      next = drawing.element;
    }
    return isBehind;
  }

  function draw(context: DrawingContext): Drawn {
    const { articles } = context;
    const pass = passOf(context, touchedBetween(last, context));
    const oldest = articles[0]?.items[0]?.key;
    const oldestBefore = last?.articles[0]?.items[0]?.key;
    if (oldest !== oldestBefore || articles.length < (last?.articles.length ?? 0)) dropGone(context);
    const isBehind = drawArticles(articles, pass);
    last = context;
    let wakeAt = Infinity;
    for (const drawing of restless.values()) wakeAt = Math.min(wakeAt, drawing.standsInAt());
    return { wakeAt: wakeAt === Infinity ? undefined : wakeAt, isBehind };
  }

  return {
    draw,
    rowOf: (sid) => {
      const key = sectionKey(sid);
      return drawings.get(articleKey(key))?.sectionOf(key)?.rowOf(sid);
    },
  };
}
