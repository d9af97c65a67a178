/**
 * A record out of a place that keeps text alone. By itself, so that a page that may not need it does not load all that
 * can read a record.
 */
import type { ArchiveRecord } from "./restore.ts";

/** The record that was written as JSON; nothing where it is none. What is in it is not trusted yet. */
export function recordFrom(text: string): ArchiveRecord | undefined {
  try {
    const raw: unknown = JSON.parse(text);
    if (typeof raw !== "object" || raw === null || !("header" in raw) || !("chunks" in raw)) return undefined;
    if (!Array.isArray(raw.chunks)) return undefined;
    const chunks = (raw.chunks as readonly unknown[]).flatMap((entry) => {
      const [section, chunk] = Array.isArray(entry) ? (entry as readonly unknown[]) : [];
      return typeof section === "number" ? [[section, chunk] as const] : [];
    });
    return { header: raw.header, chunks };
  } catch {
    return undefined;
  }
}
