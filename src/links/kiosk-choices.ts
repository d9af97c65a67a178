/**
 * What a link says of a venue screen beyond how text looks. It stands in the link alone: nobody touches the screen, and
 * nothing of it is kept on the device.
 */
import { asNumber, cleanSwitch } from "./clean.ts";
import { type Flow, linesFrom } from "./lines.ts";
import type { Preferences } from "./preferences.ts";

/** Several languages beside or below each other; `auto` looks at their number and at the shape of the screen. */
export type Arrangement = "auto" | "columns" | "rows";

export type KioskChoices = {
  readonly arrangement: Arrangement;
  readonly flow: Flow;
  /** Lines of one language at most; absent for as many as the screen has room for. */
  readonly lines?: number;
  readonly name: boolean;
  readonly clock: boolean;
  /** The QR code, and the code in letters beside it. */
  readonly qr: boolean;
  /** Where the QR code leads; absent for the reader at this page's own origin. */
  readonly follow?: string;
  /** Minutes without text after which the screen goes dark; 0 for never. */
  readonly dimAfterMinutes: number;
};

export const defaultKiosk: KioskChoices = {
  arrangement: "auto",
  flow: "rolling",
  name: true,
  clock: true,
  qr: true,
  dimAfterMinutes: 10,
};

/** A screen in a hall is dark unless its link asks for something else. */
export const kioskDefaults: Partial<Preferences> = { theme: "dark" };

/** Most lines of one language. */
export const MOST_KIOSK_LINES = 20;
/** Longest time before the screen goes dark, in minutes: a day. */
export const LONGEST_DIM = 1_440;
/** Longest address in a QR code, in characters: more makes modules too small to scan from a chair. */
const LONGEST_FOLLOW = 300;

const ARRANGEMENTS: readonly Arrangement[] = ["auto", "columns", "rows"];

/** How languages share the screen; a reader's link that asks for texts side by side is understood as well. */
const cleanArrangement = (query: URLSearchParams): Arrangement | undefined =>
  ARRANGEMENTS.find((known) => known === query.get("arrange")) ??
  (query.get("layout") === "side" ? "columns" : undefined);

/** An address a phone may be sent to: `http` or `https`, without a user or a password in it. */
function cleanFollow(raw: string | null): string | undefined {
  if (raw === null || raw.length > LONGEST_FOLLOW || !/^https?:\/\//i.test(raw.trim())) return undefined;
  try {
    const url = new URL(raw.trim());
    return url.username === "" && url.password === "" ? url.href : undefined;
  } catch {
    return undefined;
  }
}

function cleanMinutes(raw: string | null): number | undefined {
  const minutes = asNumber(raw);
  return typeof minutes === "number" && minutes >= 0 && minutes <= LONGEST_DIM ? minutes : undefined;
}

/** The choices in a link (README, "Kiosk and overlay"); what is not usable is as if it was not there. */
export function kioskFromQuery(query: URLSearchParams): KioskChoices {
  const { flow, most } = linesFrom(query.get("lines"), 1, MOST_KIOSK_LINES);
  const follow = cleanFollow(query.get("follow"));
  return {
    arrangement: cleanArrangement(query) ?? defaultKiosk.arrangement,
    flow: flow ?? defaultKiosk.flow,
    ...(most === undefined ? {} : { lines: most }),
    name: cleanSwitch(query.get("name")) ?? defaultKiosk.name,
    clock: cleanSwitch(query.get("clock")) ?? defaultKiosk.clock,
    qr: cleanSwitch(query.get("qr")) ?? defaultKiosk.qr,
    ...(follow === undefined ? {} : { follow }),
    dimAfterMinutes: cleanMinutes(query.get("dim")) ?? defaultKiosk.dimAfterMinutes,
  };
}
