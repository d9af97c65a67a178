/**
 * The last events of a room with the bytes they went out as, for viewers who come back and say which they saw last.
 */
import type { WireEvent } from "../../vas/encode-event.ts";
import { type Envelope, eventFrame, type Frame } from "./frame.ts";

/** Events kept for `Last-Event-ID`. */
const REPLAY_EVENTS = 2_000;

type Entry = { readonly event: WireEvent; envelope: Envelope; frame: Frame };

export type EventLog = {
  /** The number of the newest event; 0 before the first. */
  readonly last: () => number;
  /** The id of an event on the wire; another run's are told apart by it. */
  readonly idOf: (number: number) => string;
  readonly add: (event: WireEvent, envelope: Envelope) => Frame;
  /** The number an id on the wire stands for; the newest where it is none of this run's. */
  readonly numberOf: (id: string | undefined) => number;
  /** What came after event `number` and concerns the viewer, as far as it is kept. */
  readonly after: (
    number: number,
    envelope: Envelope,
    concerns: (event: WireEvent) => boolean,
  ) => readonly Frame[];
};

/** `runId` distinguishes event ids of this run from those of an earlier one. */
export function createEventLog(runId: string): EventLog {
  let last = 0;
  const entries: Entry[] = [];
  const idOf = (number: number): string => `${runId}-${number}`;

  return {
    last: () => last,
    idOf,
    add: (event, envelope) => {
      last += 1;
      const frame = eventFrame(event, idOf(last), envelope);
      entries.push({ event, envelope, frame });
      if (entries.length > REPLAY_EVENTS) entries.shift();
      return frame;
    },
    numberOf: (id) => {
      const [run, digits] = id?.split("-") ?? [];
      const seen = Number(digits);
      return run === runId && Number.isInteger(seen) ? Math.min(seen, last) : last;
    },
    after: (number, envelope, concerns) => {
      const first = last - entries.length + 1;
      const from = Math.max(first, number + 1);
      return entries.slice(from - first).flatMap((entry, index) => {
        if (!concerns(entry.event)) return [];
        if (entry.envelope !== envelope) {
          entry.frame = eventFrame(entry.event, idOf(from + index), envelope);
          entry.envelope = envelope;
        }
        return [entry.frame];
      });
    },
  };
}
