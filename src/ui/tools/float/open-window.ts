/**
 * Opens the small window for floating text. It has to be asked for in answer to a press, so nothing is fetched before.
 */

/** How large the window is at first, in CSS px; people resize it, and some browsers remember that. */
const WIDTH_PX = 440;
const HEIGHT_PX = 240;

type PictureInPicture = {
  readonly requestWindow: (options: { readonly width: number; readonly height: number }) => Promise<Window>;
};

/** A window with the globals of its own document. */
export type FloatWindow = Window & typeof globalThis;

const pictureInPicture = (): PictureInPicture | undefined =>
  "documentPictureInPicture" in window && window.parent === window
    ? (window.documentPictureInPicture as PictureInPicture | undefined)
    : undefined;

/**
 * Whether this device can have text float: a browser that keeps a window on top, or a computer, where a window of its own stays in
 * sight beside others. On a phone neither is so.
 */
export const mayFloat = (): boolean =>
  pictureInPicture() !== undefined || matchMedia("(hover: hover) and (pointer: fine)").matches;

/** The window; nothing where the browser opens none. Call it in answer to a press. */
export async function openFloatWindow(): Promise<FloatWindow | undefined> {
  const size = { width: WIDTH_PX, height: HEIGHT_PX };
  try {
    const onTop = await pictureInPicture()?.requestWindow(size);
    if (onTop !== undefined) return onTop as FloatWindow;
  } catch {
    // In a frame or without a press the browser refuses; a window of its own may still be had.
  }
  const popup = window.open("", "", `popup,width=${WIDTH_PX},height=${HEIGHT_PX}`);
  return popup === null ? undefined : (popup as FloatWindow);
}
