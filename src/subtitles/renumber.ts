/**
 * A broadcast that goes on after its end may count its sentences and speakers from the start again. Where what was
 * said before stays on the page, the later recording is numbered behind it, so that nothing is overwritten.
 */
import type { BroadcastEvent } from "../vas/events.ts";
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
  // Ends as before: the number at the end of an id is the speaker's colour.
  const speaker = (id: string): string => `${index}:${id}`;
  switch (event.type) {
    case "sentence": {
      const { speakerId } = event;
      const who = speakerId === undefined ? {} : { speakerId: speaker(speakerId) };
      return { ...event, ...who, sid: event.sid + raisedBy };
    }
    case "translation":
    case "speech-ready":
    case "speech-failed":
      return raisedBy === 0 ? event : { ...event, sid: event.sid + raisedBy };
    case "speaker-renamed":
      return { ...event, speakerId: speaker(event.speakerId) };
    case "speaker-reassigned":
      return { ...event, sid: event.sid + raisedBy, speakerId: speaker(event.speakerId) };
    case "speakers-merged":
      return {
        ...event,
        sourceId: speaker(event.sourceId),
        targetId: speaker(event.targetId),
        sids: event.sids.map((sid) => sid + raisedBy),
      };
    case "connected":
    case "phase":
    case "announcement":
    case "viewer-count":
    case "config":
    case "queue":
    case "ended":
    case "error":
    case "heartbeat":
      return event;
  }
}
