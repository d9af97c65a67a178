/**
 * The recordings of one visit: events of a later one count behind what was said in those before.
 */
import { firstRecording, nextRecording, renumbered } from "../subtitles/renumber.ts";
import type { BroadcastEvent } from "../vas/events.ts";

export type Recordings = {
  /** What comes from now on belongs to another recording; `newestSid` is the newest sentence so far. */
  readonly begin: (newestSid: number) => void;
  /** The event as it counts among all recordings. */
  readonly numbered: (event: BroadcastEvent) => BroadcastEvent;
};

export function createRecordings(): Recordings {
  let recording = firstRecording;
  /** Another recording has begun behind this sentence, and nothing of it was heard yet. */
  let beginsBehind: number | undefined;
  return {
    begin: (newestSid) => {
      beginsBehind = newestSid;
    },
    numbered: (event) => {
      if (beginsBehind !== undefined && event.type === "sentence") {
        recording = nextRecording(recording, event.sid, beginsBehind);
        beginsBehind = undefined;
      }
      return renumbered(event, recording);
    },
  };
}
