/**
 * Which sentences a person has selected in the page. A sentence counts when at least one of its characters is selected,
 * whatever else the browser draws into the selection: three presses select a paragraph and the very beginning of the next.
 */

/** Whether anything that can be read lies in both. */
function shares(range: Range, row: Element): boolean {
  if (!range.intersectsNode(row)) return false;
  const part = document.createRange();
  part.selectNodeContents(row);
  if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0)
    part.setStart(range.startContainer, range.startOffset);
  if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0)
    part.setEnd(range.endContainer, range.endOffset);
  return part.toString().trim() !== "";
}

/** The numbers of the sentences in the selection; none where nothing is selected. */
export function selectedSentences(): ReadonlySet<number> {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed) return new Set();
  const ranges = Array.from({ length: selection.rangeCount }, (_, at) => selection.getRangeAt(at));
  const rows = Array.from(document.querySelectorAll<HTMLElement>("[data-sid]"));
  const selected = rows.filter((row) => ranges.some((range) => shares(range, row)));
  return new Set(selected.map(({ dataset }) => Number(dataset["sid"])));
}
