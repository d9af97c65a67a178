/**
 * The sheet of the boot page is made of the app's own sheets, so that text stands where it will stand. It stands in the
 * page itself, and is waited for: what only the app can bring about is left out of it. Only `boot-plugin.ts` uses this.
 */
import type { CSSOptions, Plugin } from "vite";

type PostcssOptions = Exclude<NonNullable<CSSOptions["postcss"]>, string>;
type PostcssPlugin = Extract<
  NonNullable<PostcssOptions["plugins"]>[number],
  { readonly postcssPlugin: string }
>;

/** What the boot page never sets: looks that a reader chose, columns, themes beside the page's own, what is heard. */
const APP_ALONE =
  /\[data-(?:background|columns|edge|font|host-face|layout|scrolled-back|spoken|swatch)(?=[\]=])/;
const NEGATIONS = /:not\([^()]*\)/g;

/** Whether anything on the boot page may match a selector. */
export const mayMatch = (selector: string): boolean => !APP_ALONE.test(selector.replace(NEGATIONS, ""));

const withoutAppAlone: PostcssPlugin = {
  postcssPlugin: "without-app-alone",
  OnceExit: (root) => {
    root.walkRules((rule) => {
      const selectors = rule.selectors.filter(mayMatch);
      if (selectors.length === 0) rule.remove();
      else if (selectors.length < rule.selectors.length) rule.selectors = selectors;
    });
  },
};

/** Leaves out of a sheet what never matches on the boot page. */
export const bootSheetPlugin = (): Plugin => ({
  name: "boot-sheet",
  apply: "build",
  config: () => ({ css: { postcss: { plugins: [withoutAppAlone] } } }),
});
