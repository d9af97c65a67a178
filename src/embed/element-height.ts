/**
 * How tall the frame is: as tall as the page's style sheet makes the tag, as tall as the tag says, or as tall as the
 * text between two bounds. The bounds are left to CSS, so that any of its lengths may be one.
 */

/** Where neither the tag nor the page's style sheet says anything. */
export const USUAL_HEIGHT = "20rem";
/** Bounds of a height that follows the text. */
const LEAST = "8rem";
const MOST = "40rem";

const LENGTH = /^\d{1,5}(\.\d{1,3})?(px|r?em|ch|lh|pt|cm|mm|in|[sld]?v(h|w|min|max))?$/;

/** A CSS length from an attribute, where a bare number is px; nothing for anything else. */
function cssLength(raw: string | null): string | undefined {
  const text = (raw ?? "").trim().toLowerCase();
  const unit = LENGTH.exec(text);
  return unit === null ? undefined : unit[2] === undefined ? `${text}px` : text;
}

export type Heights = { readonly height: string; readonly minHeight: string; readonly maxHeight: string };

/** A tag's attributes about its height; `null` for one that is absent. */
export type HeightAttributes = {
  readonly height: string | null;
  readonly min: string | null;
  readonly max: string | null;
};

/** The frame's style; `text` is what the viewer needs to show all of its text, in px, once it has said so. */
export function frameHeights({ height, min, max }: HeightAttributes, text: number | undefined): Heights {
  if (height?.trim().toLowerCase() !== "auto") {
    const own = height === null ? "100%" : (cssLength(height) ?? USUAL_HEIGHT);
    return { height: own, minHeight: cssLength(min) ?? "0", maxHeight: cssLength(max) ?? "none" };
  }
  return {
    height: `${text ?? 0}px`,
    minHeight: cssLength(min) ?? LEAST,
    maxHeight: max?.trim() === "none" ? "none" : (cssLength(max) ?? MOST),
  };
}
