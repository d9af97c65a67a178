/**
 * A venue screen in a DOM without a browser, and the ways to look at it.
 */
import type { WireEvent } from "../../src/vas/encode-event.ts";

/** The path of the QR code on the screen; nothing where there is none. */
export const qrIn = (): string | undefined =>
  document.querySelector('[role="img"] path, svg[role="img"] path')?.getAttribute("d") ?? undefined;

/** What the host tells everyone, with translations. */
export const announcementOf = (message: string, translations: Record<string, string> = {}): WireEvent => ({
  name: "announcement",
  payload: { announcement_id: message, message, translated_messages: translations, duration_ms: 60_000 },
});
