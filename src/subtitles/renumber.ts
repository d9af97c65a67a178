/**
 * A broadcast that goes on after its end may count its sentences and speakers from the start again. Where what was
 * said before stays on the page, the later recording is numbered behind it, so that nothing is overwritten.
 */
import { type BroadcastEvent, EVENTS } from "../vas/events/index.ts";
import { MOST_RAISED } from "../vas/sentence-number.ts";
import { lastNearSid } from "./talk-position.ts";

/** One recording of several: which it is, from 0, and what its sentence numbers are raised by. */
export type Recording = { readonly index: number; readonly raisedBy: number };

export const firstRecording: Recording = { index: 0, raisedBy: 0 };

/**
 * The recording that follows, once `first`, its first sentence's number, is known: numbers that go on behind
 * `newestSid`, the newest of those before as it counts, are raised by no more than before. A first number far beyond
 * may be a mistake, and those that follow it may be counted from the start.
 */
export const nextRecording = (
  { index, raisedBy }: Recording,
  first: number,
  newestSid: number,
): Recording => {
  const counted = first + raisedBy;
  const goesOn = counted > newestSid && counted <= lastNearSid({ newestSid });
  return { index: index + 1, raisedBy: goesOn ? raisedBy : Math.min(newestSid, MOST_RAISED) };
};

/** The event as it counts among all recordings. The very same event where nothing changes. */
export function renumbered(event: BroadcastEvent, { index, raisedBy }: Recording): BroadcastEvent {
  if (index === 0) return event;
  const fields: Readonly<Record<string, unknown>> = event;
  const changed: Record<string, unknown> = {};
  for (const [field, kind] of Object.entries(EVENTS[event.type].renumbered)) {
    const value = fields[field];
    // Ends as before: the number at the end of an id is the speaker's colour.
    if (kind === "speaker" && typeof value === "string") changed[field] = `${index}:${value}`;
    if (kind !== "sentence" || raisedBy === 0) continue;
    if (typeof value === "number") changed[field] = value + raisedBy;
    if (Array.isArray(value)) changed[field] = value.map((sid: number) => sid + raisedBy);
  }
  // The row names only fields of this event, and each keeps its kind of value.
  return Object.keys(changed).length === 0 ? event : { ...event, ...changed };
}
