/**
 * Formatters of dates and times of day: making one costs more than all it writes, so each is made once.
 */
const formats = new Map<string, Intl.DateTimeFormat>();

/** The formatter for a language tag and a style. Throws a RangeError where either is none. */
export function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, options]);
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale, options);
  formats.set(key, made);
  return made;
}
