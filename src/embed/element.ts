/**
 * The script for event pages: it defines `<live-subtitles>`, which holds a viewer in a frame. It is built on its own, as
 * one classic file (`/live-subtitles.js`), so that any page may load it from the viewer's origin.
 */
import { liveSubtitlesClass } from "./element-class.ts";

const NAME = "live-subtitles";

/** Where this script came from; a page that loads it as a module does not say, but has a tag for it. */
const script = (): string => {
  const { currentScript } = document;
  if (currentScript instanceof HTMLScriptElement) return currentScript.src;
  return document.querySelector<HTMLScriptElement>(`script[src*="/${NAME}.js"]`)?.src ?? "";
};

if ("customElements" in window && customElements.get(NAME) === undefined) {
  customElements.define(NAME, liveSubtitlesClass(script()));
}
