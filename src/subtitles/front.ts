/**
 * Where the talk is, as a sentence number. A single number that is far from all others is a mistake of the service:
 * it moves nothing until a second sentence stands beside it.
 */

import { type Articles, sentencesOf } from "./sections.ts";

/** Numbers further apart than this do not belong to one talk: several days of speech. */
export const WIDEST_STEP = 100_000;

export type Front = {
  /** The newest sentence whose original was heard of, without those that are far from the talk; 0 for none. */
  readonly newestSid: number;
  /** Nothing near it was heard yet: the next number says where the talk is. */
  readonly isLone?: true;
  /** The number last heard that is far from the talk, where nothing near the talk came after it. */
  readonly farSid?: number;
};

export const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= WIDEST_STEP;

/** Numbers beyond this one are not part of the talk. */
export const frontierOf = ({ newestSid }: Pick<Front, "newestSid">): number => newestSid + WIDEST_STEP;

/** The front after the original of sentence `sid` was heard of for the first time. */
export function moved({ newestSid, isLone, farSid }: Front, sid: number): Front {
  if (newestSid === 0) return { newestSid: sid, isLone: true };
  if (isNear(sid, newestSid)) return { newestSid: Math.max(sid, newestSid) };
  if (isLone) return { newestSid: sid, isLone };
  const isFollowed = farSid !== undefined && farSid !== sid && isNear(farSid, sid);
  return isFollowed ? { newestSid: Math.max(farSid, sid) } : { newestSid, farSid: sid };
}

/** The front of a talk that is there at once: the end of its longest part without a wide step. */
export function frontIn(articles: Articles): Front {
  let best = { end: 0, count: 0 };
  let part = best;
  for (const { sid, original } of sentencesOf(articles)) {
    if (original.text === "") continue;
    part = { end: sid, count: part.count > 0 && isNear(part.end, sid) ? part.count + 1 : 1 };
    if (part.count >= best.count) best = part;
  }
  return best.count === 1 ? { newestSid: best.end, isLone: true } : { newestSid: best.end };
}
