/**
 * How the last lines of a talk run on a screen: what a link's `lines` means to the kiosk and the overlay.
 */
import type { Bounds, Kind } from "./kinds.ts";

/**
 * `rolling` shows words as they are said, and the lines move up by one at a time; `blocks` shows a sentence at once
 * when it is complete, and takes whole sentences away.
 */
export const FLOWS = ["rolling", "blocks"] as const;
export type Flow = (typeof FLOWS)[number];

/** A flow, a number, or both with a comma between. */
const partsOf = (raw: unknown): readonly string[] =>
  String(raw)
    .split(",")
    .map((part) => part.trim());

/** The flow that `lines` names. */
export const flow: Kind<Flow> & { readonly default: Flow } = {
  of: "choice",
  values: FLOWS,
  clean: (raw) => FLOWS.find((known) => partsOf(raw).includes(known)),
  default: "rolling",
};

/** The number of lines of one language that `lines` names. */
export const lineCount = ([least, most]: Bounds): Kind<number> => ({
  of: "number",
  bounds: [least, most],
  clean: (raw) => {
    const count = partsOf(raw)
      .filter((part) => /^\d{1,3}$/.test(part))
      .map(Number)[0];
    return count === undefined || count < least || count > most ? undefined : count;
  },
});

/** The text of `lines` for a flow and, where it is set, a number. */
export const linesText = (chosen: Flow, { lines }: { readonly lines?: unknown }): string =>
  typeof lines === "number" ? `${chosen},${lines}` : chosen;
