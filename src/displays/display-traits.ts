/**
 * The places the viewer lives in, by the first part of the address. They differ in who is there: a reader with a
 * device of their own, a page around a frame, or nobody at all.
 */
import { type DisplayName, DISPLAY_NAMES } from "../links/display-names.ts";

export type { DisplayName };

/** The home at a path such as `/kiosk/a3f9`; the reader's for every other path. */
export function displayOf(path: string): DisplayName {
  const first = path.split("/")[1];
  return DISPLAY_NAMES.find((display) => display !== "reader" && display === first) ?? "reader";
}

/** Homes nobody touches: what has to be asked again is asked again by itself. */
export const isUnattended = (display: DisplayName): boolean => display === "kiosk" || display === "overlay";

/** Homes that keep nothing on the device: their link says everything. */
export const keepsSettings = (display: DisplayName): boolean => display === "reader";

/** Sentences kept by a home that nobody touches (reliability section 5, "Bounds"); nobody scrolls back there. */
export const MOST_UNATTENDED_SENTENCES = 200;

/**
 * What of an address's query is about the page that stands there. The link builder's is about the link that is being
 * made, but for the language it speaks itself.
 */
export function ownQuery(path: string, query: URLSearchParams): URLSearchParams {
  const ui = query.get("ui");
  if (path.split("/")[1] !== "setup") return query;
  return new URLSearchParams(ui === null ? {} : { ui });
}
