/**
 * Which files the device's share sheet takes. Chromium says yes to every file and then refuses all but a few kinds
 * (Web Share, `share_service_impl.cc`), so it is asked for those alone.
 */
import { type Format, MEDIA_TYPES } from "../../export/formats.ts";

const EVERYWHERE: ReadonlySet<Format> = new Set(["txt", "csv"]);

/** The file as it is handed over; parameters of the type go, since they are compared as a whole. */
export const fileOf = (content: Blob, name: string, format: Format): File =>
  new File([content], name, { type: MEDIA_TYPES[format].replace(/;.*/, "") });

/** Whether a file of this format can be shared from this page. */
export function canShare(format: Format): boolean {
  if ("userAgentData" in navigator && !EVERYWHERE.has(format)) return false;
  try {
    return (
      "canShare" in navigator &&
      navigator.canShare({ files: [fileOf(new Blob(["…"]), `transcript.${format}`, format)] })
    );
  } catch {
    return false;
  }
}
