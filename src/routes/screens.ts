/**
 * The pages nobody touches, as one file of the viewer: they are made of the same parts.
 */
export { default as KioskRoute } from "./kiosk.tsx";
export { default as OverlayRoute } from "./overlay.tsx";
