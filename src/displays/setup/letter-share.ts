/**
 * How large the letters of a page are and its code to scan, for whom they are to be read by from afar.
 */

/** As parts of the page's height; nothing for what is not there. */
export type Shares = { readonly letters: number | undefined; readonly code: number | undefined };

export const NO_SHARES: Shares = { letters: undefined, code: undefined };

/** Tells both whenever one is another; ends with the returned function. */
export function watchLetters(page: Document, onShares: (shares: Shares) => void): () => void {
  const view = page.defaultView;
  if (view === null) return () => undefined;
  let told = NO_SHARES;
  const partOf = (size: number | undefined): number | undefined =>
    size !== undefined && size > 0 ? size / view.innerHeight : undefined;
  const look = (): void => {
    const text = page.querySelector("[data-sid] [lang]");
    const letters = partOf(text === null ? 0 : Number.parseFloat(view.getComputedStyle(text).fontSize));
    const code = partOf(page.querySelector("aside svg")?.getBoundingClientRect().height);
    if (letters === told.letters && code === told.code) return;
    told = { letters, code };
    onShares(told);
  };
  onShares(NO_SHARES);
  const changes = new MutationObserver(look);
  changes.observe(page.documentElement, { subtree: true, childList: true, attributes: true });
  look();
  return () => changes.disconnect();
}
