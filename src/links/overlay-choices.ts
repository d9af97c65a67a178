/**
 * What a link says of an overlay beyond how text looks. It stands in the link alone, since a browser source of OBS or
 * vMix has nothing but its address.
 */
import { parseHex, readableOn, toCss } from "../lib/colour.ts";
import { asNumber, cleanSwitch } from "./clean.ts";
import { type Flow, linesFrom } from "./lines.ts";
import type { Preferences } from "./preferences.ts";
import { AUTO, type TextStyle } from "./text-style.ts";

export const POSITIONS = ["bottom", "top"] as const;
export type Position = (typeof POSITIONS)[number];

export type OverlayChoices = {
  readonly flow: Flow;
  readonly lines: number;
  readonly position: Position;
  /** The colour a chroma key takes out, as six hex digits; absent for a transparent page. */
  readonly key?: string;
  /** Seconds without new text after which it goes; 0 for never. */
  readonly fadeSeconds: number;
  /** Names where the speaker changes. */
  readonly speakers: boolean;
};

export const defaultOverlay: OverlayChoices = {
  flow: "rolling",
  lines: 2,
  position: "bottom",
  fadeSeconds: 6,
  speakers: false,
};

/** White letters with a dark edge can be read on any picture; a link may ask for anything else. */
export const overlayDefaults: Partial<Preferences> = { theme: "dark", edge: "outline" };

/** Languages shown at once. */
export const MOST_OVERLAY_LANGUAGES = 2;
const FEWEST_LINES = 1;
const MOST_LINES = 3;
/** Longest time text stays though nothing is said, in seconds. */
export const LONGEST_FADE = 600;

function cleanSeconds(raw: string | null): number | undefined {
  const seconds = asNumber(raw);
  return typeof seconds === "number" && seconds >= 0 && seconds <= LONGEST_FADE ? seconds : undefined;
}

/** The choices in a link (README, "Kiosk and overlay"); what is not usable is as if it was not there. */
export function overlayFromQuery(query: URLSearchParams): OverlayChoices {
  const { flow, most } = linesFrom(query.get("lines"), FEWEST_LINES, MOST_LINES);
  const key = /^#?([\da-f]{6})$/i.exec(query.get("key") ?? "")?.[1]?.toLowerCase();
  return {
    flow: flow ?? defaultOverlay.flow,
    lines: most ?? defaultOverlay.lines,
    position: POSITIONS.find((position) => position === query.get("position")) ?? defaultOverlay.position,
    ...(key === undefined ? {} : { key }),
    fadeSeconds: cleanSeconds(query.get("fade")) ?? defaultOverlay.fadeSeconds,
    speakers: cleanSwitch(query.get("speakers")) ?? defaultOverlay.speakers,
  };
}

/** The colour of the letters' edges: what stands out most from the letters, since nobody knows what is behind them. */
export function overlayEdge({ textColour }: Pick<TextStyle, "textColour">): string {
  const ink = textColour === AUTO ? undefined : parseHex(`#${textColour}`);
  return toCss(readableOn(ink ?? [255, 255, 255]));
}
