/**
 * Which published talk is that of the broadcast that somebody has just seen end: the same address may have had others before,
 * last week or in the morning. Pure.
 */
import type { PublishedTalk } from "./published-talk.ts";

/** How far the clocks of who publishes and who reads may differ, and how much of an end may be no speech, in ms. */
const LEEWAY_MS = 900_000;

export type SeenEnd = {
  /** When something was said last, in ms since the epoch; nothing for a page that was opened after the end. */
  readonly saidMs: number | undefined;
  /** Marks (`markOf`) of the talks that were there when it was asked first. */
  readonly known: ReadonlySet<string> | undefined;
};

/** Tells one state of a talk from another. */
export const markOf = ({ name, published }: PublishedTalk): string => `${name} ${published}`;

/** Whether a talk has what was said at `saidMs`. */
function reaches(talk: PublishedTalk, saidMs: number): boolean {
  if (Date.parse(talk.published) >= saidMs - LEEWAY_MS) return true;
  if (!("head" in talk) || talk.head.recorded === undefined) return false;
  return Date.parse(talk.head.recorded) + talk.head.durationMs >= saidMs - LEEWAY_MS;
}

/** The talk to offer; `talks` has the newest recording first. */
export function offeredTalk(
  talks: readonly PublishedTalk[],
  { saidMs, known }: SeenEnd,
): PublishedTalk | undefined {
  if (saidMs === undefined) return talks[0];
  return talks.find((talk) => known?.has(markOf(talk)) === false || reaches(talk, saidMs));
}
