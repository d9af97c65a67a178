/**
 * A style sheet inside the element. A constructed one, since a strict content security policy of the page refuses
 * any other; browsers that cannot construct them (Safari before 16.4, Firefox before 101) get a `<style>`.
 */

/** Empties `root` and gives it the style sheet `css`; none where that is empty. */
export function dressRoot(root: ShadowRoot, css: string): void {
  root.textContent = "";
  if ("adoptedStyleSheets" in root) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [sheet];
  } else {
    const style = document.createElement("style");
    style.textContent = css;
    (root as ShadowRoot).append(style);
  }
}
