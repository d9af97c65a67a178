/**
 * How large the letters of a page are, for whom they are to be read by from afar.
 */

/**
 * Tells the size of the text in a page as a part of the page's height whenever it is another one, nothing while there is
 * no text; ends with the returned function.
 */
export function watchLetters(page: Document, onShare: (share: number | undefined) => void): () => void {
  const view = page.defaultView;
  if (view === null) return () => undefined;
  let told: number | undefined;
  const look = (): void => {
    const text = page.querySelector("[data-sid] [lang]");
    const size = text === null ? 0 : Number.parseFloat(view.getComputedStyle(text).fontSize);
    const share = size > 0 ? size / view.innerHeight : undefined;
    if (share === told) return;
    told = share;
    onShare(share);
  };
  onShare(undefined);
  const changes = new MutationObserver(look);
  changes.observe(page.documentElement, { subtree: true, childList: true, attributes: true });
  look();
  return () => changes.disconnect();
}
