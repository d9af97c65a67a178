/**
 * What an event of the stream replaces, for the check of a seat.
 */
import type { BroadcastEvent } from "../vas/events.ts";

/** What an event replaces: the heartbeat, or a sentence in one language. Nothing where it replaces nothing. */
export function subjectOf(event: BroadcastEvent | undefined): string | undefined {
  if (event?.type === "heartbeat") return "heartbeat";
  if (event?.type === "sentence") return `sentence ${event.sid}`;
  return event?.type === "translation" ? `sentence ${event.sid} ${event.language}` : undefined;
}
