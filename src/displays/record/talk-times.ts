/**
 * When in the talk a sentence was said. A service that tells times is believed, and then a sentence without one has none: its
 * arrival says little where a talk that has gone on for long is sent at once.
 */
import { type Articles, sentencesOf } from "../../subtitles/sections.ts";
import type { Sentence } from "../../subtitles/sentence.ts";

export type TalkTimes = {
  /** The service tells when sentences begin. */
  readonly isTold: boolean;
  /** When the first sentence came, in ms on the viewer's clock; absent where that is not known. */
  readonly firstAt: number | undefined;
};

/** Sentences that are looked at to learn whether times are told. */
const LOOKED_AT = 50;

/** What is known of the times of a talk; once times were told, they are. */
export function talkTimes(articles: Articles, before?: TalkTimes): TalkTimes {
  let firstAt: number | undefined;
  let isTold = before?.isTold === true;
  let seen = 0;
  for (const { arrivedAt, startMs } of sentencesOf(articles)) {
    if (seen === 0 && Number.isFinite(arrivedAt)) firstAt = arrivedAt;
    isTold ||= startMs !== undefined;
    seen += 1;
    if (isTold || seen === LOOKED_AT) break;
  }
  return { isTold, firstAt };
}

/** Ms since the talk began, or since its first sentence came; nothing where nobody knows. */
export function timeInTalk(
  { startMs, arrivedAt }: Pick<Sentence, "startMs" | "arrivedAt">,
  { isTold, firstAt }: TalkTimes,
): number | undefined {
  if (startMs !== undefined) return startMs;
  const ms = isTold || firstAt === undefined ? Number.NaN : arrivedAt - firstAt;
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}
