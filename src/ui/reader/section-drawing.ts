/**
 * One section of the text in the page. Sentences are immutable, so a row is looked at again only where its sentence,
 * the one before it, or what all rows are drawn with is another object than the last time. Drawing goes from the end, so
 * that whatever is new has its place before what is there.
 */
import { findInSection, type Section } from "../../subtitles/sections.ts";
import type { Sentence } from "../../subtitles/sentence.ts";
import type { GapMark, GapMarks } from "./reader-text-signals.ts";
import {
  isHtml,
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
    if (!isHtml(child)) continue;
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

/** A section as it is drawn: what the next drawing is compared with. */
type DrawnSection = {
  readonly section: Section;
  readonly previous: Sentence | undefined;
  readonly look: Look;
  readonly restless: ReadonlySet<number>;
};

/** A sentence at its place in the section, beside what was drawn of it. */
type Place = {
  readonly at: number;
  readonly sentence: Sentence;
  readonly ahead: Sentence | undefined;
  readonly sentenceBefore: Sentence | undefined;
  /** Something else than the text of the sentence is another than it was. */
  readonly isTouched: boolean;
};

/** The places whose rows have to be looked at, the newest first. */
function* placesToDraw(
  section: Section,
  previous: Sentence | undefined,
  before: DrawnSection | undefined,
  { look, touched }: SectionContext,
): Generator<Place> {
  const { items } = section;
  const itemsBefore = before?.section.items;
  const isOther = before?.look !== look;
  let was = (itemsBefore?.length ?? 0) - 1;
  for (let at = items.length - 1; at >= 0; at -= 1) {
    const sentence = items[at];
    if (sentence === undefined) continue;
    const { sid } = sentence;
    const ahead = at === 0 ? previous : items[at - 1];
    while ((itemsBefore?.[was]?.sid ?? 0) > sid) was -= 1;
    const aheadBefore = was === 0 ? before?.previous : itemsBefore?.[was - 1];
    const sentenceBefore = itemsBefore?.[was];
    const isTouched = isOther || aheadBefore !== ahead || touched.has(sid);
    if (isTouched || sentenceBefore !== sentence || before?.restless.has(sid))
      yield { at, sentence, ahead, sentenceBefore, isTouched };
  }
}

/** The element that comes after the sentence at `at` and its mark. */
function behind({ items }: Section, at: number, { rows, gaps }: Rows): HTMLElement | null {
  for (let later = at + 1; later < items.length; later += 1) {
    const sid = items[later]?.sid ?? 0;
    const element = gaps.get(sid) ?? rows.get(sid);
    if (element !== undefined) return element;
  }
  return null;
}

/** Takes out what belongs to sentences that are not in the section any more. */
function dropGone(section: Section, { rows, gaps }: Rows): void {
  for (const list of [rows, gaps]) {
    for (const [sid, gone] of list) {
      if (findInSection(section, sid) !== undefined) continue;
      gone.remove();
      list.delete(sid);
    }
  }
}

export function createSectionDrawing(): SectionDrawing {
  const element = make("div", styles["section"]);
  let known: Rows | undefined;
  let drawn: DrawnSection | undefined;
  let standsInAt = Infinity;

  const there = (): Rows => (known ??= rowsIn(element));

  /** Puts a row, or none, in the place of the one there is. */
  function putRow(section: Section, at: number, sid: number, written: HTMLElement | undefined): void {
    const { rows } = there();
    const row = rows.get(sid);
    if (written === row) return;
    row?.remove();
    rows.delete(sid);
    if (written === undefined) return;
    element.insertBefore(written, behind(section, at, there()));
    rows.set(sid, written);
  }

  /** Puts the mark of what is missing before a sentence, or takes it away. */
  function putGap(section: Section, at: number, sid: number, context: SectionContext): void {
    const { rows, gaps } = there();
    const mark = context.gapMarks.get(sid);
    const gap = gaps.get(sid);
    if (mark === undefined) {
      gap?.remove();
      gaps.delete(sid);
      return;
    }
    const wanted = writeGap(gap, sid, mark, context.gapText(mark));
    if (gap === undefined) element.insertBefore(wanted, rows.get(sid) ?? behind(section, at, there()));
    gaps.set(sid, wanted);
  }

  function draw(section: Section, previous: Sentence | undefined, context: SectionContext): void {
    const { rows } = there();
    const restless = new Set<number>();
    standsInAt = Infinity;
    const itemsBefore = drawn?.section.items;
    if (
      itemsBefore !== undefined &&
      (itemsBefore[0] !== section.items[0] || rows.size > section.items.length)
    )
      dropGone(section, there());
    for (const place of placesToDraw(section, previous, drawn, context)) {
      const { at, sentence, ahead, sentenceBefore, isTouched } = place;
      const { sid } = sentence;
      const looked = lookAt(sentence, ahead?.sid === sid - 1 ? ahead : undefined, context);
      if (looked.isRestless) restless.add(sid);
      standsInAt = Math.min(standsInAt, looked.standsInAt ?? Infinity);
      const isGrown = !isTouched && hasGrown(sentenceBefore, sentence);
      putRow(section, at, sid, context.write(rows.get(sid), { ...looked.moment, isGrown }));
      putGap(section, at, sid, context);
    }
    drawn = { section, previous, look: context.look, restless: restless.size === 0 ? NONE : restless };
  }

  return {
    element,
    isDrawn: (section, previous, look) =>
      drawn?.section === section && drawn.previous === previous && drawn.look === look,
    look: () => drawn?.look,
    draw,
    restless: () => drawn?.restless ?? NONE,
    standsInAt: () => standsInAt,
    rowOf: (sid) => there().rows.get(sid),
    rest: () => {
      if ((drawn?.restless ?? NONE).size === 0) known = undefined;
    },
  };
}
