/**
 * The parameters of an overlay beyond how text looks. They are in the link alone, since a browser source of OBS or vMix
 * has nothing but its address.
 */
import { parseHex, readableOn, toCss } from "../../lib/colour.ts";
import { AUTO, choice, colour, number, onOff } from "./kinds.ts";
import { flow, lineCount, linesText } from "./lines.ts";
import { defaultsOf, readLink, type Rows, type ValuesOf } from "./rows.ts";
import type { TextStyle } from "./text-style.ts";

export const POSITIONS = ["bottom", "top"] as const;

/** Where closed captions go besides. */
const CAPTIONS = ["off", "obs"] as const;

/** Languages shown at once. */
export const MOST_OVERLAY_LANGUAGES = 2;
/** Longest time text stays though nothing is said, in seconds. */
const LONGEST_FADE = 600;

export const OVERLAY = {
  flow: { name: "lines", is: flow, text: linesText, setup: false },
  lines: { name: "lines", is: { ...lineCount([1, 3]), default: 2 }, part: true, setupForm: /^\d$/ },
  position: { name: "position", is: choice(POSITIONS, "bottom") },
  /** Seconds without new text after which it goes; 0 for never. */
  fadeSeconds: { name: "fade", is: number([0, LONGEST_FADE], 6), setupForm: /^\d{1,5}$/ },
  /** A dark box behind the letters, in the place of their edges. */
  box: { name: "box", is: onOff(false) },
  /** Names where the speaker changes. */
  speakers: { name: "speakers", is: onOff(false) },
  /** The colour a chroma key takes out, as six hex digits; absent for a transparent page. */
  key: { name: "key", is: colour },
  /** Closed captions for the viewers of a stream, through OBS on the same machine. */
  captions: { name: "captions", is: choice(CAPTIONS, "off") },
} as const satisfies Rows;

export type OverlayChoices = ValuesOf<typeof OVERLAY>;

export const defaultOverlay: OverlayChoices = defaultsOf(OVERLAY);

/** What a link asks for; what is not usable is as if it was not there. */
export const overlayFromQuery = (query: URLSearchParams): OverlayChoices => ({
  ...defaultOverlay,
  ...readLink(OVERLAY, query),
});

/** The colour of the letters' edges: what stands out most from the letters, since nobody knows what is behind them. */
export function overlayEdge({ textColour }: Pick<TextStyle, "textColour">): string {
  const ink = textColour === AUTO ? undefined : parseHex(`#${textColour}`);
  return toCss(readableOn(ink ?? [255, 255, 255]));
}
