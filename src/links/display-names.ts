/**
 * The places the viewer lives in: a reader's own page, a frame, a venue screen, a layer over a video.
 */

export const HOMES = ["reader", "embed", "kiosk", "overlay"] as const;
export type Home = (typeof HOMES)[number];
