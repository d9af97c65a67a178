/**
 * How the last lines of a talk run on a screen: what a link's `lines` means to the kiosk and the overlay.
 */

/**
 * `rolling` shows words as they are said, and the lines move up by one at a time; `blocks` shows a sentence at once
 * when it is complete, and takes whole sentences away.
 */
export const FLOWS = ["rolling", "blocks"] as const;
export type Flow = (typeof FLOWS)[number];

export type Lines = {
  readonly flow?: Flow;
  /** Lines of one language at most. */
  readonly most?: number;
};

/** A flow, a number from `least` to `most`, or both with a comma between; what is neither is left out. */
export function linesFrom(raw: string | null, least: number, most: number): Lines {
  const parts = (raw ?? "").split(",").map((part) => part.trim());
  const flow = FLOWS.find((known) => parts.includes(known));
  const count = parts.filter((part) => /^\d{1,3}$/.test(part)).map(Number)[0];
  return {
    ...(flow === undefined ? {} : { flow }),
    ...(count === undefined || count < least || count > most ? {} : { most: count }),
  };
}
