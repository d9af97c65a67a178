/**
 * `Retry-After` comes in two spellings (RFC 9110 section 10.2.3): seconds, or a date by the server's clock.
 */

/** The three spellings of an HTTP date all begin with a weekday (RFC 9110 section 5.6.7); other text is no date. */
const HTTP_DATE = /^(mon|tue|wed|thu|fri|sat|sun)[a-z]*,? /i;

/** An HTTP date in ms since the epoch. All three spellings mean GMT, though the oldest (asctime) does not say so. */
const httpDate = (raw: string): number =>
  HTTP_DATE.test(raw) ? Date.parse(/GMT$/i.test(raw) ? raw : `${raw} GMT`) : Number.NaN;

/** Nobody is asked to wait for longer, in ms: what a service then means is not a wait. */
export const LONGEST_RETRY_AFTER_MS = 3_600_000;

/**
 * The wait in ms that a `Retry-After` header asks for, an hour at most, or nothing where it is absent or unreadable. A date is read
 * against the answer's own `Date` header, never the device's clock, which may be days off; `deviceNowMs` (ms since
 * the epoch) serves only where the answer has no date.
 */
export function retryAfterMs(headers: Headers, deviceNowMs: number): number | undefined {
  const raw = headers.get("retry-after")?.trim();
  if (raw === undefined || raw === "") return undefined;
  if (/^\d+(\.\d+)?$/.test(raw)) return Math.min(Number(raw.slice(0, 12)) * 1_000, LONGEST_RETRY_AFTER_MS);
  const until = httpDate(raw);
  if (Number.isNaN(until)) return undefined;
  const serverNow = httpDate(headers.get("date") ?? "");
  const wait = until - (Number.isNaN(serverNow) ? deviceNowMs : serverNow);
  return Math.min(Math.max(0, wait), LONGEST_RETRY_AFTER_MS);
}
