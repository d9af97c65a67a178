/**
 * How far live speech has come in the talk. A sentence number far from the talk is spoken like any other, but what the
 * talk has yet to say is not passed by it.
 */
import { lastNearSid, movedTo } from "../../vas/sentence-number.ts";
import type { QueueState } from "./state.ts";
import { find } from "./store.ts";

/** The state after everything up to `sid` was spoken or passed. */
export const reached = (state: QueueState, sid: number): QueueState =>
  sid > lastNearSid(state.talk) ? state : { ...state, livePoint: Math.max(state.livePoint, sid) };

/** The newest sentence up to `most` that is not to be spoken any more; -Infinity where there is none. */
function newestDone({ sentences, current }: QueueState, most: number): number {
  const done = sentences.filter(
    ({ sid, fate }) => sid <= most && (fate !== undefined || (sid === current?.sid && current.startedAt)),
  );
  return done.at(-1)?.sid ?? -Infinity;
}

/** The state after something came about sentence `sid`. A first number that was a mistake is taken back by the next. */
export function heardOf(state: QueueState, sid: number): QueueState {
  if (find(state.sentences, sid) !== undefined) return state;
  const position = movedTo(state.talk, sid);
  const most = lastNearSid(position);
  const livePoint = state.livePoint > most ? newestDone(state, most) : state.livePoint;
  return { ...state, talk: position, livePoint };
}
