/**
 * The day something was said. Arrivals are kept on a clock that knows no day, so it is counted back from now.
 */
import { type Articles, sentencesOf } from "../../subtitles/sections.ts";

/** When the first sentence came; today where none did. `now` is on the viewer's clock, `today` the time of day then. */
export function dayOfTalk(articles: Articles, now: number, today: Date): Date {
  for (const { arrivedAt } of sentencesOf(articles)) {
    const date = new Date(today.getTime() - (now - arrivedAt));
    return Number.isNaN(date.getTime()) ? today : date;
  }
  return today;
}
