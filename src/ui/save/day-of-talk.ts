/**
 * The day something was said. Arrivals are kept on a clock that knows no day, so it is counted back from now.
 */
import { type Articles, sentencesOf } from "../../subtitles/sections.ts";

/**
 * When the first sentence came, of those with a number of `from` or more; today where none did. `now` is on the viewer's clock,
 * `today` the time of day then.
 */
export function dayOfTalk(articles: Articles, now: number, today: Date, from = 0): Date {
  for (const { sid, arrivedAt } of sentencesOf(articles)) {
    if (sid < from) continue;
    const date = new Date(today.getTime() - (now - arrivedAt));
    return Number.isNaN(date.getTime()) ? today : date;
  }
  return today;
}
