/**
 * The parameters of a venue screen beyond how text looks. They are in the link alone: nobody touches the screen, and
 * nothing of them is kept on the device.
 */
import { choice, type Kind, number, onOff } from "./kinds.ts";
import { flow, lineCount, linesText } from "./lines.ts";
import { defaultsOf, readLink, type Rows, type ValuesOf } from "./rows.ts";

/** Several languages beside or below each other; `auto` looks at their number and at the shape of the screen. */
export const ARRANGEMENTS = ["auto", "columns", "rows"] as const;
export type Arrangement = (typeof ARRANGEMENTS)[number];

/** The QR code beside the text: as it is, larger for those who sit far away, or none. */
const FOLLOW_CODES = ["on", "large", "off"] as const;

/** Longest time before the screen goes dark, in minutes: a day. */
const LONGEST_DIM = 1_440;
/** Longest address in a QR code, in characters: more makes modules too small to scan from a chair. */
const LONGEST_FOLLOW = 300;

/** An address a phone may be sent to: `http` or `https`, without a user or a password in it. */
function cleanFollow(raw: unknown): string | undefined {
  if (typeof raw !== "string" || raw.length > LONGEST_FOLLOW || !/^https?:\/\//i.test(raw.trim()))
    return undefined;
  try {
    const url = new URL(raw.trim());
    return url.username === "" && url.password === "" ? url.href : undefined;
  } catch {
    return undefined;
  }
}

const address: Kind<string> = { of: "text", clean: cleanFollow };

export const KIOSK = {
  arrangement: { name: "arrange", is: choice(ARRANGEMENTS, "auto") },
  flow: { name: "lines", is: flow, text: linesText, setupForm: /^[a-z]+$/ },
  /** Lines of one language at most; absent for as many as the screen has room for. */
  lines: { name: "lines", is: lineCount([1, 20]), part: true, setup: false },
  name: { name: "name", is: onOff(true) },
  clock: { name: "clock", is: onOff(true) },
  /** The QR code, and the code in letters beside it. */
  qr: { name: "qr", is: choice(FOLLOW_CODES, "on") },
  /** Where the QR code leads; absent for the reader at this page's own origin. */
  follow: { name: "follow", is: address, setup: false },
  /** Minutes without text after which the screen goes dark; 0 for never. */
  dimAfterMinutes: { name: "dim", is: number([0, LONGEST_DIM], 10), setupForm: /^\d{1,5}$/ },
} as const satisfies Rows;

export type KioskChoices = ValuesOf<typeof KIOSK>;

export const defaultKiosk: KioskChoices = defaultsOf(KIOSK);

/** What a link asks for; a reader's link that asks for texts side by side is understood as well. */
export const kioskFromQuery = (query: URLSearchParams): KioskChoices => ({
  ...defaultKiosk,
  ...(query.get("layout") === "side" && { arrangement: "columns" }),
  ...readLink(KIOSK, query),
});
