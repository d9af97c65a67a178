/**
 * The displays that a link may lead to, in the order in which `/setup` offers them. What each of them is and may do is in
 * its descriptor (`displays/<name>/descriptor.ts`), which the compiler asks for where a name is added here.
 */

export const DISPLAY_NAMES = ["reader", "embed", "kiosk", "overlay"] as const;
export type DisplayName = (typeof DISPLAY_NAMES)[number];
