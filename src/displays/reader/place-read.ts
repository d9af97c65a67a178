/**
 * What somebody reads who has scrolled back in a text: a sentence, with those around it.
 */
import { type Articles, sentencesOf } from "../../subtitles/sections.ts";
import { MOST_AROUND, type ReadPlace } from "../../talk/find-place.ts";

/** The sentence of number `sid` and those around it; nothing where there is no such sentence. */
export function placeRead(articles: Articles, sid: number): ReadPlace | undefined {
  const all = [...sentencesOf(articles)];
  const found = all.findIndex((sentence) => sentence.sid === sid);
  if (found < 0) return undefined;
  const from = Math.max(0, found - MOST_AROUND);
  const around = all
    .slice(from, found + MOST_AROUND + 1)
    .map(({ sid: number, original, startMs }) => ({ sid: number, text: original.text, startMs }));
  return { around, at: found - from };
}
