/**
 * A time as the formats write it: hours, minutes, seconds, and thousandths where the format has them.
 */

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

/** `H:MM:SS` of whole seconds; the hour has at least `hourDigits` digits, and more where there are more hours. */
function clockText(seconds: number, hourDigits: 1 | 2): string {
  const hours = Math.floor(seconds / 3_600);
  const hour = hourDigits === 2 ? two(hours) : String(hours);
  return `${hour}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** `HH:MM:SS`; what is beyond the second is cut off, as the service does. */
export const secondsText = (ms: number): string => clockText(Math.floor(ms / 1_000), 2);

/** `HH:MM:SS` and three digits after `point`; with one digit of hours where `hourDigits` is 1. */
export const thousandthsText = (ms: number, point: "," | ".", hourDigits: 1 | 2 = 2): string =>
  `${clockText(Math.floor(ms / 1_000), hourDigits)}${point}${String(ms % 1_000).padStart(3, "0")}`;
