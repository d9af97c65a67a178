/**
 * Lines of text from the boxes of their letters: which boxes stand in one line, and which line is nearest to a place.
 */

/** Edges in CSS px, downwards. */
export type LineBox = { readonly top: number; readonly bottom: number };

const middle = ({ top, bottom }: LineBox): number => (top + bottom) / 2;

/** The lines of boxes that come in the order of the text: boxes that share half of the lower one's height share a line. */
export function linesOf(boxes: Iterable<LineBox>): readonly LineBox[] {
  const lines: LineBox[] = [];
  for (const { top, bottom } of boxes) {
    if (bottom <= top) continue;
    const last = lines.at(-1);
    const shared = last === undefined ? 0 : Math.min(last.bottom, bottom) - Math.max(last.top, top);
    if (last === undefined || shared * 2 < Math.min(last.bottom - last.top, bottom - top))
      lines.push({ top, bottom });
    else lines[lines.length - 1] = { top: Math.min(last.top, top), bottom: Math.max(last.bottom, bottom) };
  }
  return lines;
}

/** The place in `lines` of the one nearest to `y`; -1 where there are none. */
export function nearestLine(lines: readonly LineBox[], y: number): number {
  let nearest = -1;
  let least = Infinity;
  for (const [at, line] of lines.entries()) {
    const away = y >= line.top && y <= line.bottom ? 0 : Math.abs(middle(line) - y);
    if (away < least) [nearest, least] = [at, away];
  }
  return nearest;
}
