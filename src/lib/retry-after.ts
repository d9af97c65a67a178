/**
 * `Retry-After` comes in two spellings (RFC 9110 section 10.2.3): seconds, or a date by the server's clock.
 */

/**
 * The wait in ms that a `Retry-After` header asks for, or nothing where it is absent or unreadable. A date is read
 * against the answer's own `Date` header, never the device's clock, which may be days off; `deviceNowMs` (ms since
 * the epoch) serves only where the answer has no date.
 */
export function retryAfterMs(headers: Headers, deviceNowMs: number): number | undefined {
  const raw = headers.get("retry-after")?.trim();
  if (raw === undefined || raw === "") return undefined;
  if (/^\d+(\.\d+)?$/.test(raw)) return Number(raw.slice(0, 12)) * 1_000;
  const until = Date.parse(raw);
  if (Number.isNaN(until)) return undefined;
  const serverNow = Date.parse(headers.get("date") ?? "");
  return Math.max(0, until - (Number.isNaN(serverNow) ? deviceNowMs : serverNow));
}
