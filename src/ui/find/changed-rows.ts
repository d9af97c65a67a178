/**
 * Which rows of the text have changed, as the browser tells it: while text grows that is one row, and nothing else has to be
 * looked at.
 */

const rowOf = (node: Node): HTMLElement | null =>
  (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>("[data-sid]") ?? null;

/** The rows that changed, those that were taken out included; nothing where more than rows came or went. */
export function changedRows(records: readonly MutationRecord[]): ReadonlySet<HTMLElement> | undefined {
  const rows = new Set<HTMLElement>();
  for (const { target, addedNodes, removedNodes } of records) {
    const row = rowOf(target);
    if (row !== null) {
      rows.add(row);
      continue;
    }
    for (const node of [...addedNodes, ...removedNodes]) {
      if (!(node instanceof HTMLElement)) continue;
      if (node.dataset["sid"] === undefined) return undefined;
      rows.add(node);
    }
  }
  return rows;
}
