/**
 * Addresses that whoever runs the viewer writes into a file: paths on the page's own origin, and pages elsewhere.
 */
import { originOf } from "./origin.ts";

/** A path on the page's own origin; browsers take a second slash, and what they skip before it, for another host. */
export const ownPath = (raw: unknown): string | undefined =>
  typeof raw === "string" && /^\/(?!\/)[^\s\\]*$/.test(raw) ? raw : undefined;

/** An `https:` address, or a path on the page's own origin; nothing for all else. */
export function webLink(raw: unknown): string | undefined {
  const own = ownPath(raw);
  if (own !== undefined) return own;
  return originOf(raw)?.startsWith("https:") === true ? new URL(raw as string).href : undefined;
}
