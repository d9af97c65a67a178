/**
 * One section of the text in the page. Sentences are immutable, so a row is looked at again only where its sentence,
 * the one before it, or what all rows are drawn with is another object than the last time. Drawing goes from the end, so
 * that whatever is new has its place before what stands there.
 */
import { findInSection, type Section } from "../../subtitles/sections.ts";
import type { Sentence } from "../../subtitles/sentence.ts";
import type { GapMark, GapMarks } from "./reader-text-signals.ts";
import {
  lookAt,
  make,
  type Look,
  type RowContext,
  type RowWriter,
  setAttribute,
  setText,
} from "./row-writer.ts";
import styles from "./transcript.module.css";

export type SectionContext = RowContext & {
  readonly write: RowWriter;
  readonly gapMarks: GapMarks;
  readonly gapText: (mark: GapMark) => string;
  /** Sentences that something happened to beside the text: spoken, revealed, a mark of what is missing. */
  readonly touched: ReadonlySet<number>;
};

export type SectionDrawing = {
  readonly element: HTMLElement;
  /** Whether this very section is drawn, in this look, behind this sentence. */
  readonly isDrawn: (section: Section, previous: Sentence | undefined, look: Look | undefined) => boolean;
  /** What it was drawn with. */
  readonly look: () => Look | undefined;
  readonly draw: (section: Section, previous: Sentence | undefined, context: SectionContext) => void;
  /** Rows that may change though their sentences do not. */
  readonly restless: () => ReadonlySet<number>;
  /** When an original stands in for a translation here; `Infinity` for never. Ms on the viewer's clock. */
  readonly standsInAt: () => number;
  readonly rowOf: (sid: number) => HTMLElement | undefined;
  /** Nothing more is expected here for now: forgets what can be read from the page again. */
  readonly rest: () => void;
};

type Rows = { readonly rows: Map<number, HTMLElement>; readonly gaps: Map<number, HTMLElement> };

const NONE: ReadonlySet<number> = new Set();

/** The rows of a section and the marks before them, as they stand in the page. */
function rowsIn(element: HTMLElement): Rows {
  const rows = new Map<number, HTMLElement>();
  const gaps = new Map<number, HTMLElement>();
  for (let child = element.firstElementChild; child !== null; child = child.nextElementSibling) {
    if (!(child instanceof HTMLElement)) continue;
    const { sid, before } = child.dataset;
    if (sid !== undefined) rows.set(Number(sid), child);
    else if (before !== undefined) gaps.set(Number(before), child);
  }
  return { rows, gaps };
}

/** Whether nothing but the text of an original that is not final yet is another than it was. */
const hasGrown = (before: Sentence | undefined, now: Sentence): boolean =>
  before !== undefined &&
  !before.original.isFinal &&
  !now.original.isFinal &&
  before.translations === now.translations &&
  before.language === now.language &&
  before.speakerId === now.speakerId &&
  before.startMs === now.startMs &&
  before.unconfirmed === now.unconfirmed;

function writeGap(there: HTMLElement | undefined, sid: number, mark: GapMark, text: string): HTMLElement {
  const element = there ?? make("p", styles["gap"]);
  setAttribute(element, "data-gap", `${mark.gap.from}-${mark.gap.to}`);
  setAttribute(element, "data-before", String(sid));
  setText(element, text);
  return element;
}

export function createSectionDrawing(): SectionDrawing {
  const element = make("div", styles["section"]);
  let known: Rows | undefined;
  let drawn: Section | undefined;
  let drawnPrevious: Sentence | undefined;
  let drawnLook: Look | undefined;
  let restless = NONE;
  let standsInAt = Infinity;

  const there = (): Rows => (known ??= rowsIn(element));

  /** Takes out what stands for sentences that are not in the section any more. */
  function drop(section: Section, { rows, gaps }: Rows): void {
    for (const list of [rows, gaps]) {
      for (const [sid, gone] of list) {
        if (findInSection(section, sid) !== undefined) continue;
        gone.remove();
        list.delete(sid);
      }
    }
  }

  function draw(section: Section, previous: Sentence | undefined, context: SectionContext): void {
    const { rows, gaps } = there();
    const before = drawn;
    const isOther = drawnLook !== context.look;
    const wasRestless = restless;
    const restlessNow = new Set<number>();
    standsInAt = Infinity;
    if (before !== undefined && (before.items[0] !== section.items[0] || rows.size > section.items.length))
      drop(section, { rows, gaps });

    const { items } = section;
    /** What stands behind a sentence and its mark. */
    const behind = (at: number): HTMLElement | null => {
      for (let later = at + 1; later < items.length; later += 1) {
        const sid = items[later]?.sid ?? 0;
        const element = gaps.get(sid) ?? rows.get(sid);
        if (element !== undefined) return element;
      }
      return null;
    };
    let was = (before?.items.length ?? 0) - 1;
    for (let at = items.length - 1; at >= 0; at -= 1) {
      const sentence = items[at];
      if (sentence === undefined) continue;
      const { sid } = sentence;
      const ahead = at === 0 ? previous : items[at - 1];
      while ((before?.items[was]?.sid ?? 0) > sid) was -= 1;
      const aheadBefore = was === 0 ? drawnPrevious : before?.items[was - 1];
      const sentenceBefore = before?.items[was];
      const isTouched = isOther || aheadBefore !== ahead || context.touched.has(sid);
      if (!isTouched && sentenceBefore === sentence && !wasRestless.has(sid)) continue;

      const looked = lookAt(sentence, ahead?.sid === sid - 1 ? ahead : undefined, context);
      if (looked.isRestless) restlessNow.add(sid);
      standsInAt = Math.min(standsInAt, looked.standsInAt ?? Infinity);
      const row = rows.get(sid);
      const isGrown = !isTouched && hasGrown(sentenceBefore, sentence);
      const written = context.write(row, { ...looked.moment, isGrown });
      if (written === undefined) {
        row?.remove();
        rows.delete(sid);
      } else if (written !== row) {
        row?.remove();
        element.insertBefore(written, behind(at));
        rows.set(sid, written);
      }
      const mark = context.gapMarks.get(sid);
      const gap = gaps.get(sid);
      if (mark !== undefined) {
        const wanted = writeGap(gap, sid, mark, context.gapText(mark));
        if (gap === undefined) element.insertBefore(wanted, written ?? behind(at));
        gaps.set(sid, wanted);
      } else if (gap !== undefined) {
        gap.remove();
        gaps.delete(sid);
      }
    }
    [drawn, drawnPrevious, drawnLook] = [section, previous, context.look];
    restless = restlessNow.size === 0 ? NONE : restlessNow;
  }

  return {
    element,
    isDrawn: (section, previous, look) =>
      drawn === section && drawnPrevious === previous && drawnLook === look,
    look: () => drawnLook,
    draw,
    restless: () => restless,
    standsInAt: () => standsInAt,
    rowOf: (sid) => there().rows.get(sid),
    rest: () => {
      if (restless.size === 0) known = undefined;
    },
  };
}
