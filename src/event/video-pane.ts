/**
 * What is decided about the video beside the text: where it may stand, and how long the text waits for it.
 */
import type { Room, Video } from "./event-file.ts";

/** Where the picture is; on a narrow page it is above the text or hidden, so that it never covers any. */
const PANE_PLACES = ["beside", "above", "corner"] as const;
export type PanePlace = (typeof PANE_PLACES)[number];

/** One press of "text is early" or "text is late", in seconds. */
const DELAY_STEP_S = 0.5;
/** The longest wait of text for a picture, in seconds. */
const LONGEST_WAIT_S = 120;

export const placesAt = (isWide: boolean): readonly PanePlace[] => (isWide ? PANE_PLACES : ["above"]);

/** The place that was wished for, or the one there is room for. */
export const placeAt = (wished: PanePlace, isWide: boolean): PanePlace => (isWide ? wished : "above");

/** Videos that are played in the pane, and those that are a page to open. */
export const playedIn = ({ videos }: Pick<Room, "videos">): readonly Video[] =>
  videos.filter(({ source }) => source !== "page");
export const pagesOf = ({ videos }: Pick<Room, "videos">): readonly Video[] =>
  videos.filter(({ source }) => source === "page");

/** The waits that make up one: what the link or the page says (`delay`), the video's own, and the reader's change. In seconds. */
export type Waits = { readonly delay: number; readonly video: number; readonly change: number };

/** How long the text waits in all, in seconds. */
export const waitOf = ({ delay, video, change }: Waits): number =>
  Math.min(Math.max(delay + video + change, 0), Math.max(LONGEST_WAIT_S, delay));

/** What the picture adds to the `delay` that holds anyway, in seconds; below 0 where it takes from it. */
export const addedWait = (waits: Waits): number => waitOf(waits) - waits.delay;

/** The change after a press: later (`1`) or sooner (`-1`). It stays as it is where the wait could not change. */
export function changed(waits: Waits, direction: 1 | -1): number {
  const next = { ...waits, change: waits.change + direction * DELAY_STEP_S };
  return waitOf(next) === waitOf(waits) ? waits.change : next.change;
}
