/**
 * How single values from links and storage are read; what is none of what is expected is nothing.
 */

/** `on` and `off`, or what was kept of them. */
export function cleanSwitch(raw: unknown): boolean | undefined {
  if (raw === "on" || raw === true) return true;
  return raw === "off" || raw === false ? false : undefined;
}

/** A number where `raw` is the text of one; anything else stays what it is. */
export const asNumber = (raw: unknown): unknown =>
  typeof raw === "string" && raw.trim() !== "" ? Number(raw) : raw;
