/**
 * Where the screen reader mode's parts find each other in the page.
 */

/** The control at the top of the page. */
export const SWITCH = "announce-switch";
/** The bar. */
export const ANNOUNCING = "announcing";
