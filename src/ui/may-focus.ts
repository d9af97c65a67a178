/**
 * Whether the page may put the focus somewhere by itself: a frame must not take it away from the page around it.
 */
export const mayFocus = (): boolean => window.parent === window || document.hasFocus();
