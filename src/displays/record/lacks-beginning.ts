/**
 * Whether a record is known to begin later than what was said: where a broadcast was joined late, or its beginning was
 * let go.
 */
import type { SubtitleState } from "../../subtitles/reduce.ts";
import { isNear } from "../../vas/sentence-number.ts";

/** Numbers count from 1. Nothing can be told of those that are far from it, such as ones made of the time. */
export function lacksBeginning({
  articles,
  droppedUpTo,
}: Pick<SubtitleState, "articles" | "droppedUpTo">): boolean {
  const first = articles[0]?.items[0]?.items[0]?.sid ?? 1;
  return droppedUpTo > 0 || (first > 1 && isNear(first, 1));
}
