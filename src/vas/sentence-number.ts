/**
 * What counts as a sentence number, in one place: what a service may send, what the viewer counts after numbers of
 * later recordings were raised, and which numbers belong to one talk. A single number that is far from all others is a
 * mistake of the service: it moves nothing until a second sentence comes near it.
 */

/** The largest number a service may give a sentence: large enough for one made of the time in microseconds. */
export const LARGEST_SID = 2 ** 51 - 1;

/** Numbers of a later recording are raised by this at most, so that every sum is still exact. */
export const MOST_RAISED = Number.MAX_SAFE_INTEGER - LARGEST_SID;

/** Whether a service may number a sentence so: a whole number from 1 to {@link LARGEST_SID}. */
export const isSid = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 1 && (value as number) <= LARGEST_SID;

/** Whether the viewer can count a sentence so: raised numbers are larger, but still exact. */
export const isCounted = (sid: number): boolean => Number.isSafeInteger(sid) && sid >= 1;

/** Numbers further apart than this do not belong to one talk: several days of speech. */
export const WIDEST_STEP = 100_000;

/** Where the talk is, as far as its sentence numbers tell. */
export type TalkPosition = {
  /** The newest sentence whose original was heard of, without those that are far from the talk; 0 for none. */
  readonly newestSid: number;
  /** Nothing near it was heard yet: the next number says where the talk is. */
  readonly isLone?: true;
  /** The number last heard that is far from the talk, where nothing near the talk came after it. */
  readonly farSid?: number;
};

export const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= WIDEST_STEP;

/** Numbers beyond this one are not part of the talk. */
export const lastNearSid = ({ newestSid }: Pick<TalkPosition, "newestSid">): number =>
  newestSid + WIDEST_STEP;

/** The position after the original of sentence `sid` was heard of for the first time. */
export function movedTo({ newestSid, isLone, farSid }: TalkPosition, sid: number): TalkPosition {
  if (newestSid === 0) return { newestSid: sid, isLone: true };
  if (isNear(sid, newestSid)) return { newestSid: Math.max(sid, newestSid) };
  if (isLone) return { newestSid: sid, isLone };
  const isFollowed = farSid !== undefined && farSid !== sid && isNear(farSid, sid);
  return isFollowed ? { newestSid: Math.max(farSid, sid) } : { newestSid, farSid: sid };
}
