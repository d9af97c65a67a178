/**
 * The time of day as people write it where a language is spoken.
 */

/** Hours and minutes of `time` (ms since 1970) in `zone`, or in the device's own; English where the tag is none. */
export function timeOfDay(time: number, language: string, zone?: string): string {
  const style: Intl.DateTimeFormatOptions = { hour: "numeric", minute: "2-digit", timeZone: zone };
  try {
    return new Intl.DateTimeFormat(language, style).format(time);
  } catch {
    return new Intl.DateTimeFormat("en", style).format(time);
  }
}
