/**
 * The recordings of one visit, and of those before it that were kept: events of a later one count behind what was said
 * in those before.
 */
import { lastNearSid } from "./talk-position.ts";
import type { Sentence } from "./sentence.ts";
import { firstRecording, nextRecording, type Recording, renumbered } from "./renumber.ts";
import type { BroadcastEvent, SentenceEvent } from "../vas/events.ts";

/** What came back from an earlier visit, as far as it tells one recording from another. */
type Earlier = {
  /** The recording that was heard last. */
  readonly recording: Recording;
  /** It was over: what comes next is another one. */
  readonly isOver: boolean;
  readonly newestSid: number;
  readonly find: (sid: number) => Sentence | undefined;
};

export type Recordings = {
  /** What comes from now on belongs to another recording; `newestSid` is the newest sentence so far. */
  readonly begin: (newestSid: number) => void;
  /** Goes on from an earlier visit. */
  readonly goOn: (earlier: Earlier) => void;
  /** The event as it counts among all recordings. */
  readonly numbered: (event: BroadcastEvent) => BroadcastEvent;
  readonly current: () => Recording;
  /** Another recording has begun, and nothing of it was heard yet. */
  readonly isBeginning: () => boolean;
};

/** A sentence that is sent again begins when it began, but for what a recogniser corrects, in ms. */
const SAME_START_MS = 2_000;

/**
 * Whether a sentence that came under a known number is another one: it began at another time of its recording and says
 * something else. Nothing where that cannot be told.
 */
function isAnother(known: Sentence, event: SentenceEvent): boolean | undefined {
  if (known.original.text === event.text) return false;
  if (!known.original.isFinal || known.startMs === undefined) return undefined;
  if (event.startMs === undefined) return undefined;
  return Math.abs(known.startMs - event.startMs) > SAME_START_MS;
}

export function createRecordings(): Recordings {
  let recording = firstRecording;
  /** Another recording has begun behind this sentence, and nothing of it was heard yet. */
  let beginsBehind: number | undefined;
  /** Nobody watched meanwhile: the first sentence that can tell says whether this is still the same recording. */
  let doubted: Earlier | undefined;

  function settleDoubt(event: SentenceEvent): void {
    if (doubted === undefined) return;
    const sid = event.sid + recording.raisedBy;
    if (sid > lastNearSid(doubted)) return;
    const known = doubted.find(sid);
    const another = sid > doubted.newestSid ? false : known && isAnother(known, event);
    if (another === undefined) return;
    if (another) beginsBehind = doubted.newestSid;
    doubted = undefined;
  }

  return {
    begin: (newestSid) => {
      beginsBehind = newestSid;
      doubted = undefined;
    },
    goOn: (earlier) => {
      recording = earlier.recording;
      if (earlier.isOver) beginsBehind = earlier.newestSid;
      else doubted = earlier;
    },
    numbered: (event) => {
      if (event.type === "sentence") {
        settleDoubt(event);
        if (beginsBehind !== undefined) recording = nextRecording(recording, event.sid, beginsBehind);
        beginsBehind = undefined;
      }
      return renumbered(event, recording);
    },
    current: () => recording,
    isBeginning: () => beginsBehind !== undefined,
  };
}
