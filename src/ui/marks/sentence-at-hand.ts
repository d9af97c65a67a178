/**
 * Which sentence a reader means who names none: of those in sight the selected one, else the one that is heard, else the newest where
 * they follow it, and the one nearest to the middle of the window where they do not.
 */

/** A sentence in the window: its edges in CSS px from the window's upper edge. */
export type SeenSentence = { readonly sid: number; readonly top: number; readonly bottom: number };

/** Less of a sentence than this is not in sight, in CSS px. */
const LEAST_PX = 12;

const isInSight = ({ top, bottom }: SeenSentence, height: number): boolean =>
  Math.min(bottom, height) - Math.max(top, 0) >= Math.min(LEAST_PX, bottom - top);

/**
 * The sentence that is meant; nothing where none is in sight. `sentences` are in their order, `height` is the window's in CSS px, and
 * `named` are the numbers of what is pointed out, the first of them before the others.
 */
export function meantSentence(
  sentences: readonly SeenSentence[],
  height: number,
  { named, following }: { readonly named: readonly (number | undefined)[]; readonly following: boolean },
): number | undefined {
  const seen = sentences.filter((one) => isInSight(one, height));
  const pointedOut = named.find((sid) => seen.some((one) => one.sid === sid));
  if (pointedOut !== undefined || following) return pointedOut ?? seen.at(-1)?.sid;
  const middle = height / 2;
  const away = ({ top, bottom }: SeenSentence): number => Math.max(top - middle, middle - bottom, 0);
  return seen.reduce<SeenSentence | undefined>(
    (nearest, one) => (nearest === undefined || away(one) < away(nearest) ? one : nearest),
    undefined,
  )?.sid;
}

export type ReadingPlace = {
  readonly scroller: Element;
  readonly following: boolean;
  readonly spoken: number | undefined;
};

const sidOf = (row: HTMLElement | null | undefined): number | undefined => {
  const sid = Number(row?.dataset["sid"]);
  return sid > 0 ? sid : undefined;
};

function selected(): number | undefined {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed) return undefined;
  const { anchorNode: node } = selection;
  return sidOf(
    (node instanceof Element ? node : node?.parentElement)?.closest<HTMLElement>("main [data-sid]"),
  );
}

/** The rows around the window. Of a long talk only those on the way there are measured. */
function rowsAround(scroller: Element, window: DOMRect): readonly SeenSentence[] {
  const rows = scroller.querySelectorAll<HTMLElement>("[data-sid]");
  const boxOf = (at: number): DOMRect | undefined => rows[at]?.getBoundingClientRect();
  let [from, to] = [0, rows.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if ((boxOf(middle)?.bottom ?? 0) < window.top) from = middle + 1;
    else to = middle;
  }
  const around: SeenSentence[] = [];
  for (let at = from; at < rows.length; at += 1) {
    const [sid, box] = [sidOf(rows[at]), boxOf(at)];
    if (box === undefined || box.top > window.bottom) break;
    if (sid !== undefined) around.push({ sid, top: box.top - window.top, bottom: box.bottom - window.top });
  }
  return around;
}

export function sentenceAtHand({ scroller, following, spoken }: ReadingPlace): number | undefined {
  const window = scroller.getBoundingClientRect();
  return meantSentence(rowsAround(scroller, window), window.height, {
    named: [selected(), spoken],
    following,
  });
}
