/**
 * The places the viewer lives in: a reader's own page, a frame, a venue screen, a layer over a video.
 */

export const DISPLAY_NAMES = ["reader", "embed", "kiosk", "overlay"] as const;
export type DisplayName = (typeof DISPLAY_NAMES)[number];
