/**
 * The time an event was due, as a mark in its text: readable on the other side of a socket without decoding the event.
 * All processes of a machine read the same monotonic clock.
 */

const MARK = "@@";
/** Tenths of microseconds, so that a stamp always has the same length. */
const DIGITS = 16;
const PER_MS = 10_000;

/** The machine's monotonic time, in ms. */
export const now = (): number => Number(process.hrtime.bigint()) / 1_000_000;

/** A mark for `ms` of {@link now}. */
export const stamp = (ms: number): string =>
  `${MARK}${String(Math.round(ms * PER_MS)).padStart(DIGITS, "0")}`;

/** Tells `note` of every mark in the bytes, and gives what is left over when the last one is not complete. */
export function readStamps(bytes: Buffer, note: (ms: number) => void): Buffer | undefined {
  let at = bytes.indexOf(MARK, 0, "latin1");
  while (at !== -1) {
    const end = at + MARK.length + DIGITS;
    if (end > bytes.length) return bytes.subarray(at);
    note(Number(bytes.toString("latin1", at + MARK.length, end)) / PER_MS);
    at = bytes.indexOf(MARK, end, "latin1");
  }
  return bytes.at(-1) === MARK.charCodeAt(0) ? bytes.subarray(-1) : undefined;
}

/** The time in a text with one mark, in ms; nothing where there is none. */
export function readStamp(text: string): number | undefined {
  const at = text.indexOf(MARK);
  return at === -1 ? undefined : Number(text.slice(at + MARK.length, at + MARK.length + DIGITS)) / PER_MS;
}
