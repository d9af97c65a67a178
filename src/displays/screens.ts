/**
 * The pages nobody touches, as one file of the viewer: they are made of the same parts.
 */
export { default as KioskRoute } from "./kiosk/page.tsx";
export { default as OverlayRoute } from "./overlay/page.tsx";
