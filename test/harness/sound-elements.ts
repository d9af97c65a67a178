/**
 * The audio elements of a page, which never stand in its document: the page's own scripts hear of each one right
 * before it is started for the first time.
 */
import type { Page } from "@playwright/test";

/**
 * From the next page on, `window` dispatches a `sound-element` event for each audio element, with the element as its
 * `detail`, and `window.soundElements` holds all of them.
 */
export async function tellSoundElements(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const known = new Set<HTMLMediaElement>();
    Object.assign(window, { soundElements: known });
    const start = Reflect.get(HTMLMediaElement.prototype, "play");
    HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
      if (!known.has(this)) {
        known.add(this);
        dispatchEvent(new CustomEvent("sound-element", { detail: this }));
      }
      return start.call(this);
    };
  });
}

/** How many players howler holds; it has no other way to ask. */
export const howlsLeft = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { Howler } = window as unknown as { Howler: Readonly<Record<"_howls", readonly unknown[]>> };
    return Howler["_howls"].length;
  });
