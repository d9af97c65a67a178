/**
 * Where a talk is that is there at once, and the rule for one that comes sentence by sentence.
 */
import { type TalkPosition, isNear } from "../vas/sentence-number.ts";
import { type Articles, sentencesOf } from "./sections.ts";

export { type TalkPosition, lastNearSid, isNear, movedTo } from "../vas/sentence-number.ts";

/** The position of a talk that is there at once: the end of its longest part without a wide step. */
export function positionIn(articles: Articles): TalkPosition {
  let best = { end: 0, count: 0 };
  let part = best;
  for (const { sid, original } of sentencesOf(articles)) {
    if (original.text === "") continue;
    part = { end: sid, count: part.count > 0 && isNear(part.end, sid) ? part.count + 1 : 1 };
    if (part.count >= best.count) best = part;
  }
  return best.count === 1 ? { newestSid: best.end, isLone: true } : { newestSid: best.end };
}
